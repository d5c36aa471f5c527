import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { parseTemplatBuku } from '../../../src/engine/templat/templat-buku.ts';
import { baris, buatBuku, DAFTAR_DESA, KAMUS_UJI, periksa, RELASI, sel } from './buku-uji.ts';

function data(...isi: readonly string[]): string {
  return `<sheetData>${isi.join('')}</sheetData>`;
}

describe('formulir ditolak dengan letak dan sebab', () => {
  test('medan tidak dikenal, dengan nama terdekat', async () => {
    const [galat] = await periksa(buatBuku({ lembar: data(baris(4, '', '{{kecamtan.nama}}')) }));
    expect(galat).toMatchObject({ kode: 'MEDAN_TIDAK_DIKENAL', letak: 'lembar "Rekap", sel B4' });
    expect(galat?.pesan).toContain('{{kecamatan.nama}}');
  });

  test('semua kesalahan medan disebut sekaligus', async () => {
    const galat = await periksa(
      buatBuku({
        lembar: data(
          baris(1, '{{x}}', '{{akhir.l', '{{ganda(desa.nama)}}', '{{terbilang(desa.nama)}}', '{{}}'),
        ),
      }),
    );
    expect(galat.map((g) => g.letak?.slice(-2))).toEqual(['A1', 'B1', 'C1', 'D1', 'E1']);
  });

  test('sel gabungan melintasi baris yang diulang', async () => {
    const lembar = data(DAFTAR_DESA) + '<mergeCells count="1"><mergeCell ref="D1:D3"/></mergeCells>';
    expect(await periksa(buatBuku({ lembar }))).toMatchObject([
      { kode: 'BENTUK_TIDAK_TERJAGA', letak: 'lembar "Rekap", sel D1:D3' },
    ]);
  });

  test('dua daftar dalam satu baris', async () => {
    const lembar = data(baris(2, '{{nomor}}', '{{desa.nama}}', '{{nomor}}', '{{tps.nomor}}'));
    expect(await periksa(buatBuku({ lembar }))).toMatchObject([
      { kode: 'BENTUK_TIDAK_TERJAGA', letak: 'lembar "Rekap", sel C2' },
    ]);
  });

  test('baris bernomor tanpa desa atau TPS', async () => {
    expect(await periksa(buatBuku({ lembar: data(baris(2, '{{nomor}}', '{{akhir.l}}')) }))).toMatchObject([
      { kode: 'MEDAN_SALAH_TEMPAT', letak: 'lembar "Rekap", sel A2' },
    ]);
  });

  test('daftar desa di formulir yang satu berkas per desa, dengan sel penyebabnya', async () => {
    const [galat] = await periksa(buatBuku({ lembar: data(baris(1, '{{desa.nama}}'), DAFTAR_DESA) }));
    expect(galat).toMatchObject({ kode: 'MEDAN_SALAH_TEMPAT', letak: 'lembar "Rekap", sel A2' });
    expect(galat?.pesan).toContain('sel A1');
  });

  test.each([
    ['satu sel daftar dirujuk dari luar', '=C2*2'],
    ['INDIRECT', '=SUM(INDIRECT("C2"))'],
    ['OFFSET', '=SUM(OFFSET(C2,0,0,2,1))'],
  ])('rumus yang tidak dapat dijaga: %s', async (_, rumus) => {
    expect(await periksa(buatBuku({ lembar: data(DAFTAR_DESA, baris(3, rumus)) }))).toMatchObject([
      { kode: 'BENTUK_TIDAK_TERJAGA', letak: 'lembar "Rekap", sel A3' },
    ]);
  });

  test('rumus larik yang meliputi baris yang diulang', async () => {
    const larik = '<c r="D1"><f t="array" ref="D1:D3">C1:C3*2</f></c>';
    expect(await periksa(buatBuku({ lembar: data(`<row r="1">${larik}</row>`, DAFTAR_DESA) }))).toMatchObject(
      [{ kode: 'BENTUK_TIDAK_TERJAGA', letak: 'lembar "Rekap", sel D1' }],
    );
  });

  test('objek tabel Excel dan tabel pivot', async () => {
    const tabel = buatBuku({
      lembar: data(DAFTAR_DESA),
      relasiLembar: `<Relationship Id="t" Type="${RELASI}/table" Target="../tables/table1.xml"/><Relationship Id="p" Type="${RELASI}/pivotTable" Target="../p.xml"/>`,
      lain: { 'xl/tables/table1.xml': '<table ref="A1:C3"/>', 'xl/p.xml': '<p/>' },
    });
    const galat = await periksa(tabel);
    expect(galat.map((g) => g.kode)).toEqual(['BENTUK_TIDAK_TERJAGA', 'BENTUK_TIDAK_TERJAGA']);
    expect(galat[0]?.pesan).toContain('A1:C3');
    expect(galat[1]?.pesan).toContain('tabel pivot');
  });

  test('medan di dalam rumus dan di kotak teks', async () => {
    const galat = await periksa(
      buatBuku({
        lembar: data(`<row r="1">${sel('A1', '="{{desa.nama}}"')}</row>`),
        relasiLembar: `<Relationship Id="d" Type="${RELASI}/drawing" Target="../d.xml"/>`,
        lain: { 'xl/d.xml': '<d><txBody><p>{{desa</p><p>.nama}}</p></txBody></d>' },
      }),
    );
    expect(galat.map((g) => g.kode)).toEqual(['MEDAN_SALAH_TEMPAT', 'MEDAN_SALAH_TEMPAT']);
  });

  test('tanpa satu medan pun', async () => {
    expect(await periksa(buatBuku({ lembar: data(baris(1, 'Rekap')) }))).toMatchObject([
      { kode: 'TANPA_MEDAN' },
    ]);
  });
});

