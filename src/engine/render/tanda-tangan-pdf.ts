import type { Content, TableCell } from 'pdfmake/interfaces';
import type { TandaTangan } from '../../core/dokumen/dokumen.ts';
import { composeTeks, TATA_BERGARIS } from './teks-pdf.ts';
import { formatIsian, TINGGI_TANDA_TANGAN, UKURAN_TANDA_TANGAN, type Halaman } from './ukuran.ts';

const LEBAR_REBAH = 440;

function composeTabel(blok: TandaTangan, { orientasi }: Halaman): Content {
  const kepala = ['No', 'Nama', 'Jabatan', 'Tanda Tangan'];
  const tengah = { alignment: 'center', verticalAlignment: 'middle' } as const;
  return {
    layout: { ...TATA_BERGARIS, paddingTop: () => 1, paddingBottom: () => 1 },
    table: {
      widths: [18, '*', 58, orientasi === 'rebah' ? 140 : 165],
      heights: (i) => (i === 0 ? 12 : TINGGI_TANDA_TANGAN[orientasi]),
      body: [
        kepala.map((text): TableCell => ({ text, bold: true, ...tengah })),
        ...blok.penanda.map((p, i): TableCell[] => [
          { text: String(i + 1), ...tengah },
          { text: p.nama ?? formatIsian('sedang').slice(0, 14), verticalAlignment: 'middle' },
          { text: p.jabatan, ...tengah },
          { text: '' },
        ]),
      ],
    },
  };
}

/**
 * Where the committee signs. On a sheet across, the notes and opening lines stand beside the table, so that the recap of a usual
 * kecamatan keeps to one page.
 * @param catatan blocks that precede it
 * @param id by which pdfmake tells on which page it fell; it must stand on a text
 */
export function composeTandaTangan(
  blok: TandaTangan,
  catatan: Content[],
  halaman: Halaman,
  id: string,
): Content {
  const pembuka = blok.pembuka.map((teks): Content => ({ text: composeTeks(teks), margin: [0, 0, 0, 2] }));
  const judul: Content = { text: blok.judul, bold: true, alignment: 'center', margin: [0, 4, 0, 4], id };
  const tabel = composeTabel(blok, halaman);
  const tanda: Content = { fontSize: UKURAN_TANDA_TANGAN, stack: [judul, tabel] };
  const awal: Content = { fontSize: UKURAN_TANDA_TANGAN, stack: pembuka, margin: [0, 4, 0, 0] };
  if (halaman.orientasi === 'tegak') return { stack: [...catatan, awal, { ...tanda, margin: [0, 0, 0, 4] }] };
  return {
    columns: [
      { width: '*', stack: [...catatan, awal] },
      { width: LEBAR_REBAH, stack: [tanda] },
    ],
    columnGap: 14,
  };
}
