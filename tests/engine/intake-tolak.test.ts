import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readBuku } from '../../src/engine/intake/read-buku.ts';
import { buildXlsx, buildZip } from '../fixtures/intake/buat-zip.ts';
import { loadContoh, readDiterima, readKode, xmlLembar } from '../fixtures/intake/muat-contoh.ts';

async function readPesan(isi: Buffer, nama: string): Promise<string> {
  const hasil = await readBuku(isi, nama);
  return hasil.ok ? '' : hasil.galat.pesan;
}

describe('bukan spreadsheet', () => {
  it.each([
    ['dokumen PDF', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj')],
    ['gambar', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['gambar', Buffer.from('ffd8ffe000104a464946', 'hex')],
    ['gambar', Buffer.concat([Buffer.from('00000018', 'hex'), Buffer.from('ftypheic')])],
    ['arsip selain ZIP', Buffer.from('Rar!\x1a\x07\x00', 'latin1')],
    ['program', Buffer.from('MZ\x90\x00\x03', 'latin1')],
    ['dokumen Word (RTF)', Buffer.from('{\\rtf1\\ansi teks}')],
    [
      'dokumen Word',
      buildZip([
        { nama: '[Content_Types].xml', isi: '' },
        { nama: 'word/document.xml', isi: 'x' },
      ]),
    ],
    [
      'presentasi',
      buildZip([
        { nama: '[Content_Types].xml', isi: '' },
        { nama: 'ppt/presentation.xml', isi: 'x' },
      ]),
    ],
    ['arsip ZIP di dalam arsip', buildZip([{ nama: 'a.xlsx', isi: 'x' }])],
    ['dokumen lain dari LibreOffice', buildDokumenOdt()],
    ['berkas XML lain', Buffer.from('<?xml version="1.0"?><kml><a/></kml>')],
    ['halaman web tanpa tabel', Buffer.from('<!DOCTYPE html><html><body>Masuk</body></html>')],
    ['biner yang tidak dikenal', Buffer.from([1, 2, 3, 0, 5, 0, 0, 9, 1, 1, 200])],
  ])('%s dikenali dan disebut', async (sebutan, isi) => {
    const hasil = await readBuku(isi, 'daftar.xlsx');
    if (hasil.ok) throw new Error('diterima');
    expect(hasil.galat.kode).toBe('BUKAN_SPREADSHEET');
    expect(hasil.galat.pesan).toContain('Berkas daftar.xlsx ');
    expect(hasil.galat.pesan).toContain(sebutan);
  });

  it('ekstensi tidak berarti apa-apa: xlsx bernama .csv tetap terbaca', async () => {
    expect((await readDiterima(loadContoh('xlsx-bersama.xlsx'), 'daftar.csv')).format).toBe('xlsx');
  });
});

function buildDokumenOdt(): Buffer {
  return buildZip([
    { nama: 'mimetype', isi: 'application/vnd.oasis.opendocument.text', metode: 0 },
    { nama: 'META-INF/manifest.xml', isi: '<manifest/>' },
    {
      nama: 'content.xml',
      isi: '<office:document-content><office:body><office:text/></office:body></office:document-content>',
    },
  ]);
}

describe('kosong', () => {
  it.each([
    ['nol bita', Buffer.alloc(0)],
    ['hanya BOM dan spasi', Buffer.from('\ufeff  \r\n\t')],
    ['xlsx tanpa baris berisi', buildXlsx(xmlLembar('<row r="1"><c r="A1" s="3"/></row>'))],
    ['arsip kosong', buildZip([])],
  ])('%s ditolak', async (_, isi) => {
    expect(await readKode(isi)).toBe('BERKAS_KOSONG');
  });

  it('berkas yang isinya hanya nol adalah salinan yang gagal', async () => {
    expect(await readKode(Buffer.alloc(5_000))).toBe('BERKAS_TERPOTONG');
  });
});

describe('terkunci kata sandi', () => {
  it.each([['lo-sandi.xlsx'], ['lo-sandi.xls'], ['lo-sandi.ods']])('%s dari LibreOffice', async (nama) => {
    expect(await readKode(loadContoh(nama))).toBe('BERKAS_TERKUNCI_SANDI');
  });

  it('kalimatnya menyebut berkas, sebab, dan langkah berikutnya', async () => {
    expect(await readPesan(loadContoh('lo-sandi.xlsx'), 'mancasan.xlsx')).toBe(
      'Berkas mancasan.xlsx terkunci kata sandi. Buka di Excel, simpan tanpa kata sandi, lalu impor lagi.',
    );
  });

  it('xlsx dengan bagian zip terkunci', async () => {
    const lembar = { nama: 'xl/worksheets/sheet1.xml', isi: xmlLembar(''), bendera: 1 };
    expect(await readKode(buildZip([{ nama: 'xl/workbook.xml', isi: '<a/>', bendera: 1 }, lembar]))).toBe(
      'BERKAS_TERKUNCI_SANDI',
    );
  });
});

describe('terpotong', () => {
  const berkas = [
    'xlsx-bersama.xlsx',
    'openpyxl.xlsx',
    'lo.xlsx',
    'lo.ods',
    'odf.ods',
    'lo.fods',
    'lo.xls',
    'xlwt.xls',
    'xml-2003.xls',
    'html-php.xls',
    'html-mso.xls',
    'lo-html.xls',
  ];

  it.each(berkas.map((nama) => [nama]))('%s dipotong setiap tiga persen: selalu ditolak', async (nama) => {
    const isi = loadContoh(nama);
    for (let persen = 1; persen < 100; persen += 3) {
      const kode = await readKode(isi.subarray(0, Math.floor((isi.length * persen) / 100)));
      expect(kode, `${persen} %`).toMatch(
        /^(?:BERKAS_TERPOTONG|BERKAS_RUSAK|BUKAN_SPREADSHEET|BERKAS_KOSONG)$/,
      );
    }
  });

  it.each(berkas.map((nama) => [nama]))(
    '%s tanpa beberapa bita terakhir: ditolak, atau isinya tetap sama',
    async (nama) => {
      const isi = loadContoh(nama);
      const utuh = JSON.stringify((await readDiterima(isi)).lembar);
      for (const kurang of [1, 2, 10, 100]) {
        const hasil = await readBuku(isi.subarray(0, isi.length - kurang), nama);
        if (hasil.ok) expect(JSON.stringify(hasil.nilai.lembar), `kurang ${kurang}`).toBe(utuh);
      }
    },
  );
});

describe('rusak di dalam arsip yang utuh', () => {
  it.each([
    ['rusak-xml.xlsx', 'XML lembar terputus'],
    ['rusak-teks.xlsx', 'teks bersama hilang'],
    ['rusak-lembar.xlsx', 'lembar hilang'],
    ['rusak-huruf.xlsx', 'huruf bukan UTF-8'],
  ])('%s (%s) ditolak, tidak dibaca sebagian', async (nama) => {
    expect(await readKode(loadContoh(nama))).toBe('BERKAS_RUSAK');
  });

  it('satu bita berubah di mana pun dalam xlsx: ditolak atau isinya tetap sama', async () => {
    const asli = loadContoh('xlsx-bersama.xlsx');
    const utuh = JSON.stringify((await readDiterima(asli)).lembar);
    for (let letak = 0; letak < asli.length; letak += 7) {
      const isi = Buffer.from(asli);
      isi[letak] = (isi[letak] ?? 0) ^ 0x55;
      const hasil = await readBuku(isi, 'x');
      if (hasil.ok) expect(JSON.stringify(hasil.nilai.lembar), `bita ${letak}`).toBe(utuh);
    }
  });

  it('CRC yang tidak cocok ditolak', async () => {
    const isi = xmlLembar('<row><c><v>1</v></c></row>');
    const salah = { nama: 'xl/worksheets/sheet1.xml', isi, crc: crc32(isi) ^ 1 };
    expect(await readKode(buildZip([{ nama: 'xl/workbook.xml', isi: '<a/>', crc: 7 }, salah]))).toBe(
      'BERKAS_RUSAK',
    );
  });
});
