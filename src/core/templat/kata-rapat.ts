import { MEDAN_WAKTU, MEDAN_WILAYAH } from './medan-umum.ts';
import { blok, blokWajib, sebaris } from './templat.ts';

export const MEDAN_UNDANGAN = {
  ...MEDAN_WILAYAH,
  ...MEDAN_WAKTU,
  'kepala surat': blokWajib('Nomor, sifat, lampiran, dan hal surat.'),
  tujuan: blokWajib('Yth. … di …, menurut penerima surat.'),
  penerima: sebaris('Nama penerima surat di dalam kalimat.'),
  jadwal: blokWajib('Hari/tanggal, pukul, tempat, dan acara rapat.'),
  'tanda tangan': blokWajib('Tempat dan tanggal surat serta tanda tangan Ketua PPK.'),
} as const;

export const KATA_UNDANGAN = `{{kepala surat}}

{{tujuan}}

Dengan hormat,

Sehubungan dengan tahapan rekapitulasi {{tahapan}} untuk {{pemilihan}}, Panitia Pemilihan Kecamatan (PPK) {{kecamatan}} mengundang Bapak/Ibu untuk menghadiri rapat pleno terbuka yang akan diselenggarakan pada:

{{jadwal}}

Mengingat pentingnya acara tersebut, Bapak/Ibu dimohon hadir tepat waktu. Apabila diwakilkan, wakil yang hadir dimohon membawa surat mandat atau surat tugas.

Demikian undangan ini kami sampaikan. Atas perhatian dan kehadiran Bapak/Ibu, kami mengucapkan terima kasih.

{{tanda tangan}}
`;

export const MEDAN_TATA_TERTIB = {
  ...MEDAN_WILAYAH,
  ...MEDAN_WAKTU,
  'tanda tangan': blokWajib('Ditetapkan di … pada tanggal …, tanda tangan Ketua PPK.'),
} as const;

