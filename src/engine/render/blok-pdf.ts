import type { Content } from 'pdfmake/interfaces';
import type { Blok, Daftar, Lembar, Paragraf, Rincian, Satukan } from '../../core/dokumen/dokumen.ts';
import { composeKop } from './kop-pdf.ts';
import { computeLebarTeks } from './lebar-teks.ts';
import { formatIdBlok } from './pisah-halaman.ts';
import { composeTabelPdf } from './tabel-pdf.ts';
import { composeTandaTangan } from './tanda-tangan-pdf.ts';
import { composeTertanda } from './tertanda-pdf.ts';
import { composeTeks, TATA_BERGARIS, TATA_TANPA_GARIS } from './teks-pdf.ts';
import { computeHalaman, formatPenomoran, UKURAN_PARAGRAF, UKURAN_RINCIAN, type Halaman } from './ukuran.ts';

const JARAK_BARIS = 1.12;

function composeRincian(rincian: Rincian): Content {
  const ukuran = UKURAN_RINCIAN[rincian.gaya];
  const label = Math.max(...rincian.baris.map((b) => computeLebarTeks(b.label, ukuran, false)));
  return {
    fontSize: ukuran,
    margin: [0, 1, 0, 4],
    layout: { ...TATA_TANPA_GARIS, paddingBottom: () => 1.5 },
    table: {
      widths: [label + 8, 6, '*'],
      body: rincian.baris.map((b) => [
        { text: b.label },
        { text: ':' },
        { text: composeTeks(b.nilai), bold: rincian.gaya === 'kepala' },
      ]),
    },
  };
}

/** Alone in a frame, so that nobody overlooks or cuts it. */
function composeKode(paragraf: Paragraf): Content {
  return {
    margin: [0, 8, 0, 12],
    layout: { ...TATA_BERGARIS, paddingTop: () => 14, paddingBottom: () => 12 },
    table: {
      widths: ['*'],
      body: [
        [
          {
            text: composeTeks(paragraf.isi),
            fontSize: UKURAN_PARAGRAF.kode,
            bold: true,
            alignment: 'center',
          },
        ],
      ],
    },
  };
}

/** @param id by which pdfmake tells on which page it fell */
function composeParagraf(paragraf: Paragraf, id?: string): Content {
  const isian = paragraf.isi.some((p) => typeof p !== 'string' && 'isian' in p);
  const subjudul = paragraf.gaya === 'subjudul';
  if (paragraf.gaya === 'kode') return composeKode(paragraf);
  return {
    ...(id === undefined ? {} : { id }),
    text: composeTeks(paragraf.isi),
    fontSize: UKURAN_PARAGRAF[paragraf.gaya],
    bold: subjudul,
    lineHeight: paragraf.gaya === 'biasa' ? JARAK_BARIS : 1,
    // A line stretched around a dotted gap would tear it apart.
    alignment: paragraf.gaya === 'biasa' && !isian ? 'justify' : 'left',
    margin: [0, subjudul ? 5 : 1, 0, 3],
  };
}

/** A table, not a list of pdfmake: that one draws the number after the line, so that copied text comes out in the wrong order. */
function composeDaftar(daftar: Daftar): Content {
  return {
    fontSize: UKURAN_PARAGRAF.biasa,
    lineHeight: JARAK_BARIS,
    margin: [8, 1, 0, 3],
    layout: { ...TATA_TANPA_GARIS, paddingBottom: () => 1.5 },
    table: {
      widths: [20, '*'],
      body: daftar.butir.map((butir, i) => [
        { text: formatPenomoran(daftar, i) },
        { text: composeTeks(butir) },
      ]),
    },
  };
}

interface KonteksBlok {
  readonly halaman: Halaman;
  readonly id: string;
  /** Row from which the table goes on on a new page. */
  readonly pisah: number | undefined;
}

/** Blocks on one page; what precedes the signatures goes with them. */
function composeSatukan({ blok }: Satukan, konteks: KonteksBlok): Content {
  const letak = blok.findIndex((b) => b.jenis === 'tanda-tangan');
  const tanda = blok[letak];
  if (tanda?.jenis !== 'tanda-tangan') {
    const isi = blok.map((b, i) =>
      i === 0 && b.jenis === 'paragraf' ? composeParagraf(b, konteks.id) : composeBlok(b, konteks),
    );
    return { stack: isi, unbreakable: true };
  }
  const sebelum = blok.slice(0, letak).map((b) => composeBlok(b, konteks));
  const sesudah = blok.slice(letak + 1).map((b) => composeBlok(b, konteks));
  const isi = composeTandaTangan(tanda, sebelum, konteks.halaman, konteks.id);
  return { stack: [isi, ...sesudah], unbreakable: true };
}

function composeBlok(blok: Blok, konteks: KonteksBlok): Content {
  switch (blok.jenis) {
    case 'kop':
      return composeKop(blok, konteks.halaman);
    case 'rincian':
      return composeRincian(blok);
    case 'paragraf':
      return composeParagraf(blok);
    case 'daftar':
      return composeDaftar(blok);
    case 'tabel':
      return composeTabelPdf(blok, konteks.halaman, konteks.id, konteks.pisah);
    case 'tanda-tangan':
      return composeTandaTangan(blok, [], konteks.halaman, konteks.id);
    case 'tertanda':
      return composeTertanda(blok, konteks.id);
    case 'satukan':
      return composeSatukan(blok, konteks);
  }
}

/** The sheets one after another, each on a new page. */
export function composeIsiPdf(lembar: readonly Lembar[], pemisahan: ReadonlyMap<string, number>): Content[] {
  return lembar.map((satu, l): Content => {
    const halaman = computeHalaman(satu.orientasi);
    const stack = satu.blok.map((blok, b) => {
      const id = formatIdBlok(l, b);
      return composeBlok(blok, { halaman, id, pisah: pemisahan.get(id) });
    });
    if (l === 0) return { stack };
    return {
      stack,
      pageBreak: 'before',
      pageOrientation: satu.orientasi === 'rebah' ? 'landscape' : 'portrait',
    };
  });
}
