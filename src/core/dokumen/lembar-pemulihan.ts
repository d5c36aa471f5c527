import { formatTanggal } from '../bahasa/tanggal.ts';
import { formatNamaWilayah } from '../bahasa/nama-wilayah.ts';
import type { Profil, Tahapan } from '../profil/profil.ts';
import type { Kecamatan } from '../wilayah/wilayah.ts';
import type { Blok, Naskah } from './dokumen.ts';

export interface FaktaPemulihan {
  readonly kecamatan: Kecamatan;
  readonly profil: Pick<Profil, 'nama'>;
  readonly tahapan: Pick<Tahapan, 'sebutan'>;
  /** `YYYY-MM-DD` on which the code was issued. */
  readonly tanggal: string;
  readonly kode: string;
}

function composeIsi(fakta: FaktaPemulihan): readonly Blok[] {
  const { kecamatan } = fakta;
  return [
    {
      jenis: 'kop',
      model: null,
      logo: 'kiri',
      judul: [['LEMBAR PEMULIHAN'], [`DATA PEMILIH KECAMATAN ${kecamatan.nama}`]],
    },
    {
      jenis: 'rincian',
      gaya: 'biasa',
      baris: [
        { label: 'Kecamatan', nilai: [`${formatNamaWilayah(kecamatan.nama)} (${kecamatan.kode})`] },
        { label: 'Kabupaten/Kota', nilai: [formatNamaWilayah(kecamatan.kabupaten.nama)] },
        { label: 'Pemilihan', nilai: [fakta.profil.nama] },
        { label: 'Tahapan', nilai: [fakta.tahapan.sebutan] },
        { label: 'Diterbitkan', nilai: [formatTanggal(fakta.tanggal)] },
      ],
    },
    { jenis: 'paragraf', gaya: 'subjudul', isi: ['Kode pemulihan'] },
    { jenis: 'paragraf', gaya: 'kode', isi: [fakta.kode] },
    {
      jenis: 'daftar',
      penomoran: 'angka',
      butir: [
        [
          { tebal: 'Gunanya: ' },
          'membuka data kecamatan ini di program Pleno DPSH bila kata sandi lupa atau pemegangnya berhalangan. Sesudah data terbuka, program meminta kata sandi baru.',
        ],
        [
          { tebal: 'Cara memakai: ' },
          'di halaman pembuka pilih “Pakai kode pemulihan”, lalu ketik kode di atas. Huruf besar, huruf kecil, spasi, dan tanda hubung tidak berpengaruh.',
        ],
        [
          { tebal: 'Simpan: ' },
          'cetak lembar ini dan simpan dalam amplop tertutup di lemari terkunci sekretariat, terpisah dari laptop. Jangan difoto, dikirim lewat pesan, atau disimpan di laptop yang sama.',
        ],
        [
          { tebal: 'Jaga: ' },
          'siapa pun yang memegang lembar ini dapat membuka data. Bila lembar hilang atau terlihat orang lain, terbitkan lembar baru di Pengaturan; kode lama langsung tidak berlaku.',
        ],
        [
          { tebal: 'Ingat: ' },
          'tanpa kata sandi dan tanpa lembar ini data tidak dapat dibuka oleh siapa pun, termasuk pembuat program.',
        ],
      ],
    },
  ];
}

/** The sheet to print and lock away: the code, what it opens, and where to keep it. Nothing else of the database stands on it. */
export function composeLembarPemulihan(fakta: FaktaPemulihan): Naskah {
  const nama = formatNamaWilayah(fakta.kecamatan.nama);
  return {
    judul: `Lembar pemulihan Kecamatan ${nama}`,
    tanda: [{ teks: 'RAHASIA', tandaAir: false }],
    kaki: `Lembar pemulihan – Kecamatan ${nama} – Pleno DPSH`,
    lembar: [{ nama: 'Lembar pemulihan', orientasi: 'tegak', blok: composeIsi(fakta) }],
  };
}
