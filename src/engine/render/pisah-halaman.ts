/**
 * Where a page must end earlier than it could: so that a closing block, or a lone total, does not stand on a page without rows, and no
 * heading stays behind at the foot of a page.
 */
import type { Blok, Lembar, Naskah } from '../../core/dokumen/dokumen.ts';
import { formatIdBaris, listBaris } from './tabel-pdf.ts';
import { formatTeks } from './ukuran.ts';

/** Fewer rows than this before the closing block look lost. */
const EKOR_TERKECIL = 3;
/** So many rows go along to the next page, the total among them. */
const EKOR_IKUT = 4;

export interface Pemisahan {
  /** Row from which a table goes on on a new page, by id of the table. */
  readonly tabel: ReadonlyMap<string, number>;
  /** Blocks that begin on a new page. */
  readonly blok: ReadonlySet<string>;
  /** Blocks higher than a page: they cannot stay together, and pdfmake would leave them out. */
  readonly longgar: ReadonlySet<string>;
}

export const TANPA_PEMISAHAN: Pemisahan = { tabel: new Map(), blok: new Set(), longgar: new Set() };

export function formatIdBlok(lembar: number, blok: number): string {
  return `lembar/${lembar}/blok/${blok}`;
}

/** First page on which a marked node was drawn. */
type LetakHalaman = ReadonlyMap<string, number>;

/** Whether pdfmake tells where the block begins: it says nothing of texts it does not draw, and titles carry no mark. */
function isBerletak(blok: Blok): boolean {
  switch (blok.jenis) {
    case 'kop':
      return false;
    case 'rincian':
      return (blok.baris[0]?.label ?? '') !== '';
    case 'paragraf':
      return formatTeks(blok.isi) !== '';
    case 'daftar':
      return blok.butir.length > 0;
    case 'tabel':
      return listBaris(blok).length > 0;
    case 'tanda-tangan':
      return blok.judul !== '';
    case 'tertanda':
      return blok.kolom.length > 0;
    case 'satukan': {
      const pembawa = blok.blok.find((b) => b.jenis === 'tanda-tangan') ?? blok.blok[0];
      return pembawa !== undefined && isBerletak(pembawa);
    }
  }
}

/** The mark of where a block begins. */
function findIdAwal(blok: Blok, id: string): string {
  if (blok.jenis === 'satukan' && blok.blok[0]?.jenis === 'tabel') return formatIdBaris(id, 0);
  return blok.jenis === 'tabel' ? formatIdBaris(id, 0) : id;
}

/** The last mark of the document: when pdfmake has come to it, all others are known. */
export function findIdAkhir({ lembar }: Naskah): string | undefined {
  const l = lembar.findLastIndex((satu) => satu.blok.some(isBerletak));
  const blok = lembar[l]?.blok ?? [];
  const b = blok.findLastIndex(isBerletak);
  const akhir = blok[b];
  if (akhir === undefined) return undefined;
  const id = formatIdBlok(l, b);
  return akhir.jenis === 'tabel' ? formatIdBaris(id, listBaris(akhir).length - 1) : findIdAwal(akhir, id);
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

function isPenutup(blok: Blok | undefined): boolean {
  return blok?.jenis === 'satukan' || blok?.jenis === 'tanda-tangan' || blok?.jenis === 'tertanda';
}

function findPisahTabel(lembar: Lembar, l: number, letak: LetakHalaman): readonly [string, number][] {
  return lembar.blok.flatMap((blok, b): [string, number][] => {
    if (blok.jenis !== 'tabel' || blok.utuh) return [];
    const id = formatIdBlok(l, b);
    const halaman = listBaris(blok).map((_, i) => letak.get(formatIdBaris(id, i)));
    const sesudah = lembar.blok[b + 1];
    const penutup = isPenutup(sesudah) ? letak.get(formatIdBlok(l, b + 1)) : undefined;
    const pisah = findPisah(halaman, penutup);
    return pisah === undefined ? [] : [[id, pisah]];
  });
}

/** Headings whose text begins on a later page. */
function findJudulTertinggal(lembar: Lembar, l: number, letak: LetakHalaman): readonly string[] {
  return lembar.blok.flatMap((blok, b): string[] => {
    const sesudah = lembar.blok[b + 1];
    if (blok.jenis !== 'paragraf' || blok.gaya !== 'subjudul' || sesudah === undefined) return [];
    const id = formatIdBlok(l, b);
    const judul = letak.get(id);
    const isi = letak.get(findIdAwal(sesudah, formatIdBlok(l, b + 1)));
    return judul !== undefined && isi !== undefined && isi > judul ? [id] : [];
  });
}

/** What is to be parted in addition to `ada`; `null` when the layout is good. */
export function findPemisahan(dokumen: Naskah, letak: LetakHalaman, ada: Pemisahan): Pemisahan | null {
  const tabel = new Map(ada.tabel);
  const blok = new Set(ada.blok);
  dokumen.lembar.forEach((lembar, l) => {
    for (const [id, baris] of findPisahTabel(lembar, l, letak)) if (!tabel.has(id)) tabel.set(id, baris);
    for (const id of findJudulTertinggal(lembar, l, letak)) blok.add(id);
  });
  return tabel.size > ada.tabel.size || blok.size > ada.blok.size ? { ...ada, tabel, blok } : null;
}
