import { crc32, createDeflateRaw } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { BATAS_BAGIAN, BATAS_BARIS, BATAS_UKURAN_BERKAS } from '../../src/engine/intake/batas.ts';
import { buildXlsx, buildZip, type IsiZip, partsXlsx } from '../fixtures/intake/buat-zip.ts';
import { readDiterima, readKode, selBaris, xmlLembar } from '../fixtures/intake/muat-contoh.ts';

/** An entry of n repetitions of a megabyte, deflated without ever holding it whole. */
async function buildEntriBesar(nama: string, awal: string, ulang: Buffer, jumlah: number): Promise<IsiZip> {
  const padat: Buffer[] = [];
  const aliran = createDeflateRaw();
  aliran.on('data', (potongan: Buffer) => padat.push(potongan));
  const selesai = new Promise((resolve) => aliran.on('end', resolve));
  let crc = crc32(awal);
  aliran.write(awal);
  for (let i = 0; i < jumlah; i += 1) {
    crc = crc32(ulang, crc);
    if (!aliran.write(ulang)) await new Promise((resolve) => aliran.once('drain', resolve));
  }
  aliran.end();
  await selesai;
  return { nama, isi: '', padat: Buffer.concat(padat), crc, ukuran: awal.length + jumlah * ulang.length };
}

describe('bom zip', () => {
  it('bagian yang mengembang ratusan kali lipat ditolak sebelum dibuka', async () => {
    const bom = await buildEntriBesar('xl/worksheets/sheet1.xml', '<a>', Buffer.alloc(1_048_576, 0x20), 64);
    const isi = buildZip([...partsXlsx(), bom]);
    expect(isi.length).toBeLessThan(200_000);
    expect(await readKode(isi)).toBe('ARSIP_MENCURIGAKAN');
  });

  it('ukuran yang dinyatakan tidak dipercaya: pembukaan berhenti begitu melewatinya', async () => {
    const bom = await buildEntriBesar('xl/worksheets/sheet1.xml', '<a>', Buffer.alloc(1_048_576, 0x20), 64);
    expect(await readKode(buildZip([...partsXlsx(), { ...bom, ukuranPalsu: 1_000 }]))).toBe(
      'ARSIP_MENCURIGAKAN',
    );
  });

  it('bagian yang saling menindih ditolak', async () => {
    const isi = buildZip([...partsXlsx(), { nama: 'a', isi: 'x' }, { nama: 'b', isi: 'x', awalPalsu: 0 }]);
    expect(await readKode(isi)).toBe('ARSIP_MENCURIGAKAN');
  });

  it('terlalu banyak bagian ditolak', async () => {
    const banyak = Array.from({ length: BATAS_BAGIAN + 1 }, (_, i) => ({
      nama: `xl/${i}`,
      isi: '',
      metode: 0,
    }));
    expect(await readKode(buildZip(banyak))).toBe('ARSIP_MENCURIGAKAN');
  });

  it('tanda XML raksasa ditolak', async () => {
    const isi = xmlLembar(`<!-- ${'x'.repeat(9_000_000)} --><row><c><v>1</v></c></row>`);
    expect(await readKode(buildXlsx(isi))).toBe('BERKAS_RUSAK');
  });

  it('teks raksasa di dalam sel ditolak', async () => {
    const isi = `<row><c t="inlineStr"><is><t>${'x'.repeat(200_000)}</t></is></c></row>`;
    expect(await readKode(buildXlsx(xmlLembar(isi)))).toBe('ARSIP_MENCURIGAKAN');
  });
});

describe('batas ukuran', () => {
  it('berkas yang terlalu besar ditolak', async () => {
    expect(await readKode(Buffer.alloc(BATAS_UKURAN_BERKAS + 1, 0x41))).toBe('BERKAS_TERLALU_BESAR');
  });

  it('terlalu banyak baris berisi ditolak', async () => {
    const baris = Buffer.from('<row><c><v>1</v></c></row>'.repeat(1_000));
    const kepala = '<worksheet><sheetData>';
    const lembar = await buildEntriBesar('xl/worksheets/sheet1.xml', kepala, baris, BATAS_BARIS / 1_000 + 1);
    expect(await readKode(buildZip([...partsXlsx(), lembar]))).toBe('BERKAS_TERLALU_BESAR');
  });

  it('terlalu banyak sel, terhitung celah sebelum kolom XFD, ditolak', async () => {
    const baris = Array.from(
      { length: 700 },
      (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c></row>`,
    );
    expect(await readKode(buildXlsx(xmlLembar(baris.join(''))))).toBe('BERKAS_TERLALU_BESAR');
  });

  it('kolom di luar lembar ditolak', async () => {
    expect(await readKode(buildXlsx(xmlLembar('<row r="1"><c r="XFE1"><v>1</v></c></row>')))).toBe(
      'BERKAS_RUSAK',
    );
  });

  it('sejuta baris kosong berformat dan satu sel di ujung tidak memakan memori', async () => {
    const kosong = Array.from(
      { length: 20_000 },
      (_, i) => `<row r="${i + 2}" s="1"><c r="A${i + 2}" s="1"/></row>`,
    );
    const ujung = '<row r="1048576"><c r="XFD1048576"><v>9</v></c></row>';
    const buku = await readDiterima(
      buildXlsx(xmlLembar(`<row r="1"><c r="A1"><v>1</v></c></row>${kosong.join('')}${ujung}`)),
    );
    expect(buku.lembar[0]?.baris.map((b) => b.nomor)).toEqual([1, 1_048_576]);
    expect(selBaris(buku, 1_048_576).at(-1)).toBe(9);
  });

  it('gabungan sel sebesar lembar, ribuan kali, tidak membekukan pembaca', async () => {
    const baris = Array.from(
      { length: 2_000 },
      (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>1</v></c></row>`,
    );
    const gabungan = '<mergeCell ref="A1:XFD1048576"/>'.repeat(5_000);
    const isi = xmlLembar(baris.join(''), `<mergeCells>${gabungan}</mergeCells>`);
    expect(await readKode(buildXlsx(isi))).toBe('BERKAS_TERLALU_BESAR');
  });
});
