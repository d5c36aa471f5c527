import { findTemplat, formatGalatTemplat, ID_TEMPLAT, type IdTemplat } from './daftar-templat.ts';
import type { GalatTemplat } from './templat.ts';

export type TemplatKantor = Partial<Record<IdTemplat, string>>;

/** Alike but for line ends and blanks at the end of lines: the same words. */
function normalizeKata(teks: string): string {
  return teks
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((baris) => baris.trimEnd())
    .join('\n')
    .trim();
}

/** Only the words that differ from the default: an office that changes nothing gets the default of the next version too. */
export function cleanTemplat(isian: { readonly [I in IdTemplat]?: string | undefined }): TemplatKantor {
  const hasil: TemplatKantor = {};
  for (const id of ID_TEMPLAT) {
    const teks = normalizeKata(isian[id] ?? '');
    if (teks !== '' && teks !== normalizeKata(findTemplat(id).baku)) hasil[id] = teks;
  }
  return hasil;
}

const GALAT_DISEBUT = 5;

/** What is wrong, line by line, as one message; of many faults the first few. */
export function formatTolakTemplat(judul: string, galat: readonly GalatTemplat[]): string {
  const disebut = galat.slice(0, GALAT_DISEBUT).map(formatGalatTemplat);
  const sisa = galat.length - disebut.length;
  const lagi = sisa > 0 ? [`Masih ada ${sisa} hal lain.`] : [];
  return [`Kata-kata "${judul}" belum disimpan.`, ...disebut, ...lagi].join(' ');
}
