/** Fields that several documents share. */
import { sebaris } from './templat.ts';

export const MEDAN_WILAYAH = {
  kecamatan: sebaris('Nama kecamatan, misalnya Baki.'),
  kabupaten: sebaris('Nama kabupaten/kota dengan sebutannya, misalnya Kabupaten Sukoharjo.'),
  provinsi: sebaris('Nama provinsi dengan sebutannya, misalnya Provinsi Jawa Tengah.'),
  tahapan: sebaris('Daftar yang direkapitulasi, misalnya Daftar Pemilih Hasil Pemutakhiran (DPSH).'),
  pemilihan: sebaris('Nama pemilihan beserta tahunnya.'),
} as const;

export const MEDAN_WAKTU = {
  'hari dan tanggal': sebaris(
    'Hari dan tanggal rapat dengan kata: hari Selasa tanggal enam bulan Agustus … (6 Agustus 2024).',
  ),
  'hari, tanggal': sebaris('Hari dan tanggal rapat secara ringkas: Selasa, 6 Agustus 2024.'),
  pukul: sebaris('Jam rapat dimulai, misalnya 09.00 WIB.'),
  tempat: sebaris('Tempat rapat.'),
} as const;
