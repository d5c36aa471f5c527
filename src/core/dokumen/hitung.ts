import type { Bilangan } from '../rekap/angka.ts';

/** A sum in which one missing part makes the whole missing: `null` is never zero. */
export function addBilangan(daftar: readonly Bilangan[]): Bilangan {
  return daftar.reduce<Bilangan>(
    (jumlah, nilai) => (jumlah === null || nilai === null ? null : jumlah + nilai),
    0,
  );
}
