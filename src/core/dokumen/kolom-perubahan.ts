import type { Angka, AngkaLP } from '../rekap/angka.ts';
import { computeJumlah } from '../rekap/angka-lp.ts';
import { kelompokLP, type KolomSumber } from './tabel-desa.ts';

const GRUP: readonly (readonly [string, string, (a: Angka) => AngkaLP])[] = [
  ['Pemilih Baru', 'pemilih baru', (a) => a.baru],
  ['Pemilih Tidak Memenuhi Syarat', 'pemilih TMS', (a) => a.tms],
  ['Perbaikan Data Pemilih', 'perbaikan data pemilih', (a) => a.ubah],
];

/** L, P and L+P under each group: official frame of 2019 (A.B.DPTHP1.1 and 1.2-KPU). */
const KOLOM_LP = GRUP.map(([judul, nama, ambil]) => kelompokLP(judul, nama, ambil));

/** One figure per group and their total, as the PPS form of 2024 (DOMAIN §4.2). `awal`: number of the first of them, as printed. */
function listKolomJumlah(awal: number): readonly KolomSumber<Angka>[] {
  return [
    ...GRUP.map(([judul, nama, ambil]) => ({
      judul: `Jumlah ${judul}`,
      nama,
      ambil: (a: Angka) => ambil(a).jumlah,
    })),
    {
      judul: 'Total',
      nama: 'total perubahan',
      rumus: `= ${awal}+${awal + 1}+${awal + 2}`,
      ambil: (a) => computeJumlah(GRUP.map(([, , ambil]) => ambil(a).jumlah)),
    },
  ];
}

/** Baru, TMS and ubah in the variant of the form; `awal`: number of the first column, as printed. */
export function listKolomPerubahan(varian: 'lp' | 'jumlah', awal: number): readonly KolomSumber<Angka>[] {
  return varian === 'lp' ? KOLOM_LP : listKolomJumlah(awal);
}
