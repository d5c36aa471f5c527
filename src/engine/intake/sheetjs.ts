import type { CellObject, Range, WorkBook, WorkSheet } from '@e965/xlsx';
import type { Buku, FormatBerkas, Sel } from '../../core/berkas/buku.ts';
import { BATAS_UKURAN_BINER } from './batas.ts';
import { Penolakan } from './penolakan.ts';
import { PenyusunBuku, putSel } from './penyusun-lembar.ts';
import { isFormatTanggal, parseSeri } from './tanggal-seri.ts';

/** Error codes of [MS-XLS] as Excel shows them. */
const GALAT: ReadonlyMap<unknown, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);

/**
 * The formats only SheetJS reads: .xls of every age, .xlsb, XML Spreadsheet 2003. Whether the file is whole and
 * unlocked has been checked before.
 * @throws Penolakan
 */
export async function readSheetJs(isi: Buffer, format: FormatBerkas): Promise<Buku> {
  if (isi.length > BATAS_UKURAN_BINER) throw new Penolakan('BERKAS_TERLALU_BESAR', 'terlalu besar.');
  const buku = await parseBuku(isi);
  const tanggal1904 = buku.Workbook?.WBProps?.date1904 === true;
  const penyusun = new PenyusunBuku();
  buku.SheetNames.forEach((nama, urutan) => {
    const lembar = buku.Sheets[nama];
    if (lembar === undefined || (lembar['!type'] ?? 'sheet') !== 'sheet') return;
    penyusun.startLembar(nama);
    addBaris(penyusun, lembar, tanggal1904);
    const tersembunyi = (buku.Workbook?.Sheets?.[urutan]?.Hidden ?? 0) > 0;
    penyusun.finishLembar(tersembunyi, (lembar['!merges'] ?? []).map(toGabungan));
  });
  return { format, pemisah: null, tanggal1904, lembar: penyusun.lembar };
}

async function parseBuku(isi: Buffer): Promise<WorkBook> {
  const { read, set_cptable: setKode } = await import('@e965/xlsx');
  setKode(await import('@e965/xlsx/dist/cpexcel.full.mjs'));
  try {
    return read(isi, {
      type: 'buffer',
      dense: true,
      raw: true,
      UTC: true,
      cellNF: true,
      cellText: false,
      cellFormula: false,
      cellHTML: false,
    });
  } catch {
    // Its errors are of every kind, from sentences to TypeErrors; all of them mean the same.
    throw new Penolakan('BERKAS_RUSAK', 'rusak: isinya tidak dapat dibaca.');
  }
}

function addBaris(penyusun: PenyusunBuku, lembar: WorkSheet, tanggal1904: boolean): void {
  const data: unknown = lembar['!data'];
  if (!Array.isArray(data)) return;
  // forEach passes over the holes of a sparse array, so that a stray last row costs nothing
  data.forEach((baris: readonly (CellObject | undefined)[], nomor: number) => {
    const sel: Sel[] = [];
    baris.forEach((isi, kolom) => {
      if (isi !== undefined) putSel(sel, kolom, parseSel(isi, tanggal1904));
    });
    penyusun.addBaris(nomor + 1, sel);
  });
}

function parseSel(isi: CellObject, tanggal1904: boolean): Sel {
  const nilai = isi.v;
  if (isi.t === 'e') return GALAT.get(nilai) ?? '#N/A';
  if (nilai instanceof Date) return { tanggal: nilai.toISOString().slice(0, 10) };
  if (typeof nilai !== 'number') return nilai ?? null;
  return typeof isi.z === 'string' && isFormatTanggal(isi.z) ? parseSeri(nilai, tanggal1904) : nilai;
}

function toGabungan(rentang: Range): {
  baris: number;
  kolom: number;
  barisAkhir: number;
  kolomAkhir: number;
} {
  return { baris: rentang.s.r, kolom: rentang.s.c, barisAkhir: rentang.e.r, kolomAkhir: rentang.e.c };
}
