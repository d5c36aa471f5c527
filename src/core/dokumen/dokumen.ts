/**
 * The model every document is made of: what stands on the paper, in which order. It knows nothing of PDF or Excel, and what renders
 * it knows nothing of elections. One model gives both files, which is why they cannot differ.
 */
import type { Tabel } from './tabel.ts';

/** Every document of the plenary, in the order in which they stand in the file. What each is: `daftar-dokumen.ts`. */
export const JENIS_DOKUMEN = [
  'sampul',
  'berita-acara',
  'rekap',
  'rekap-perubahan',
  'lembar-kontrol',
  'rekap-disabilitas',
  'rekap-ktp-el',
  'rekap-tps',
  'kronologi',
  'undangan',
  'tata-tertib',
  'susunan-acara',
  'daftar-hadir',
  'register-masukan',
  'notulen',
  'tanda-terima',
  'serah-terima',
  'paparan',
  'bahan-bacaan',
  'berita-acara-pps',
  'rekap-pps',
  'rekap-perubahan-pps',
  'laporan-coklit',
  'daftar-perubahan',
  'daftar-perubahan-salinan',
] as const;

export type JenisDokumen = (typeof JENIS_DOKUMEN)[number];

/** `F4`: 215 × 330 mm. `layar`: a slide of 16:9 for the projector, PDF only. */
export type Kertas = 'A4' | 'F4' | 'layar';

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
  readonly gaya: 'kepala' | 'biasa' | 'besar';
  readonly baris: readonly { readonly label: string; readonly nilai: Teks }[];
}

export interface Paragraf {
  readonly jenis: 'paragraf';
  /**
   * `catatan`: small, under a table. `kecil`: smallest, for codes nobody reads aloud. `kode`: large, to be copied by hand.
   * `besar`: to be read aloud standing, or on a slide. `raksasa`: a figure seen from the last row of a hall.
   */
  readonly gaya: 'biasa' | 'subjudul' | 'catatan' | 'kecil' | 'kode' | 'besar' | 'raksasa';
  /** Centred. */
  readonly tengah?: boolean;
  readonly isi: Teks;
}

export interface Daftar {
  readonly jenis: 'daftar';
  readonly penomoran: 'angka' | 'huruf' | 'strip';
  /** Number of the first item, 1 when absent: a list may go on after other blocks. */
  readonly mulai?: number;
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

/** One to three places to sign side by side, as under a letter or a receipt; a single one stands at the right. */
export interface Tertanda {
  readonly jenis: 'tertanda';
  readonly kolom: readonly {
    /** Lines above the room to sign: place and date, "Yang menerima,". */
    readonly pembuka: readonly Teks[];
    /** Under them, e.g. "KETUA PPK BAKI". */
    readonly jabatan: string;
    /** Under the room to sign, bold and underlined; `null`: a dotted line. */
    readonly nama: string | null;
  }[];
}

/** Blocks that stay on one page, and not alone on it when a long table precedes them. */
export interface Satukan {
  readonly jenis: 'satukan';
  readonly blok: readonly Blok[];
}

export type Blok = Kop | Rincian | Paragraf | Daftar | Tabel | TandaTangan | Tertanda | Satukan;

/** A sheet in Excel; in PDF a section that begins on a new page, and a bookmark. */
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
  /** `A4` when absent. */
  readonly kertas?: Kertas;
  /** Text of the QR code at the foot of every page of the PDF, and once under the last row of each sheet; absent: none. */
  readonly qr?: string;
  readonly lembar: readonly Lembar[];
}

export interface Dokumen extends Naskah {
  readonly jenis: JenisDokumen;
}
