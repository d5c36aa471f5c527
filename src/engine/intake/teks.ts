import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { Penolakan } from './penolakan.ts';

const BOM_UTF8 = 'efbbbf';

/**
 * Text of a file: by its byte order mark, else strict UTF-8, else Windows-1252. No guessing beyond that.
 * @throws Penolakan BUKAN_SPREADSHEET for binary content, BERKAS_TERPOTONG when the last letter is cut
 */
export function decodeTeks(isi: Buffer): string {
  const teks = decodeBita(isi);
  // oxlint-disable-next-line no-control-regex -- looked for, not let in
  const kendali = teks.match(/[\0-\x08\x0e-\x19\x1b-\x1f]/g)?.length ?? 0;
  if (teks.includes('\0') || kendali > teks.length / 100) {
    throw new Penolakan('BUKAN_SPREADSHEET', 'bukan spreadsheet: isinya berkas biner yang tidak dikenal.');
  }
  return trimAkhirDos(teks);
}

/** DOS programs end a text file with 0x1A. */
function trimAkhirDos(teks: string): string {
  let akhir = teks.length;
  while (teks.charCodeAt(akhir - 1) === 0x1a) akhir -= 1;
  return teks.slice(0, akhir);
}

function decodeBita(isi: Buffer): string {
  const utf16 = findUtf16(isi);
  if (utf16 !== null) {
    if (isi.length % 2 !== 0) throw terpotong();
    return stripBom(iconv.decode(isi, utf16));
  }
  const berBom = isi.subarray(0, 3).toString('hex') === BOM_UTF8;
  if (isUtf8(isi)) return stripBom(isi.toString('utf8'));
  if (isHurufTerpotong(isi)) throw terpotong();
  return iconv.decode(berBom ? isi.subarray(3) : isi, 'win1252');
}

/** By its mark; or, in ASCII text without a mark, by the zero in every other byte. */
function findUtf16(isi: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (isi[0] === 0xff && isi[1] === 0xfe) return 'utf-16le';
  if (isi[0] === 0xfe && isi[1] === 0xff) return 'utf-16be';
  const contoh = isi.subarray(0, Math.min(2_000, isi.length - (isi.length % 2)));
  if (contoh.length < 8) return null;
  const nol = [0, 0];
  contoh.forEach((bita, i) => {
    if (bita === 0) nol[i % 2] = (nol[i % 2] ?? 0) + 1;
  });
  const banyak = contoh.length * 0.45;
  const [genap = 0, ganjil = 0] = nol;
  if (ganjil > banyak && genap === 0) return 'utf-16le';
  return genap > banyak && ganjil === 0 ? 'utf-16be' : null;
}

/** Valid UTF-8 with letters beyond ASCII, but for a beginning letter at the very end. */
function isHurufTerpotong(isi: Buffer): boolean {
  for (let panjang = 1; panjang <= 3; panjang += 1) {
    const awal = isi.length - panjang;
    const huruf = isi[awal] ?? 0;
    const butuh = huruf >= 0xf0 ? 4 : huruf >= 0xe0 ? 3 : huruf >= 0xc2 ? 2 : 0;
    if (butuh <= panjang) continue;
    const utuh = isi.subarray(0, awal);
    return isUtf8(utuh) && utuh.some((bita) => bita > 0x7f);
  }
  return false;
}

function stripBom(teks: string): string {
  return teks.startsWith('\uFEFF') ? teks.slice(1) : teks;
}

function terpotong(): Penolakan {
  return new Penolakan('BERKAS_TERPOTONG', 'terpotong di tengah sebuah huruf.');
}
