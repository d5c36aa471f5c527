import type { JenisKelamin } from '../berkas/pemilih.ts';
import type { AngkaLP, Bilangan } from './angka.ts';

/** A tally in the making. */
export interface Hitungan {
  l: number;
  p: number;
}

export function createHitungan(): Hitungan {
  return { l: 0, p: 0 };
}

export function tambahSatu(hitungan: Hitungan, jenisKelamin: JenisKelamin): void {
  if (jenisKelamin === 'L') hitungan.l++;
  else hitungan.p++;
}

export function computeAngkaLP({ l, p }: Hitungan): AngkaLP {
  return { l, p, jumlah: l + p };
}

/** Not handed in. */
export const TANPA_DATA: AngkaLP = { l: null, p: null, jumlah: null };

/** Sum of figures; `null` as soon as one of them is. */
export function computeJumlah(bilangan: readonly Bilangan[]): Bilangan {
  let jumlah = 0;
  for (const b of bilangan) {
    if (b === null) return null;
    jumlah += b;
  }
  return jumlah;
}

export function computeJumlahLP(angka: readonly AngkaLP[]): AngkaLP {
  return {
    l: computeJumlah(angka.map((a) => a.l)),
    p: computeJumlah(angka.map((a) => a.p)),
    jumlah: computeJumlah(angka.map((a) => a.jumlah)),
  };
}
