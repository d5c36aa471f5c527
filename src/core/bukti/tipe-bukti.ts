/** Files taken as evidence, by what they are and never by their name. */
export type TipeBukti = 'image/jpeg' | 'image/png' | 'image/webp' | 'application/pdf';

export const UKURAN_BUKTI_MAKSIMUM = 10 * 1024 * 1024;

const AKHIRAN: Readonly<Record<TipeBukti, string>> = {
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/webp': '.webp',
  'application/pdf': '.pdf',
};

export function getAkhiranBukti(tipe: TipeBukti): string {
  return AKHIRAN[tipe];
}

function isSama(isi: Uint8Array, letak: number, teks: string): boolean {
  for (let i = 0; i < teks.length; i++) if (isi[letak + i] !== teks.charCodeAt(i)) return false;
  return true;
}

/** A PDF may have a few bytes before its mark. */
const AWAL_PDF = 1024;

function findPdf(isi: Uint8Array): boolean {
  for (let i = 0; i < Math.min(AWAL_PDF, isi.length); i++) if (isSama(isi, i, '%PDF-')) return true;
  return false;
}

/** What the bytes are; `null`: nothing that is taken. */
export function detectTipeBukti(isi: Uint8Array): TipeBukti | null {
  if (isSama(isi, 0, '\xff\xd8\xff')) return 'image/jpeg';
  if (isSama(isi, 0, '\x89PNG\r\n\x1a\n')) return 'image/png';
  if (isSama(isi, 0, 'RIFF') && isSama(isi, 8, 'WEBP')) return 'image/webp';
  return findPdf(isi) ? 'application/pdf' : null;
}

const HEIF = ['heic', 'heix', 'heim', 'heis', 'hevc', 'mif1', 'msf1', 'avif'];

/** Photos as telephones keep them unless told otherwise; no browser window shows them everywhere. */
export function isFotoTelepon(isi: Uint8Array): boolean {
  return isSama(isi, 4, 'ftyp') && HEIF.some((merek) => isSama(isi, 8, merek));
}
