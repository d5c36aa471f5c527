import type { NamaKolom } from './alias-kolom.ts';

/** One column of a sheet as it was understood. */
export interface KolomPratinjau {
  readonly indeks: number;
  /** Letter as in a spreadsheet: `H`. */
  readonly huruf: string;
  /** The heading as written; empty where there is none. */
  readonly judul: string;
  /** What the column is read as; `'abaikan'`: known and not read; `null`: not understood, not read. */
  readonly medan: NamaKolom | null;
}

export interface BarisPratinjau {
  /** Row number as the user sees it, from 1. */
  readonly nomor: number;
  /** Texts of the first columns, long numbers masked. */
  readonly sel: readonly string[];
}

/** How one sheet was understood, for the user to look at before anything is saved. Masked: holds no whole NIK or NKK. */
export interface PratinjauLembar {
  /** `null` for text files. */
  readonly lembar: string | null;
  /** Signature of the shape of the sheet: the same for every file of that shape, whatever it holds. */
  readonly bentuk: string;
  /** Row from which a `PetaManual` of this shape counts: that of its heading, else the first that looks like a pemilih. */
  readonly jangkar: number;
  /** `null`: no heading was found, or the columns were picked without one. Row numbers as the user sees them. */
  readonly kepala: { readonly barisJudul: number; readonly barisData: number } | null;
  /** First row of data, as read or, where nothing was understood, as it seems. */
  readonly barisData: number;
  readonly kolom: readonly KolomPratinjau[];
  /** The first rows under the heading; without a heading the first rows of the sheet. */
  readonly baris: readonly BarisPratinjau[];
  /** Read by a `PetaManual` of the user. */
  readonly cocok: boolean;
}
