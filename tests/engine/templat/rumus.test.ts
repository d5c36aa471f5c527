import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { PetaBaris } from '../../../src/engine/templat/peta-baris.ts';
import { geserRumus, TolakRumus, translateRumus } from '../../../src/engine/templat/rumus.ts';
import { baris, buatBuku, DAFTAR_DESA, isiBuku } from './buku-uji.ts';

/** Row 11 of sheet Rekap becomes rows 11 to 24; row 20 is a second list of as many. */
const PETA = new Map([
  [
    'rekap',
    new PetaBaris([
      { baris: 11, jumlah: 14, daftar: 'desa' },
      { baris: 20, jumlah: 14, daftar: 'desa' },
    ]),
  ],
]);

function ubah(rumus: string, baris = 12, salinan = 0, lembar = 'Rekap', tumbuh = false): string {
  return translateRumus(rumus, { lembar, baris, salinan, tumbuh, peta: PETA });
}

describe('rumus mengikuti baris yang bergeser', () => {
  test.each([
    ['SUM(C11:C11)', 'SUM(C11:C24)'],
    ['SUM(C11)', 'SUM(C11:C24)'],
    ['SUM($C$10:$C$12)+B9', 'SUM($C$10:$C$25)+B9'],
    ['SUM(C:C)/2', 'SUM(C:C)/2'],
    ['SUM(10:12)', 'SUM(10:25)'],
    ['LOG10(C12)&"C12"', 'LOG10(C25)&"C12"'],
    ["'Rekap'!C12+Lain!C12", "'Rekap'!C25+Lain!C12"],
    ['Jumlah_2012+C13', 'Jumlah_2012+C26'],
    ['IF(C12>1E5,C12,"a ""C12""")', 'IF(C25>1E5,C25,"a ""C12""")'],
    ['[1]Rekap!C12', '[1]Rekap!C12'],
    ['SUM(C20:C20)', 'SUM(C33:C46)'],
    ['SUM(C11:XFD1048576)', 'SUM(C11:XFD1048576)'],
  ])('%s menjadi %s', (dari, ke) => expect(ubah(dari)).toBe(ke));

  test('di baris daftar setiap salinan merujuk barisnya sendiri', () => {
    expect(ubah('D11+E11', 11, 3)).toBe('D14+E14');
    expect(ubah('D11/SUM(D$11:D$11)', 11, 3)).toBe('D14/SUM(D$11:D$24)');
    expect(ubah('SUM(D$11:D11)', 11, 3)).toBe('SUM(D$11:D14)');
    expect(ubah('D11/D$12', 11, 3)).toBe('D14/D$25');
  });

  test('dua daftar yang sama berjalan sejajar', () => {
    expect(ubah('C11*2', 20, 5)).toBe('C16*2');
  });

  test('lembar lain ikut disesuaikan', () => {
    expect(ubah('SUM(Rekap!C11:C11)+C11', 3, 0, 'Ringkas')).toBe('SUM(Rekap!C11:C24)+C11');
  });

  test('nama menjadi seluruh daftar', () => {
    expect(ubah('Rekap!$C$11', 0, 0, '', true)).toBe('Rekap!$C$11:$C$24');
  });

  test.each(['C11*2', 'SUM(C11*2)', 'INDIRECT("C11")', 'SUM(Rekap:Lain!C11)'])('%s ditolak', (rumus) =>
    expect(() => ubah(rumus)).toThrow(TolakRumus),
  );

  test('rumus bersama dibaca dari sel induknya', () => {
    expect(geserRumus('$A1+B$2+SUM(C3:$D$4)', 2, 1)).toBe('$A3+C$2+SUM(D5:$D$4)');
    expect(() => geserRumus('A1', -1, 0)).toThrow(TolakRumus);
  });
});

async function lembarTerisi(lembar: string, lain: Readonly<Record<string, string>> = {}): Promise<string> {
  const hasil = unzipSync(await isiBuku(buatBuku({ lembar, lain })));
  return strFromU8(hasil['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
}

describe('bentuk berkas yang ganjil', () => {
  test('sel tanpa alamat, dan rumus bersama yang melewati baris daftar', async () => {
    const xml = await lembarTerisi(
      `<sheetData><row><c t="inlineStr"><is><t>{{kecamatan.nama}}</t></is></c></row>${DAFTAR_DESA}
       <row r="3"><c r="A3"><f t="shared" si="0" ref="A3:B3">SUM(C2:C2)</f><v>5</v></c><c r="B3"><f t="shared" si="0"/><v>5</v></c></row></sheetData>`,
    );
    expect(xml).toContain('r="A1"><is><t xml:space="preserve">BAKI</t></is></c>');
    expect(xml).toContain('<c r="A5"><f>SUM(C2:C4)</f></c><c r="B5"><f>SUM(D2:D4)</f></c>');
  });

  test('awalan ruang nama dan OOXML ketat tetap dipakai', async () => {
    const ns = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
    const rel = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const xml = await lembarTerisi('', {
      'xl/workbook.xml': `<x:workbook xmlns:x="${ns}" xmlns:q="${rel}"><x:sheets><x:sheet name="Rekap" sheetId="1" q:id="r1"/></x:sheets></x:workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="r1" Type="${rel}/worksheet" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="s" Type="${rel}/sharedStrings" Target="teks.xml"/></Relationships>`,
      'xl/teks.xml': `<x:sst xmlns:x="${ns}"><x:si><x:r><x:rPr><x:b/></x:rPr><x:t>{{akhir.</x:t></x:r><x:r><x:t>jumlah}}</x:t></x:r></x:si><x:si><x:t>L {{akhir.l}} orang</x:t></x:si></x:sst>`,
      'xl/worksheets/sheet1.xml': `<x:worksheet xmlns:x="${ns}"><x:sheetData><x:row r="1"><x:c r="A1" s="3" t="s"><x:v>0</x:v></x:c><x:c r="B1" t="s"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    });
    expect(xml).toMatch(/<x:c r="A1" s="3"><x:v>\d+<\/x:v><\/x:c>/);
    expect(xml).toMatch(
      /<x:c r="B1" t="inlineStr"><x:is><x:t xml:space="preserve">L [\d.]+ orang<\/x:t><\/x:is><\/x:c>/,
    );
  });

  test('nilai lama rumus dilupakan dan dihitung ulang saat dibuka', async () => {
    const hasil = unzipSync(
      await isiBuku(buatBuku({ lembar: `<sheetData>${DAFTAR_DESA}${baris(3, '=SUM(C2:C2)')}</sheetData>` })),
    );
    expect(strFromU8(hasil['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain(
      '<c r="A5"><f>SUM(C2:C4)</f></c>',
    );
    expect(strFromU8(hasil['xl/workbook.xml'] ?? new Uint8Array())).toContain('<calcPr fullCalcOnLoad="1"/>');
  });

  test('gabungan di dalam baris daftar ikut diulang', async () => {
    const xml = await lembarTerisi(
      `<sheetData>${DAFTAR_DESA}</sheetData><mergeCells count="1"><mergeCell ref="D2:F2"/></mergeCells>`,
    );
    expect(xml).toContain(
      '<mergeCells count="3"><mergeCell ref="D2:F2"/><mergeCell ref="D3:F3"/><mergeCell ref="D4:F4"/></mergeCells>',
    );
  });
});