describe('berkas yang bukan formulir ditolak', () => {
  const lembar = data(baris(1, '{{kecamatan.nama}}'));
  const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
  test.each([
    ['bermakro', 'BERKAS_BERMAKRO', buatBuku({ lembar, lain: { 'xl/vbaProject.bin': new Uint8Array(8) } })],
    [
      'berjenis xlsm',
      'BERKAS_BERMAKRO',
      buatBuku({
        lembar,
        jenisIsi:
          '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/>',
      }),
    ],
    [
      'bertanda tangan digital',
      'BERKAS_BERTANDA_TANGAN',
      buatBuku({ lembar, lain: { '_xmlsignatures/s.xml': '<s/>' } }),
    ],
    ['terkunci', 'BERKAS_TERKUNCI_SANDI', Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')])],
    ['.xls lama', 'BERKAS_XLS_LAMA', ole],
    ['teks', 'BUKAN_XLSX', Buffer.from('<html><table>')],
    ['zip lain', 'BERKAS_RUSAK', zipSync({ 'a.txt': new Uint8Array(3) })],
    ['terpotong', 'BERKAS_RUSAK', buatBuku({ lembar }).slice(0, 400)],
    ['XML terputus', 'BERKAS_RUSAK', buatBuku({ lembar: '<sheetData><row r="1">' })],
    [
      'berentitas',
      'BERKAS_RUSAK',
      buatBuku({ lembar, lain: { 'xl/workbook.xml': '<!DOCTYPE a [<!ENTITY b "c">]><workbook/>' } }),
    ],
    [
      'bom zip',
      'ARSIP_MENCURIGAKAN',
      buatBuku({ lembar, lain: { 'xl/besar.bin': new Uint8Array(80 * 1024 * 1024) } }),
    ],
    [
      'bom XML',
      'ARSIP_MENCURIGAKAN',
      buatBuku({ lembar, lain: { 'xl/besar.xml': new Uint8Array(30 * 1024 * 1024) } }),
    ],
    ['bersarang dalam', 'BERKAS_RUSAK', buatBuku({ lembar: `${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}` })],
  ])('berkas %s', async (_, kode, isi) => {
    expect(await periksa(isi)).toMatchObject([{ kode }]);
  });
});

describe('isi sembarang tidak menggantung dan tidak melempar', () => {
  const contoh = buatBuku({
    lembar: data(baris(1, '{{kecamatan.nama}}'), DAFTAR_DESA, baris(3, '=SUM(C2:C2)')),
  });

  test('bita yang diubah sembarang', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(contoh.length - 1), fc.integer({ min: 0, max: 255 })), { maxLength: 12 }),
        async (ubah) => {
          const isi = Uint8Array.from(contoh);
          for (const [letak, bita] of ubah) isi[letak] = bita;
          expect(typeof (await parseTemplatBuku(isi, KAMUS_UJI)).ok).toBe('boolean');
        },
      ),
      { numRuns: 300 },
    );
  });

  test('XML lembar dari potongan sembarang', async () => {
    const potongan = fc.constantFrom(
      '<row>',
      '</row>',
      '<c r="A1">',
      '<c r="ZZZZ9">',
      '</c>',
      '<f>SUM(A1:A2)</f>',
      '<f t="shared" si="0"/>',
      '<is><t>{{nomor}} {{desa.nama}}</t></is>',
      '<c r="B2" t="inlineStr"><is><t>{{tps.nomor}}{{ulang}}</t></is></c>',
      '<v>9</v>',
      '<mergeCell ref="A1:B9"/>',
      '<row r="0">',
      '<row r="2">',
      '<c t="s"><v>4</v></c>',
      '<f>A1:</f>',
      "<f>'x</f>",
      '<f>((((</f>',
      '<f t="array" ref="A1:A9">A1</f>',
      '<sheetData>',
      '</sheetData>',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(potongan, { maxLength: 14 }), async (isi) => {
        const buku = buatBuku({ lembar: `<sheetData>${isi.join('')}</sheetData>` });
        expect(typeof (await parseTemplatBuku(buku, KAMUS_UJI)).ok).toBe('boolean');
      }),
      { numRuns: 300 },
    );
  });
});