/** Made after the order of plenaries seen (DOMAIN §8.1–8.3): rules of the house, not of the law. */
export const KATA_TATA_TERTIB = `Rapat Pleno Terbuka Rekapitulasi {{tahapan}} Tingkat Kecamatan {{kecamatan}}, {{kabupaten}}, {{provinsi}}, untuk {{pemilihan}} diselenggarakan pada hari {{hari, tanggal}}, pukul {{pukul}}, bertempat di {{tempat}}, dengan tata tertib sebagai berikut.

# Pasal 1. Peserta

1. Rapat dipimpin oleh Ketua PPK dan dihadiri oleh anggota PPK beserta sekretariat.
2. Peserta rapat adalah PPS se-Kecamatan {{kecamatan}}, Panwaslu Kecamatan, perwakilan peserta pemilihan atau partai politik tingkat kecamatan, serta undangan dari unsur pemerintah kecamatan, kepolisian, dan TNI.
3. Setiap unsur yang diwakili menunjuk wakilnya dengan surat mandat atau surat tugas.

# Pasal 2. Daftar hadir dan surat mandat

1. Setiap yang hadir menandatangani daftar hadir sebelum memasuki ruang rapat.
2. Surat mandat atau surat tugas diserahkan kepada sekretariat PPK dan disimpan bersama daftar hadir.
3. Yang tidak membawa surat mandat atau surat tugas dapat mengikuti rapat sebagai tamu tanpa hak bicara.

# Pasal 3. Kuorum dan penundaan

1. Rapat dibuka apabila dihadiri oleh lebih dari setengah jumlah anggota PPK dan oleh PPS dari setiap desa/kelurahan.
2. Apabila syarat tersebut belum terpenuhi pada waktu yang ditentukan, rapat ditunda paling banyak dua kali, masing-masing 30 (tiga puluh) menit.
3. Setelah dua kali penundaan, rapat dibuka dan dilanjutkan dengan peserta yang hadir; keadaan itu dicatat dalam notulen.

# Pasal 4. Ketertiban

1. Peserta hadir tepat waktu, berpakaian rapi dan sopan, serta mengenakan tanda pengenal.
2. Peserta menonaktifkan suara telepon genggam dan tidak merokok di ruang rapat.
3. Peserta dilarang memotret, merekam, atau menyebarluaskan data pribadi pemilih, termasuk NIK dan nomor kartu keluarga.
4. Peserta yang mengganggu jalannya rapat ditegur oleh pimpinan rapat; apabila tetap mengganggu, pimpinan rapat dapat memintanya meninggalkan ruangan.

# Pasal 5. Pembacaan hasil rekapitulasi

1. Ketua PPS atau anggota PPS yang mewakilinya membacakan hasil rekapitulasi desa/kelurahannya secara bergiliran.
2. Yang dibacakan sekurang-kurangnya jumlah TPS, pemilih awal, pemilih baru, pemilih tidak memenuhi syarat, perbaikan data, dan pemilih akhir menurut laki-laki, perempuan, dan jumlah.
3. Sekretariat PPK menayangkan angka yang dibacakan agar dapat dicocokkan oleh semua peserta.

# Pasal 6. Hak bicara, masukan, dan tanggapan

1. Masukan dan tanggapan disampaikan setelah pembacaan hasil setiap desa/kelurahan, oleh Panwaslu Kecamatan dan perwakilan peserta pemilihan atau partai politik.
2. Pembicara mengangkat tangan, dipersilakan oleh pimpinan rapat, lalu menyebut nama dan unsur yang diwakilinya.
3. Setiap unsur diberi kesempatan bicara paling banyak dua kali untuk setiap desa/kelurahan, masing-masing paling lama 5 (lima) menit.
4. Masukan dan tanggapan disertai data autentik dan bukti tertulis, sekurang-kurangnya nama pemilih, TPS, dan alasan.
5. Sekretariat PPK mencatat setiap masukan dan tanggapan dalam register beserta tindak lanjutnya.

# Pasal 7. Perbaikan

1. Hasil rekapitulasi hanya diperbaiki berdasarkan data dan bukti yang diperiksa bersama dalam rapat.
2. Perbaikan dilakukan oleh PPS yang bersangkutan, disaksikan oleh peserta, dan dibacakan kembali.
3. Setiap perbedaan dengan hasil rapat pleno PPS dicatat beserta angka sebelum dan sesudah perbaikan.
4. Masukan yang belum dapat dibuktikan dalam rapat dicatat dan diteruskan menurut ketentuan yang berlaku.

# Pasal 8. Pengambilan keputusan

1. Keputusan diambil dengan musyawarah untuk mufakat.
2. Apabila mufakat tidak tercapai, keputusan diambil oleh PPK dengan suara terbanyak anggota PPK; pendapat yang berbeda dicatat dalam notulen.
3. Setelah seluruh desa/kelurahan selesai, pimpinan rapat membacakan jumlah tingkat kecamatan dan mengesahkannya.

# Pasal 9. Penandatanganan dan penyerahan

1. Berita acara dan rekapitulasi yang disahkan ditandatangani oleh ketua dan anggota PPK.
2. Salinan diserahkan kepada yang berhak dengan tanda terima.

# Pasal 10. Penutup

Hal yang belum diatur dalam tata tertib ini diputuskan oleh pimpinan rapat dengan persetujuan peserta.

{{tanda tangan}}
`;

export const MEDAN_SERAH_TERIMA = {
  ...MEDAN_WILAYAH,
  'hari dan tanggal': sebaris('Hari dan tanggal penyerahan dengan kata.'),
  'hari, tanggal': sebaris('Hari dan tanggal penyerahan secara ringkas: Selasa, 6 Agustus 2024.'),
  'pihak pertama': blokWajib('Nama dan jabatan yang menyerahkan: Ketua PPK.'),
  'pihak kedua': blokWajib('Nama dan jabatan yang menerima.'),
  'penerima dokumen': sebaris('Lembaga yang menerima, misalnya KPU Kabupaten Sukoharjo.'),
  'tabel dokumen': blokWajib('Tabel dokumen yang diserahkan beserta jumlah dan rangkapnya.'),
  'tempat dan tanggal': blok('Dibuat di … pada tanggal ….'),
  'tanda tangan': blokWajib('Tanda tangan kedua pihak berdampingan.'),
} as const;

export const KATA_SERAH_TERIMA = `Pada {{hari dan tanggal}}, kami yang bertanda tangan di bawah ini:

{{pihak pertama}}

selanjutnya disebut **PIHAK PERTAMA**;

{{pihak kedua}}

selanjutnya disebut **PIHAK KEDUA**.

PIHAK PERTAMA telah menyerahkan kepada PIHAK KEDUA, dan PIHAK KEDUA telah menerima dari PIHAK PERTAMA, dokumen hasil Rapat Pleno Terbuka Rekapitulasi {{tahapan}} Tingkat Kecamatan {{kecamatan}} untuk {{pemilihan}}, berupa:

{{tabel dokumen}}

Dokumen tersebut diterima dalam keadaan lengkap dan baik. Demikian Berita Acara Serah Terima ini dibuat dengan sebenarnya untuk digunakan sebagaimana mestinya.

{{tanda tangan}}
`;
