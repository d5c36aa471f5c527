import type { Content } from 'pdfmake/interfaces';
import type { Blok, Daftar, Lembar, Naskah, Paragraf, Rincian, Satukan } from '../../core/dokumen/dokumen.ts';
import { composeKop } from './kop-pdf.ts';
import { computeLebarTeks } from './lebar-teks.ts';
import { markPenunjuk } from './penunjuk-pdf.ts';
import { formatIdBlok, type Pemisahan } from './pisah-halaman.ts';
import { composeTabelPdf } from './tabel-pdf.ts';
import { composeTandaTangan } from './tanda-tangan-pdf.ts';
import { composeTeks, markTeks, TATA_BERGARIS, TATA_TANPA_GARIS } from './teks-pdf.ts';
import { composeTertanda } from './tertanda-pdf.ts';
import {
  computeHalaman,
  findUkuranParagraf,
  findUkuranRincian,
  formatPenomoran,
  formatTeks,
  type Halaman,
} from './ukuran.ts';

const JARAK_BARIS = 1.12;

interface KonteksBlok {
  readonly halaman: Halaman;
  /** By which pdfmake tells on which page the block began; it must stand on a text. */
  readonly id: string;
  /** Row from which the table goes on on a new page. */
  readonly pisah: number | undefined;
  /** Bookmark of the sheet; `null`: the block is itself its beginning. */
  readonly induk: string | null;
  /** Higher than a page: it may be parted. */
  readonly longgar: boolean;
}

function composeRincian(rincian: Rincian, { halaman, id }: KonteksBlok): Content {
  const ukuran = findUkuranRincian(rincian.gaya, halaman);
  const label = Math.max(...rincian.baris.map((b) => computeLebarTeks(b.label, ukuran, false)));
  return {
    fontSize: ukuran,
    margin: [0, 1, 0, 4],
    layout: { ...TATA_TANPA_GARIS, paddingBottom: () => ukuran / 7 },
    table: {
      widths: [label + 8, 6, '*'],
      body: rincian.baris.map((b, i) => [
        { text: b.label, ...(i === 0 ? { id } : {}) },
        { text: ':' },
        { text: composeTeks(b.nilai), bold: rincian.gaya === 'kepala' },
      ]),
    },
  };
}

/** Alone in a frame, so that nobody overlooks or cuts it. */
function composeKode(paragraf: Paragraf, { halaman, id }: KonteksBlok): Content {
  const text = composeTeks(paragraf.isi);
  const fontSize = findUkuranParagraf('kode', halaman);
  return {
    margin: [0, 8, 0, 12],
    layout: { ...TATA_BERGARIS, paddingTop: () => 14, paddingBottom: () => 12 },
    table: { widths: ['*'], body: [[markTeks({ text, fontSize, bold: true, alignment: 'center' }, id)]] },
  };
}

function composeParagraf(paragraf: Paragraf, konteks: KonteksBlok): Content {
  if (paragraf.gaya === 'kode') return composeKode(paragraf, konteks);
  const { gaya, isi, tengah = false } = paragraf;
  const isian = isi.some((p) => typeof p !== 'string' && 'isian' in p);
  const subjudul = gaya === 'subjudul';
  const ukuran = findUkuranParagraf(gaya, konteks.halaman);
  // A line stretched around a dotted gap would tear it apart.
  const rata = gaya === 'biasa' && !isian ? 'justify' : 'left';
  const teks: Content = {
    text: composeTeks(isi),
    fontSize: ukuran,
    bold: subjudul || gaya === 'raksasa',
    lineHeight: gaya === 'biasa' || gaya === 'besar' ? JARAK_BARIS : 1,
    alignment: tengah ? 'center' : rata,
    margin: [0, subjudul ? ukuran / 2 : 1, 0, gaya === 'besar' ? 6 : 3],
    ...(subjudul && konteks.induk !== null
      ? { outline: true, outlineText: formatTeks(isi), outlineParentId: konteks.induk }
      : {}),
  };
  return markTeks(teks, konteks.id);
}

