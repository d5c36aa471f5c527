/**
 * What an office starts from: whom to invite, who signs, the order of the meeting. Merged from what PPK and KPU have published
 * (DOMAIN §8.1–8.2), inferred and not prescribed, so every line of it can be changed in the settings.
 */
import { formatNamaWilayah } from '../bahasa/nama-wilayah.ts';
import type { Profil, Tahapan } from '../profil/profil.ts';
import { jenisDesa, type Kecamatan } from '../wilayah/wilayah.ts';
import type { ButirAcara, Rapat, Undangan, UnsurHadir } from './fakta-dokumen.ts';

type Kepada = Undangan['kepada'];

const DI_TEMPAT = 'Tempat';

function listKepada(kecamatan: Kecamatan): Kepada {
  const nama = `Kecamatan ${formatNamaWilayah(kecamatan.nama)}`;
  const pps = kecamatan.desa.map((d) => `Ketua PPS ${jenisDesa(d.kode)} ${formatNamaWilayah(d.nama)}`);
  return [
    `Ketua KPU ${formatNamaWilayah(kecamatan.kabupaten.nama)}`,
    `Ketua Panwaslu ${nama}`,
    `Camat ${formatNamaWilayah(kecamatan.nama)}`,
    `Kapolsek ${formatNamaWilayah(kecamatan.nama)}`,
    `Danramil ${formatNamaWilayah(kecamatan.nama)}`,
    `Pimpinan Partai Politik/Tim Peserta Pemilihan Tingkat ${nama}`,
    ...pps,
  ].map((kepada) => ({ nama: kepada, di: DI_TEMPAT }));
}

/** Members of the committee by the signers of the profile; three of each PPS likewise. */
function listUnsur(kecamatan: Kecamatan, profil: Profil): readonly UnsurHadir[] {
  const kabupaten = formatNamaWilayah(kecamatan.kabupaten.nama);
  return [
    { nama: `PPK ${formatNamaWilayah(kecamatan.nama)}`, jumlah: profil.penandaTangan.length },
    { nama: 'Sekretariat PPK', jumlah: 3 },
    {
      nama: 'Panitia Pemungutan Suara (PPS)',
      jumlah: profil.penandaTanganPps.length * kecamatan.desa.length,
    },
    { nama: 'Panwaslu Kecamatan', jumlah: 3 },
    { nama: `KPU ${kabupaten}`, jumlah: 2 },
    { nama: 'Camat, Kapolsek, dan Danramil', jumlah: 3 },
    { nama: 'Partai politik/tim peserta pemilihan', jumlah: 18 },
    { nama: 'Lain-lain', jumlah: 5 },
  ];
}

/** Eleven steps. Times are left to the office: nobody knows how long a meeting lasts. */
function listAcara({ sebutan }: Tahapan): readonly ButirAcara[] {
  const acara: readonly (readonly [string, string])[] = [
    ['Registrasi peserta, pengisian daftar hadir, dan pemeriksaan surat mandat', 'Sekretariat PPK'],
    ['Pembukaan, menyanyikan lagu Indonesia Raya, dan doa', 'Pembawa acara'],
    ['Sambutan', 'KPU/Camat'],
    ['Pembukaan rapat pleno, pemeriksaan kuorum, dan pembacaan tata tertib', 'Ketua PPK'],
    [
      `Pembacaan rekapitulasi ${sebutan} tiap desa/kelurahan menurut urutan kode desa`,
      'Ketua PPS tiap desa/kelurahan',
    ],
    ['Tanggapan sesudah pembacaan setiap desa/kelurahan', 'Panwaslu Kecamatan dan partai politik/tim'],
    ['Pembahasan dan perbaikan bila data terbukti', 'PPK dan PPS'],
    ['Pembacaan jumlah tingkat kecamatan dan pengesahan', 'Ketua PPK'],
    ['Penandatanganan berita acara dan rekapitulasi', 'Ketua dan anggota PPK'],
    ['Penyerahan salinan dokumen', 'PPK'],
    ['Sambutan penutup dan penutupan rapat', 'Ketua PPK'],
  ];
  return acara.map(([isi, petugas]) => ({ waktu: '', acara: isi, petugas }));
}

/** The meeting as it stands before the office has said anything about it. */
export function composeRapatBaku(kecamatan: Kecamatan, profil: Profil, tahapan: Tahapan): Rapat {
  const nama = formatNamaWilayah(kecamatan.nama);
  return {
    undangan: {
      nomor: null,
      tanggal: null,
      sifat: 'Penting',
      lampiran: '–',
      hal: `Undangan Rapat Pleno Terbuka Rekapitulasi ${tahapan.sebutan} Tingkat Kecamatan ${nama}`,
      kepada: listKepada(kecamatan),
    },
    unsur: listUnsur(kecamatan, profil),
    acara: listAcara(tahapan),
    serahTerima: {
      nomor: null,
      tanggal: null,
      penerima: null,
      jabatan: `Petugas KPU ${formatNamaWilayah(kecamatan.kabupaten.nama)}`,
    },
    kejadian: [],
  };
}
