import type { BuktiWilayah } from '../berkas/hasil-berkas.ts';

export type JenisAngka = 'l' | 'p' | 'jumlah';

/** What a column (or, in a vertical form, a row) counts. `lain` is a figure without a known meaning: it still has a sum. */
export type KelompokAngka =
  | 'pemilih'
  | 'awal'
  | 'baru'
  | 'tms'
  | 'alasan'
  | 'ubah'
  | 'akhir'
  | 'pindahKeluar'
  | 'pindahMasuk'
  | 'disabilitas'
  | 'ktpElSudah'
  | 'ktpElBelum'
  | 'mutasi'
  | 'jumlahTps'
  | 'jumlahDesa'
  | 'kk'
  | 'stiker'
  | 'penduduk'
  | 'wajibKtp'
  | 'dp4'
  | 'lain';

/** Meaning of a figure: the group, what it is about within it (a reason, a kind, a stage), and the sex. */
export interface MedanAngka {
  readonly kelompok: KelompokAngka;
  /** Tells apart figures of one group: `MENINGGAL`, `FISIK`, `DPT`, or the heading of an unknown figure. */
  readonly rincian: string;
  readonly jk: JenisAngka;
}

export interface KolomAngka {
  /** Column index in the sheet, from 0. */
  readonly indeks: number;
  readonly judul: string;
  readonly medan: MedanAngka;
}

export interface BarisAngka {
  /** Row number as the user sees it. */
  readonly nomor: number;
  /** Name of the area, number of the TPS, or the line of a form. */
  readonly label: string;
  /** The area that holds this one, as its column says ("GENTAN" beside "TPS 1"); `null`: the table has none. */
  readonly induk: string | null;
  /** One per `kolom`; `null`: the cell holds no figure. */
  readonly nilai: readonly (number | null)[];
}

/** Data rows and the total rows that sum them: `[awal, akhir)` are indexes into `baris`. */
export interface BarisTotal extends BarisAngka {
  readonly awal: number;
  readonly akhir: number;
}

/** One row above a table, with the place of each of its texts. */
export interface BarisJudul {
  readonly baris: number;
  readonly teks: string;
  readonly sel: readonly { readonly kolom: number; readonly teks: string }[];
}

/** A table of areas × figures, whoever made it. */
export interface TabelRekap {
  readonly lembar: string | null;
  /** `alasan`: the rows are reasons of TMS. `tegak`: the rows are the figures of one area (Laporan Hasil Coklit). */
  readonly susunan: 'wilayah' | 'alasan' | 'tegak';
  /** Text above the table: form name, area, stage. */
  readonly judul: readonly BarisJudul[];
  readonly wilayah: BuktiWilayah;
  /** Column with the labels: index in the sheet, heading. */
  readonly kolomLabel: number;
  readonly judulLabel: string;
  /** The column with `induk`. */
  readonly kolomInduk: { readonly indeks: number; readonly judul: string } | null;
  readonly kolom: readonly KolomAngka[];
  readonly baris: readonly BarisAngka[];
  readonly total: readonly BarisTotal[];
  /** For `tegak`: the meaning of each row. */
  readonly medanBaris: readonly (MedanAngka | null)[];
}
