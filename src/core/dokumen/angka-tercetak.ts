import { formatBilangan } from '../bahasa/bilangan.ts';
import type { Bilangan } from '../rekap/angka.ts';

/** Printed for a figure that was not handed in. Never "-": that is zero. */
export const TIDAK_ADA_DATA = 'tidak ada data';

/** Printed across the figures of a desa of which nothing has been handed in. */
export const BELUM_ADA_DATA = 'BELUM ADA DATA';

/** Printed for zero, as on the forms (DOMAIN §4). */
export const NOL_TERCETAK = '-';

/** A figure as it stands on paper. */
export function formatAngka(nilai: Bilangan): string {
  if (nilai === null) return TIDAK_ADA_DATA;
  return nilai === 0 ? NOL_TERCETAK : formatBilangan(nilai);
}
