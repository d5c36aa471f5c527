/** Rows the engine is asked for at a time. */
export const UKURAN_HALAMAN = 100;

/** Numbers of the pages that hold the rows `awal` … `akhir` (inclusive). */
export function halamanUntuk(awal: number, akhir: number, jumlah: number): readonly number[] {
  if (jumlah === 0 || akhir < awal) return [];
  const pertama = Math.floor(Math.max(0, awal) / UKURAN_HALAMAN);
  const terakhir = Math.floor(Math.min(jumlah - 1, akhir) / UKURAN_HALAMAN);
  return Array.from({ length: Math.max(0, terakhir - pertama + 1) }, (_, i) => pertama + i);
}
