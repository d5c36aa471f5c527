import type { Bilangan } from '../rekap/angka.ts';

/** Where a figure of a week comes from: typed, read from a Laporan Hasil Coklit, or counted from the by-name list. */
export type SumberCapaian = 'ketik' | 'laporan' | 'nama';

/** What has been done up to the end of a week: every figure is cumulative. `null`: not reported. */
export interface Capaian {
  /** Pemilih of the A-Daftar Pemilih visited, those found TMS included. */
  readonly pemilih: Bilangan;
  readonly kk: Bilangan;
  /** Stickers put up, one per KK. */
  readonly stiker: Bilangan;
  readonly baru: Bilangan;
  readonly ubah: Bilangan;
  /** By the TMS codes of the profile; a code that is missing was not reported. */
  readonly tms: Readonly<Record<string, number>>;
}

/** One report of one TPS. */
export interface CatatanCapaian extends Capaian {
  readonly desa: string;
  /** Three digits. */
  readonly tps: string;
  /** From 1. */
  readonly minggu: number;
  readonly sumber: SumberCapaian;
}

export const CAPAIAN_KOSONG: Capaian = {
  pemilih: null,
  kk: null,
  stiker: null,
  baru: null,
  ubah: null,
  tms: {},
};

function tambah(a: Bilangan, b: Bilangan): Bilangan {
  if (a === null) return b;
  return b === null ? a : a + b;
}

/** What is known of both together: a figure nobody reported stays `null`, it never becomes zero. */
export function tambahCapaian(a: Capaian, b: Capaian): Capaian {
  const tms: Record<string, number> = { ...a.tms };
  for (const [kode, nilai] of Object.entries(b.tms)) tms[kode] = (tms[kode] ?? 0) + nilai;
  return {
    pemilih: tambah(a.pemilih, b.pemilih),
    kk: tambah(a.kk, b.kk),
    stiker: tambah(a.stiker, b.stiker),
    baru: tambah(a.baru, b.baru),
    ubah: tambah(a.ubah, b.ubah),
    tms,
  };
}

/** Sum over the reasons; `null` when none was reported. */
export function computeJumlahTms({ tms }: Capaian): Bilangan {
  const nilai = Object.values(tms);
  return nilai.length === 0 ? null : nilai.reduce((n, x) => n + x, 0);
}
