/** The words of a document as an office edits them: plain text with named fields. */
import type { Blok, Teks } from '../dokumen/dokumen.ts';

/** What a field stands for. */
export interface Medan {
  /** For whoever edits the words. */
  readonly arti: string;
  /** The words may not do without it. */
  readonly wajib: boolean;
  /** Stands alone on its line: a table, a list, the signatures. Else: a value inside a sentence. */
  readonly blok: boolean;
}

/** Fields of one document by name, lower case: "nama kecamatan". */
export type KamusMedan = Readonly<Record<string, Medan>>;

type NamaBlok<K extends KamusMedan> = {
  [N in keyof K]: K[N]['blok'] extends true ? N : never;
}[keyof K];

/** What every field of a document is filled with: the compiler asks for all of them. */
export interface IsianDari<K extends KamusMedan> {
  readonly teks: Readonly<Record<Exclude<keyof K, NamaBlok<K>> & string, Teks>>;
  readonly blok: Readonly<Record<NamaBlok<K> & string, readonly Blok[]>>;
}

export interface IsianMedan {
  readonly teks: Readonly<Record<string, Teks>>;
  readonly blok: Readonly<Record<string, readonly Blok[]>>;
}

/** Why words cannot be used. */
export interface GalatTemplat {
  /** Counted from 1; `null`: the whole text. */
  readonly baris: number | null;
  /** One or two Indonesian sentences, without the line. */
  readonly pesan: string;
}

export type PotonganTemplat =
  { readonly teks: string; readonly tebal: boolean } | { readonly medan: string; readonly tebal: boolean };

export type BagianTemplat =
  | { readonly jenis: 'paragraf' | 'subjudul'; readonly isi: readonly PotonganTemplat[] }
  | {
      readonly jenis: 'butir';
      readonly penomoran: 'angka' | 'huruf' | 'strip';
      /** As typed; 1 of a dash. */
      readonly nomor: number;
      readonly isi: readonly PotonganTemplat[];
    }
  | { readonly jenis: 'blok'; readonly medan: string };

/** Words that were understood. */
export type Templat = readonly BagianTemplat[];

export function sebaris(arti: string): {
  readonly arti: string;
  readonly wajib: false;
  readonly blok: false;
} {
  return { arti, wajib: false, blok: false };
}

export function sebarisWajib(arti: string): {
  readonly arti: string;
  readonly wajib: true;
  readonly blok: false;
} {
  return { arti, wajib: true, blok: false };
}

export function blok(arti: string): { readonly arti: string; readonly wajib: false; readonly blok: true } {
  return { arti, wajib: false, blok: true };
}

export function blokWajib(arti: string): {
  readonly arti: string;
  readonly wajib: true;
  readonly blok: true;
} {
  return { arti, wajib: true, blok: true };
}
