import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { createFolderUji, createMesinBaki, type MesinUji } from '../uji-mesin.ts';
import { impor, listPemilihDesa, writeCsv, type PemilihUji } from '../data/kecamatan-kecil.ts';

export const HALAMAN = { offset: 0, limit: 500 } as const;

export const FILTER_BUKTI = {
  cari: '',
  desa: null,
  tps: null,
  keterangan: null,
  keadaan: 'semua',
} as const;

export const ISIAN = { jenis: 'AKTA_KEMATIAN', nomor: '', tanggal: null, catatan: '' } as const;

/** The rows of the first desa, three of them changed by hand so that every way to evidence occurs. */
export function listBaris(): readonly PemilihUji[] {
  return listPemilihDesa(0);
}

export async function createMesinSatuDesa(): Promise<{
  readonly mesin: MesinUji;
  readonly folder: string;
  readonly desa: string;
}> {
  const { mesin } = await createMesinBaki();
  const folder = createFolderUji();
  await impor(mesin, [writeCsv(folder, 'desa-1.csv', listBaris())]);
  return { mesin, folder, desa: listBaris()[0]?.desa ?? '' };
}

export async function queryBukti(
  mesin: MesinUji,
  filter: Partial<{
    cari: string;
    desa: string | null;
    tps: string | null;
    keterangan: string | null;
    keadaan: 'semua' | 'kurang' | 'lengkap' | 'tanpa-berkas';
  }> = {},
) {
  return mesin.must('bukti.query', { filter: { ...FILTER_BUKTI, ...filter }, ...HALAMAN });
}

/** Smallest bytes that are what they say. */
export const BERKAS_UJI: Readonly<Record<'jpg' | 'png' | 'webp' | 'pdf', Buffer>> = {
  jpg: Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(40, 1)]),
  png: Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(40, 2)]),
  webp: Buffer.concat([Buffer.from('RIFF'), Buffer.alloc(4), Buffer.from('WEBPVP8 '), Buffer.alloc(20)]),
  pdf: Buffer.from('%PDF-1.7\nakta kematian contoh RAHASIA-DI-DALAM-BERKAS\n%%EOF\n'),
};

export function titipIsi(mesin: MesinUji, nama: string, isi: Uint8Array): string {
  const jalur = path.join(createFolderUji(), nama);
  writeFileSync(jalur, isi);
  return mesin.titip(jalur);
}
