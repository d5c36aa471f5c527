import type { Sel } from './buku.ts';
import { isNomorRusak } from './nomor-rusak.ts';

/** Spaces that Excel, Word and web pages leave behind: no-break, zero-width, byte-order mark. */
const SPASI_ASING = /[\u00a0\u2000-\u200b\u202f\u2060\ufeff]/g;
/** Marks that spreadsheet users put before digits to keep them as text. */
const APOSTROF_DEPAN = /^['’‘`´]+/;

/** The cell as trimmed text: foreign spaces and leading apostrophes gone; `''` for an empty cell or a formula without result. */
export function formatSel(sel: Sel | undefined): string {
  if (sel === null || sel === undefined) return '';
  if (typeof sel === 'string') return cleanTeks(sel);
  if (typeof sel === 'object') return 'tanggal' in sel ? sel.tanggal : '';
  return String(sel);
}

/** Already clean, as nearly every cell is: plain ASCII words with single spaces, no mark in front. */
const BERSIH = /^(?:[!-&(-_a-~][!-~]*(?: [!-~]+)*)?$/;

export function cleanTeks(teks: string): string {
  if (BERSIH.test(teks)) return teks;
  return teks.replace(SPASI_ASING, ' ').trim().replace(APOSTROF_DEPAN, '').replace(/\s+/g, ' ').trim();
}

/** Text to compare by: upper case, letters and digits only. `"No. KK"` → `"NOKK"`, `"Baki Pandeyan"` → `"BAKIPANDEYAN"`. */
export function kunci(teks: string): string {
  return teks
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '');
}

/** Column letter as a spreadsheet shows it: 0 → `A`, 27 → `AB`. */
export function hurufKolom(indeks: number): string {
  let sisa = indeks;
  let huruf = '';
  do {
    huruf = String.fromCharCode(65 + (sisa % 26)) + huruf;
    sisa = Math.floor(sisa / 26) - 1;
  } while (sisa >= 0);
  return huruf;
}

/** NIK or NKK for a message: at most the first six and last four characters. `3311******0001`-like; short values keep two. The mark of a ruined number stays. */
export function maskNomor(nomor: string): string {
  if (isNomorRusak(nomor)) return nomor.slice(0, 1) + maskNomor(nomor.slice(1));
  if (nomor.length < 12) return nomor.slice(0, 2) + '*'.repeat(Math.max(nomor.length - 2, 0));
  return nomor.slice(0, 6) + '*'.repeat(nomor.length - 10) + nomor.slice(-4);
}

/** A cell's text inside a message: short, and digits beyond four in a row starred. */
export function maskTeks(teks: string): string {
  const pendek = teks.length > 30 ? `${teks.slice(0, 29)}…` : teks;
  return pendek.replace(/\d{5,}/g, (angka) => maskNomor(angka));
}
