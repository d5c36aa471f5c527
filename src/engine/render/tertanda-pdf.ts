import type { Content, ContentText, TableCell } from 'pdfmake/interfaces';
import type { Tertanda } from '../../core/dokumen/dokumen.ts';
import { composeTeks, markTeks, TATA_TANPA_GARIS } from './teks-pdf.ts';
import { listPembuka, listTempat, type TempatTertanda } from './tempat-tertanda.ts';
import { formatIsian, TINGGI_TERTANDA, UKURAN_TANDA_TANGAN } from './ukuran.ts';

/** Underlined only where it is a name: a dotted line is one already. */
function composeNama(tempat: TempatTertanda): ContentText {
  if (tempat === null) return { text: '' };
  return tempat.nama === null
    ? { text: formatIsian('sedang') }
    : { text: tempat.nama, bold: true, decoration: 'underline' };
}

/**
 * Places to sign side by side.
 * @param id by which pdfmake tells on which page it fell; it must stand on a text
 */
export function composeTertanda(blok: Tertanda, id: string): Content {
  const tempat = listTempat(blok);
  const pembuka = listPembuka(tempat).map((baris) =>
    baris.map((teks): TableCell => ({ text: teks === null ? '' : composeTeks(teks) })),
  );
  const jabatan = tempat.map((t): TableCell => ({ text: t?.jabatan ?? '' }));
  const nama = tempat.map(composeNama).map((sel, i) => (i === tempat.length - 1 ? markTeks(sel, id) : sel));
  return {
    unbreakable: true,
    fontSize: UKURAN_TANDA_TANGAN,
    alignment: 'center',
    margin: [0, 8, 0, 6],
    layout: { ...TATA_TANPA_GARIS, paddingLeft: () => 6, paddingRight: () => 6, paddingBottom: () => 1.5 },
    table: {
      widths: tempat.map(() => '*'),
      heights: (i) => (i === pembuka.length ? TINGGI_TERTANDA : 'auto'),
      dontBreakRows: true,
      body: [...pembuka, jabatan, nama],
    },
  };
}
