/** Column widths and type size of a table, from what has to stand in it: nothing cut, nothing broken inside a word. */
import { formatAngka, TIDAK_ADA_DATA } from '../../core/dokumen/angka-tercetak.ts';
import type { Kertas } from '../../core/dokumen/dokumen.ts';
import {
  computeKepala,
  computeNomorKolom,
  computeRentang,
  computeTinggiKepala,
  listDaun,
  type Baris,
  type KolomDaun,
  type Sel,
  type SelKepala,
  type Tabel,
} from '../../core/dokumen/tabel.ts';
import { computeJumlahBaris, computeLebarKata, computeLebarTeks, TINGGI_BARIS } from './lebar-teks.ts';

export interface TataTabel {
  /** Type size of the body; heads are set in `ukuranKepala`. */
  readonly ukuran: number;
  readonly ukuranKepala: number;
  /** Space left and right of the text in a cell. */
  readonly bantalan: number;
  /** Width of each leaf column, padding included; their sum is the width given. */
  readonly lebar: readonly number[];
  /** Height of the text in each head row, without the row of column numbers. */
  readonly tinggiKepala: readonly number[];
}

/** For the rule between columns, and so that a word that just fits is not broken by rounding. */
const KELONGGARAN = 1.5;

/** Tables with more columns are set narrower. */
export const KOLOM_BANYAK = 13;

/** Type sizes of a body, from the largest; those a table may begin with depend on what it is for. */
const UKURAN = [
  24, 22, 20, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5, 6, 5.5, 5,
] as const;
const TERKECIL = 5;
/** Tables in larger type have more air. */
export const UKURAN_BIASA_TERBESAR = 9.5;

const TERBESAR: Readonly<
  Record<NonNullable<Tabel['ukuran']>, { readonly kertas: number; readonly layar: number }>
> = {
  biasa: { kertas: UKURAN_BIASA_TERBESAR, layar: 14 },
  besar: { kertas: 15, layar: 22 },
  rapat: { kertas: 7.5, layar: 11 },
};

function findTerbesar({ ukuran = 'biasa' }: Tabel, jumlahKolom: number, kertas: Kertas): number {
  const terbesar = TERBESAR[ukuran][kertas === 'layar' ? 'layar' : 'kertas'];
  return ukuran === 'biasa' && kertas !== 'layar' && jumlahKolom > KOLOM_BANYAK ? 9 : terbesar;
}

export function computeUkuranKepala(ukuran: number): number {
  return ukuran > 8 ? ukuran - 0.5 : ukuran;
}

function computeBantalan(ukuran: number, jumlahKolom: number): number {
  return jumlahKolom > KOLOM_BANYAK ? ukuran / 5 : ukuran / 2.5;
}

export function formatSel(sel: Sel): string {
  return sel.jenis === 'angka' ? formatAngka(sel.nilai) : sel.teks;
}

export interface SelTerletak {
  readonly sel: Sel;
  readonly kolom: number;
  readonly rentang: number;
}

/** Cells of a row with the column each begins in. */
export function placeSel(baris: Baris): readonly SelTerletak[] {
  let kolom = 0;
  return baris.sel.map((sel) => {
    const rentang = computeRentang(sel);
    const letak = { sel, kolom, rentang };
    kolom += rentang;
    return letak;
  });
}

/** A name stays on one line while the column does not take more than this share. */
function computeBatasTeks(tersedia: number, jumlahKolom: number): number {
  return tersedia * (jumlahKolom > KOLOM_BANYAK ? 0.18 : 0.42);
}

/** "tidak ada data" is set smaller and never bold: it must fit where figures of three digits stand. */
export function computeUkuranTanpaData(ukuran: number): number {
  return ukuran - 1;
}

export function isTanpaData(sel: Sel): boolean {
  return sel.jenis === 'angka' ? sel.nilai === null : sel.teks === TIDAK_ADA_DATA;
}

/** Widths in a column at a type size of one point. */
interface UkurKolom {
  /** Longest word. */
  kata: number;
  /** Longest text that would like one line. */
  teks: number;
  /** Longest word of what is missing. */
  kosong: number;
}

function measureSel(ukur: UkurKolom, sel: Sel, daun: KolomDaun, tebal: boolean): void {
  const teks = formatSel(sel);
  if (isTanpaData(sel)) {
    ukur.kosong = Math.max(ukur.kosong, computeLebarKata(teks, 1, false));
    return;
  }
  ukur.kata = Math.max(ukur.kata, computeLebarKata(teks, 1, tebal));
  if (daun.jenis === 'teks' || sel.jenis === 'angka')
    ukur.teks = Math.max(ukur.teks, computeLebarTeks(teks, 1, tebal));
}

/** Once over all rows: a list of a thousand is not measured anew for every size. */
function measureKolom(tabel: Tabel, daun: readonly KolomDaun[]): readonly UkurKolom[] {
  const hasil = daun.map((): UkurKolom => ({ kata: 0, teks: 0, kosong: 0 }));
  for (const baris of [...tabel.baris, ...(tabel.total === null ? [] : [tabel.total])]) {
    for (const { sel, kolom, rentang } of placeSel(baris)) {
      const ukur = hasil[kolom];
      const k = daun[kolom];
      if (ukur !== undefined && k !== undefined && rentang === 1)
        measureSel(ukur, sel, k, baris.tebal === true);
    }
  }
  return hasil;
}

