/** Words: areas, stage, plenary, who signs, the state of the data. */
import { formatTanggal, kalimatTanggal, namaHari } from '../bahasa/tanggal.ts';
import type { FaktaDesa, FaktaDokumen, Pleno } from '../dokumen/fakta-dokumen.ts';
import { jenisDesa } from '../wilayah/wilayah.ts';
import { findDesa } from './medan-angka-xlsx.ts';
import {
  angka,
  TPS_TIDAK_ADA,
  teks,
  type LingkupTemplat,
  type MedanXlsx,
  type Tempat,
} from './medan-xlsx.ts';

type Isi = (fakta: FaktaDokumen, tempat: Tempat) => string | null;

function medan(nama: string, arti: string, isi: Isi, butuh: MedanXlsx['butuh'] = 'kecamatan'): MedanXlsx {
  return { nama, arti, butuh, jenis: 'teks', nilai: (fakta, tempat) => teks(isi(fakta, tempat)) };
}

function findFakta(fakta: FaktaDokumen, { desa }: Tempat): FaktaDesa | null {
  return fakta.desa.find((d) => d.kode === desa) ?? null;
}

/** The plenary of the PPS in a form of a desa or TPS, else that of the PPK. */
function findPleno(fakta: FaktaDokumen, tempat: Tempat): Pleno | null {
  return tempat.berkas === 'kecamatan' ? fakta.pleno : (findFakta(fakta, tempat)?.pleno ?? null);
}

function findTanggal(fakta: FaktaDokumen, tempat: Tempat, format: (iso: string) => string): string | null {
  const tanggal = findPleno(fakta, tempat)?.tanggal ?? null;
  return tanggal === null ? null : format(tanggal);
}

const WILAYAH: readonly MedanXlsx[] = [
  medan('provinsi.nama', 'Nama provinsi, huruf kapital.', (f) => f.kecamatan.provinsi.nama),
  medan('provinsi.kode', 'Kode provinsi.', (f) => f.kecamatan.provinsi.kode),
  medan('kabupaten.nama', 'Nama kabupaten/kota lengkap, huruf kapital.', (f) => f.kecamatan.kabupaten.nama),
  medan('kabupaten.singkat', 'Nama kabupaten tanpa kata KABUPATEN; kota tetap dengan kata KOTA.', (f) =>
    f.kecamatan.kabupaten.nama.replace(/^KABUPATEN\s+/i, ''),
  ),
  medan('kabupaten.kode', 'Kode kabupaten/kota.', (f) => f.kecamatan.kabupaten.kode),
  medan('kecamatan.nama', 'Nama kecamatan, huruf kapital.', (f) => f.kecamatan.nama),
  medan('kecamatan.kode', 'Kode kecamatan.', (f) => f.kecamatan.kode),
  medan('desa.nama', 'Nama desa/kelurahan, huruf kapital.', (f, t) => findDesa(f, t)?.nama ?? null, 'desa'),
  medan('desa.kode', 'Kode desa/kelurahan.', (_, t) => t.desa, 'desa'),
  medan(
    'desa.jenis',
    '"Desa" atau "Kelurahan".',
    (_, t) => (t.desa === null ? null : jenisDesa(t.desa)),
    'desa',
  ),
  medan(
    'tps.nomor',
    'Nomor TPS tiga angka.',
    (_, t) => (t.tps === null || t.tps === TPS_TIDAK_ADA ? 'tidak ada data' : t.tps),
    'tps',
  ),
  medan(
    'tps.pantarlih',
    'Nama Pantarlih TPS ini.',
    (f, t) => findFakta(f, t)?.pantarlih.get(t.tps ?? '') ?? null,
    'tps',
  ),
];

const PEMILIHAN: readonly MedanXlsx[] = [
  medan('pemilihan.judul', 'Judul pemilihan, huruf kapital.', (f) => f.profil.judulPemilihan),
  medan('pemilihan.sebutan', 'Sebutan pemilihan di dalam kalimat.', (f) => f.profil.sebutanPemilihan),
  medan('pemilihan.tanggal', 'Hari pemungutan suara.', (f) => formatTanggal(f.profil.hariPemungutanSuara)),
  medan('tahapan.kode', 'Singkatan tahapan, misalnya DPSH.', (f) => f.tahapan.kode),
  medan('tahapan.judul', 'Judul tahapan, huruf kapital.', (f) => f.tahapan.judul),
  medan('tahapan.sebutan', 'Sebutan tahapan di dalam kalimat.', (f) => f.tahapan.sebutan),
];

