import type { Buku } from '../../core/berkas/buku.ts';
import { Penolakan } from './penolakan.ts';
import { PenyusunBuku } from './penyusun-lembar.ts';
import { findPemisah, isRekamanKosong } from './pemisah.ts';
import { splitRekaman } from './rekaman.ts';

/** How many records before the last one tell how long its last field is, and how many fields it has. */
const REKAMAN_PEMBANDING = 8;
const REKAMAN_DEKAT = 3;

/**
 * Reads delimited text. Everything stays text; blank lines are counted, so row numbers are those of a spreadsheet.
 * @throws Penolakan BUKAN_SPREADSHEET, BERKAS_TERPOTONG, BERKAS_RUSAK
 */
export function readCsv(isi: string): Buku {
  const rapi = isi.replace(/\r\n?/g, '\n');
  // Excel's own first line that names the delimiter; it is not a row
  const sep = /^"?sep=(.)"?\n/i.exec(rapi);
  const teks = sep === null ? rapi : rapi.slice(sep[0].length);
  if (/^[\s;,#|"]*$/.test(teks)) throw new Penolakan('BERKAS_KOSONG', 'kosong.');
  const pemisah = sep?.[1] ?? findPemisah(teks);
  const rekaman = splitRekaman(teks, pemisah);
  checkUjung(teks, rekaman);
  const penyusun = new PenyusunBuku();
  penyusun.startLembar(null);
  rekaman.forEach((baris, i) => penyusun.addBaris(i + 1, baris.map(unwrapRumus)));
  penyusun.finishLembar(false);
  return { format: 'csv', pemisah, tanggal1904: false, lembar: penyusun.lembar };
}

/**
 * A cut file ends without a line end, in a record shorter than those before it or in a last field shorter than all of
 * a column of equal lengths. One cut exactly at the end of a record cannot be told from a whole one.
 */
function checkUjung(teks: string, rekaman: readonly string[][]): void {
  const terisi = rekaman.filter((r) => !isRekamanKosong(r));
  const terakhir = terisi.at(-1);
  if (teks.endsWith('\n') || terakhir === undefined) return;
  const sebelum = terisi.slice(-REKAMAN_PEMBANDING - 1, -1);
  const dekat = sebelum.slice(-REKAMAN_DEKAT);
  if (dekat.length > 0 && dekat.every((r) => r.length > terakhir.length)) throw ujungTerpotong();
  const panjang = new Set(sebelum.map((r) => r.at(-1)?.length ?? 0));
  const [tetap = 0] = panjang;
  const ujung = terakhir.at(-1)?.length ?? 0;
  if (sebelum.length === REKAMAN_PEMBANDING && panjang.size === 1 && ujung < tetap) throw ujungTerpotong();
}

function ujungTerpotong(): Penolakan {
  return new Penolakan('BERKAS_TERPOTONG', 'terpotong: baris terakhirnya tidak lengkap.');
}

/** `="0012"` is how text is kept from becoming a number when Excel opens a CSV. */
function unwrapRumus(sel: string): string {
  const cocok = sel.startsWith('=') ? /^="(.*)"\s*$/s.exec(sel) : null;
  return cocok?.[1] === undefined ? sel : cocok[1].replaceAll('""', '"');
}
