import Papa from 'papaparse';
import { findLebarLazim, isRekamanKosong } from './pemisah.ts';
import { Penolakan } from './penolakan.ts';

/** Of the lines, so many may hold a lone quotation mark in a list that does not quote. */
const BAGIAN_KUTIP_SEBELAH = 0.5;

/**
 * Records of delimited text whose line ends are `\n`. Quotes are obeyed as far as they make sense: a name such as
 * `"Gareng" Suparman` is not a quoted field, and a lone `"` must not hide the voters up to the next one.
 * @throws Penolakan BERKAS_TERPOTONG, BERKAS_RUSAK
 */
export function splitRekaman(teks: string, pemisah: string): string[][] {
  const berkutip = Papa.parse<string[]>(teks, { delimiter: pemisah, newline: '\n' });
  const kutipRusak = berkutip.errors.some((galat) => galat.type === 'Quotes');
  if (!kutipRusak && !hasBarisTertelan(berkutip.data, pemisah)) return berkutip.data;
  const longgar = splitLonggar(teks, pemisah);
  const kutipTerbuka = !teks.endsWith('\n') && longgar.at(-1)?.at(-1)?.startsWith('"') === true;
  if (kutipRusak && kutipTerbuka) throw terpotong();
  if (isSelebar(longgar) && !hasBarisTertelan(longgar, pemisah)) return longgar;
  const polos = Papa.parse<string[]>(teks, { delimiter: pemisah, newline: '\n', fastMode: true }).data;
  if (isSelebar(polos) && isJarangSebelah(polos)) return polos.map((rekaman) => rekaman.map(stripKutip));
  if (!kutipRusak) return berkutip.data;
  if (!teks.endsWith('\n')) throw terpotong();
  throw new Penolakan('BERKAS_RUSAK', 'rusak: ada tanda kutip (") yang tidak berpasangan.');
}

/** Whether each field of several lines holds as many delimiters as whole lines would. */
function hasBarisTertelan(rekaman: readonly string[][], pemisah: string): boolean {
  const { lebar } = findLebarLazim(rekaman.map((r) => r.length));
  const berbaris = rekaman.flat().filter((sel) => sel.includes('\n'));
  return (
    berbaris.length > 0 &&
    berbaris.every((sel) => sel.split(pemisah).length - 1 === (lebar - 1) * (sel.split('\n').length - 1))
  );
}

/** Whether all lines below the titles have one width. */
function isSelebar(rekaman: readonly string[][]): boolean {
  const terisi = rekaman.filter((r) => !isRekamanKosong(r));
  const { lebar } = findLebarLazim(terisi.map((r) => r.length));
  return terisi.slice(terisi.findIndex((r) => r.length === lebar)).every((r) => r.length === lebar);
}

function isJarangSebelah(rekaman: readonly string[][]): boolean {
  const sebelah = rekaman.filter((r) => r.some((sel) => sel.split('"').length % 2 === 0));
  return sebelah.length <= rekaman.length * BAGIAN_KUTIP_SEBELAH;
}

/** A field is quoted only when its first lone quote is its end. */
function splitLonggar(teks: string, pemisah: string): string[][] {
  const semua: string[][] = [];
  let rekaman: string[] = [];
  let posisi = 0;
  while (posisi < teks.length) {
    const kutip = teks.charAt(posisi) === '"' ? findAkhirKutip(teks, posisi, pemisah) : -1;
    const akhir = kutip < 0 ? findAkhirPolos(teks, posisi, pemisah) : kutip;
    rekaman.push(kutip < 0 ? teks.slice(posisi, akhir) : stripKutip(teks.slice(posisi, akhir)));
    if (teks.charAt(akhir) !== pemisah) {
      semua.push(rekaman);
      rekaman = [];
    } else if (akhir + 1 === teks.length) rekaman.push('');
    posisi = akhir + 1;
  }
  if (rekaman.length > 0) semua.push(rekaman);
  return semua;
}

function findAkhirPolos(teks: string, awal: number, pemisah: string): number {
  const baris = teks.indexOf('\n', awal);
  const akhirBaris = baris < 0 ? teks.length : baris;
  const sel = teks.indexOf(pemisah, awal);
  return sel < 0 ? akhirBaris : Math.min(sel, akhirBaris);
}

/** Position after the closing quote, or -1 when the field is not a quoted one. */
function findAkhirKutip(teks: string, awal: number, pemisah: string): number {
  let tutup = teks.indexOf('"', awal + 1);
  while (tutup >= 0 && teks.charAt(tutup + 1) === '"') tutup = teks.indexOf('"', tutup + 2);
  if (tutup < 0) return -1;
  return ['', '\n', pemisah].includes(teks.charAt(tutup + 1)) ? tutup + 1 : -1;
}

function stripKutip(sel: string): string {
  return sel.length > 1 && sel.startsWith('"') && sel.endsWith('"')
    ? sel.slice(1, -1).replaceAll('""', '"')
    : sel;
}

function terpotong(): Penolakan {
  return new Penolakan('BERKAS_TERPOTONG', 'terpotong di tengah teks berkutip.');
}
