import { MEDAN_WAKTU, MEDAN_WILAYAH } from './medan-umum.ts';
import { blok, blokWajib, sebaris, sebarisWajib } from './templat.ts';

const MEDAN_ANGKA = {
  'tabel jumlah': blokWajib('Tabel jumlah TPS dan pemilih yang ditetapkan.'),
  'jumlah dengan huruf': sebarisWajib('Kalimat jumlah pemilih dengan angka dan kata.'),
  'jumlah pemilih': sebaris('Jumlah pemilih dengan angka dan kata: 1.250 (seribu dua ratus lima puluh).'),
  'jumlah laki-laki': sebaris('Jumlah pemilih laki-laki dengan angka dan kata.'),
  'jumlah perempuan': sebaris('Jumlah pemilih perempuan dengan angka dan kata.'),
  'jumlah tps': sebaris('Jumlah TPS dengan angka dan kata.'),
} as const;

const MEDAN_PENUTUP = {
  'daftar dasar hukum': blok('Dasar hukum dari profil pemilihan, bernomor.'),
  masukan: blokWajib('Masukan dan tanggapan dalam rapat, atau keterangan bahwa tidak ada.'),
  lampiran: blok('Daftar lampiran.'),
  'tempat dan tanggal': blok('Dibuat di … pada tanggal ….'),
  'tanda tangan': blokWajib('Tempat tanda tangan ketua dan anggota.'),
} as const;

export const MEDAN_BERITA_ACARA = {
  ...MEDAN_WILAYAH,
  ...MEDAN_WAKTU,
  ...MEDAN_ANGKA,
  'jumlah desa': sebaris('Jumlah desa dan kelurahan, misalnya 10 Desa dan 2 Kelurahan.'),
  'tabel perubahan': blokWajib('Tabel pemilih awal, baru, TMS, akhir, dan perbaikan.'),
  ...MEDAN_PENUTUP,
  'jumlah rangkap': sebaris('Jumlah rangkap dengan angka dan kata: 5 (lima).'),
  penerima: blok('Daftar penerima beserta jumlah rangkapnya.'),
} as const;

/** The PPS text of DOMAIN §4.8 turned to the PPK. */
export const KATA_BERITA_ACARA = `Pada {{hari dan tanggal}} pukul {{pukul}}, bertempat di {{tempat}}, Panitia Pemilihan Kecamatan (PPK) {{kecamatan}}, {{kabupaten}}, {{provinsi}}, telah melaksanakan Rapat Pleno Terbuka Rekapitulasi {{tahapan}} Tingkat Kecamatan {{kecamatan}} untuk {{pemilihan}}, berdasarkan:

{{daftar dasar hukum}}

Dalam rapat tersebut, PPK {{kecamatan}} menetapkan Rekapitulasi {{tahapan}} Tingkat Kecamatan {{kecamatan}} dengan rincian sebagai berikut:

# 1. Rekapitulasi {{tahapan}}

{{tabel jumlah}}

{{jumlah dengan huruf}}

# 2. Perubahan Pemilih

{{tabel perubahan}}

# 3. Masukan dan Tanggapan

{{masukan}}

Rekapitulasi tersebut ditetapkan secara lebih rinci dalam dokumen sebagaimana terlampir, yang merupakan bagian tidak terpisahkan dari Berita Acara ini:

{{lampiran}}

Berita Acara ini dibuat dalam {{jumlah rangkap}} rangkap, masing-masing untuk:

{{penerima}}

Demikian Berita Acara ini dibuat dengan sebenarnya untuk digunakan sebagaimana mestinya.

{{tempat dan tanggal}}

{{tanda tangan}}
`;

export const MEDAN_BERITA_ACARA_PPS = {
  ...MEDAN_WILAYAH,
  desa: sebaris('Nama desa/kelurahan dengan sebutannya, misalnya Desa Gentan.'),
  ...MEDAN_WAKTU,
  ...MEDAN_ANGKA,
  'tabel perubahan': blok('Tabel pemilih awal, baru, TMS, akhir, dan perbaikan di desa itu.'),
  ...MEDAN_PENUTUP,
} as const;

/** DOMAIN §4.8. */
export const KATA_BERITA_ACARA_PPS = `Pada {{hari dan tanggal}} pukul {{pukul}}, bertempat di {{tempat}}, Panitia Pemungutan Suara (PPS) {{desa}}, Kecamatan {{kecamatan}}, {{kabupaten}}, {{provinsi}}, telah melaksanakan Rapat Pleno Terbuka Rekapitulasi {{tahapan}} Tingkat {{desa}} untuk {{pemilihan}}.

Dalam rapat tersebut, PPS {{desa}} menetapkan Rekapitulasi {{tahapan}} dengan rincian sebagai berikut:

# 1. Rekapitulasi {{tahapan}}

{{tabel jumlah}}

{{jumlah dengan huruf}}

# 2. Menerima masukan data dari

{{masukan}}

Rekapitulasi {{tahapan}} tersebut selanjutnya ditetapkan secara lebih rinci dalam dokumen rekapitulasi tingkat {{desa}} sebagaimana terlampir, yang merupakan bagian tidak terpisahkan dari Berita Acara ini:

{{lampiran}}

Demikian Berita Acara ini dibuat untuk digunakan sebagaimana mestinya.

{{tempat dan tanggal}}

{{tanda tangan}}
`;
