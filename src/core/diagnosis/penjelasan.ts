import type { KesalahanDigit } from './hubungan-digit.ts';

/** Kinds of error met in published recapitulations. */
export type JenisKesalahan =
  | KesalahanDigit
  | 'L_P_TERTUKAR'
  | 'TOTAL_TIDAK_DIPERBARUI'
  | 'BARIS_BERGESER'
  | 'BARIS_GANDA'
  | 'ALASAN_TIDAK_SAMA'
  | 'LONCAT_TANPA_MUTASI'
  | 'KEPALA_WILAYAH_LAIN'
  | 'TOTAL_TERBACA_DATA'
  | 'TIDAK_DAPAT_DIJELASKAN';

/** One cell that would have to change; index of the cell in the grid. */
export interface Perubahan {
  readonly sel: number;
  readonly seharusnya: number;
}

/** One explanation of broken sums. Never applied to data: a question to whoever made the table. */
export interface Penjelasan {
  readonly jenis: JenisKesalahan;
  /** The cell to look at first comes first. */
  readonly perubahan: readonly Perubahan[];
  /** What the explanation covers beyond what its changes repair. */
  readonly menjelaskan: readonly number[];
  /** Bias of this kind before repair is counted: how common, how specific. */
  readonly bobot: number;
  /** The row does not belong here: its figures count nothing. */
  readonly hapusBaris?: number;
  /** The row that is the cause, when the cells to change stand elsewhere. */
  readonly barisSebab?: number;
}
