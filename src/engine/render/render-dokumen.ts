import type { Naskah } from '../../core/dokumen/dokumen.ts';
import { BerkasTidakUtuh, countHalamanPdf, countLembarXlsx } from './hitung-halaman.ts';
import { renderPdf } from './render-pdf.ts';
import { renderXlsx } from './render-xlsx.ts';

export type FormatDokumen = 'pdf' | 'xlsx';

export interface HasilRender {
  readonly isi: Uint8Array<ArrayBuffer>;
  /** Pages of the PDF, sheets of the workbook; at least one. */
  readonly halaman: number;
}

/**
 * The bytes of the file and how much stands in it. Equal documents give equal bytes, on every day and in every time zone.
 * @throws `BerkasTidakUtuh` when what came out is not a whole file with a page in it
 */
export async function renderBerkas(dokumen: Naskah, format: FormatDokumen): Promise<HasilRender> {
  // pdfmake would make a page of nothing.
  if (dokumen.lembar.length === 0 || dokumen.lembar.some((l) => l.blok.length === 0))
    throw new BerkasTidakUtuh('Dokumen tanpa isi.');
  if (format === 'pdf') {
    const isi = await renderPdf(dokumen);
    return { isi, halaman: countHalamanPdf(isi) };
  }
  const isi = await renderXlsx(dokumen);
  return { isi, halaman: countLembarXlsx(isi) };
}

/** The bytes alone. */
export async function renderDokumen(
  dokumen: Naskah,
  format: FormatDokumen,
): Promise<Uint8Array<ArrayBuffer>> {
  return (await renderBerkas(dokumen, format)).isi;
}
