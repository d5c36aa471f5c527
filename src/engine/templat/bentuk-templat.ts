import type { Butir } from '../../core/templat-xlsx/butir.ts';
import type { DaftarUlang } from '../../core/templat-xlsx/kamus-xlsx.ts';
import type {
  KamusMedanXlsx,
  LingkupTemplat,
  NilaiMedan,
  Tempat,
} from '../../core/templat-xlsx/medan-xlsx.ts';
import type { Buku, LembarBuku } from './buku.ts';
import type { BarisUlang } from './medan-lembar.ts';
import type { BarisTemplat } from './sel-lembar.ts';

/** A sheet of a form that was understood. */
export interface LembarTemplat {
  readonly lembar: LembarBuku;
  readonly baris: readonly BarisTemplat[];
  readonly ulang: readonly BarisUlang[];
}

export interface TemplatBuku {
  readonly buku: Buku;
  readonly kamus: KamusMedanXlsx;
  readonly lembar: readonly LembarTemplat[];
  readonly lingkup: LingkupTemplat;
  /** Names of its fields in order of appearance, each once. */
  readonly medan: readonly string[];
}

/** Where the values come from. */
export interface Pengisi {
  readonly tempat: Tempat;
  readonly listUlang: (daftar: DaftarUlang) => readonly Tempat[];
  readonly nilai: (butir: Butir, tempat: Tempat) => NilaiMedan;
}
