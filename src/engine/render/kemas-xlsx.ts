import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const GAYA = 'xl/styles.xml';

/** What exceljs writes as the font of the workbook itself. */
const HURUF_EXCELJS =
  '<font><color theme="1"/><family val="2"/><scheme val="minor"/><sz val="11"/><name val="Calibri"/></font>';
const HURUF_BUKU = '<font><color theme="1"/><family val="2"/><sz val="10"/><name val="Arial"/></font>';

/**
 * Column widths are counted in digits of the workbook's own font. Calibri is missing outside Office, and every column would come out
 * wider there: Arial, or its metric twin, is everywhere.
 */
function replaceHuruf(gaya: Uint8Array): Uint8Array {
  const xml = strFromU8(gaya);
  if (!xml.includes(HURUF_EXCELJS)) throw new Error('Huruf baku exceljs tidak ditemukan di styles.xml.');
  return strToU8(xml.replace(HURUF_EXCELJS, HURUF_BUKU));
}

/** The same workbook with Arial as its own font and with fixed times. */
export function repackXlsx(berkas: Uint8Array): Uint8Array<ArrayBuffer> {
  const isi = unzipSync(berkas);
  const gaya = isi[GAYA];
  if (gaya === undefined) throw new Error('Berkas Excel tanpa styles.xml.');
  // The first moment a zip can name; local, because local time is what a zip stores: the same bytes in every time zone.
  const mtime = new Date(1980, 0, 1);
  return zipSync({ ...isi, [GAYA]: replaceHuruf(gaya) }, { level: 6, mtime });
}
