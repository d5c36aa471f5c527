import type { TingkatTemuan } from '../pemeriksaan/temuan.ts';
import type { Pemilih } from './pemilih.ts';
import type { PratinjauLembar } from './pratinjau.ts';

/** What kind of by-name list a file is (DOMAIN §7.1–7.3). */
export type JenisBerkas = 'sidalih' | 'ecoklit' | 'bulk' | 'model-a' | 'bebas';

/** Why a file is refused; values are masked. */
export interface AlasanTolak {
  readonly kode: string;
  /** Indonesian sentence: what is wrong and what to do. */
  readonly pesan: string;
  readonly lembar: string | null;
  /** Row number as the user sees it, from 1. */
  readonly baris: number | null;
  /** Column letter as in a spreadsheet: `H`. */
  readonly kolom: string | null;
}

/** Everything the content of a file says about the area of some of its rows; resolved later against the kecamatan. */
export interface BuktiWilayah {
  /** Digits only, as found: 10 for a desa, 6 for a kecamatan. */
  readonly kodeDesa: string | null;
  readonly kodeKecamatan: string | null;
  readonly namaDesa: string | null;
  readonly namaKecamatan: string | null;
  readonly namaKabupaten: string | null;
  readonly namaProvinsi: string | null;
  readonly lembar: string | null;
  /** First row it applies to. */
  readonly baris: number;
}

export interface PemilihTerbaca extends Omit<Pemilih, 'desa'> {
  /** Index into `HasilBerkas.wilayah`. */
  readonly wilayah: number;
}

/** A finding made while reading; its desa is known once the area is resolved. */
export interface TemuanBerkas {
  readonly kode: string;
  readonly tingkat: TingkatTemuan;
  readonly pesan: string;
  readonly wilayah: number | null;
  readonly tps: string | null;
  readonly lembar: string | null;
  readonly baris: number | null;
}

/** The understanding of one file. Accepted when `alasan` is empty; a refused file imports nothing. Plain data: crosses threads. */
export interface HasilBerkas {
  readonly jenis: JenisBerkas;
  readonly pemilih: readonly PemilihTerbaca[];
  readonly wilayah: readonly BuktiWilayah[];
  /** At most `BATAS_ALASAN` of them. */
  readonly alasan: readonly AlasanTolak[];
  /** All of them, those beyond the cap included. */
  readonly jumlahAlasan: number;
  readonly temuan: readonly TemuanBerkas[];
  /** How the visible sheets were understood, refused files included; those with a list first. */
  readonly pratinjau: readonly PratinjauLembar[];
  /** Refused for nothing but ruined NIK or NKK (`ALASAN_NOMOR_RUSAK`): accepted with `terimaNomorRusak`. */
  readonly hanyaNomorRusak: boolean;
  /**
   * The rows of a file in which every row is a change or whose title says so, and in which nothing else is wrong: they may be joined to
   * the full list of their desa (core/perubahan). `null`: a full list, or one with other faults.
   */
  readonly perubahan: readonly PemilihTerbaca[] | null;
}

export const BATAS_ALASAN = 200;
