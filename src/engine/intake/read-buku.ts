import type { Buku } from '../../core/berkas/buku.ts';
import type { AlasanTolak } from '../../core/berkas/hasil-berkas.ts';
import { gagal, ok, type Result } from '../../core/result.ts';
import { BATAS_BUKU, BATAS_UKURAN_BERKAS } from './batas.ts';
import { checkBiff } from './biff.ts';
import { readCsv } from './csv.ts';
import { detectJenisIsi, detectJenisTeks, detectJenisZip } from './jenis-isi.ts';
import { readIsiOds, readOds } from './ods.ts';
import { WadahOle } from './ole.ts';
import { formatPenolakan, Penolakan } from './penolakan.ts';
import { readSheetJs } from './sheetjs.ts';
import { decodeTeks } from './teks.ts';
import { readXlsx } from './xlsx.ts';
import { type Arsip, withArsip } from './zip.ts';

/**
 * The sheets of one file, whatever its name says it is: xlsx, xlsm, xlsb, xls, ods, a web page or XML saved as .xls,
 * or delimited text. `nama` is only for the sentence of a refusal.
 */
export async function readBuku(isi: Uint8Array, nama: string): Promise<Result<Buku, AlasanTolak>> {
  try {
    const buku = await openBuku(Buffer.from(isi.buffer, isi.byteOffset, isi.byteLength));
    if (buku.lembar.every((lembar) => lembar.baris.length === 0)) throw kosong();
    return ok(buku);
  } catch (galat) {
    if (galat instanceof Penolakan) return gagal(formatPenolakan(galat, nama));
    throw galat;
  }
}

async function openBuku(isi: Buffer): Promise<Buku> {
  if (isi.length > BATAS_UKURAN_BERKAS) throw new Penolakan('BERKAS_TERLALU_BESAR', 'terlalu besar.');
  if (isi.length === 0) throw kosong();
  const jenis = detectJenisIsi(isi);
  if (jenis === 'zip') return openZip(isi);
  if (jenis === 'ole') return openOle(isi);
  if (jenis === 'teks') return openTeks(isi);
  if (jenis !== 'biff') throw bukan(jenis.bukan);
  checkBiff(isi);
  return readSheetJs(isi, 'xls');
}

async function openZip(isi: Buffer): Promise<Buku> {
  return withArsip({ isi }, BATAS_BUKU, async (arsip) => {
    const jenis = detectJenisZip(arsip.entri.map((e) => e.nama));
    if (jenis === 'xlsx') return await readXlsx(arsip);
    if (jenis === 'ods') return await readOds(arsip);
    if (jenis === 'arsip') throw arsipDalamArsip(arsip);
    if (jenis !== 'xlsb') throw bukan(jenis.bukan);
    // Its reader inflates without limits of its own: every part is tried first within ours.
    for (const bagian of arsip.entri) for await (const _ of arsip.inflate(bagian));
    return await readSheetJs(isi, 'xlsx');
  });
}

function arsipDalamArsip(arsip: Arsip): Penolakan {
  if (arsip.entri.length === 0) return kosong();
  return new Penolakan('BUKAN_SPREADSHEET', 'adalah arsip ZIP di dalam arsip, bukan spreadsheet.', {
    tindakan: 'Bongkar dahulu arsip itu, lalu impor isinya.',
  });
}

async function openOle(isi: Buffer): Promise<Buku> {
  const wadah = new WadahOle(isi);
  if (wadah.findAlir('EncryptedPackage') !== null) {
    throw new Penolakan('BERKAS_TERKUNCI_SANDI', 'terkunci kata sandi.');
  }
  const alir = wadah.findAlir('Workbook', 'WORKBOOK', 'Book', 'BOOK');
  if (alir !== null) {
    checkBiff(wadah.readAlir(alir));
    return readSheetJs(isi, 'xls');
  }
  if (wadah.findAlir('WordDocument') !== null) throw bukan('dokumen Word');
  if (wadah.findAlir('PowerPoint Document') !== null) throw bukan('presentasi PowerPoint');
  throw bukan('berkas Office lain');
}

async function openTeks(isi: Buffer): Promise<Buku> {
  if (isi.every((bita) => bita === 0)) {
    throw new Penolakan('BERKAS_TERPOTONG', 'rusak sewaktu disalin: isinya hanya nol.');
  }
  const teks = decodeTeks(isi);
  if (teks.trim() === '') throw kosong();
  switch (detectJenisTeks(teks)) {
    case 'html':
      return (await import('./html.ts')).readHtml(teks);
    case 'csv':
      return readCsv(teks);
    case 'xml-2003':
      if (!/<\/(?:\w+:)?Workbook\s*>\s*$/.test(teks.slice(-4_096))) {
        throw new Penolakan('BERKAS_TERPOTONG', 'terpotong: bagian akhirnya tidak ada.');
      }
      return readSheetJs(Buffer.from(teks, 'utf8'), 'xls');
    case 'fods':
      return readIsiOds(iterateSekali(Buffer.from(teks, 'utf8')));
    default:
      throw bukan('berkas XML lain');
  }
}

async function* iterateSekali(isi: Buffer): AsyncGenerator<Buffer> {
  yield isi;
}

function kosong(): Penolakan {
  return new Penolakan('BERKAS_KOSONG', 'kosong.');
}

function bukan(sebutan: string): Penolakan {
  return new Penolakan('BUKAN_SPREADSHEET', `bukan spreadsheet: tampaknya ${sebutan}.`);
}
