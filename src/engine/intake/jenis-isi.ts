import { isBiffTelanjang } from './biff.ts';
import { isOle } from './ole.ts';

export type JenisIsi = 'zip' | 'ole' | 'biff' | 'teks' | { readonly bukan: string };
export type JenisTeks = 'html' | 'xml-2003' | 'fods' | 'xml-lain' | 'mhtml' | 'csv';

/** First bytes of what is often sent in place of a list, and what the operator is told it is. */
/* oxlint-disable no-control-regex -- file signatures are control characters */
const TANDA_LAIN: readonly (readonly [tanda: RegExp, sebutan: string])[] = [
  [/^%PDF/, 'dokumen PDF'],
  [/^\x89PNG|^\xff\xd8\xff|^GIF8|^RIFF....WEBP|^II\*\0|^MM\0\*|^BM....\0\0\0\0/s, 'gambar'],
  [/^....ftyp(?:heic|heix|mif1|avif)/s, 'gambar'],
  [/^....ftyp|^OggS|^ID3|^RIFF....(?:AVI |WAVE)/s, 'video atau suara'],
  [/^Rar!|^7z\xbc\xaf|^\x1f\x8b|^BZh|^\xfd7zXZ/, 'arsip selain ZIP; bongkar dahulu isinya'],
  [/^MZ|^\x7fELF|^#!/, 'program'],
  [/^SQLite format 3\0|^\0\x01\0\0Standard/, 'basis data'],
  [/^\{\\rtf/, 'dokumen Word (RTF)'],
  [/^MIME-Version:/i, 'halaman web arsip (MHTML)'],
];

/* oxlint-enable no-control-regex */

/** Kind of a file by its first bytes; its name and extension count for nothing. */
export function detectJenisIsi(isi: Buffer): JenisIsi {
  const kepala = isi.toString('latin1', 0, 64);
  if (kepala.startsWith('PK\x03\x04') || kepala.startsWith('PK\x05\x06')) return 'zip';
  if (isOle(isi)) return 'ole';
  if (isBiffTelanjang(isi)) return 'biff';
  const lain = TANDA_LAIN.find(([tanda]) => tanda.test(kepala));
  return lain === undefined ? 'teks' : { bukan: lain[1] };
}

/** Kind of a text file by its first characters. */
export function detectJenisTeks(teks: string): JenisTeks {
  const kepala = teks.slice(0, 65_536).trimStart();
  if (/<table[\s>]/i.test(kepala) && /<t[rdh][\s>]/i.test(kepala)) return 'html';
  if (!kepala.startsWith('<')) return 'csv';
  if (
    kepala.includes('urn:schemas-microsoft-com:office:spreadsheet') &&
    /<(?:\w+:)?Workbook[\s>]/.test(kepala)
  ) {
    return 'xml-2003';
  }
  if (/<office:document[\s>]/.test(kepala)) return 'fods';
  if (/<!doctype\s+html|<(?:html|head|body|table|meta|script|div|center|br|p|b|h\d)[\s/>]/i.test(kepala))
    return 'html';
  return 'xml-lain';
}

/** What a zip is by the names in it; `xlsx` and `ods` are zips themselves. */
export type JenisZip = 'xlsx' | 'xlsb' | 'ods' | 'arsip' | { readonly bukan: string };

export function detectJenisZip(nama: readonly string[]): JenisZip {
  const semua = new Set(nama.map((n) => n.replace(/^\/+/, '').toLowerCase()));
  const adaFolder = (folder: string): boolean => [...semua].some((n) => n.startsWith(folder));
  if (semua.has('xl/workbook.bin')) return 'xlsb';
  if (semua.has('xl/workbook.xml')) return 'xlsx';
  if (semua.has('[content_types].xml')) {
    if (adaFolder('word/')) return { bukan: 'dokumen Word' };
    if (adaFolder('ppt/')) return { bukan: 'presentasi PowerPoint' };
    return 'xlsx';
  }
  if (semua.has('meta-inf/manifest.xml') && (semua.has('content.xml') || semua.has('mimetype'))) return 'ods';
  if (semua.has('index/document.iwa')) return { bukan: 'berkas Numbers dari Apple; ekspor dahulu ke Excel' };
  if (semua.has('androidmanifest.xml') || semua.has('meta-inf/manifest.mf')) return { bukan: 'program' };
  return 'arsip';
}
