/**
 * The model every document is made of: what stands on the paper, in which order. It knows nothing of PDF or Excel, and what renders
 * it knows nothing of elections. One model gives both files, which is why they cannot differ.
 */
import type { Tabel } from './tabel.ts';

export type JenisDokumen = 'berita-acara' | 'rekap' | 'rekap-perubahan' | 'lembar-kontrol';

/** A gap to fill by hand, drawn as a dotted line. */
export interface Isian {
  readonly isian: 'pendek' | 'sedang' | 'panjang';
}

export interface Tebal {
  readonly tebal: string;
}

/** A piece of running text. */
export type Potongan = string | Tebal | Isian;

export type Teks = readonly Potongan[];

/** Title block of a form: boxed form name at the top right, room for the logo, title lines. */
export interface Kop {
  readonly jenis: 'kop';
  /** `null`: no box. */
  readonly model: string | null;
  /** Where room for the logo is kept empty. */
  readonly logo: 'kiri' | 'tengah';
  /** The logo itself, PNG or JPEG as a data address; absent: the room stays empty. */
  readonly gambar?: string;
  readonly judul: readonly Teks[];
}

/** Lines of "label : value" in two aligned columns. */
export interface Rincian {
  readonly jenis: 'rincian';
  readonly gaya: 'kepala' | 'biasa';
  readonly baris: readonly { readonly label: string; readonly nilai: Teks }[];
}

export interface Paragraf {
  readonly jenis: 'paragraf';
  /** `catatan`: small, under a table. `kecil`: smallest, for codes nobody reads aloud. `kode`: large, to be copied by hand. */
  readonly gaya: 'biasa' | 'subjudul' | 'catatan' | 'kecil' | 'kode';
  readonly isi: Teks;
}

export interface Daftar {
  readonly jenis: 'daftar';
  readonly penomoran: 'angka' | 'huruf';
  readonly butir: readonly Teks[];
}

export interface PenandaTangan {
  /** `null`: a dotted line. */
  readonly nama: string | null;
  readonly jabatan: string;
}

/** Where the committee signs. Never drawn over: the last column stays empty. */
export interface TandaTangan {
  readonly jenis: 'tanda-tangan';
  /** "Disahkan dalam rapat …", one line each; may be empty. */
  readonly pembuka: readonly Teks[];
  readonly judul: string;
  readonly penanda: readonly PenandaTangan[];
}

/** Blocks that stay on one page, and not alone on it when a long table precedes them. */
export interface Satukan {
  readonly jenis: 'satukan';
  readonly blok: readonly Blok[];
}

export type Blok = Kop | Rincian | Paragraf | Daftar | Tabel | TandaTangan | Satukan;

/** A sheet in Excel; in PDF a section that begins on a new page. */
export interface Lembar {
  /** Unique in its document, at most 31 characters. */
  readonly nama: string;
  readonly orientasi: 'tegak' | 'rebah';
  readonly blok: readonly Blok[];
}

/** A mark on every page and sheet. */
export interface Tanda {
  readonly teks: string;
  /** Also drawn large across every page. */
  readonly tandaAir: boolean;
}

/** What is rendered, whether it is one of the plenary documents or not. */
export interface Naskah {
  /** For the properties of the file. */
  readonly judul: string;
  readonly tanda: readonly Tanda[];
  /** Left of "Hal x dari y" at the foot of every page. */
  readonly kaki: string;
  readonly lembar: readonly Lembar[];
}

export interface Dokumen extends Naskah {
  readonly jenis: JenisDokumen;
}
