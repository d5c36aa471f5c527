import { describe, expect, it } from 'vitest';
import { buildZip } from '../fixtures/intake/buat-zip.ts';
import {
  asTeks,
  daftar,
  readContoh,
  readDiterima,
  readKode,
  selBaris,
} from '../fixtures/intake/muat-contoh.ts';

const NS =
  'xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s" xmlns:calcext="c" office:version="1.2"';

function buildOds(tabel: string): Buffer {
  return buildZip([
    { nama: 'mimetype', isi: 'application/vnd.oasis.opendocument.spreadsheet', metode: 0 },
    { nama: 'META-INF/manifest.xml', isi: '<manifest/>' },
    {
      nama: 'content.xml',
      isi: `<office:document-content ${NS}><office:body><office:spreadsheet><table:table table:name="A">${tabel}</table:table></office:spreadsheet></office:body></office:document-content>`,
    },
  ]);
}

describe('ods', () => {
  it.each([['lo.ods'], ['lo.fods']])('%s dari LibreOffice terbaca utuh', async (nama) => {
    const buku = await readContoh(nama);
    expect(buku.format).toBe('ods');
    expect(asTeks(buku).slice(1, -1)).toEqual(daftar);
    expect(selBaris(buku, 28)).toEqual([
      { tanggal: '1990-02-01' },
      { tanggal: '1935-12-31' },
      true,
      0.05,
      1,
      3311020101900001,
      '3311020101900001',
      '#DIV/0!',
      'dua  spasi',
      'baris1\nbaris2',
      { tanggal: '1970-01-01' },
    ]);
    expect(buku.lembar.map((l) => [l.nama, l.tersembunyi])).toEqual([
      ['TPS 001', false],
      ['Legenda', true],
      ['Isian', true],
      ['Kosong', false],
    ]);
  });

  it('catatan pada sel tidak ikut terbaca', async () => {
    expect(JSON.stringify(await readContoh('lo.ods'))).not.toContain('rahasia');
  });

  it('odfpy: baris dan sel berulang, persen, boolean, tanggal sebelum 1 Maret 1900, sel tertutup', async () => {
    const buku = await readContoh('odf.ods');
    const harapan = [
      7,
      7,
      7,
      null,
      null,
      null,
      null,
      true,
      0.05,
      { tanggal: '1900-01-01' },
      { tanggal: '1990-02-01' },
      3311020101900001,
      'gabung',
    ];
    expect(selBaris(buku, 10)).toEqual(harapan);
    expect(selBaris(buku, 11)).toEqual(harapan);
    expect(buku.lembar[0]?.baris.at(-1)?.nomor).toBe(11);
  });

  it('baris kosong berulang sampai ujung lembar tidak memakan memori', async () => {
    const isi = `<table:table-row table:number-rows-repeated="1048575"><table:table-cell table:number-columns-repeated="16384"/></table:table-row><table:table-row><table:table-cell office:value-type="string"><text:p>ujung</text:p></table:table-cell></table:table-row>`;
    const buku = await readDiterima(buildOds(isi));
    expect(buku.lembar[0]?.baris).toEqual([{ nomor: 1048576, sel: ['ujung'] }]);
  });

  it.each([
    ['baris', 'table:number-rows-repeated="1000000"', ''],
    ['sel', '', 'table:number-columns-repeated="100000"'],
    ['baris kali sel', 'table:number-rows-repeated="200000"', 'table:number-columns-repeated="16384"'],
    ['bilangan raksasa', 'table:number-rows-repeated="999999999999999"', ''],
  ])('bom %s berulang yang berisi ditolak', async (_, baris, sel) => {
    const isi = `<table:table-row ${baris}><table:table-cell ${sel} office:value-type="float" office:value="1"/></table:table-row>`;
    expect(await readKode(buildOds(isi))).toBe('BERKAS_TERLALU_BESAR');
  });

  it('bom spasi berulang ditolak', async () => {
    const isi =
      '<table:table-row><table:table-cell office:value-type="string"><text:p>a<text:s text:c="900000000"/></text:p></table:table-cell></table:table-row>';
    expect(await readKode(buildOds(isi))).toBe('BERKAS_TERLALU_BESAR');
  });
});
