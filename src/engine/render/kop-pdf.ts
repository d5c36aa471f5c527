import type { Content } from 'pdfmake/interfaces';
import type { Kop } from '../../core/dokumen/dokumen.ts';
import { computeJumlahBaris, computeLebarSeimbang, TINGGI_BARIS } from './lebar-teks.ts';
import { composeTeks, TATA_BERGARIS, type Tepi } from './teks-pdf.ts';
import { findUkuranJudul, formatTeks, SISI_LOGO, UKURAN_MODEL, type Halaman } from './ukuran.ts';

const TINGGI_MODEL = 20;
/** Between the logo and what stands beside or under it. */
const JARAK_LOGO = 4;

function composeModel(model: string): Content {
  return {
    columns: [
      { width: '*', text: '' },
      {
        width: 'auto',
        layout: { ...TATA_BERGARIS, paddingLeft: () => 6, paddingRight: () => 6 },
        table: { body: [[{ text: model, bold: true, fontSize: UKURAN_MODEL }]] },
      },
    ],
  };
}

interface JudulPdf {
  readonly isi: Content;
  readonly tinggi: number;
}

/** One title line, centred and wrapped in lines of like length. */
function composeJudul(kop: Kop, urutan: number, lebar: number, ukuran: number): JudulPdf {
  const teks = kop.judul[urutan] ?? [];
  const tebal = kop.logo === 'kiri' || urutan !== 1;
  const seimbang = computeLebarSeimbang(formatTeks(teks), lebar, ukuran, tebal);
  const samping = (lebar - seimbang) / 2;
  const bawah = tebal ? 0 : 6;
  const margin: Tepi = [samping, tebal ? 0 : 1, samping, bawah];
  return {
    isi: { text: composeTeks(teks), bold: tebal, alignment: 'center', fontSize: ukuran, margin },
    tinggi: computeJumlahBaris(formatTeks(teks), lebar, ukuran, tebal) * ukuran * TINGGI_BARIS + bawah,
  };
}

/** Drawn over the room kept for it; takes none of its own. */
function composeLogo({ gambar, logo }: Kop): Content[] {
  if (gambar === undefined) return [];
  const sisi = SISI_LOGO - JARAK_LOGO;
  const alignment = logo === 'tengah' ? 'center' : 'left';
  return [{ image: gambar, fit: [sisi, sisi], alignment, relativePosition: { x: 0, y: 0 } }];
}

/** Title block. The room for the logo: beside the title at the left, or above it in the middle. */
export function composeKop(kop: Kop, halaman: Halaman): Content {
  const ukuran = findUkuranJudul(halaman);
  const tengah = kop.logo === 'tengah';
  const lebar = halaman.isi.lebar - (tengah ? 0 : 2 * SISI_LOGO);
  const judul = kop.judul.map((_, i) => composeJudul(kop, i, lebar, ukuran));
  const kotak = kop.model === null ? [] : [composeModel(kop.model)];
  const atas = kop.model === null ? 0 : TINGGI_MODEL;
  const tinggi = judul.reduce((n, j) => n + j.tinggi, atas);
  const samping = tengah ? 0 : SISI_LOGO;
  const bawah = tengah ? 8 : 6 + Math.max(0, SISI_LOGO - tinggi);
  const jarak = tengah ? SISI_LOGO : kop.model === null ? 0 : TINGGI_MODEL - UKURAN_MODEL * TINGGI_BARIS - 5;
  return {
    stack: [
      ...composeLogo(kop),
      ...kotak,
      { stack: judul.map((j) => j.isi), margin: [samping, jarak, samping, bawah] },
    ],
  };
}
