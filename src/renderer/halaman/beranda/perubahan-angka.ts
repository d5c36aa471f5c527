import type { RingkasAngka } from '../../../contract/bentuk/beranda.ts';
import type { AngkaLP } from '../../../core/rekap/angka.ts';

export interface BarisAngka {
  readonly medan: keyof RingkasAngka;
  readonly judul: string;
  readonly angka: AngkaLP;
  /** Against the figures before the last import; `null`: nothing to compare with. */
  readonly selisih: number | null;
}

const JUDUL: readonly (readonly [keyof RingkasAngka, string])[] = [
  ['awal', 'Pemilih awal'],
  ['baru', 'Pemilih baru'],
  ['tms', 'TMS'],
  ['ubah', 'Ubah data'],
  ['akhir', 'Pemilih akhir'],
];

function computeSelisih(kini: AngkaLP, dahulu: AngkaLP | undefined): number | null {
  if (kini.jumlah === null || dahulu === undefined || dahulu.jumlah === null) return null;
  return kini.jumlah - dahulu.jumlah;
}

/** The figures in the order in which they lead from awal to akhir, and how each has moved. */
export function listBarisAngka(kini: RingkasAngka, sebelum: RingkasAngka | null): readonly BarisAngka[] {
  return JUDUL.map(([medan, judul]) => ({
    medan,
    judul,
    angka: kini[medan],
    selisih: computeSelisih(kini[medan], sebelum?.[medan]),
  }));
}
