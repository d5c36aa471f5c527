import { createHash } from 'node:crypto';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { daftarDokumen } from '../core/dokumen/daftar-dokumen.ts';
import type { JenisDokumen } from '../core/dokumen/dokumen.ts';
import type { FaktaDokumen } from '../core/dokumen/fakta-dokumen.ts';
import { renderDokumen } from './render/render-dokumen.ts';

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

/** Renders every document in both formats. A file appears under its name only when it is whole. */
export async function writeDokumen(
  fakta: FaktaDokumen,
  folder: string,
  onKemajuan: (selesai: number, jumlah: number, nama: string) => void = () => {},
): Promise<readonly DokumenTertulis[]> {
  await mkdir(folder, { recursive: true });
  await hapusSisa(folder);
  const hasil: DokumenTertulis[] = [];
  const jumlah = daftarDokumen.length * 2;
  for (const { jenis, formatNamaBerkas, compose } of daftarDokumen) {
    for (const format of ['xlsx', 'pdf'] as const) {
      // A draft never takes the place of a document that was written as final.
      const berkas = path.join(folder, `${formatNamaBerkas(fakta)}${fakta.draf ? ' (DRAF)' : ''}.${format}`);
      const isi = await renderDokumen(compose(fakta), format);
      await writeUtuh(berkas, isi);
      hasil.push({ jenis, format, berkas, sha256: createHash('sha256').update(isi).digest('hex') });
      onKemajuan(hasil.length, jumlah, path.basename(berkas));
    }
  }
  return hasil;
}

const AKHIRAN_SEMENTARA = '.sementara';

async function writeUtuh(berkas: string, isi: Uint8Array): Promise<void> {
  const sementara = berkas + AKHIRAN_SEMENTARA;
  const pegangan = await open(sementara, 'w');
  try {
    await pegangan.writeFile(isi);
    await pegangan.sync();
  } finally {
    await pegangan.close();
  }
  await rename(sementara, berkas);
}

/** Half-written files of a run that was killed. */
async function hapusSisa(folder: string): Promise<void> {
  for (const nama of await readdir(folder)) {
    if (nama.endsWith(AKHIRAN_SEMENTARA)) await rm(path.join(folder, nama), { force: true });
  }
}
