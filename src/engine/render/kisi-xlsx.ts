/** The columns of a sheet. Text, heads and smaller tables stand on them by covering several. */
import type { Blok, Lembar } from '../../core/dokumen/dokumen.ts';
import type { Tabel } from '../../core/dokumen/tabel.ts';
import { computeTataTabel, type TataTabel } from './tata-tabel.ts';
import type { Halaman } from './ukuran.ts';

/** Columns of a sheet without a long table. */
const KOLOM_TEKS = 36;

/** Excel draws text a little wider than its metrics say and hides a number that does not fit: columns get this much more than they need. */
const CADANGAN = 0.93;

export interface Kisi {
  /** Width of each column in points. */
  readonly lebar: readonly number[];
  /** The long table whose columns these are. */
  readonly utama: { readonly tabel: Tabel; readonly tata: TataTabel } | null;
}

/** Columns from `kolom` on, `rentang` of them; counted from 0. */
export interface Rentang {
  readonly kolom: number;
  readonly rentang: number;
}

/** Column widths for Excel: laid out for a narrower page, then stretched to the whole one. */
export function computeTataXlsx(tabel: Tabel, { isi, kertas }: Halaman): TataTabel {
  const tata = computeTataTabel(tabel, isi.lebar * CADANGAN, kertas);
  return { ...tata, lebar: tata.lebar.map((l) => l / CADANGAN) };
}

function findTabelUtama(blok: readonly Blok[]): Tabel | undefined {
  return blok.find((b): b is Tabel => b.jenis === 'tabel' && !b.utuh);
}

export function computeKisi(lembar: Lembar, halaman: Halaman): Kisi {
  const { lebar } = halaman.isi;
  const tabel = findTabelUtama(lembar.blok);
  if (tabel === undefined) {
    return { lebar: Array.from({ length: KOLOM_TEKS }, () => lebar / KOLOM_TEKS), utama: null };
  }
  const tata = computeTataXlsx(tabel, halaman);
  return { lebar: tata.lebar, utama: { tabel, tata } };
}

function sum(daftar: readonly number[]): number {
  return daftar.reduce((n, nilai) => n + nilai, 0);
}

export function computeLebarRentang(kisi: Kisi, { kolom, rentang }: Rentang): number {
  return sum(kisi.lebar.slice(kolom, kolom + rentang));
}

export function spanSemua(kisi: Kisi): Rentang {
  return { kolom: 0, rentang: kisi.lebar.length };
}

/** The fewest columns from the left that are together as wide as `lebar`; at least one stays free at the right. */
export function spanKiri(kisi: Kisi, lebar: number): Rentang {
  let rentang = 1;
  while (rentang < kisi.lebar.length - 1 && computeLebarRentang(kisi, { kolom: 0, rentang }) < lebar)
    rentang++;
  return { kolom: 0, rentang };
}

/** The fewest columns at the right edge that are together as wide as `lebar`. */
export function spanKanan(kisi: Kisi, lebar: number): Rentang {
  const n = kisi.lebar.length;
  let rentang = 1;
  while (rentang < n && computeLebarRentang(kisi, { kolom: n - rentang, rentang }) < lebar) rentang++;
  return { kolom: n - rentang, rentang };
}

/** What is right of a span. */
export function spanSisa(kisi: Kisi, kiri: Rentang): Rentang {
  const kolom = kiri.kolom + kiri.rentang;
  return { kolom, rentang: kisi.lebar.length - kolom };
}

/** Lays columns of the wished widths on the grid: each border falls on the nearest border of the grid, each column has one at least. */
export function placeKolom(kisi: Kisi, lebar: readonly number[]): readonly Rentang[] {
  const n = kisi.lebar.length;
  const faktor = sum(kisi.lebar) / sum(lebar);
  const hasil: Rentang[] = [];
  let kolom = 0;
  lebar.forEach((_, i) => {
    const tujuan = sum(lebar.slice(0, i + 1)) * faktor;
    const terjauh = n - (lebar.length - 1 - i);
    let akhir = kolom + 1;
    const jarak = (batas: number): number => Math.abs(sum(kisi.lebar.slice(0, batas)) - tujuan);
    while (akhir < terjauh && jarak(akhir + 1) <= jarak(akhir)) akhir++;
    hasil.push({ kolom, rentang: akhir - kolom });
    kolom = akhir;
  });
  return hasil;
}
