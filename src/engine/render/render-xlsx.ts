import type { Workbook, Worksheet } from 'exceljs';
import type { Kertas, Lembar, Naskah } from '../../core/dokumen/dokumen.ts';
import { composeLembarXlsx, type SusunanLembar } from './blok-xlsx.ts';
import { planHalaman } from './halaman-xlsx.ts';
import { repackXlsx } from './kemas-xlsx.ts';
import { computeQr, renderPngQr } from './qr.ts';
import { gatherPenutup } from './satukan-penutup.ts';
import { createJarak, findGaya, type BarisXlsx, type Kelompok, type SelXlsx } from './susunan-xlsx.ts';
import { computeHalaman, SISI_LOGO, SISI_QR, UKURAN_KAKI, type Halaman } from './ukuran.ts';
import { fitGambar } from './ukuran-gambar.ts';

const TANGGAL_TETAP = new Date(Date.UTC(2000, 0, 1));
const INCI = 72;

/** Codes of paper in Excel; F4 has none, folio (8.5 × 13 inches) is the same paper. */
const UKURAN_KERTAS_EXCEL: Readonly<Record<Kertas, number>> = { A4: 9, F4: 14, layar: 9 };

/** Points to the unit of Excel: widths of the digit 0 in the workbook's own font (7 px in Arial 10 on a screen of 96 dpi). */
function toLebarKolom(titik: number): number {
  return Math.round(((titik * 96) / 72 / 7) * 100) / 100;
}

/** `&` begins a code in headers and footers. */
function escapeKaki(teks: string): string {
  return teks.replaceAll('&', '&&');
}

function addLembar(buku: Workbook, dokumen: Naskah, lembar: Lembar, halaman: Halaman): Worksheet {
  const { tepi } = halaman;
  const tanda = dokumen.tanda.map((t) => t.teks).join(' – ');
  const kaki = `&L&"Arial,Regular"&${Math.round(UKURAN_KAKI)} ${escapeKaki(dokumen.kaki)}&R&"Arial,Regular"&${Math.round(UKURAN_KAKI)} Hal &P dari &N`;
  return buku.addWorksheet(lembar.nama, {
    pageSetup: {
      paperSize: UKURAN_KERTAS_EXCEL[halaman.kertas],
      orientation: halaman.orientasi === 'rebah' ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: {
        left: tepi.kiri / INCI,
        right: tepi.kanan / INCI,
        top: tepi.atas / INCI,
        bottom: tepi.bawah / INCI,
        header: 0.2,
        footer: 0.2,
      },
    },
    headerFooter: {
      oddFooter: kaki,
      ...(tanda === '' ? {} : { oddHeader: `&C&"Arial,Bold"&10 ${escapeKaki(tanda)}` }),
    },
  });
}

function writeSel(
  kertas: Worksheet,
  baris: number,
  { kolom, rentang, tinggi = 1, nilai, gaya }: SelXlsx,
): void {
  const sel = kertas.getCell(baris, kolom + 1);
  sel.style = findGaya(gaya);
  if (typeof nilai === 'object') {
    const huruf = { name: 'Arial', family: 2, size: gaya.ukuran };
    sel.value = { richText: nilai.map((n) => ({ text: n.teks, font: { ...huruf, bold: n.tebal } })) };
  } else if (nilai !== '') {
    sel.value = nilai;
  }
  if (rentang > 1 || tinggi > 1) kertas.mergeCells(baris, kolom + 1, baris + tinggi - 1, kolom + rentang);
}

function writeBaris(kertas: Worksheet, nomor: number, baris: BarisXlsx): void {
  kertas.getRow(nomor).height = Math.round(baris.tinggi * 4) / 4;
  for (const sel of baris.sel) writeSel(kertas, nomor, sel);
}

/** Heads repeated on every page and held on the screen; columns No and Nama held too. */
function setKepala(kertas: Worksheet, { kelompok }: SusunanLembar): void {
  const letak = kelompok.findIndex((k) => k.jenis === 'kepala');
  if (letak < 0) return;
  const awal = kelompok.slice(0, letak).reduce((n, k) => n + k.baris.length, 0);
  const akhir = awal + (kelompok[letak]?.baris.length ?? 0);
  kertas.pageSetup.printTitlesRow = `${awal + 1}:${akhir}`;
  kertas.views = [{ state: 'frozen', xSplit: 2, ySplit: akhir, showGridLines: false }];
}

/** Points to the unit of drawings. */
const EMU = 12_700;
const JARAK_LOGO = 4;

/** Over the room kept for it: at the left beside the title, or in the middle above it. */
function addLogo(
  buku: Workbook,
  kertas: Worksheet,
  dokumen: Naskah,
  lembar: Lembar,
  lebar: readonly number[],
): void {
  const kop = lembar.blok.find((b) => b.jenis === 'kop');
  const bagian = /^data:image\/(png|jpeg);base64,(.+)$/.exec(kop?.gambar ?? '');
  if (kop === undefined || bagian?.[2] === undefined) return;
  const sisi = SISI_LOGO - JARAK_LOGO;
  const { lebar: w, tinggi: h } = fitGambar(Buffer.from(bagian[2], 'base64'), sisi);
  const kiri = kop.logo === 'tengah' ? (lebar.reduce((n, l) => n + l, 0) - w) / 2 : 0;
  const { kolom, sisa } = findKolom(lebar, kiri);
  const baris = dokumen.tanda.length + (kop.logo === 'tengah' && kop.model !== null ? 1 : 0);
  const letak = {
    col: kolom,
    row: baris,
    nativeCol: kolom,
    nativeColOff: Math.round(sisa * EMU),
    nativeRow: baris,
    nativeRowOff: 0,
  };
  const id = buku.addImage({ base64: bagian[2], extension: bagian[1] === 'png' ? 'png' : 'jpeg' });
  kertas.addImage(id, {
    tl: letak,
    ext: { width: (w * 96) / INCI, height: (h * 96) / INCI },
    editAs: 'oneCell',
  });
}

