import type { Dokumen } from '../../core/dokumen/dokumen.ts';
import { renderPdf } from './render-pdf.ts';
import { renderXlsx } from './render-xlsx.ts';

export type FormatDokumen = 'pdf' | 'xlsx';

/** The bytes of the file. Equal documents give equal bytes, on every day and in every time zone. */
export function renderDokumen(dokumen: Dokumen, format: FormatDokumen): Promise<Uint8Array> {
  return format === 'pdf' ? renderPdf(dokumen) : renderXlsx(dokumen);
}
