/**
 * Widths of text in Arial and its metric twins (Arimo in the PDF, Liberation Sans in LibreOffice), so that columns can be made wide
 * enough without drawing anything. Kerning is left out: it only makes text narrower.
 */

/** U+0020 … U+007E in thousandths of the font size. */
const BIASA =
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584'
    .split(' ')
    .map(Number);
const TEBAL =
  '278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584'
    .split(' ')
    .map(Number);

/** Letters with accents are as wide as their letter; nothing else of use is wider than the ellipsis. */
const LEBAR_LAIN = 1000;
const LEBAR_KHUSUS: Readonly<Record<string, number>> = { '–': 556, '·': 333, '−': 584, '“': 500, '”': 500 };

/** Height of a line over the font size. */
export const TINGGI_BARIS = 1.15;

function computeLebarHuruf(huruf: string, tebal: boolean): number {
  const langsung = (tebal ? TEBAL : BIASA)[huruf.charCodeAt(0) - 0x20];
  if (langsung !== undefined) return langsung;
  const dasar = huruf.normalize('NFD').charAt(0);
  return (tebal ? TEBAL : BIASA)[dasar.charCodeAt(0) - 0x20] ?? LEBAR_KHUSUS[huruf] ?? LEBAR_LAIN;
}

/** Width of one line in points. */
export function computeLebarTeks(teks: string, ukuran: number, tebal: boolean): number {
  let jumlah = 0;
  for (const huruf of teks) jumlah += computeLebarHuruf(huruf, tebal);
  return (jumlah * ukuran) / 1000;
}

/** Width of the longest word in points: what a column needs so that no word is cut. */
export function computeLebarKata(teks: string, ukuran: number, tebal: boolean): number {
  return Math.max(0, ...teks.split(/\s+/).map((kata) => computeLebarTeks(kata, ukuran, tebal)));
}

function wrapAlinea(alinea: string, lebar: number, ukuran: number, tebal: boolean): string[] {
  const spasi = computeLebarTeks(' ', ukuran, tebal);
  const baris: string[] = [];
  let isi = '';
  let terisi = 0;
  for (const kata of alinea.split(/\s+/)) {
    const lebarKata = computeLebarTeks(kata, ukuran, tebal);
    if (isi === '' || terisi + spasi + lebarKata <= lebar) {
      terisi += (isi === '' ? 0 : spasi) + lebarKata;
      isi += isi === '' ? kata : ` ${kata}`;
      continue;
    }
    baris.push(isi);
    isi = kata;
    terisi = lebarKata;
  }
  return [...baris, isi];
}

/** The lines of `teks` when wrapped at words in `lebar` points. A word wider than that stands alone on its line. */
export function wrapTeks(teks: string, lebar: number, ukuran: number, tebal: boolean): readonly string[] {
  return teks.split('\n').flatMap((alinea) => wrapAlinea(alinea, lebar, ukuran, tebal));
}

/** Number of lines when `teks` is wrapped in `lebar` points; a word wider than that is cut into several. */
export function computeJumlahBaris(teks: string, lebar: number, ukuran: number, tebal: boolean): number {
  return wrapTeks(teks, lebar, ukuran, tebal).reduce(
    (n, baris) => n + Math.max(1, Math.ceil(computeLebarTeks(baris, ukuran, tebal) / lebar - 1e-6)),
    0,
  );
}

/** The narrowest width in which `teks` takes no more lines than in `lebar`: lines of a title come out of nearly equal length. */
export function computeLebarSeimbang(teks: string, lebar: number, ukuran: number, tebal: boolean): number {
  const baris = computeJumlahBaris(teks, lebar, ukuran, tebal);
  let kurang = computeLebarKata(teks, ukuran, tebal);
  let cukup = lebar;
  while (cukup - kurang > 1) {
    const tengah = (kurang + cukup) / 2;
    if (computeJumlahBaris(teks, tengah, ukuran, tebal) > baris) kurang = tengah;
    else cukup = tengah;
  }
  return Math.min(lebar, cukup + 1);
}
