import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Pemilih } from '../../../../src/core/berkas/pemilih.ts';
import type { KecamatanContoh, PemilihContoh } from '../../../../src/core/contoh/contoh.ts';
import { computeRekapContoh } from '../../../../src/core/contoh/hitungan.ts';
import { computeKecamatanContoh } from '../../../../src/core/contoh/kecamatan-contoh.ts';
import { writeBerkasContoh } from '../../../../src/engine/contoh/write-berkas-contoh.ts';
import { loadBaki, loadProfilUji } from '../../../data-uji.ts';
import { createFolderUji, createMesinBaki, type MesinUji } from '../uji-mesin.ts';

let kecil: KecamatanContoh | null = null;

/** All desa of Baki with two TPS of some forty pemilih each, and the figures counted by the sample's own counter. */
export function loadKecamatanKecil(): KecamatanContoh {
  if (kecil !== null) return kecil;
  const penuh = computeKecamatanContoh(loadBaki(), loadProfilUji(), 7);
  const desa = penuh.desa.map((d) => ({
    ...d,
    tps: d.tps.slice(0, 2).map((t) => ({ ...t, pemilih: t.pemilih.slice(0, 40) })),
  }));
  kecil = { ...penuh, desa, rekap: computeRekapContoh(penuh.kecamatan, penuh.profil, desa) };
  return kecil;
}

/** The village files of all desa, one xlsx each. */
export async function writeBerkasKecil(): Promise<string> {
  const folder = path.join(createFolderUji(), 'kiriman');
  await writeBerkasContoh(folder, loadKecamatanKecil(), { bentuk: ['bulk'] });
  return folder;
}

export const KOLOM_CSV = [
  'DPID',
  'NKK',
  'NIK',
  'NAMA',
  'TEMPAT LAHIR',
  'TANGGAL LAHIR',
  'STATUS KAWIN',
  'JENIS KELAMIN',
  'ALAMAT',
  'RT',
  'RW',
  'DISABILITAS',
  'KTP-EL',
  'KETERANGAN',
  'SUMBER',
  'TPS',
  'KODE DESA',
] as const;

export type PemilihUji = Omit<Pemilih, 'asal'>;

function toBaris(p: PemilihUji): string {
  const [tahun = '', bulan = '', hari = ''] = (p.tanggalLahir ?? '').split('-');
  return [
    p.dpid,
    p.nkk ?? '',
    p.nik ?? '',
    p.nama,
    p.tempatLahir,
    p.tanggalLahir === null ? '' : `${hari}|${bulan}|${tahun}`,
    p.statusKawin,
    p.jenisKelamin,
    p.alamat,
    p.rt,
    p.rw,
    p.disabilitas ?? '',
    p.ktpEl ?? '',
    p.keterangan,
    p.sumber,
    p.tps,
    p.desa.replaceAll('.', ''),
  ].join(';');
}

/** A village file of exactly these rows. */
export function writeCsv(
  folder: string,
  nama: string,
  pemilih: readonly PemilihUji[],
  kolom: readonly string[] = KOLOM_CSV,
): string {
  mkdirSync(folder, { recursive: true });
  const jalur = path.join(folder, nama);
  writeFileSync(jalur, `${[kolom.join(';'), ...pemilih.map(toBaris)].join('\r\n')}\r\n`);
  return jalur;
}

/** The rows of the n-th desa. */
export function listPemilihDesa(urutan: number): readonly PemilihContoh[] {
  return loadKecamatanKecil().desa[urutan]?.tps.flatMap((t) => t.pemilih) ?? [];
}

/** Reads files into a draft and saves every desa of it. */
export async function impor(
  mesin: MesinUji,
  jalur: readonly string[],
  pilihan: { readonly ganti?: boolean } = {},
) {
  const rancangan = await mesin.must('impor.read', { titipan: jalur.map((j) => mesin.titip(j)) });
  const desa = rancangan.desa.map((d) => d.kode);
  const hasil = await mesin.must('impor.save', {
    rancangan: rancangan.id,
    desa,
    ganti: pilihan.ganti === true ? desa : [],
  });
  return { rancangan, hasil };
}

/** An engine with the whole small kecamatan in it. */
export async function createMesinBerisi(): Promise<MesinUji> {
  const { mesin } = await createMesinBaki();
  await impor(mesin, [await writeBerkasKecil()]);
  return mesin;
}

export const FILTER_PEMILIH = {
  cari: '',
  desa: null,
  tps: null,
  rt: null,
  rw: null,
  keterangan: null,
  disabilitas: null,
  ktpEl: null,
  temuan: null,
  urut: 'tempat',
} as const;

export const FILTER_TEMUAN = {
  cari: '',
  tingkat: null,
  kode: null,
  desa: null,
  tps: null,
  ditangani: 'semua',
} as const;
