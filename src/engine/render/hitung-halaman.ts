/** Judges rendered bytes without the renderer that made them: an empty or torn file is an error, never a success. */
import { unzipSync } from 'fflate';

export class BerkasTidakUtuh extends Error {
  override readonly name = 'BerkasTidakUtuh';
}

/** `%%EOF` and what precedes it stand within the last bytes. */
const EKOR = 1_024;

/**
 * Pages of a PDF.
 * @throws `BerkasTidakUtuh`
 */
export function countHalamanPdf(isi: Uint8Array): number {
  const berkas = Buffer.from(isi.buffer, isi.byteOffset, isi.byteLength);
  const ekor = berkas.toString('latin1', Math.max(0, berkas.length - EKOR));
  const xref = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(ekor)?.[1] ?? -1);
  if (
    !berkas.subarray(0, 5).equals(Buffer.from('%PDF-')) ||
    berkas.toString('latin1', xref, xref + 4) !== 'xref'
  )
    throw new BerkasTidakUtuh('PDF tidak utuh.');
  // Dictionaries stand in the open in what pdfmake writes; only streams are packed.
  const jumlah = berkas.toString('latin1').match(/\/Type \/Page\s/g)?.length ?? 0;
  if (jumlah === 0) throw new BerkasTidakUtuh('PDF tanpa halaman.');
  return jumlah;
}

/**
 * Sheets of a workbook.
 * @throws `BerkasTidakUtuh`
 */
export function countLembarXlsx(isi: Uint8Array): number {
  let jumlah = 0;
  let buku = false;
  try {
    unzipSync(isi, {
      // Names and sizes only: nothing is unpacked.
      filter: ({ name, originalSize }) => {
        if (originalSize > 0 && /^xl\/worksheets\/sheet\d+\.xml$/.test(name)) jumlah += 1;
        if (originalSize > 0 && name === 'xl/workbook.xml') buku = true;
        return false;
      },
    });
  } catch (galat) {
    throw new BerkasTidakUtuh('Berkas Excel tidak utuh.', { cause: galat });
  }
  if (!buku || jumlah === 0) throw new BerkasTidakUtuh('Berkas Excel tanpa lembar.');
  return jumlah;
}
