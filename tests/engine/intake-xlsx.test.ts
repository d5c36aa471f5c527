import { read, utils } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { isFormatTanggal } from '../../src/engine/intake/tanggal-seri.ts';
import {
  asTeks,
  daftar,
  loadContoh,
  readContoh,
  readKode,
  selBaris,
} from '../fixtures/intake/muat-contoh.ts';

const DAFTAR_UTUH = [
  ['xlsx-bersama.xlsx', 'teks bersama'],
  ['xlsx-awalan-x.xlsx', 'awalan x: seperti dari OpenXML SDK'],
  ['xlsx-awalan-ns0.xlsx', 'awalan ns0: seperti dari ElementTree'],
  ['xlsx-tanpa-r.xlsx', 'baris dan sel tanpa r='],
  ['xlsx-tanpa-gaya.xlsx', 's= tanpa styles.xml'],
  ['xlsx-relasi-mutlak.xlsx', 'relasi dengan jalur mutlak'],
  ['xlsx-garis-balik.xlsx', 'nama bagian dengan garis miring terbalik'],
  ['xlsx-ketat.xlsx', 'OOXML ketat (strict)'],
  ['xlsx-utf16.xlsx', 'XML dalam UTF-16'],
  ['xlsx-zip64.xlsx', 'zip64'],
  ['xlsx-baris-liar.xlsx', 'baris kosong berformat di 1.048.576'],
  ['openpyxl-aliran.xlsx', 'openpyxl dengan teks di dalam sel'],
] as const;

describe('xlsx dari program lain', () => {
  it.each(DAFTAR_UTUH)('%s terbaca utuh (%s)', async (nama) => {
    const buku = await readContoh(nama);
    expect(buku.format).toBe('xlsx');
    expect(asTeks(buku)).toEqual(daftar);
    expect(buku.lembar[0]?.baris.map((b) => b.nomor)).toEqual(daftar.map((_, i) => i + 1));
  });

  it.each([['openpyxl.xlsx'], ['lo.xlsx']])('%s: judul, daftar, lalu sel dari setiap jenis', async (nama) => {
    const buku = await readContoh(nama);
    expect(asTeks(buku).slice(1, -1)).toEqual(daftar);
    expect(selBaris(buku, 1)).toEqual(['DAFTAR PEMILIH']);
    const sel = selBaris(buku, 28);
    expect(sel.slice(0, 3)).toEqual([{ tanggal: '1990-02-01' }, { tanggal: '1935-12-31' }, true]);
    expect(sel.slice(3, 5)).toEqual([0.05, 1]);
    expect(sel.slice(8)).toEqual(['dua  spasi', 'baris1\nbaris2', { tanggal: '1970-01-01' }]);
  });

  it('pembaca lain (@e965/xlsx) menemukan teks yang sama di setiap lembar', async () => {
    for (const [nama] of DAFTAR_UTUH) {
      const pembanding = read(loadContoh(nama), { dense: true });
      const lembar = pembanding.Sheets[pembanding.SheetNames[0] ?? ''];
      const baris = utils.sheet_to_json<unknown[]>(lembar ?? {}, { header: 1, blankrows: false, defval: '' });
      const teks = baris.map((b) => Array.from({ length: 13 }, (_, i) => String(b[i] ?? '')));
      expect(teks, nama).toEqual(asTeks(await readContoh(nama)));
    }
  });
});

describe('sel xlsx', () => {
  it('teks tetap teks, angka tetap angka, tanggal menjadi tanggal kalender', async () => {
    const sel = selBaris(await readContoh('xlsx-jenis.xlsx'), 1);
    expect(sel).toEqual([
      '001',
      'SITI AMINAH',
      3311020101900001,
      { tanggal: '1990-02-01' },
      { tanggal: '1990-02-01' },
      true,
      '#N/A',
      { tanggal: '1990-02-01' },
      7,
    ]);
  });

  it('rumus memberi nilai tersimpannya; yang nilainya tidak tersimpan ditandai, bukan dianggap kosong', async () => {
    const sel = selBaris(await readContoh('xlsx-jenis.xlsx'), 2);
    expect(sel.slice(0, 4)).toEqual(['SITI AMINAHx', 2, { rumus: true }, null]);
  });

  it('hari sebelum 1 Maret 1900 mengikuti kalender Excel; 29 Februari 1900 dan nol tetap angka', async () => {
    const sel = selBaris(await readContoh('xlsx-jenis.xlsx'), 2);
    expect(sel.slice(4)).toEqual([
      { tanggal: '1900-01-01' },
      { tanggal: '1900-02-28' },
      60,
      { tanggal: '1900-03-01' },
      0,
    ]);
  });

  it('ejaan fonetik tidak ikut, potongan teks kaya disambung, huruf lolos dipulihkan', async () => {
    const sel = selBaris(await readContoh('xlsx-jenis.xlsx'), 4);
    expect(sel.slice(0, 4)).toEqual([' a\nb\r<c> ', null, '渡辺', 'kaya gaya']);
  });

  it('NIK yang tersimpan sebagai angka tiba sebagai angka, supaya dapat ditolak', async () => {
    const sel = selBaris(await readContoh('xlsx-jenis.xlsx'), 4);
    expect(sel.slice(4).map((nilai) => typeof nilai)).toEqual(['number', 'number']);
  });

  it('sel gabungan hanya bernilai di sel pertamanya', async () => {
    const buku = await readContoh('xlsx-jenis.xlsx');
    expect(selBaris(buku, 5)).toEqual(['gabung', null]);
    expect(selBaris(buku, 6)).toEqual([null, null, 1]);
  });

  it('buku bersistem tanggal 1904 ditandai dan tanggalnya benar', async () => {
    const buku = await readContoh('xlsx-1904.xlsx');
    expect(buku.tanggal1904).toBe(true);
    expect(selBaris(buku, 1)).toEqual([{ tanggal: '1990-02-01' }, { tanggal: '1904-01-01' }, 31443]);
  });

  it.each([
    ['dd/mm/yyyy', true],
    ['[$-421]dd\\ mmmm\\ yyyy;@', true],
    ['mmm-yy', true],
    ['d "hari" m', true],
    ['h:mm', false],
    ['[h]:mm:ss', false],
    ['mm:ss.0', false],
    ['"desa" 000', false],
    ['[Red]0', false],
    ['0.00E+00', false],
    ['General', false],
    ['_-* #,##0_-', false],
    ['[$Rp-421]#,##0', false],
    ['@', false],
  ])('format %s menampilkan tanggal: %s', (format, tanggal) => {
    expect(isFormatTanggal(format)).toBe(tanggal);
  });
});

describe('lembar xlsx', () => {
  it('lembar tersembunyi dan sangat tersembunyi ditandai, lembar grafik dilewati', async () => {
    const { lembar } = await readContoh('xlsx-lembar.xlsx');
    expect(lembar.map((l) => [l.nama, l.tersembunyi, l.baris.length])).toEqual([
      ['Daftar', false, 25],
      ['Legenda', true, 1],
      ['Rahasia', true, 1],
    ]);
    expect(lembar[1]?.baris).toEqual([{ nomor: 3, sel: [null, 5] }]);
  });

  it('entitas XML bertingkat (bom tawa) tidak dikembangkan, melainkan ditolak', async () => {
    expect(await readKode(loadContoh('xlsx-entitas.xlsx'))).toBe('BERKAS_RUSAK');
  });
});
