import type { KodeWilayah } from '../../core/wilayah/wilayah.ts';

/** A cell to be written. Text stays text, whatever it looks like. */
export type SelTulis =
  | string
  | number
  | null
  /** A real date cell of this `YYYY-MM-DD`; `dd/mm/yyyy` where the format knows no dates. */
  | { readonly tanggal: string }
  /** A formula with its cached value. */
  | { readonly rumus: string; readonly hasil: number };

export type BarisTulis = readonly SelTulis[];

export interface LembarTulis {
  readonly nama: string;
  readonly tersembunyi: boolean;
  readonly baris: readonly BarisTulis[];
  /** Merged ranges, e.g. `A9:A10`; all of them in the first rows. */
  readonly gabung: readonly string[];
}

/** One village file that is still to be made. */
export interface BerkasRancangan {
  readonly nama: string;
  readonly desa: readonly KodeWilayah[];
  /** How many pemilih it holds. */
  readonly baris: number;
  readonly renderIsi: () => Uint8Array | Promise<Uint8Array>;
}

export function createLembar(
  nama: string,
  baris: readonly BarisTulis[],
  gabung: readonly string[] = [],
): LembarTulis {
  return { nama, tersembunyi: false, baris, gabung };
}

/** Days since 1899-12-30, as Excel counts them from March 1900 on. */
export function computeSerial(tanggal: string): number {
  return Math.round(Date.parse(`${tanggal}T00:00:00Z`) / 86_400_000) + 25_569;
}
