/** Where the rows of a form come to stand once some of them have been repeated. */
import type { DaftarUlang } from '../../core/templat-xlsx/kamus-xlsx.ts';
import { BARIS_TERAKHIR, formatRentang, parseRentang } from './alamat.ts';

export interface Ulangan {
  /** Row of the form. */
  readonly baris: number;
  /** How many rows it becomes; at least one. */
  readonly jumlah: number;
  readonly daftar: DaftarUlang;
}

export class PetaBaris {
  readonly ulangan: readonly Ulangan[];

  constructor(ulangan: readonly Ulangan[]) {
    this.ulangan = ulangan;
  }

  find(baris: number): Ulangan | null {
    return this.ulangan.find((u) => u.baris === baris) ?? null;
  }

  /** A repeated row among these, both ends included. */
  findDiAntara(awal: number, akhir: number): Ulangan | null {
    return this.ulangan.find((u) => u.baris >= awal && u.baris <= akhir) ?? null;
  }

  /** First row it becomes. The last row of a sheet stays the last. */
  awal(baris: number): number {
    const geser = this.ulangan.reduce((n, u) => (u.baris < baris ? n + u.jumlah - 1 : n), 0);
    return Math.min(baris + geser, BARIS_TERAKHIR);
  }

  /** Last row it becomes. */
  akhir(baris: number): number {
    return Math.min(this.awal(baris) + (this.find(baris)?.jumlah ?? 1) - 1, BARIS_TERAKHIR);
  }

  /** A range over a repeated row covers the whole list afterwards. Anything else stays as it is written. */
  mapRentang(teks: string): string {
    const rentang = parseRentang(teks);
    if (rentang === null || this.ulangan.length === 0) return teks;
    return formatRentang({
      awal: { ...rentang.awal, baris: this.awal(rentang.awal.baris) },
      akhir: { ...rentang.akhir, baris: this.akhir(rentang.akhir.baris) },
    });
  }

  /** Ranges separated by spaces. */
  mapSqref(teks: string): string {
    return teks
      .split(/\s+/)
      .filter((r) => r !== '')
      .map((r) => this.mapRentang(r))
      .join(' ');
  }
}
