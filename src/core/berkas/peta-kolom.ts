import type { NamaKolom } from './alias-kolom.ts';

/** Which column holds what, once headings have been confirmed by content. */
export interface PetaKolom {
  readonly indeks: Partial<Readonly<Record<NamaKolom, number>>>;
  /** All columns that hold keterangan codes: a file may write B/U and TMS codes in two. */
  readonly keterangan: readonly number[];
  /** Every column that is read. */
  readonly dipakai: readonly number[];
}

export interface MasalahKolom {
  readonly kode: string;
  readonly pesan: string;
  readonly indeks: number | null;
}

export type PilihanKolom = { readonly peta: PetaKolom; readonly masalah: readonly MasalahKolom[] };
