import { computeQr, type MatriksQr } from './qr.ts';
import { computeHalaman, findLetakQr, SISI_QR } from './ukuran.ts';
import type { Kertas } from '../../core/dokumen/dokumen.ts';

/** So much wider than a module is each stroke: viewers show no hairlines between neighbours. */
const TINDIH = 0.03;

/** Dark runs as rectangles, one unit a module, from below. */
function composeIsiFormulir(matriks: MatriksQr): string {
  const kotak = matriks.flatMap((baris, y) => {
    const hasil: string[] = [];
    for (let x = 0; x < baris.length; x++) {
      const awal = x;
      while (baris[x] === true) x++;
      if (x > awal) hasil.push(`${awal} ${matriks.length - 1 - y} ${x - awal + TINDIH} ${1 + TINDIH} re`);
    }
    return hasil;
  });
  return `0 g\n${kotak.join('\n')}\nf`;
}

/**
 * Draws the code on every page: once as a vector drawing in the file, called from each page with one operator.
 * @param pdf with its pages still open (`bufferPages`)
 */
export function drawQr(pdf: PDFKit.PDFDocument, teks: string, kertas: Kertas | undefined): void {
  const matriks = computeQr(teks);
  const formulir = pdf.ref({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, matriks.length + TINDIH, matriks.length + TINDIH],
  });
  formulir.end(Buffer.from(composeIsiFormulir(matriks), 'latin1'));
  const skala = SISI_QR / matriks.length;
  const { start, count } = pdf.bufferedPageRange();
  for (let i = start; i < start + count; i++) {
    pdf.switchToPage(i);
    const orientasi = pdf.page.width > pdf.page.height ? 'rebah' : 'tegak';
    const { x, y } = findLetakQr(computeHalaman(orientasi, kertas, true));
    pdf.page.xobjects['Qr'] = formulir;
    // pdfkit counts from the top; the drawing stands upright again.
    pdf.addContent(`q ${skala} 0 0 ${-skala} ${x} ${y + SISI_QR} cm /Qr Do Q`);
  }
}
