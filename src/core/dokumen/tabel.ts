import type { Bilangan } from '../rekap/angka.ts';

export interface KolomDaun {
  readonly judul: string;
  /** `nomor`: running number, centred. `teks`: left. `angka`: right, with dots. `tanda`: a short word, centred. */
  readonly jenis: 'nomor' | 'teks' | 'angka' | 'tanda';
  /** Share of the room left over when every column has what it needs. */
  readonly porsi: number;
  /** Follows the number of the column: "= 4+5". */
  readonly rumus?: string;
}

export interface KolomKelompok {
  readonly judul: string;
  readonly anak: readonly Kolom[];
}

export type Kolom = KolomDaun | KolomKelompok;

export type Sel =
  | { readonly jenis: 'angka'; readonly nilai: Bilangan; readonly tengah?: boolean }
  /** `rentang`: how many columns it covers (1 when absent). */
  | { readonly jenis: 'teks'; readonly teks: string; readonly rentang?: number; readonly tengah?: boolean };

export interface Baris {
  readonly sel: readonly Sel[];
  readonly tebal?: boolean;
  /** Least height in points, for rows somebody writes in by hand. */
  readonly tinggi?: number;
}

export interface Tabel {
  readonly jenis: 'tabel';
  readonly kolom: readonly Kolom[];
  /** A row 1, 2, 3 … under the heads. */
  readonly nomorKolom: boolean;
  readonly baris: readonly Baris[];
  readonly total: Baris | null;
  /** Small table inside running text: never split over pages. */
  readonly utuh: boolean;
  /** `besar`: read from a distance. `rapat`: many columns of a by-name list. */
  readonly ukuran?: 'biasa' | 'besar' | 'rapat';
}

export interface SelKepala {
  readonly judul: string;
  /** Column and row where it begins, from 0. */
  readonly kolom: number;
  readonly baris: number;
  readonly lebar: number;
  readonly tinggi: number;
}

/** Leaf columns from left to right. */
export function listDaun(kolom: readonly Kolom[]): readonly KolomDaun[] {
  return kolom.flatMap((k) => ('anak' in k ? listDaun(k.anak) : [k]));
}

/** Number of head rows. */
export function computeTinggiKepala(kolom: readonly Kolom[]): number {
  return Math.max(0, ...kolom.map((k) => ('anak' in k ? 1 + computeTinggiKepala(k.anak) : 1)));
}

/** The cells of the head: groups over their columns, columns without a group through all rows. */
export function computeKepala(kolom: readonly Kolom[]): readonly SelKepala[] {
  const tinggi = computeTinggiKepala(kolom);
  const hasil: SelKepala[] = [];
  const place = (daftar: readonly Kolom[], awal: number, baris: number): number => {
    let letak = awal;
    for (const k of daftar) {
      const lebar = 'anak' in k ? listDaun(k.anak).length : 1;
      hasil.push({ judul: k.judul, kolom: letak, baris, lebar, tinggi: 'anak' in k ? 1 : tinggi - baris });
      if ('anak' in k) place(k.anak, letak, baris + 1);
      letak += lebar;
    }
    return letak;
  };
  place(kolom, 0, 0);
  return hasil;
}

/** The row of column numbers: "1", "2", "3 = 1+2". */
export function computeNomorKolom(kolom: readonly Kolom[]): readonly string[] {
  return listDaun(kolom).map((k, i) => (k.rumus === undefined ? String(i + 1) : `${i + 1} ${k.rumus}`));
}

export function computeRentang(sel: Sel): number {
  return sel.jenis === 'teks' ? (sel.rentang ?? 1) : 1;
}
