import type { JenisDokumen } from '../../core/dokumen/dokumen.ts';

/** `usang`: what it would say now differs from what was made. */
export type KeadaanDokumen = 'belum' | 'siap' | 'usang';

export interface BerkasDokumen {
  /** In the history. */
  readonly id: number;
  readonly format: 'xlsx' | 'pdf';
  readonly nama: string;
  readonly sha256: string;
  readonly ukuran: number;
}

export interface RiwayatDokumen {
  readonly jenis: JenisDokumen;
  readonly judul: string;
  readonly waktu: string;
  readonly draf: boolean;
  /** Head of the jejak that stands on it. */
  readonly kepalaJejak: string;
  /** In force: neither replaced by a later one nor stale. */
  readonly terbaru: boolean;
  readonly berkas: readonly BerkasDokumen[];
}

export interface DokumenTampil {
  readonly jenis: JenisDokumen;
  /** "Berita acara pleno PPK" */
  readonly judul: string;
  readonly namaBerkas: string;
  readonly keadaan: KeadaanDokumen;
  readonly terakhir: RiwayatDokumen | null;
}

export interface DaftarDokumen {
  readonly dokumen: readonly DokumenTampil[];
  /** Why only a DRAF can be made, each an Indonesian sentence; empty: final documents can. */
  readonly alasanDraf: readonly string[];
  /** Facts that would print as dotted lines, for the operator to know: "Nomor berita acara", "Ketua PPK". */
  readonly belumDiisi: readonly string[];
  readonly kepalaJejak: string;
}