/** What each leaf column needs at this size, padding included. */
function computeKebutuhan(
  tabel: Tabel,
  ukur: readonly UkurKolom[],
  ukuran: number,
  tersedia: number,
): number[] {
  const daun = listDaun(tabel.kolom);
  const kepala = computeUkuranKepala(ukuran);
  const bantalan = 2 * computeBantalan(ukuran, daun.length) + KELONGGARAN;
  const batas = computeBatasTeks(tersedia, daun.length);
  const nomor = tabel.nomorKolom ? computeNomorKolom(tabel.kolom) : [];
  const butuh = daun.map((k, i) => {
    const { kata = 0, teks = 0, kosong = 0 } = ukur[i] ?? {};
    return Math.max(
      computeLebarKata(k.judul, kepala, true),
      computeLebarKata(nomor[i] ?? '', ukuran - 1, false),
      kata * ukuran,
      Math.min(batas, teks * ukuran),
      kosong * computeUkuranTanpaData(ukuran),
    );
  });
  return widenGroups(
    tabel,
    butuh.map((lebar) => lebar + bantalan),
    kepala,
    bantalan,
  );
}

/** Groups whose longest word is wider than their columns widen those evenly; inner groups first. */
function widenGroups(tabel: Tabel, butuh: number[], kepala: number, bantalan: number): number[] {
  const grup = computeKepala(tabel.kolom).filter((k) => k.lebar > 1);
  for (const g of grup.toSorted((a, b) => b.baris - a.baris)) {
    const ada = butuh.slice(g.kolom, g.kolom + g.lebar).reduce((n, lebar) => n + lebar, 0);
    const kurang = computeLebarKata(g.judul, kepala, true) + bantalan - ada;
    if (kurang <= 0) continue;
    for (let i = g.kolom; i < g.kolom + g.lebar; i++) butuh[i] = (butuh[i] ?? 0) + kurang / g.lebar;
  }
  return butuh;
}

function sum(daftar: readonly number[]): number {
  return daftar.reduce((n, nilai) => n + nilai, 0);
}

/** Widths filling `tersedia`, in the largest type in which everything fits. */
export function computeTataTabel(tabel: Tabel, tersedia: number, kertas: Kertas): TataTabel {
  const daun = listDaun(tabel.kolom);
  const ukur = measureKolom(tabel, daun);
  const terbesar = findTerbesar(tabel, daun.length, kertas);
  const ukuran =
    UKURAN.find((u) => u <= terbesar && sum(computeKebutuhan(tabel, ukur, u, tersedia)) <= tersedia) ??
    TERKECIL;
  const butuh = computeKebutuhan(tabel, ukur, ukuran, tersedia);
  const sisa = tersedia - sum(butuh);
  const porsi = sum(daun.map((k) => k.porsi));
  const lebar =
    sisa < 0 || porsi === 0
      ? butuh.map((b) => (b * tersedia) / sum(butuh))
      : butuh.map((b, i) => b + (sisa * (daun[i]?.porsi ?? 0)) / porsi);
  const ukuranKepala = computeUkuranKepala(ukuran);
  const bantalan = computeBantalan(ukuran, daun.length);
  return {
    ukuran,
    ukuranKepala,
    bantalan,
    lebar,
    tinggiKepala: computeTinggiKepalaTabel(tabel, ukuranKepala, lebar, bantalan),
  };
}

/** Height of a head cell's text when wrapped in its columns. */
export function computeTinggiSelKepala(
  sel: SelKepala,
  tata: Pick<TataTabel, 'ukuranKepala' | 'bantalan' | 'lebar'>,
): number {
  const lebar = sum(tata.lebar.slice(sel.kolom, sel.kolom + sel.lebar)) - 2 * tata.bantalan - KELONGGARAN / 2;
  return computeJumlahBaris(sel.judul, lebar, tata.ukuranKepala, true) * tata.ukuranKepala * TINGGI_BARIS;
}

/** A row is as high as its own cells; what a cell through several rows needs beyond them is added to the last. */
function computeTinggiKepalaTabel(
  tabel: Tabel,
  ukuranKepala: number,
  lebar: readonly number[],
  bantalan: number,
): number[] {
  const tinggi: number[] = Array.from(
    { length: computeTinggiKepala(tabel.kolom) },
    () => ukuranKepala * TINGGI_BARIS,
  );
  const sel = computeKepala(tabel.kolom);
  for (const k of sel.toSorted((a, b) => a.tinggi - b.tinggi)) {
    const akhir = k.baris + k.tinggi - 1;
    const ada = sum(tinggi.slice(k.baris, akhir + 1));
    const kurang = computeTinggiSelKepala(k, { ukuranKepala, bantalan, lebar }) - ada;
    if (kurang > 0) tinggi[akhir] = (tinggi[akhir] ?? 0) + kurang;
  }
  return tinggi;
}
