import type { JenisDokumen } from '../../core/dokumen/dokumen.ts';

/** `usang`: what it would say now differs from what was made. `disahkan`: locked by a plenary; it is never made again. */
export type KeadaanDokumen = 'belum' | 'siap' | 'usang' | 'disahkan';

export type FormatDokumen = 'xlsx' | 'pdf';

export interface BerkasDokumen {
  /** In the history. */
  readonly id: number;
  readonly format: FormatDokumen;
  readonly nama: string;
  readonly sha256: string;
  readonly ukuran: number;
  /** Pages of a PDF, sheets of a workbook; `null` for what was made before they were counted. */
  readonly halaman: number | null;
}

export interface RiwayatDokumen {
  readonly jenis: JenisDokumen;
  /** `null` where it is about the kecamatan. */
  readonly desa: string | null;
  readonly tps: string | null;
  readonly judul: string;
  readonly waktu: string;
  readonly draf: boolean;
  /** The state of the data that stands on it: head of the jejak, or of a PPS document the fingerprint of its desa. */
  readonly kepalaJejak: string;
  /** In force: neither replaced by a later one nor stale. */
  readonly terbaru: boolean;
  readonly disahkan: boolean;
  readonly berkas: readonly BerkasDokumen[];
}

export interface DokumenTampil {
  readonly jenis: JenisDokumen;
  readonly desa: string | null;
  readonly tps: string | null;
  readonly namaBerkas: string;
  readonly keadaan: KeadaanDokumen;
  readonly terakhir: RiwayatDokumen | null;
}

/** What a kind of document is, for the screen. */
export interface JenisDokumenTampil {
  readonly jenis: JenisDokumen;
  /** "Berita acara pleno PPK" */
  readonly judul: string;
  readonly kelompok: 'utama' | 'rapat' | 'pps' | 'tps';
  readonly lingkup: 'kecamatan' | 'desa' | 'tps';
  readonly format: readonly FormatDokumen[];
  /** Holds NIK, NKK and birth dates in full: only made on purpose. */
  readonly rahasia: boolean;
  /** It may leave the office. */
  readonly salinanPublik: boolean;
}

export interface DaftarDokumen {
  readonly jenis: readonly JenisDokumenTampil[];
  /** Every document there can be now, in the order of the set. */
  readonly dokumen: readonly DokumenTampil[];
  /** Why only a DRAF can be made, each an Indonesian sentence; empty: final documents can. */
  readonly alasanDraf: readonly string[];
  /** The same per desa, for the documents of its PPS: only desa that have reasons stand here. */
  readonly alasanDrafDesa: readonly { readonly desa: string; readonly alasan: readonly string[] }[];
  /** Facts that would print as dotted lines, for the operator to know: "Nomor berita acara", "Ketua PPK". */
  readonly belumDiisi: readonly string[];
  readonly kepalaJejak: string;
  readonly penerima: readonly { readonly nama: string; readonly rangkap: number }[];
}

/** What one act of making came to. */
export interface HasilBuatDokumen {
  /** Made anew. */
  readonly dibuat: readonly RiwayatDokumen[];
  /** Already there and still true: left as they are. */
  readonly tetap: number;
  /** Locked by a plenary: left as they are. */
  readonly disahkan: number;
  /** Could not be made as final documents, or at all; each with its reason as an Indonesian sentence. */
  readonly dilewati: readonly { readonly nama: string; readonly alasan: string }[];
}

/** What the program says of one file of a set. */
export type PutusanBerkas =
  /** Bytes are as made, and its figures are those of the database in that state. */
  | 'sesuai'
  /** Bytes are as made; nothing in the database to hold its figures against. */
  | 'asli-tanpa-data'
  /** Bytes differ from what was made. */
  | 'berubah'
  /** As made, but its figures are not those of the database in that state. */
  | 'angka-berbeda'
  /** Named in the manifest, not there. */
  | 'hilang'
  /** There, and neither in the manifest nor in the database. */
  | 'tidak-dikenal';

export interface BerkasTerverifikasi {
  readonly nama: string;
  readonly putusan: PutusanBerkas;
  /** What that means and what to do, in Indonesian. */
  readonly keterangan: string;
  /** Cells of a changed workbook: "Lembar Rekap PPK, sel F12: semula 1.234, sekarang 1.243". At most 20. */
  readonly perbedaan: readonly string[];
}

export interface HasilVerifikasi {
  /** Of the manifest; `null`: there is none. */
  readonly manifest: 'asli' | 'berubah' | 'tidak-dikenal' | null;
  readonly berkas: readonly BerkasTerverifikasi[];
  readonly sesuai: number;
  readonly jumlah: number;
  /** What of the database itself is not as the program left it, one sentence each; empty: all is. */
  readonly masalahData: readonly string[];
}

/** An official .xlsx of the office with named fields. */
export interface TemplatXlsx {
  readonly id: number;
  readonly nama: string;
  /** What one filled-in file is about. */
  readonly lingkup: 'kecamatan' | 'desa' | 'tps';
  readonly sha256: string;
  readonly ukuran: number;
  readonly ditambahkan: string;
  /** Names of the fields found in it. */
  readonly medan: readonly string[];
}

/** A field a template may name. */
export interface MedanTemplat {
  /** "desa.nama" */
  readonly nama: string;
  readonly arti: string;
  /** With the data of now; for the list on the screen. */
  readonly contoh: string;
  /** The list it repeats over ("desa", "tps"); `null`: a single value. */
  readonly ulang: string | null;
}
