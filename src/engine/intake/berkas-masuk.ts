import { readFile, stat } from 'node:fs/promises';
import type { AlasanTolak } from '../../core/berkas/hasil-berkas.ts';
import { BATAS_ARSIP, BATAS_UKURAN_BERKAS } from './batas.ts';
import { Penolakan } from './penolakan.ts';
import { type EntriZip, readEntri, withArsip } from './zip.ts';

/** Where the bytes of a file are; plain data, so that a worker fetches them itself. */
export type SumberBerkas =
  | { readonly jenis: 'jalur'; readonly jalur: string }
  | { readonly jenis: 'entri'; readonly jalur: string; readonly entri: EntriZip }
  /** Refused before it was opened. */
  | { readonly jenis: 'ditolak'; readonly alasan: AlasanTolak };

/** One file to be read or refused. */
export interface BerkasMasuk {
  /** As the user knows it, with forward slashes: `desa/tps1.xlsx`, `kiriman.zip/desa/tps1.xlsx`. */
  readonly nama: string;
  /** Bytes, after expansion. */
  readonly ukuran: number;
  readonly sumber: SumberBerkas;
}

/**
 * All bytes of a file.
 * @throws Penolakan BERKAS_TERLALU_BESAR before reading, BERKAS_TIDAK_TERBACA, or what is wrong with the archive entry
 */
export async function readIsiBerkas(sumber: Exclude<SumberBerkas, { jenis: 'ditolak' }>): Promise<Buffer> {
  try {
    if (sumber.jenis === 'entri') return await readIsiEntri(sumber.jalur, sumber.entri);
    if ((await stat(sumber.jalur)).size > BATAS_UKURAN_BERKAS) throw terlaluBesar();
    return await readFile(sumber.jalur);
  } catch (galat) {
    if (galat instanceof Penolakan) throw galat;
    throw new Penolakan('BERKAS_TIDAK_TERBACA', `tidak dapat dibaca (${codeOf(galat)}).`);
  }
}

async function readIsiEntri(jalur: string, entri: EntriZip): Promise<Buffer> {
  if (entri.ukuran > BATAS_UKURAN_BERKAS) throw terlaluBesar();
  return withArsip({ jalur }, BATAS_ARSIP, (arsip) => readEntri(arsip, entri));
}

export function codeOf(galat: unknown): string {
  return galat instanceof Error && 'code' in galat && typeof galat.code === 'string'
    ? galat.code
    : 'galat baca';
}

function terlaluBesar(): Penolakan {
  return new Penolakan('BERKAS_TERLALU_BESAR', 'terlalu besar.');
}
