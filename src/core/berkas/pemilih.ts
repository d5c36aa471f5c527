import type { KodeWilayah } from '../wilayah/wilayah.ts';

export type JenisKelamin = 'L' | 'P';

/** Where a row stood, so that every figure and finding can be traced to a cell. */
export interface AsalBaris {
  /** File name as the user knows it (inside an archive: `arsip.zip/berkas.xlsx`). */
  readonly berkas: string;
  readonly lembar: string | null;
  /** Row number as the user sees it, from 1. */
  readonly baris: number;
}

/** One row of a by-name list, normalised; nothing is merged, dropped or repaired. */
export interface Pemilih {
  readonly desa: KodeWilayah;
  /** Three digits: `001`. */
  readonly tps: string;
  /** Empty when blank. */
  readonly dpid: string;
  /**
   * As written, trimmed; may be damaged or masked. A number that a spreadsheet has ruined and the user accepted knowingly
   * begins with `~` (`~3311020101900000`, see `isNomorRusak`): never matched, never counted. `null`: the file has no such column.
   */
  readonly nkk: string | null;
  readonly nik: string | null;
  readonly nama: string;
  readonly tempatLahir: string;
  /** `YYYY-MM-DD`, or `null` when blank or undecided. */
  readonly tanggalLahir: string | null;
  readonly statusKawin: string;
  /** The sex now written on the row. */
  readonly jenisKelamin: JenisKelamin;
  readonly alamat: string;
  readonly rt: string;
  readonly rw: string;
  /** Code of the profile, `''` for none, or an unknown text as written. `null`: the file has no such column. */
  readonly disabilitas: string | null;
  /** Code of the profile, `''` for blank, or an unknown text as written. `null`: the file has no such column. */
  readonly ktpEl: string | null;
  /** `''` (sesuai), `'B'`, `'U'` or a TMS code of the profile. */
  readonly keterangan: string;
  readonly sumber: string;
  readonly asal: AsalBaris;
}
