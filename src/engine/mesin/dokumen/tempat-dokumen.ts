import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { GalatPanggilan } from '../../../contract/galat.ts';
import { ok, type Result } from '../../../core/result.ts';
import type { BerkasDokumenTersimpan } from '../../store/riwayat-dokumen.ts';
import { tolak } from '../galat.ts';
import type { SesiAktif } from '../konteks.ts';

/** Where the documents of a database lie; what was replaced, and safe copies of what a plenary has locked, lie inside. */
export const FOLDER_DOKUMEN = 'dokumen';
export const FOLDER_RIWAYAT = `${FOLDER_DOKUMEN}/riwayat`;
export const FOLDER_DISAHKAN = `${FOLDER_DOKUMEN}/disahkan`;

/** @param jalur relative to the folder of the database, with forward slashes */
export function formatJalurPenuh(sesi: Pick<SesiAktif, 'folder'>, jalur: string): string {
  return path.join(sesi.folder, ...jalur.split('/'));
}

/** The safe copy of a locked file: by its content, so that it is there whatever the file is called. */
export function formatJalurDisahkan(b: Pick<BerkasDokumenTersimpan, 'sha256' | 'format'>): string {
  return `${FOLDER_DISAHKAN}/${b.sha256}.${b.format}`;
}

async function readBilaSama(jalur: string, sha256: string): Promise<Uint8Array | 'berubah' | 'hilang'> {
  let isi: Uint8Array;
  try {
    isi = await readFile(jalur);
  } catch {
    return 'hilang';
  }
  return hash('sha256', isi) === sha256 ? isi : 'berubah';
}

export interface DokumenTerbaca {
  readonly jalur: string;
  readonly isi: Uint8Array;
}

/** The bytes of a made file as they were made, from its place or from its safe copy; `null`: they are nowhere. */
export async function readAsli(
  sesi: Pick<SesiAktif, 'folder'>,
  b: BerkasDokumenTersimpan,
): Promise<DokumenTerbaca | null> {
  for (const letak of [b.jalur, formatJalurDisahkan(b)]) {
    const jalur = formatJalurPenuh(sesi, letak);
    const isi = await readBilaSama(jalur, b.sha256);
    if (typeof isi !== 'string') return { jalur, isi };
  }
  return null;
}

/** It lies in its place as it was made. */
export async function isUtuh(sesi: SesiAktif, b: BerkasDokumenTersimpan): Promise<boolean> {
  return typeof (await readBilaSama(formatJalurPenuh(sesi, b.jalur), b.sha256)) !== 'string';
}

/** The bytes of a made file, if they are still what was made. */
export async function readDokumen(
  sesi: SesiAktif,
  b: BerkasDokumenTersimpan,
): Promise<Result<DokumenTerbaca, GalatPanggilan>> {
  const asli = await readAsli(sesi, b);
  if (asli !== null) return ok(asli);
  if ((await readBilaSama(formatJalurPenuh(sesi, b.jalur), b.sha256)) === 'hilang')
    return tolak(
      'BERKAS_DOKUMEN_HILANG',
      `Berkas "${b.nama}" tidak ada lagi di folder dokumen: dihapus atau dipindahkan di luar program. Buat ulang dokumennya.`,
    );
  return tolak(
    'BERKAS_DOKUMEN_BERUBAH',
    `Berkas "${b.nama}" sudah diubah di luar program, sehingga isinya tidak lagi dijamin sama dengan data. Buat ulang dokumennya; berkas yang diubah itu dipindahkan ke riwayat.`,
  );
}
