import type { Dokumen, Lembar } from './dokumen.ts';
import { listPeserta, type Peserta } from './daftar-hadir-peserta.ts';
import type { FaktaDokumen, UnsurHadir } from './fakta-dokumen.ts';
import {
  composeKopRapat,
  composeTertandaKetua,
  composeWaktuTempat,
  formatNamaLembar,
} from './kepala-rapat.ts';
import { composeDokumen } from './kerangka.ts';
import type { Baris, Tabel } from './tabel.ts';

/** Room for a signature. */
const TINGGI_BARIS = 27;

/** Signatures stand left and right in turn, so that none runs over the one before it. */
function composeBaris({ nama, jabatan }: Peserta, urutan: number): Baris {
  const nomor = `${urutan + 1}.`;
  const ganjil = urutan % 2 === 0;
  const teks = [nama ?? '', jabatan, ganjil ? nomor : '', ganjil ? '' : nomor];
  return {
    tinggi: TINGGI_BARIS,
    sel: [
      { jenis: 'teks', teks: String(urutan + 1), tengah: true },
      ...teks.map((isi) => ({ jenis: 'teks', teks: isi }) as const),
    ],
  };
}

function composeTabel(peserta: readonly Peserta[]): Tabel {
  return {
    jenis: 'tabel',
    nomorKolom: false,
    utuh: false,
    total: null,
    kolom: [
      { judul: 'No', jenis: 'nomor', porsi: 0 },
      { judul: 'Nama', jenis: 'teks', porsi: 4 },
      { judul: 'Jabatan/Instansi', jenis: 'teks', porsi: 4 },
      {
        judul: 'Tanda Tangan',
        anak: [
          { judul: 'Ganjil', jenis: 'teks', porsi: 3 },
          { judul: 'Genap', jenis: 'teks', porsi: 3 },
        ],
      },
    ],
    baris: peserta.map(composeBaris),
  };
}

function composeLembar(fakta: FaktaDokumen, unsur: UnsurHadir, urutan: number): Lembar {
  return {
    nama: formatNamaLembar(urutan + 1, unsur.nama),
    orientasi: 'tegak',
    blok: [
      composeKopRapat(fakta, 'DAFTAR HADIR'),
      composeWaktuTempat(fakta, [{ label: 'Unsur', nilai: [{ tebal: unsur.nama }] }]),
      composeTabel(listPeserta(fakta, unsur)),
      { jenis: 'satukan', blok: [composeTertandaKetua(fakta)] },
    ],
  };
}

const UNSUR_KOSONG: readonly UnsurHadir[] = [{ nama: 'Peserta rapat', jumlah: 25 }];

/** One sheet for each unsur; names only where they are known, the rest is written at the door. */
export function composeDaftarHadir(fakta: FaktaDokumen): Dokumen {
  const { unsur } = fakta.rapat;
  return composeDokumen(fakta, {
    jenis: 'daftar-hadir',
    tanpaAngka: true,
    sebutan: 'Daftar Hadir',
    lembar: (unsur.length === 0 ? UNSUR_KOSONG : unsur).map((u, i) => composeLembar(fakta, u, i)),
  });
}
