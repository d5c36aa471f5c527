import type { Content } from 'pdfmake/interfaces';

type Simpul = Record<string, unknown>;

function isSimpul(isi: unknown): isi is Simpul {
  return typeof isi === 'object' && isi !== null && !Array.isArray(isi);
}

/** First text that is drawn. */
function findTeksPertama(isi: unknown): Simpul | undefined {
  if (Array.isArray(isi)) {
    for (const satu of isi) {
      const teks = findTeksPertama(satu);
      if (teks !== undefined) return teks;
    }
    return undefined;
  }
  if (!isSimpul(isi)) return undefined;
  if (isi['text'] !== undefined) return isi['text'] === '' ? undefined : isi;
  const dalam = isSimpul(isi['table']) ? isi['table']['body'] : (isi['stack'] ?? isi['columns']);
  return findTeksPertama(dalam);
}

/**
 * Puts a bookmark on the first text of a block.
 * @param id for the text when it has none
 * @returns by which bookmarks under it name it; `null` when the block draws no text
 */
export function markPenunjuk(isi: Content, nama: string, id: string): string | null {
  const teks = findTeksPertama(isi);
  if (teks === undefined) return null;
  const ada = teks['id'];
  const dipakai = typeof ada === 'string' ? ada : id;
  Object.assign(teks, { id: dipakai, outline: true, outlineText: nama, outlineExpanded: true });
  return dipakai;
}
