import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Alignment, Border } from 'exceljs';
import type { stream as AliranExcel } from 'exceljs';
import { computeJumlahBaris, TINGGI_BARIS } from './lebar-teks.ts';

export interface KolomDaftar {
  readonly judul: string;
  /** In digits. */
  readonly lebar: number;
}

export interface LembarDaftar {
  /** At most 31 characters. */
  readonly nama: string;
  readonly kolom: readonly KolomDaftar[];
  /** One text per column. */
  readonly baris: Iterable<readonly string[]>;
}

/** A by-name list that leaves the program: every cell is text, so that no spreadsheet turns a NIK into a number. */
export interface DaftarXlsx {
  readonly judul: string;
  readonly keterangan: readonly string[];
  readonly lembar: readonly LembarDaftar[];
}

const GARIS: Partial<Border> = { style: 'thin', color: { argb: 'FFB0B0B0' } };
const BINGKAI = { top: GARIS, left: GARIS, bottom: GARIS, right: GARIS };
const RATA: Partial<Alignment> = { vertical: 'top', wrapText: true };
const UKURAN = 9;
const HURUF = { name: 'Arial', family: 2, size: UKURAN };
/** Points of one digit, the unit of column widths; a little is lost to the margins of the cell. */
const TITIK_PER_DIGIT = 5.25;
const TEPI_SEL = 8;
/** Excel shows no higher row. */
const TINGGI_MAKSIMUM = 400;
const TANGGAL_TETAP = new Date(Date.UTC(2000, 0, 1));

type PenulisBuku = InstanceType<typeof AliranExcel.xlsx.WorkbookWriter>;

/** Spreadsheets do not grow rows that another program has written: every row says how high it is. */
function computeTinggi(isi: readonly string[], kolom: readonly KolomDaftar[]): number {
  const baris = isi.map((teks, i) => {
    const lebar = (kolom[i]?.lebar ?? 10) * TITIK_PER_DIGIT - TEPI_SEL;
    return teks === '' ? 1 : computeJumlahBaris(teks, lebar, UKURAN, false);
  });
  return Math.min(Math.max(1, ...baris) * UKURAN * TINGGI_BARIS + 3, TINGGI_MAKSIMUM);
}

function writeLembar(buku: PenulisBuku, daftar: DaftarXlsx, lembar: LembarDaftar): void {
  const barisKepala = daftar.keterangan.length + 3;
  const kertas = buku.addWorksheet(lembar.nama, {
    views: [{ state: 'frozen', ySplit: barisKepala, showGridLines: false }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${barisKepala}:${barisKepala}`,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.2, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&R&"Arial,Regular"&8 Hal &P dari &N' },
  });
  kertas.columns = lembar.kolom.map((k) => ({ width: k.lebar }));
  const tulis = (teks: readonly string[], gaya: (sel: { font: object }) => void = () => {}): void => {
    const baris = kertas.addRow([...teks]);
    baris.eachCell((sel) => {
      sel.numFmt = '@';
      sel.font = HURUF;
      gaya(sel);
    });
    baris.commit();
  };
  tulis([daftar.judul], (sel) => (sel.font = { ...HURUF, size: 13, bold: true }));
  for (const k of daftar.keterangan) tulis([k]);
  tulis([]);
  writeKepala(kertas.addRow(lembar.kolom.map((k) => k.judul)));
  for (const isi of lembar.baris) {
    const baris = kertas.addRow([...isi]);
    baris.height = computeTinggi(isi, lembar.kolom);
    baris.eachCell({ includeEmpty: true }, (sel) => {
      sel.style = { numFmt: '@', font: HURUF, alignment: RATA, border: BINGKAI };
    });
    baris.commit();
  }
  kertas.autoFilter = {
    from: { row: barisKepala, column: 1 },
    to: { row: barisKepala, column: lembar.kolom.length },
  };
  kertas.commit();
}

function writeKepala(baris: ReturnType<ReturnType<PenulisBuku['addWorksheet']>['addRow']>): void {
  baris.eachCell((sel) => {
    sel.style = {
      numFmt: '@',
      font: { ...HURUF, bold: true },
      alignment: { ...RATA, vertical: 'middle' },
      border: BINGKAI,
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE7E6E6' } },
    };
  });
  baris.commit();
}

/** The list as a workbook, written row by row, so that a long one needs little memory. */
export async function renderDaftarXlsx(daftar: DaftarXlsx): Promise<Uint8Array> {
  const { default: exceljs } = await import('exceljs');
  const aliran = new PassThrough();
  const isi = buffer(aliran);
  const buku = new exceljs.stream.xlsx.WorkbookWriter({
    stream: aliran,
    useStyles: true,
    useSharedStrings: false,
  });
  buku.creator = 'Pleno DPSH';
  buku.created = TANGGAL_TETAP;
  buku.modified = TANGGAL_TETAP;
  for (const lembar of daftar.lembar) writeLembar(buku, daftar, lembar);
  await buku.commit();
  return new Uint8Array(await isi);
}
