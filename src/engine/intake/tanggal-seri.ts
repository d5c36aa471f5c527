import type { Sel } from '../../core/berkas/buku.ts';

const MS_HARI = 86_400_000;
/** Day 0 of serials from 61 on; Excel counts a 29 February 1900 that never was. */
const AWAL_1900 = Date.UTC(1899, 11, 30);
const AWAL_1904 = Date.UTC(1904, 0, 1);
const SERI_KABISAT_PALSU = 60;
const SERI_MAKSIMUM = 2_958_465;

/**
 * The calendar date a spreadsheet shows for a day serial, or the number itself where there is none:
 * a time of day, a day before the calendar, the false 29-02-1900.
 * @example parseSeri(32874, false) // { tanggal: '1990-01-01' }
 */
export function parseSeri(seri: number, tanggal1904: boolean): Sel {
  const hari = Math.floor(seri + 1e-7);
  if (hari < (tanggal1904 ? 0 : 1) || hari > SERI_MAKSIMUM) return seri;
  if (tanggal1904) return formatTanggal(AWAL_1904 + hari * MS_HARI);
  if (hari === SERI_KABISAT_PALSU) return seri;
  return formatTanggal(AWAL_1900 + (hari < SERI_KABISAT_PALSU ? hari + 1 : hari) * MS_HARI);
}

/** Date of an ISO text such as `1990-01-02T00:00:00`, or `null`. */
export function parseIso(teks: string): Sel {
  const cocok = /^\s*(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/.exec(teks);
  return cocok?.[1] === undefined ? null : { tanggal: cocok[1] };
}

function formatTanggal(ms: number): Sel {
  return { tanggal: new Date(ms).toISOString().slice(0, 10) };
}

/** Built-in formats that are dates in some language; 45–47 are times. */
const BAWAAN_TANGGAL: ReadonlySet<number> = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
]);

export function isFormatTanggalBawaan(nomor: number): boolean {
  return BAWAAN_TANGGAL.has(nomor);
}

/**
 * Whether a number format shows a calendar date (times alone do not count).
 * @example isFormatTanggal('[$-421]dd\\ mmmm\\ yyyy') // true
 * @example isFormatTanggal('"tgl" 0') // false
 */
export function isFormatTanggal(format: string): boolean {
  const bagian = format
    .replace(/"[^"]*"?/g, '')
    .replace(/\\.|_.|\*./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .split(';', 1)[0];
  if (bagian === undefined || /general/i.test(bagian)) return false;
  const huruf = bagian.replace(/AM\/PM|A\/P/gi, '');
  if (/[0#?]/.test(huruf.replace(/s\.0+/gi, 's'))) return false;
  return /[ydeg]/i.test(huruf) || (/m/i.test(huruf) && !/[hs]/i.test(huruf));
}
