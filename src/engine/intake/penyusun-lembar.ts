import type { Baris, Lembar, Sel } from '../../core/berkas/buku.ts';
import {
  BATAS_BARIS,
  BATAS_KARAKTER,
  BATAS_KARAKTER_SEL,
  BATAS_KOLOM,
  BATAS_LEMBAR,
  BATAS_SEL,
} from './batas.ts';
import { Penolakan } from './penolakan.ts';

/** Area covered by a merged cell, from 0, ends included. */
export interface Gabungan {
  readonly baris: number;
  readonly kolom: number;
  readonly barisAkhir: number;
  readonly kolomAkhir: number;
}

/** Collects the sheets of one workbook and stops when it grows beyond every real list. */
export class PenyusunBuku {
  readonly lembar: Lembar[] = [];
  #jumlahBaris = 0;
  #jumlahSel = 0;
  #jumlahKarakter = 0;
  #baris: Baris[] = [];
  #nama: string | null = null;

  startLembar(nama: string | null): void {
    if (this.lembar.length >= BATAS_LEMBAR)
      throw this.#terlaluBesar(`berisi lebih dari ${BATAS_LEMBAR} lembar`);
    this.#nama = nama;
    this.#baris = [];
  }

  /** Takes the row over; cells missing at its end are blank. A row without content is left out. */
  addBaris(nomor: number, sel: Sel[]): void {
    while (sel.length > 0 && isKosong(sel[sel.length - 1])) sel.pop();
    if (sel.length === 0) return;
    this.#jumlahBaris += 1;
    this.#jumlahSel += sel.length;
    for (const nilai of sel) if (typeof nilai === 'string') this.#countKarakter(nilai);
    if (this.#jumlahBaris > BATAS_BARIS)
      throw this.#terlaluBesar(`berisi lebih dari ${format(BATAS_BARIS)} baris`);
    if (this.#jumlahSel > BATAS_SEL) throw this.#terlaluBesar(`berisi lebih dari ${format(BATAS_SEL)} sel`);
    this.#baris.push({ nomor, sel });
  }

  finishLembar(tersembunyi: boolean, gabungan: readonly Gabungan[] = []): void {
    this.lembar.push({ nama: this.#nama, tersembunyi, baris: blankGabungan(this.#baris, gabungan) });
    this.#baris = [];
  }

  #countKarakter(teks: string): void {
    this.#jumlahKarakter += teks.length;
    if (teks.length > BATAS_KARAKTER_SEL || this.#jumlahKarakter > BATAS_KARAKTER) {
      throw new Penolakan('ARSIP_MENCURIGAKAN', 'berisi teks yang luar biasa panjang di dalam sel.', {
        lembar: this.#nama,
      });
    }
  }

  #terlaluBesar(sebab: string): Penolakan {
    return new Penolakan('BERKAS_TERLALU_BESAR', `terlalu besar: ${sebab}.`, { lembar: this.#nama });
  }
}

/** Puts a value at a column, filling the gap before it. */
export function putSel(sel: Sel[], kolom: number, nilai: Sel): void {
  if (isKosong(nilai)) return;
  if (kolom < 0 || kolom >= BATAS_KOLOM)
    throw new Penolakan('BERKAS_RUSAK', 'rusak: ada sel di luar lembar.');
  while (sel.length < kolom) sel.push(null);
  sel[kolom] = nilai;
}

export function isKosong(nilai: Sel | undefined): boolean {
  return nilai === null || nilai === undefined || nilai === '';
}

/** What a merged cell hides is not seen by the user either: only its first cell keeps a value. */
function blankGabungan(baris: readonly Baris[], gabungan: readonly Gabungan[]): readonly Baris[] {
  if (gabungan.length === 0) return baris;
  const menurutNomor = new Map(baris.map((b) => [b.nomor - 1, b.sel.slice()]));
  let langkah = 0;
  for (const g of gabungan) {
    const akhir = Math.min(g.barisAkhir, g.baris + BATAS_BARIS);
    for (let r = g.baris; r <= akhir; r += 1) {
      const sel = menurutNomor.get(r) ?? [];
      const akhirKolom = Math.min(g.kolomAkhir, sel.length - 1);
      langkah += 1 + Math.max(0, akhirKolom - g.kolom);
      if (langkah > BATAS_SEL) throw new Penolakan('BERKAS_TERLALU_BESAR', 'terlalu besar: gabungan selnya.');
      for (let k = g.kolom; k <= akhirKolom; k += 1) {
        if (r !== g.baris || k !== g.kolom) sel[k] = null;
      }
    }
  }
  return baris
    .map((b) => ({ nomor: b.nomor, sel: menurutNomor.get(b.nomor - 1) ?? b.sel }))
    .filter((b) => b.sel.some((nilai) => !isKosong(nilai)));
}

function format(angka: number): string {
  return angka.toLocaleString('id-ID');
}
