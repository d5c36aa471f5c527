import { formatNamaWilayah } from '../bahasa/nama-wilayah.ts';
import type { Penerima } from '../profil/profil.ts';
import { terbilang } from '../bahasa/terbilang.ts';
import type { Dokumen, Lembar, Teks } from './dokumen.ts';
import { ENTRI_PPK } from './entri-ppk.ts';
import type { FaktaDokumen } from './fakta-dokumen.ts';
import { composeKolomKetua, composeKopRapat, composeWaktuTempat, formatNamaLembar } from './kepala-rapat.ts';
import { composeDokumen, GARIS_SEDANG } from './kerangka.ts';
import type { Tabel } from './tabel.ts';

const TINGGI_BARIS = 34;

function formatPenerima({ nama }: Penerima, { kecamatan }: FaktaDokumen): string {
  return nama
    .replaceAll('{kabupaten}', formatNamaWilayah(kecamatan.kabupaten.nama))
    .replaceAll('{kecamatan}', formatNamaWilayah(kecamatan.nama));
}

/** Nobody knows on which day they will be handed over. */
function composeTanggalSerah({ kecamatan }: FaktaDokumen): Teks {
  return [`${formatNamaWilayah(kecamatan.nama)}, `, GARIS_SEDANG];
}

/** Every document the PPK signs, as many copies of each as the recipient gets. */
function composeTabelDokumen(rangkap: number): Tabel {
  return {
    jenis: 'tabel',
    nomorKolom: false,
    utuh: false,
    total: null,
    kolom: [
      { judul: 'No', jenis: 'nomor', porsi: 0 },
      { judul: 'Rangkap', jenis: 'angka', porsi: 1 },
      { judul: 'Dokumen', jenis: 'teks', porsi: 4 },
      { judul: 'Keterangan', jenis: 'teks', porsi: 2 },
    ],
    baris: ENTRI_PPK.map((entri, i) => ({
      tinggi: 20,
      sel: [
        { jenis: 'teks', teks: String(i + 1), tengah: true },
        { jenis: 'angka', nilai: rangkap, tengah: true },
        { jenis: 'teks', teks: entri.judul },
        { jenis: 'teks', teks: '' },
      ],
    })),
  };
}

function composeLembarPenerima(fakta: FaktaDokumen, penerima: Penerima, urutan: number): Lembar {
  const nama = formatPenerima(penerima, fakta);
  return {
    nama: formatNamaLembar(urutan + 1, nama),
    orientasi: 'tegak',
    blok: [
      composeKopRapat(fakta, 'TANDA TERIMA DOKUMEN'),
      composeWaktuTempat(fakta, [
        { label: 'Penerima', nilai: [{ tebal: nama }] },
        { label: 'Jumlah', nilai: [`${penerima.rangkap} (${terbilang(penerima.rangkap)}) rangkap`] },
      ]),
      {
        jenis: 'paragraf',
        gaya: 'biasa',
        isi: [
          `Telah diterima dari Panitia Pemilihan Kecamatan (PPK) ${formatNamaWilayah(fakta.kecamatan.nama)} dokumen sebagai berikut:`,
        ],
      },
      composeTabelDokumen(penerima.rangkap),
      {
        jenis: 'satukan',
        blok: [
          {
            jenis: 'tertanda',
            kolom: [
              { pembuka: [composeTanggalSerah(fakta), ['Yang menerima,']], jabatan: nama, nama: null },
              composeKolomKetua(fakta, [[' '], ['Yang menyerahkan,']]),
            ],
          },
        ],
      },
    ],
  };
}

function composeTabelRingkasan(fakta: FaktaDokumen): Tabel {
  const { penerima } = fakta.profil;
  return {
    jenis: 'tabel',
    nomorKolom: false,
    utuh: false,
    kolom: [
      { judul: 'No', jenis: 'nomor', porsi: 0 },
      { judul: 'Rangkap', jenis: 'angka', porsi: 2 },
      { judul: 'Penerima', jenis: 'teks', porsi: 0 },
      { judul: 'Nama yang menerima', jenis: 'teks', porsi: 4 },
      { judul: 'Tanggal', jenis: 'teks', porsi: 2 },
      { judul: 'Tanda tangan', jenis: 'teks', porsi: 4 },
    ],
    baris: penerima.map((p, i) => ({
      tinggi: TINGGI_BARIS,
      sel: [
        { jenis: 'teks', teks: String(i + 1), tengah: true },
        { jenis: 'angka', nilai: p.rangkap, tengah: true },
        { jenis: 'teks', teks: formatPenerima(p, fakta) },
        { jenis: 'teks', teks: '' },
        { jenis: 'teks', teks: '' },
        { jenis: 'teks', teks: '' },
      ],
    })),
    total: {
      tebal: true,
      sel: [
        { jenis: 'teks', teks: '' },
        { jenis: 'angka', nilai: penerima.reduce((n, p) => n + p.rangkap, 0), tengah: true },
        { jenis: 'teks', teks: 'JUMLAH RANGKAP' },
        { jenis: 'teks', teks: '', rentang: 3 },
      ],
    },
  };
}

function composeLembarRingkasan(fakta: FaktaDokumen): Lembar {
  return {
    nama: formatNamaLembar(fakta.profil.penerima.length + 1, 'Semua penerima'),
    orientasi: 'tegak',
    blok: [
      composeKopRapat(fakta, 'TANDA TERIMA DOKUMEN – SEMUA PENERIMA'),
      composeWaktuTempat(fakta),
      composeTabelRingkasan(fakta),
      {
        jenis: 'satukan',
        blok: [{ jenis: 'tertanda', kolom: [composeKolomKetua(fakta, [composeTanggalSerah(fakta)])] }],
      },
    ],
  };
}

/** A receipt for each recipient of the profile, and one page over all of them. */
export function composeTandaTerima(fakta: FaktaDokumen): Dokumen {
  return composeDokumen(fakta, {
    jenis: 'tanda-terima',
    tanpaAngka: true,
    sebutan: 'Tanda Terima Dokumen',
    lembar: [
      ...fakta.profil.penerima.map((p, i) => composeLembarPenerima(fakta, p, i)),
      composeLembarRingkasan(fakta),
    ],
  });
}
