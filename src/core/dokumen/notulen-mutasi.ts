import type { Angka, AngkaLP } from '../rekap/angka.ts';
import type { Baris, Tabel } from './tabel.ts';

const GARIS: readonly (readonly [string, (a: Angka) => AngkaLP])[] = [
  ['Pemilih awal', (a) => a.awal],
  ['Pemilih baru', (a) => a.baru],
  ['Pemilih tidak memenuhi syarat (TMS)', (a) => a.tms],
  ['Perbaikan data pemilih', (a) => a.ubah],
];

function composeBaris(nama: string, { l, p, jumlah }: AngkaLP, tebal: boolean): Baris {
  return {
    ...(tebal ? { tebal } : {}),
    sel: [
      { jenis: 'teks', teks: nama },
      { jenis: 'angka', nilai: l },
      { jenis: 'angka', nilai: p },
      { jenis: 'angka', nilai: jumlah },
    ],
  };
}

/** What a desa or the kecamatan began with, what changed and what it came to, by sex. */
export function composeTabelMutasi(angka: Angka): Tabel {
  return {
    jenis: 'tabel',
    nomorKolom: false,
    utuh: true,
    kolom: [
      { judul: 'Uraian', jenis: 'teks', porsi: 3 },
      { judul: 'L', jenis: 'angka', porsi: 1 },
      { judul: 'P', jenis: 'angka', porsi: 1 },
      { judul: 'L+P', jenis: 'angka', porsi: 1 },
    ],
    baris: GARIS.map(([nama, ambil]) => composeBaris(nama, ambil(angka), false)),
    total: composeBaris('Pemilih akhir', angka.akhir, true),
  };
}
