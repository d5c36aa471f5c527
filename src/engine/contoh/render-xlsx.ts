import { Writable } from 'node:stream';
import ExcelJS from 'exceljs';
import type { BarisTulis, LembarTulis, SelTulis } from './sel-tulis.ts';
import { setTanggalZip } from './tanggal-zip.ts';

const SAAT_TETAP = new Date(Date.UTC(2024, 6, 24, 9));
const FORMAT_TANGGAL = 'dd/mm/yyyy';

function createPenampung(): { aliran: Writable; readIsi: () => Uint8Array } {
  const potongan: Uint8Array[] = [];
  const aliran = new Writable({
    write(bagian: Uint8Array, _sandi, selesai): void {
      potongan.push(bagian);
      selesai();
    },
  });
  return { aliran, readIsi: () => new Uint8Array(Buffer.concat(potongan)) };
}

function formatSel(sel: SelTulis): ExcelJS.CellValue {
  if (sel === null || typeof sel !== 'object') return sel;
  if ('rumus' in sel) return { formula: sel.rumus, result: sel.hasil };
  return new Date(`${sel.tanggal}T00:00:00Z`);
}

function addBaris(lembar: ExcelJS.Worksheet, nomor: number, baris: BarisTulis): ExcelJS.Row {
  const tujuan = lembar.getRow(nomor);
  baris.forEach((sel, ke) => {
    if (sel === null) return;
    const kotak = tujuan.getCell(ke + 1);
    kotak.value = formatSel(sel);
    if (typeof sel === 'object' && 'tanggal' in sel) kotak.numFmt = FORMAT_TANGGAL;
  });
  return tujuan;
}

/** Merges must be known before their rows are committed, so the header rows wait for them. */
function writeLembar(buku: ExcelJS.stream.xlsx.WorkbookWriter, isi: LembarTulis): void {
  const lembar = buku.addWorksheet(isi.nama, { state: isi.tersembunyi ? 'hidden' : 'visible' });
  const kepala = Math.max(0, ...isi.gabung.flatMap((rentang) => [...rentang.matchAll(/\d+/gu)].map(Number)));
  isi.baris.slice(0, kepala).forEach((baris, ke) => addBaris(lembar, ke + 1, baris));
  for (const rentang of isi.gabung) lembar.mergeCells(rentang);
  isi.baris.forEach((baris, ke) => {
    if (ke < kepala) lembar.getRow(ke + 1).commit();
    else if (baris.length > 0) addBaris(lembar, ke + 1, baris).commit();
  });
  lembar.commit();
}

/**
 * A workbook as bytes, equal for equal content.
 * @param teksBersama strings in a shared table, as Excel writes them; else inside the cells, as web exports do
 */
export async function renderXlsx(lembar: readonly LembarTulis[], teksBersama: boolean): Promise<Uint8Array> {
  const { aliran, readIsi } = createPenampung();
  const buku = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: aliran,
    useStyles: true,
    useSharedStrings: teksBersama,
  });
  buku.creator = 'PPS';
  buku.lastModifiedBy = 'PPS';
  buku.created = SAAT_TETAP;
  buku.modified = SAAT_TETAP;
  for (const satu of lembar) writeLembar(buku, satu);
  await buku.commit();
  return setTanggalZip(readIsi());
}