/** The column that holds the point `x`, and how far into it that is. */
function findKolom(lebar: readonly number[], x: number): { readonly kolom: number; readonly sisa: number } {
  let sisa = x;
  for (const [kolom, l] of lebar.entries()) {
    if (sisa < l) return { kolom, sisa };
    sisa -= l;
  }
  return { kolom: 0, sisa: 0 };
}

/** A sheet so little longer than a page is shrunk onto one, rather than torn in two. */
const SUSUT_SEHALAMAN = 1.15;

const JARAK_QR = 6;

/** Room for the code under the last row, on the page of the block that closes the sheet. */
function addRuangQr(kelompok: readonly Kelompok[]): readonly Kelompok[] {
  const ruang = [createJarak(JARAK_QR), createJarak(SISI_QR + 2)];
  const akhir = kelompok.at(-1);
  return akhir?.jenis === 'utuh'
    ? [...kelompok.slice(0, -1), { ...akhir, baris: [...akhir.baris, ...ruang] }]
    : [...kelompok, { jenis: 'utuh', baris: ruang }];
}

/** @param baris row of the picture, from 0 */
function addQr(kertas: Worksheet, id: number, baris: number): void {
  const sisi = (SISI_QR * 96) / INCI;
  kertas.addImage(id, {
    tl: { col: 0, row: baris, nativeCol: 0, nativeColOff: 0, nativeRow: baris, nativeRowOff: 0 },
    ext: { width: sisi, height: sisi },
    editAs: 'oneCell',
  });
}

/** @param qr picture of the code in the workbook; `null`: none */
function writeLembar(buku: Workbook, dokumen: Naskah, lembar: Lembar, qr: number | null): void {
  // A slide is not made in Excel; should one be, it is printed on a sheet across.
  const halaman = computeHalaman(lembar.orientasi, dokumen.kertas === 'layar' ? 'A4' : dokumen.kertas);
  const tersusun = composeLembarXlsx(
    lembar,
    halaman,
    dokumen.tanda.map((t) => t.teks),
  );
  const susunan = qr === null ? tersusun : { ...tersusun, kelompok: addRuangQr(tersusun.kelompok) };
  const kertas = addLembar(buku, dokumen, lembar, halaman);
  kertas.views = [{ showGridLines: false }];
  kertas.columns = susunan.kisi.lebar.map((lebar) => ({ width: toLebarKolom(lebar) }));
  const baris = susunan.kelompok.flatMap((k) => k.baris);
  baris.forEach((b, i) => writeBaris(kertas, i + 1, b));
  setKepala(kertas, susunan);
  addLogo(buku, kertas, dokumen, lembar, susunan.kisi.lebar);
  if (qr !== null) addQr(kertas, qr, baris.length - 1);
  const { tinggi } = halaman.isi;
  if (baris.reduce((n, b) => n + b.tinggi, 0) <= tinggi * SUSUT_SEHALAMAN) kertas.pageSetup.fitToHeight = 1;
  else for (const i of planHalaman(susunan.kelompok, tinggi)) kertas.getRow(i).addPageBreak();
  kertas.pageSetup.printArea = `A1:${kertas.getColumn(susunan.kisi.lebar.length).letter}${baris.length}`;
}

/** One picture in the file, shown on every sheet. */
function addGambarQr(buku: Workbook, teks: string): number {
  return buku.addImage({ base64: renderPngQr(computeQr(teks)).toString('base64'), extension: 'png' });
}

/**
 * The document as a workbook, one sheet each: figures are numbers, heads repeat in print and stay on the screen, the paper fitted to its width.
 * Equal documents give equal bytes.
 */
export async function renderXlsx(naskah: Naskah): Promise<Uint8Array<ArrayBuffer>> {
  const dokumen = gatherPenutup(naskah);
  const { default: exceljs } = await import('exceljs/dist/exceljs.bare.min.js');
  const buku = new exceljs.Workbook();
  buku.creator = 'Pleno DPSH';
  buku.lastModifiedBy = 'Pleno DPSH';
  buku.title = dokumen.judul;
  buku.created = TANGGAL_TETAP;
  buku.modified = TANGGAL_TETAP;
  const qr = dokumen.qr === undefined ? null : addGambarQr(buku, dokumen.qr);
  for (const lembar of dokumen.lembar) writeLembar(buku, dokumen, lembar, qr);
  // Packed once, below: exceljs puts the clock into its archive.
  const berkas = await buku.xlsx.writeBuffer({ zip: { compression: 'STORE' } });
  return repackXlsx(new Uint8Array(berkas));
}
