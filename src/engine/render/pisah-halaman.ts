/** Where a table must be parted so that a closing block, or a lone total, does not stand on a page without rows. */
import type { Naskah } from '../../core/dokumen/dokumen.ts';
import { formatIdBaris, listBaris } from './tabel-pdf.ts';

/** Fewer rows than this before the closing block look lost. */
const EKOR_TERKECIL = 3;
/** So many rows go along to the next page, the total among them. */
const EKOR_IKUT = 4;

export function formatIdBlok(lembar: number, blok: number): string {
  return `lembar/${lembar}/blok/${blok}`;
}

/** First page on which a marked node was drawn. */
type LetakHalaman = ReadonlyMap<string, number>;

/** The last mark of the document: that of its last block, or of the last row when that is a table. */
export function findIdAkhir(dokumen: Naskah): string | undefined {
  const l = dokumen.lembar.length - 1;
  const blok = dokumen.lembar[l]?.blok ?? [];
  const b = blok.findLastIndex((satu) => satu.jenis === 'satukan' || satu.jenis === 'tabel');
  const akhir = blok[b];
  if (akhir === undefined) return undefined;
  const id = formatIdBlok(l, b);
  return akhir.jenis === 'tabel' ? formatIdBaris(id, listBaris(akhir).length - 1) : id;
}

function findPisah(
  halaman: readonly (number | undefined)[],
  penutup: number | undefined,
): number | undefined {
  const akhir = penutup ?? halaman.at(-1);
  const bersama = halaman.filter((h) => h === akhir).length;
  const sisa = halaman.length - EKOR_IKUT;
  const utuh = bersama === halaman.length || bersama >= EKOR_TERKECIL;
  return utuh || sisa < EKOR_TERKECIL ? undefined : sisa;
}

/** Rows from which tables go on on a new page, by id of the table; empty when the first layout is good. */
export function findPemisahan(dokumen: Naskah, letak: LetakHalaman): ReadonlyMap<string, number> {
  const hasil = new Map<string, number>();
  dokumen.lembar.forEach((lembar, l) => {
    lembar.blok.forEach((blok, b) => {
      if (blok.jenis !== 'tabel' || blok.utuh) return;
      const id = formatIdBlok(l, b);
      const halaman = listBaris(blok).map((_, i) => letak.get(formatIdBaris(id, i)));
      const pisah = findPisah(halaman, letak.get(formatIdBlok(l, b + 1)));
      if (pisah !== undefined) hasil.set(id, pisah);
    });
  });
  return hasil;
}
