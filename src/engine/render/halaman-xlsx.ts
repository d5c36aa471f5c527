/** Where a printed sheet must begin a new page, so that what belongs together is not torn apart. */
import type { Kelompok } from './susunan-xlsx.ts';

/** Rows that go along to the next page with the closing block, the total among them. */
const EKOR_IKUT = 4;
const EKOR_TERKECIL = 3;

/** Row heights are rounded to dots of the screen: a page is taken to hold a little less than it does. */
const CADANGAN = 0.98;

interface BarisRencana {
  readonly tinggi: number;
  readonly kelompok: number;
}

function sum(daftar: readonly number[]): number {
  return daftar.reduce((n, nilai) => n + nilai, 0);
}

/**
 * Rows (from 0) before which a page break is put.
 * @param tinggi height of a page inside its margins, in points
 */
export function planHalaman(kelompok: readonly Kelompok[], tinggi: number): readonly number[] {
  const muat = tinggi * CADANGAN;
  // The heads of the first table alone repeat on every page.
  const kepala = sum(kelompok.find((k) => k.jenis === 'kepala')?.baris.map((b) => b.tinggi) ?? []);
  const baris: BarisRencana[] = kelompok.flatMap((k, i) =>
    k.baris.map((b) => ({ tinggi: b.tinggi, kelompok: i })),
  );
  const putus: number[] = [];
  let terisi = 0;
  let awalHalaman = 0;
  let i = 0;
  const breakBefore = (letak: number): void => {
    putus.push(letak);
    awalHalaman = letak;
    terisi = kepala;
    i = letak;
  };
  while (i < baris.length) {
    const k = baris[i]?.kelompok ?? 0;
    const satuan = isLepas(kelompok[k]) ? 1 : (kelompok[k]?.baris.length ?? 1);
    const butuh = sum(baris.slice(i, i + satuan).map((b) => b.tinggi));
    if (terisi + butuh + computeIkut(kelompok, k) > muat && i > awalHalaman) {
      breakBefore(findPutus(kelompok, baris, i, awalHalaman));
      continue;
    }
    terisi += butuh;
    i += satuan;
  }
  return putus;
}

/** Whether a page may end between its rows. */
function isLepas(kelompok: Kelompok | undefined): boolean {
  return kelompok?.jenis === 'baris';
}

/** What must follow a head or a heading on its page: the first row under it, with the heads between. */
function computeIkut(kelompok: readonly Kelompok[], k: number): number {
  const jenis = kelompok[k]?.jenis;
  if (jenis !== 'kepala' && jenis !== 'judul') return 0;
  const sesudah = kelompok[k + 1];
  if (sesudah === undefined) return 0;
  const tinggi = sesudah.baris.map((b) => b.tinggi);
  return (isLepas(sesudah) ? (tinggi[0] ?? 0) : sum(tinggi)) + computeIkut(kelompok, k + 1);
}

/** Before a closing block, some rows of the table go along; a last row alone takes others with it. */
function findPutus(
  kelompok: readonly Kelompok[],
  baris: readonly BarisRencana[],
  i: number,
  awalHalaman: number,
): number {
  const kini = kelompok[baris[i]?.kelompok ?? 0];
  const sebelum = baris[i - 1]?.kelompok ?? 0;
  const tabel = kini?.jenis === 'baris' ? (baris[i]?.kelompok ?? 0) : sebelum;
  const akhir = baris.findLastIndex((b) => b.kelompok === tabel) + 1;
  const panjang = kelompok[tabel]?.jenis === 'baris' && kelompok[tabel - 1]?.jenis === 'kepala';
  const sisa = akhir - i;
  if (!panjang || sisa >= EKOR_TERKECIL || akhir - EKOR_IKUT - EKOR_TERKECIL < awalHalaman) return i;
  return akhir - EKOR_IKUT;
}
