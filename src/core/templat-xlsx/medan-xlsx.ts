/** A field of an official Excel form: its name, its meaning, and what it is for one place. Never of a person of the voter list. */
import type { FaktaDokumen } from '../dokumen/fakta-dokumen.ts';
import type { Bilangan } from '../rekap/angka.ts';

export type NilaiMedan =
  | { readonly jenis: 'angka'; readonly nilai: Bilangan }
  /** `null`: unknown, printed as a dotted line. */
  | { readonly jenis: 'teks'; readonly teks: string | null };

export type LingkupTemplat = 'kecamatan' | 'desa' | 'tps';

/** In a list of TPS: none is known of this desa. Its figures are unknown, never those of the desa. */
export const TPS_TIDAK_ADA = '';

/** What a file, or one row of a list, is about. */
export interface Tempat {
  readonly desa: string | null;
  /** Three digits, or `TPS_TIDAK_ADA`. */
  readonly tps: string | null;
  /** Running number inside a list; `null` outside. */
  readonly nomor: number | null;
  /** The kecamatan, desa or TPS the whole file is about: whose plenary it is. */
  readonly berkas: LingkupTemplat;
}

export interface MedanXlsx {
  readonly nama: string;
  readonly arti: string;
  /** What must be known for it; `daftar`: it stands in repeated rows only and repeats them. */
  readonly butuh: LingkupTemplat | 'daftar';
  readonly jenis: NilaiMedan['jenis'];
  readonly nilai: (fakta: FaktaDokumen, tempat: Tempat) => NilaiMedan;
}

export type KamusMedanXlsx = ReadonlyMap<string, MedanXlsx>;

export function angka(nilai: Bilangan): NilaiMedan {
  return { jenis: 'angka', nilai };
}

export function teks(isi: string | null): NilaiMedan {
  return { jenis: 'teks', teks: isi === null || isi.trim() === '' ? null : isi };
}
