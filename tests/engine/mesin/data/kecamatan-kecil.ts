import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Pemilih } from '../../../../src/core/berkas/pemilih.ts';
import type { KecamatanContoh, PemilihContoh } from '../../../../src/core/contoh/contoh.ts';
import { computeRekapContoh } from '../../../../src/core/contoh/hitungan.ts';
import { writeBerkasContoh } from '../../../../src/engine/contoh/write-berkas-contoh.ts';
import { loadBaki, loadProfilUji } from '../../../data-uji.ts';
import { createFolderUji, createMesinBaki, type MesinUji } from '../uji-mesin.ts';

const NAMA = ['SITI', 'AMINAH', 'BUDI', 'SANTOSO', 'WAHYUNI', 'SRI', 'SUPARNO', 'NUR', 'HIDAYAT', 'LESTARI'];
const KETERANGAN = ['', '', '', 'U', '', 'B', '', '1', '', '', '4', ''];

function dua(n: number): string {
  return String(n).padStart(2, '0');
}

/** The n-th person of the kecamatan: NIK and date of birth agree, four to a family. */
function buildOrang(n: number, desa: string, tps: string): PemilihContoh {
  const nama = (geser: number): string => NAMA[Math.floor(n / geser) % NAMA.length] ?? '';
  const [hari, bulan, tahun] = [1 + (n % 28), 1 + ((n >> 2) % 12), 50 + ((n * 7) % 50)];
  const jenisKelamin = n % 2 === 0 ? 'L' : 'P';
  const lahir = `${dua(jenisKelamin === 'P' ? hari + 40 : hari)}${dua(bulan)}${dua(tahun)}`;
  return {
    desa,
    tps,
    dpid: String(146_000_000 + n),
    nkk: `3311100101${dua(n % 20)}${String(1 + Math.floor(n / 4)).padStart(4, '0')}`,
    nik: `331110${lahir}${String(1 + n).padStart(4, '0')}`,
    nama: `${nama(1)} ${nama(10)} ${nama(3)}`,
    tempatLahir: 'SUKOHARJO',
    tanggalLahir: `19${dua(tahun)}-${dua(bulan)}-${dua(hari)}`,
    statusKawin: 'S',
    jenisKelamin,
    alamat: `DK. ${nama(7)}`,
    rt: `00${String(1 + (Math.floor(n / 4) % 4))}`,
    rw: '001',
    disabilitas: n % 17 === 0 ? '1' : '',
    ktpEl: n % 13 === 0 ? 'B' : 'S',
    keterangan: KETERANGAN[n % KETERANGAN.length] ?? '',
    sumber: 'DP4',
    koreksiJenisKelamin: false,
  };
}

let kecil: KecamatanContoh | null = null;

/** All desa of Baki with two TPS of thirty pemilih each, and the figures counted by the sample's own counter. */
export function loadKecamatanKecil(): KecamatanContoh {
  if (kecil !== null) return kecil;
  const [kecamatan, profil] = [loadBaki(), loadProfilUji()];
  let n = 0;
  const desa = kecamatan.desa.map((d) => ({
    desa: d,
    tps: ['001', '002'].map((nomor) => ({
      nomor,
      pemilih: Array.from({ length: 30 }, () => buildOrang(n++, d.kode, nomor)),
    })),
  }));
  const rekap = computeRekapContoh(kecamatan, profil, desa);
  kecil = { kecamatan, profil, benih: 0, desa, rekap };
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
  ]
    .map((sel) => `"${sel}"`)
    .join(';');
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
