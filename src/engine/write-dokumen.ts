import { createHash } from 'node:crypto';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { findEntri, formatNamaBerkas } from '../core/dokumen/daftar-dokumen.ts';
import type { JenisDokumen } from '../core/dokumen/dokumen.ts';
import { SASARAN_KECAMATAN, type FaktaDokumen } from '../core/dokumen/fakta-dokumen.ts';
import { renderDokumen } from './render/render-dokumen.ts';

export const FORMAT_DOKUMEN = ['xlsx', 'pdf'] as const;

/** What the command line writes: the four that follow from figures alone. */
const DOKUMEN_REKAP = ['berita-acara', 'rekap', 'rekap-perubahan', 'lembar-kontrol'] as const;

export interface DokumenTertulis {
  readonly jenis: JenisDokumen;
  readonly format: 'xlsx' | 'pdf';
  /** Full path. */
  readonly berkas: string;
  readonly sha256: string;
}

/** Folder of the plenary documents inside the output folder: `<kecamatan>-<tahapan>`. */
export function formatFolderDokumen(
  keluaran: string,
  fakta: Pick<FaktaDokumen, 'kecamatan' | 'tahapan'>,
): string {
  const aman = (teks: string): string => teks.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return path.join(keluaran, `${aman(fakta.kecamatan.nama)}-${aman(fakta.tahapan.kode)}`);
}

/** A draft never takes the place of a document that was written as final. */
export function formatNamaDokumen(nama: string, draf: boolean, format: 'xlsx' | 'pdf'): string {
  return `${nama}${draf ? ' (DRAF)' : ''}.${format}`;
}

/** Renders every document in both formats. A file appears under its name only when it is whole. */
export async function writeDokumen(
  fakta: FaktaDokumen,
  folder: string,
  onKemajuan: (selesai: number, jumlah: number, nama: string) => void = () => {},
): Promise<readonly DokumenTertulis[]> {
  await mkdir(folder, { recursive: true });
  await removeSisaTulis(folder);
  const hasil: DokumenTertulis[] = [];
  const jumlah = DOKUMEN_REKAP.length * FORMAT_DOKUMEN.length;
  for (const jenis of DOKUMEN_REKAP) {
    const entri = findEntri(jenis);
    const nama = formatNamaBerkas(entri, fakta, SASARAN_KECAMATAN);
    for (const format of FORMAT_DOKUMEN) {
      const berkas = path.join(folder, formatNamaDokumen(nama, fakta.draf, format));
      const isi = await renderDokumen(entri.compose(fakta, SASARAN_KECAMATAN), format);
      await rename(await writeSementara(berkas, isi), berkas);
      hasil.push({ jenis, format, berkas, sha256: createHash('sha256').update(isi).digest('hex') });
      onKemajuan(hasil.length, jumlah, path.basename(berkas));
    }
  }
  return hasil;
}

const AKHIRAN_SEMENTARA = '.sementara';

/** The bytes safe on disk under a passing name, which is returned; to be renamed to `berkas`. */
export async function writeSementara(berkas: string, isi: Uint8Array): Promise<string> {
  const sementara = berkas + AKHIRAN_SEMENTARA;
  const pegangan = await open(sementara, 'w');
  try {
    await pegangan.writeFile(isi);
    await pegangan.sync();
  } finally {
    await pegangan.close();
  }
  return sementara;
}

/** Half-written files of a run that was killed, in the folder and all below it. */
export async function removeSisaTulis(folder: string): Promise<void> {
  for (const e of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (e.isFile() && e.name.endsWith(AKHIRAN_SEMENTARA))
      await rm(path.join(e.parentPath, e.name), { force: true });
  }
}
