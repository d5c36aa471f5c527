import { randomInt } from 'node:crypto';

/**
 * Of signs that are taken for each other when copied by hand (I/1, O/0/Q, B/8, S/5, Z/2, G/6, U/V) at most one stands here.
 * 23 of them: with a prime number the check character finds every single wrong sign and every swap of two.
 */
const ABJAD = 'ACDEFGHJKLMNPRTVWXY3479';
const PANJANG_KELOMPOK = 4;
/** 19 random characters (85.9 bits) and the check character. */
const PANJANG_ACAK = 19;

function computeHurufPeriksa(nilai: readonly number[]): string {
  const jumlah = nilai.reduce((s, n, i) => s + n * (i + 1), 0);
  return ABJAD.charAt(jumlah % ABJAD.length);
}

/** A new random code in groups of four: `ACDE-FGHJ-KLMN-PRTV-WXY3`. */
export function createKodePemulihan(): string {
  const nilai = Array.from({ length: PANJANG_ACAK }, () => randomInt(ABJAD.length));
  const huruf = nilai.map((n) => ABJAD.charAt(n)).join('') + computeHurufPeriksa(nilai);
  return formatKodePemulihan(huruf);
}

function formatKodePemulihan(huruf: string): string {
  const kelompok: string[] = [];
  for (let i = 0; i < huruf.length; i += PANJANG_KELOMPOK)
    kelompok.push(huruf.slice(i, i + PANJANG_KELOMPOK));
  return kelompok.join('-');
}

/** The code as issued, from what a person typed (case, spaces and dashes are free); `null` when it is mistyped. */
export function parseKodePemulihan(teks: string): string | null {
  const huruf = teks.toUpperCase().replace(/[\s\-‐-―._]/gu, '');
  const nilai = Array.from(huruf, (h) => ABJAD.indexOf(h));
  if (nilai.length !== PANJANG_ACAK + 1 || nilai.includes(-1)) return null;
  const periksa = huruf.charAt(PANJANG_ACAK);
  return computeHurufPeriksa(nilai.slice(0, PANJANG_ACAK)) === periksa ? formatKodePemulihan(huruf) : null;
}
