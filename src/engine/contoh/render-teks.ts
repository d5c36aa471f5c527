import { zipSync } from 'fflate';
import iconv from 'iconv-lite';
import type { BarisTulis, SelTulis } from './sel-tulis.ts';

export type SandiTeks = 'utf-8' | 'utf-8-bom' | 'windows-1252';

function formatSel(sel: SelTulis): string {
  if (sel === null) return '';
  if (typeof sel !== 'object') return String(sel);
  if ('rumus' in sel) return String(sel.hasil);
  return sel.tanggal.split('-').reverse().join('/');
}

/** Quotes only where the text would else be cut: a delimiter inside an address, or a quotation mark. */
function formatKutip(teks: string, pemisah: string): string {
  const perlu = teks.includes(pemisah) || teks.includes('"') || teks.includes('\n');
  return perlu ? `"${teks.replaceAll('"', '""')}"` : teks;
}

/** Delimited text with CRLF; a row without cells is an empty line. */
export function renderTeks(baris: readonly BarisTulis[], pemisah: string, sandi: SandiTeks): Uint8Array {
  const teks = baris
    .map((satu) => satu.map((sel) => formatKutip(formatSel(sel), pemisah)).join(pemisah))
    .join('\r\n');
  if (sandi === 'windows-1252') return new Uint8Array(iconv.encode(`${teks}\r\n`, 'win1252'));
  return new TextEncoder().encode(`${sandi === 'utf-8-bom' ? '\uFEFF' : ''}${teks}\r\n`);
}

function formatHtml(teks: string): string {
  return teks
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\u00A0', '&nbsp;');
}

/** A web page with one table, as programs save it under the name .xls. */
export function renderHtml(judul: string, baris: readonly BarisTulis[]): Uint8Array {
  const isi = baris.map((satu, ke) => {
    const tanda = ke === 0 ? 'th' : 'td';
    const sel = satu.map((nilai) => `<${tanda}>${formatHtml(formatSel(nilai)) || '&nbsp;'}</${tanda}>`);
    return `<tr>${sel.join('')}</tr>`;
  });
  const kepala =
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>' +
    '<meta http-equiv="Content-Type" content="text/html; charset=utf-8">' +
    '<style>td { mso-number-format:"\\@"; }</style></head><body>';
  const teks = `${kepala}\r\n<h3>${formatHtml(judul)}</h3>\r\n<table border="1">\r\n${isi.join('\r\n')}\r\n</table></body></html>\r\n`;
  return new TextEncoder().encode(teks);
}

/** An archive of files that are packed already; its times are local by construction and so equal everywhere. */
export function renderZip(isi: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync({ ...isi }, { level: 0, mtime: new Date(2024, 6, 24, 16) });
}
