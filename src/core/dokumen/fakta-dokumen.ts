import type { Profil, Tahapan } from '../profil/profil.ts';
import type { RekapKecamatan } from '../rekap/angka.ts';
import type { Kecamatan } from '../wilayah/wilayah.ts';

export interface Masukan {
  /** Who gave it (name, unsur). */
  readonly dari: string | null;
  readonly isi: string;
}

/** Facts of the plenary meeting. `null`: unknown, printed as a dotted line to fill by hand; never taken from the clock. */
export interface Pleno {
  readonly nomor: string | null;
  /** `YYYY-MM-DD`. */
  readonly tanggal: string | null;
  /** As written, e.g. "09.00 WIB". */
  readonly jam: string | null;
  readonly tempat: string | null;
  readonly ketua: string | null;
  /** Four; missing ones are `null`. */
  readonly anggota: readonly (string | null)[];
  /** `null`: unknown (dotted lines); empty: there was none. */
  readonly masukan: readonly Masukan[] | null;
}

/** Everything a plenary document is made from. */
export interface FaktaDokumen {
  readonly kecamatan: Kecamatan;
  readonly profil: Profil;
  readonly tahapan: Tahapan;
  readonly rekap: RekapKecamatan;
  readonly pleno: Pleno;
  /** Head hash (64 hex digits) of `jejak` as of the last data-changing event. */
  readonly kepalaJejak: string;
  /** DRAF on every page and sheet. */
  readonly draf: boolean;
  /** "DATA CONTOH – BUKAN DOKUMEN RESMI" on every page and sheet. */
  readonly contoh: boolean;
  /** PNG or JPEG as a data address; absent: room is left for it. */
  readonly logo?: string;
}
