import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { type BookType, utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import {
  asTeks,
  daftar,
  FOLDER_CONTOH,
  readContoh,
  readDiterima,
  selBaris,
} from '../fixtures/intake/muat-contoh.ts';

function buildDenganSheetJs(jenis: BookType): Buffer {
  const buku = utils.book_new();
  utils.book_append_sheet(buku, utils.aoa_to_sheet(daftar.map((baris) => [...baris])), 'Daftar');
  const isi: unknown = write(buku, { type: 'buffer', bookType: jenis });
  if (!Buffer.isBuffer(isi)) throw new Error(jenis);
  return isi;
}

describe('xls', () => {
  it.each([['xlwt.xls'], ['xlwt-1904.xls']])('%s terbaca utuh, sel khususnya benar', async (nama) => {
    const buku = await readContoh(nama);
    expect(buku.format).toBe('xls');
    expect(buku.tanggal1904).toBe(nama.includes('1904'));
    expect(asTeks(buku).slice(0, 25)).toEqual(daftar);
    const sel = selBaris(buku, 27);
    expect(sel.slice(0, 4)).toEqual([{ tanggal: '1990-02-01' }, 3311020101900001, true, 7]);
    expect(sel.slice(5)).toEqual(['gabung', null, 9104010101900000]);
    expect(buku.lembar.map((l) => l.tersembunyi)).toEqual([false, true, true]);
  });

  it('simpanan LibreOffice terbaca utuh', async () => {
    const buku = await readContoh('lo.xls');
    expect(asTeks(buku).slice(1, -1)).toEqual(daftar);
    expect(selBaris(buku, 28).slice(0, 8)).toEqual([
      { tanggal: '1990-02-01' },
      { tanggal: '1935-12-31' },
      true,
      0.05,
      1,
      3311020101900001,
      '3311020101900001',
      '#DIV/0!',
    ]);
  });

  it.each<[BookType]>([['biff8'], ['biff5'], ['biff2']])('xls zaman lama (%s) terbaca', async (jenis) => {
    const buku = await readDiterima(buildDenganSheetJs(jenis));
    expect(buku.format).toBe('xls');
    expect(asTeks(buku).length).toBe(daftar.length);
    expect(asTeks(buku)[2]).toEqual(daftar[2]);
  });

  it('huruf beraksen pada xls lama tetap benar', async () => {
    const isi = buildDenganSheetJs('biff5');
    // The writer puts _ for É; the byte that Excel 5 would write is put in its place
    isi[isi.indexOf('JOS_') + 3] = 0xc9;
    expect(asTeks(await readDiterima(isi))[3]?.[3]).toBe('JOSÉ DOS SANTOS');
  });
});

describe('format Excel lain', () => {
  it('xlsb terbaca utuh', async () => {
    const buku = await readDiterima(buildDenganSheetJs('xlsb'));
    expect(asTeks(buku)).toEqual(daftar);
  });

  it('XML Spreadsheet 2003 terbaca utuh dengan nomor baris dan lembar tersembunyinya', async () => {
    const buku = await readContoh('xml-2003.xls');
    expect(asTeks(buku).slice(0, 25)).toEqual(daftar);
    expect(selBaris(buku, 30)).toEqual([
      null,
      3311020101900001,
      { tanggal: '1990-02-01' },
      true,
      'gabung',
      null,
      'sesudah',
    ]);
    expect(buku.lembar.map((l) => [l.nama, l.tersembunyi])).toEqual([
      ['Daftar', false],
      ['Legenda', true],
    ]);
  });
});

describe('zona waktu', () => {
  const berkas = [
    'openpyxl.xlsx',
    'xlsx-jenis.xlsx',
    'xlsx-1904.xlsx',
    'lo.ods',
    'xlwt.xls',
    'xlwt-1904.xls',
    'xml-2003.xls',
  ];

  function printBuku(zona: string): string {
    const naskah = path.join(FOLDER_CONTOH, 'cetak-buku.ts');
    return execFileSync(process.execPath, [naskah, ...berkas], {
      env: { ...process.env, TZ: zona },
      encoding: 'utf8',
    });
  }

  it('tanggal sama di Jakarta, New York dan UTC', () => {
    const utc = printBuku('UTC');
    expect(utc).toContain('1990-02-01');
    expect(printBuku('Asia/Jakarta')).toBe(utc);
    expect(printBuku('America/New_York')).toBe(utc);
  });
});
