/** Plenaries and meetings whose facts are all known. */
import type { FaktaDesa, Pleno, Rapat } from '../../src/core/dokumen/fakta-dokumen.ts';
import type { RekapDesa } from '../../src/core/rekap/angka.ts';

export const PLENO_LENGKAP: Pleno = {
  nomor: '012/PL.02.1-BA/331110/2024',
  tanggal: '2024-08-06',
  jam: '09.00 WIB',
  tempat: 'Pendopo Kecamatan Baki',
  ketua: 'Siti Nurhayati',
  anggota: ['Bambang Prasetyo', 'Dewi Lestari Handayani', 'Muhammad Arif Kurniawan', 'Sri Wahyuni'],
  masukan: [
    { dari: 'Panwaslu Kecamatan Baki', isi: 'agar bukti kematian pemilih TMS di Desa Gentan dilengkapi.' },
    { dari: null, isi: 'perbedaan jumlah TPS Desa Kudu sudah dijelaskan oleh PPS.' },
  ],
};

export const RAPAT_LENGKAP: Rapat = {
  undangan: {
    nomor: '045/PP.05.1-Und/331110/2024',
    tanggal: '2024-08-02',
    sifat: 'Penting',
    lampiran: '1 (satu) berkas',
    hal: 'Undangan Rapat Pleno Terbuka',
    kepada: [
      { nama: 'Ketua Panwaslu Kecamatan Baki', di: 'Baki' },
      { nama: 'Ketua PPS Desa Gentan', di: 'Gentan' },
    ],
  },
  unsur: [
    { nama: 'PPK', jumlah: 5 },
    { nama: 'Panwaslu Kecamatan', jumlah: 3 },
    { nama: 'PPS', jumlah: 42 },
    { nama: 'Partai politik', jumlah: 18 },
  ],
  acara: [
    { waktu: '08.30–09.00', acara: 'Registrasi peserta', petugas: 'Sekretariat PPK' },
    {
      waktu: '09.00–09.15',
      acara: 'Pembukaan dan menyanyikan lagu Indonesia Raya',
      petugas: 'Pembawa acara',
    },
    { waktu: '', acara: 'Pembacaan rekapitulasi oleh setiap Ketua PPS', petugas: 'Ketua PPS' },
  ],
  serahTerima: {
    nomor: '013/PL.02.1-BA/331110/2024',
    tanggal: '2024-08-07',
    penerima: 'Drs. Suharno, M.Si.',
    jabatan: 'Sekretaris KPU Kabupaten Sukoharjo',
  },
  kejadian: [
    {
      desa: '33.11.10.2001',
      uraian: 'Jumlah TPS yang dibacakan berbeda satu dengan data.',
      tindakLanjut: 'PPS memeriksa kembali dan membetulkan bacaannya.',
    },
    { desa: null, uraian: 'Rapat diskors 15 menit.', tindakLanjut: 'Dilanjutkan pukul 11.15 WIB.' },
  ],
};

/** What is known of a desa, its plenary complete. */
export function buatFaktaDesa(desa: RekapDesa, urutan: number): FaktaDesa {
  const nomor = String(urutan + 1).padStart(3, '0');
  return {
    kode: desa.kode,
    pleno: {
      nomor: `${nomor}/PL.02.1-BA/${desa.kode.replaceAll('.', '')}/2024`,
      tanggal: '2024-08-02',
      jam: '19.30 WIB',
      tempat: `Balai Desa ${desa.nama}`,
      ketua: 'Joko Susilo, S.Pd.',
      anggota: ['Rina Wulandari', 'Ahmad Fauzi'],
      masukan: [{ dari: 'Pengawas desa', isi: 'agar pemilih pindah diperiksa kembali.' }],
    },
    pantarlih: new Map(desa.tps.map((t) => [t.nomor, `Pantarlih ${t.nomor} ${desa.nama}`])),
    capData: nomor.repeat(21) + 'd',
  };
}