const PLENO: readonly MedanXlsx[] = [
  medan('pleno.nomor', 'Nomor berita acara pleno.', (f, t) => findPleno(f, t)?.nomor ?? null),
  medan('pleno.tanggal', 'Tanggal pleno.', (f, t) => findTanggal(f, t, formatTanggal)),
  medan('pleno.hari', 'Hari pleno.', (f, t) => findTanggal(f, t, namaHari)),
  medan('pleno.kalimat', 'Hari dan tanggal pleno dengan huruf.', (f, t) => findTanggal(f, t, kalimatTanggal)),
  medan('pleno.jam', 'Jam pleno.', (f, t) => findPleno(f, t)?.jam ?? null),
  medan('pleno.tempat', 'Tempat pleno.', (f, t) => findPleno(f, t)?.tempat ?? null),
];

/** Ketua and anggota in order, as many as sign. */
function listAnggota(
  badan: 'ppk' | 'pps',
  jumlah: number,
  find: (fakta: FaktaDokumen, tempat: Tempat) => Pleno | null,
): readonly MedanXlsx[] {
  const butuh: LingkupTemplat = badan === 'ppk' ? 'kecamatan' : 'desa';
  const nama = badan.toUpperCase();
  return [
    medan(`${badan}.ketua`, `Nama Ketua ${nama}.`, (f, t) => find(f, t)?.ketua ?? null, butuh),
    ...Array.from({ length: jumlah }, (_, i) =>
      medan(
        `${badan}.anggota.${String(i + 1)}`,
        `Nama anggota ${nama} ke-${String(i + 1)}.`,
        (f, t) => find(f, t)?.anggota[i] ?? null,
        butuh,
      ),
    ),
  ];
}

/** Of the kecamatan, or of the desa alone: what a form of that place stands on. */
function findCap(fakta: FaktaDokumen, tempat: Tempat): string {
  return tempat.berkas === 'kecamatan'
    ? fakta.kepalaJejak
    : (findFakta(fakta, tempat)?.capData ?? fakta.kepalaJejak);
}

const DATA: readonly MedanXlsx[] = [
  medan('data.hash', 'Kode keadaan data, 64 huruf dan angka.', findCap),
  medan('data.hashpendek', 'Kode keadaan data, 12 huruf pertama.', (f, t) => findCap(f, t).slice(0, 12)),
  {
    nama: 'tanda',
    arti: '"DRAF" atau "DATA CONTOH – BUKAN DOKUMEN RESMI" bila berlaku; selain itu kosong.',
    butuh: 'kecamatan',
    jenis: 'teks',
    nilai: ({ draf, contoh }) => ({
      jenis: 'teks',
      teks: [draf ? 'DRAF' : '', contoh ? 'DATA CONTOH – BUKAN DOKUMEN RESMI' : '']
        .filter((t) => t !== '')
        .join(' · '),
    }),
  },
];

const DAFTAR: readonly MedanXlsx[] = [
  {
    nama: 'nomor',
    arti: 'Nomor urut daftar. Baris yang memuatnya diulang untuk setiap desa atau TPS.',
    butuh: 'daftar',
    jenis: 'angka',
    nilai: (_, { nomor }) => angka(nomor),
  },
  {
    nama: 'ulang',
    arti: 'Tidak mencetak apa-apa; mengulang barisnya seperti {{nomor}}, untuk tabel tanpa kolom nomor.',
    butuh: 'daftar',
    jenis: 'teks',
    nilai: () => ({ jenis: 'teks', teks: '' }),
  },
];

export function listMedanTeks(jumlahAnggota: {
  readonly ppk: number;
  readonly pps: number;
}): readonly MedanXlsx[] {
  return [
    ...DAFTAR,
    ...WILAYAH,
    ...PEMILIHAN,
    ...PLENO,
    ...listAnggota('ppk', jumlahAnggota.ppk, (f) => f.pleno),
    ...listAnggota('pps', jumlahAnggota.pps, (f, t) => findFakta(f, t)?.pleno ?? null),
    ...DATA,
  ];
}
