/**
 * What a reader (engine/intake) hands to the understanding of village files (core/berkas):
 * sheets of cells, without any meaning yet.
 */
export type Sel =
  | string
  /** A numeric cell: a count, a code, a date serial, or a NIK that a spreadsheet has already ruined. */
  | number
  | boolean
  /** A real date cell, as `YYYY-MM-DD` (calendar date, no time zone). */
  | { readonly tanggal: string }
  /** A formula whose result the file does not hold: what it would show is unknown. */
  | { readonly rumus: true }
  | null;

export interface Baris {
  /** Row number as the user sees it in a spreadsheet or text file, from 1. */
  readonly nomor: number;
  readonly sel: readonly Sel[];
}

export interface Lembar {
  /** Sheet name; `null` for text files, which have no sheets. */
  readonly nama: string | null;
  readonly tersembunyi: boolean;
  /** In order; rows without any content may be left out. */
  readonly baris: readonly Baris[];
}

export type FormatBerkas = 'xlsx' | 'xls' | 'ods' | 'html' | 'csv';

export interface Buku {
  readonly format: FormatBerkas;
  /** For text files the delimiter found, else `null`. */
  readonly pemisah: string | null;
  /** The workbook counts days from 1904 (old Mac Excel). */
  readonly tanggal1904: boolean;
  readonly lembar: readonly Lembar[];
}