/** A table, not a list of pdfmake: that one draws the number after the line, so that copied text comes out in the wrong order. */
function composeDaftar(daftar: Daftar, { halaman, id }: KonteksBlok): Content {
  const ukuran = findUkuranParagraf('biasa', halaman);
  return {
    fontSize: ukuran,
    lineHeight: JARAK_BARIS,
    margin: [8, 1, 0, 3],
    layout: { ...TATA_TANPA_GARIS, paddingBottom: () => 1.5 },
    table: {
      widths: [ukuran * 1.9, '*'],
      body: daftar.butir.map((butir, i) => [
        { text: formatPenomoran(daftar, i), ...(i === 0 ? { id } : {}) },
        { text: composeTeks(butir) },
      ]),
    },
  };
}

/** Blocks on one page; what precedes the signatures goes with them. */
function composeSatukan({ blok }: Satukan, konteks: KonteksBlok): Content {
  const letak = blok.findIndex((b) => b.jenis === 'tanda-tangan');
  const tanda = blok[letak];
  const bagian = { ...konteks, pisah: undefined };
  // One text alone carries the id: the first, or the head of the table in which they sign.
  const compose = (satu: Blok, i: number): Content =>
    composeBlok(satu, i === 0 && tanda === undefined ? bagian : { ...bagian, id: `${konteks.id}/${i}` });
  if (tanda?.jenis !== 'tanda-tangan') return { stack: blok.map(compose), unbreakable: !konteks.longgar };
  const sebelum = blok.slice(0, letak).map(compose);
  const sesudah = blok.slice(letak + 1).map((b, i) => compose(b, letak + 1 + i));
  if (konteks.longgar) {
    const berdiri = composeBlok(tanda, { ...konteks, longgar: false });
    return { stack: [...sebelum, berdiri, ...sesudah] };
  }
  const isi = composeTandaTangan(tanda, sebelum, konteks.halaman, konteks.id);
  return { stack: [isi, ...sesudah], unbreakable: true };
}

function composeBlok(blok: Blok, konteks: KonteksBlok): Content {
  switch (blok.jenis) {
    case 'kop':
      return composeKop(blok, konteks.halaman);
    case 'rincian':
      return composeRincian(blok, konteks);
    case 'paragraf':
      return composeParagraf(blok, konteks);
    case 'daftar':
      return composeDaftar(blok, konteks);
    case 'tabel':
      return composeTabelPdf(
        konteks.longgar ? { ...blok, utuh: false } : blok,
        konteks.halaman,
        konteks.id,
        konteks.pisah,
      );
    case 'tanda-tangan':
      return { stack: [composeTandaTangan(blok, [], konteks.halaman, konteks.id)], unbreakable: true };
    case 'tertanda':
      return composeTertanda(blok, konteks.id);
    case 'satukan':
      return composeSatukan(blok, konteks);
  }
}

/** The blocks of sheet `l`; the first that draws a text carries the bookmark of the sheet. */
function composeLembar(lembar: Lembar, l: number, halaman: Halaman, pemisahan: Pemisahan): Content[] {
  let induk: string | null = null;
  return lembar.blok.map((blok, b): Content => {
    const id = formatIdBlok(l, b);
    const longgar = pemisahan.longgar.has(id);
    const isi = composeBlok(blok, { halaman, id, pisah: pemisahan.tabel.get(id), induk, longgar });
    induk ??= markPenunjuk(isi, lembar.nama, `${id}/penunjuk`);
    return pemisahan.blok.has(id) ? { stack: [isi], pageBreak: 'before' } : isi;
  });
}

/** The sheets one after another, each on new pages with margins of its own. */
export function composeIsiPdf({ lembar, kertas, qr }: Naskah, pemisahan: Pemisahan): Content[] {
  return lembar.map((satu, l): Content => {
    const halaman = computeHalaman(satu.orientasi, kertas, qr !== undefined);
    const { kiri, atas, kanan, bawah } = halaman.tepi;
    return {
      section: composeLembar(satu, l, halaman, pemisahan),
      pageOrientation: halaman.orientasi === 'rebah' ? 'landscape' : 'portrait',
      pageMargins: [kiri, atas, kanan, bawah],
    };
  });
}
