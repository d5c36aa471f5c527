import Papa from 'papaparse';
import { Penolakan } from './penolakan.ts';

const CALON_PEMISAH = ['#', ';', ',', '\t', '|'] as const;
const PANJANG_CONTOH = 512 * 1024;
/** Of the records of a list; the others are title lines, blanks, signatures. */
const BAGIAN_SEIRAMA = 0.5;
/** Fewer columns or rows than these are commas in running text. */
const KOLOM_TABEL = 3;
const BARIS_TABEL = 3;

/**
 * The delimiter that cuts most lines into the same, and the largest, number of fields. A sign that merely occurs in
 * addresses or dates gives few fields or uneven ones.
 * @throws Penolakan BUKAN_SPREADSHEET for running text
 */
export function findPemisah(teks: string): string {
  const contoh = takeContoh(teks);
  let terbaik: { pemisah: string; nilai: number } | null = null;
  for (const pemisah of CALON_PEMISAH) {
    const nilai = scorePemisah(contoh, pemisah);
    if (nilai > (terbaik?.nilai ?? 0)) terbaik = { pemisah, nilai };
  }
  if (terbaik !== null) return terbaik.pemisah;
  throw new Penolakan('BUKAN_SPREADSHEET', 'bukan spreadsheet: isinya teks tanpa kolom.');
}

function scorePemisah(contoh: string, pemisah: string): number {
  const lebar = parseRekaman(contoh, pemisah)
    .filter((rekaman) => !isRekamanKosong(rekaman))
    .map((rekaman) => rekaman.length);
  const { lebar: lazim, jumlah } = findLebarLazim(lebar);
  const bagian = jumlah / Math.max(1, lebar.length);
  if (lazim >= 2 && bagian >= BAGIAN_SEIRAMA) return bagian * (lazim - 1);
  return scoreTabelKecil(lebar);
}

/** A short table under a title block of more lines than it has rows: between its first and last row nearly all are alike. */
function scoreTabelKecil(lebar: readonly number[]): number {
  const awal = lebar.findIndex((n) => n >= KOLOM_TABEL);
  const akhir = lebar.findLastIndex((n) => n >= KOLOM_TABEL);
  const tabel = lebar.slice(awal, akhir + 1);
  const { lebar: lazim, jumlah } = findLebarLazim(tabel);
  if (awal < 0 || lazim < KOLOM_TABEL || jumlah < BARIS_TABEL || jumlah < tabel.length * 0.9) return 0;
  return (jumlah / lebar.length) * (lazim - 1);
}

/** The most frequent number of fields. */
export function findLebarLazim(lebar: readonly number[]): {
  readonly lebar: number;
  readonly jumlah: number;
} {
  const cacah = new Map<number, number>();
  for (const n of lebar) cacah.set(n, (cacah.get(n) ?? 0) + 1);
  let lazim = { lebar: 0, jumlah: 0 };
  for (const [n, jumlah] of cacah) if (jumlah > lazim.jumlah) lazim = { lebar: n, jumlah };
  return lazim;
}

export function parseRekaman(teks: string, pemisah: string): string[][] {
  return Papa.parse<string[]>(teks, { delimiter: pemisah, newline: '\n' }).data;
}

export function isRekamanKosong(rekaman: readonly string[]): boolean {
  return rekaman.every((isi) => isi.trim() === '');
}

function takeContoh(teks: string): string {
  if (teks.length <= PANJANG_CONTOH) return teks;
  const potong = teks.slice(0, PANJANG_CONTOH);
  return potong.slice(0, potong.lastIndexOf('\n') + 1 || PANJANG_CONTOH);
}
