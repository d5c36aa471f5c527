/** What the renderers do with every kind of block and paper, apart from any document of the plenary. */
import { inflateSync } from 'node:zlib';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import decodeQR from 'qr/decode.js';
import { describe, expect, test } from 'vitest';
import type { Blok, Naskah, Tertanda } from '../../src/core/dokumen/dokumen.ts';
import type { Baris, Sel, Tabel } from '../../src/core/dokumen/tabel.ts';
import { renderBerkas, renderDokumen } from '../../src/engine/render/render-dokumen.ts';
import { buatNaskah } from '../fixtures/render/naskah-uji.ts';
import { adaPdftotext, bacaPdf, readPdf, readXlsx, teksLembar } from './baca-dokumen.ts';

const QR = [
  'PLENO DPSHP',
  '33.11.08.2001/003 TPS 003 Desa Karangtengah Barat Daya, Kecamatan Baki',
  'L 1234 P 1301 L+P 2535',
  'DATA 3f9a1c0e5b7d',
].join('\n');

function paragraf(isi: string, gaya: 'biasa' | 'subjudul' | 'besar' | 'raksasa' = 'biasa'): Blok {
  return { jenis: 'paragraf', gaya, isi: [isi] };
}

function teks(isi: string): Sel {
  return { jenis: 'teks', teks: isi };
}

/** A by-name list of fourteen columns. */
function buatDaftar(jumlah: number, ukuran: Tabel['ukuran'] = 'rapat'): Tabel {
  const judul = [
    'No KK',
    'NIK',
    'Nama',
    'Tempat Lahir',
    'Tanggal Lahir',
    'Kawin',
    'L/P',
    'Alamat',
    'RT',
    'RW',
  ];
  const baris = Array.from({ length: jumlah }, (_, i): Baris => {
    const nomor = `33110${String(10_000_000_000 + i * 7_919)}`;
    const nama =
      i % 50 === 7 ? 'RADEN RORO ANASTASIA KUSUMANINGTYAS WIDYANINGRUM SASTROWIJOYO' : 'SRI LESTARI';
    return {
      sel: [
        String(i + 1),
        nomor,
        nomor,
        nama,
        'SUKOHARJO',
        '01-02-1990',
        'S',
        'P',
        'DK. TEGAL SARI',
        '001',
        '002',
        '',
        'S',
        'U',
      ].map(teks),
    };
  });
  return {
    jenis: 'tabel',
    kolom: [
      { judul: 'No', jenis: 'nomor', porsi: 0 },
      ...judul.map((j) => ({ judul: j, jenis: 'teks', porsi: 1 }) as const),
      ...['Disabilitas', 'KTP-el', 'Keterangan'].map(
        (j) => ({ judul: j, jenis: 'tanda', porsi: 0 }) as const,
      ),
    ],
    nomorKolom: true,
    baris,
    total: null,
    utuh: false,
    ...(ukuran === undefined ? {} : { ukuran }),
  };
}

const TERTANDA: Tertanda = {
  jenis: 'tertanda',
  kolom: [
    {
      pembuka: [['Ditetapkan di Baki'], ['pada tanggal 2 Agustus 2024']],
      jabatan: 'KETUA PPS',
      nama: 'Joko Susilo',
    },
  ],
};

describe('kertas', () => {
  test.each([
    ['A4', 'tegak', 595, 842],
    ['A4', 'rebah', 842, 595],
    ['F4', 'tegak', 609, 935],
    ['F4', 'rebah', 935, 609],
    ['layar', 'rebah', 960, 540],
    ['layar', 'tegak', 960, 540],
  ] as const)('%s %s: halaman PDF %i × %i titik', async (kertas, orientasi, lebar, tinggi) => {
    const isi = await renderDokumen(
      buatNaskah({ kertas, qr: QR, lembar: [{ nama: 'A', orientasi, blok: [paragraf('Isi')] }] }),
      'pdf',
    );
    const { halaman } = await bacaPdf(isi);
    expect(halaman.map((h) => [Math.floor(h.lebar + 0.5), Math.floor(h.tinggi + 0.5)])).toEqual([
      [lebar, tinggi],
    ]);
  });

  test('tegak dan rebah dalam satu dokumen: tiap halaman dengan ukuran dan tepinya sendiri', async () => {
    const tabel = buatDaftar(3);
    const isi = await renderDokumen(
      buatNaskah({
        lembar: [
          { nama: 'A', orientasi: 'tegak', blok: [tabel] },
          { nama: 'B', orientasi: 'rebah', blok: [tabel] },
          { nama: 'C', orientasi: 'tegak', blok: [tabel] },
        ],
      }),
      'pdf',
    );
    const { halaman } = await bacaPdf(isi);
    expect(halaman.map((h) => Math.round(h.lebar))).toEqual([595, 842, 595]);
    for (const h of halaman) {
      const kanan = Math.max(...h.teks.map((t) => t.x + t.lebar));
      expect(kanan).toBeLessThan(h.lebar - 20);
      expect(kanan).toBeGreaterThan(h.lebar - 60);
    }
  });

  test('Excel: A4 berkode 9, F4 berkode folio 14', async () => {
    for (const [kertas, kode] of [
      ['A4', 9],
      ['F4', 14],
    ] as const) {
      const isi = unzipSync(await renderDokumen(buatNaskah({ kertas }), 'xlsx'));
      expect(strFromU8(isi['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain(`paperSize="${kode}"`);
    }
  });
});

/** Pixels of the foot of a page, at its left, 300 to the inch, as a phone held over it sees them. */
function gambarHalaman(
  isi: Uint8Array,
  halaman: number,
): { width: number; height: number; data: Uint8Array } {
  const folder = mkdtempSync(join(tmpdir(), 'qr-'));
  try {
    writeFileSync(join(folder, 'a.pdf'), isi);
    execFileSync('pdftoppm', [
      '-r',
      '300',
      '-gray',
      '-f',
      String(halaman),
      '-l',
      String(halaman),
      '-singlefile',
      join(folder, 'a.pdf'),
      join(folder, 'h'),
    ]);
    const pgm = readFileSync(join(folder, 'h.pgm'));
    const kepala = /^P5\s(\d+)\s(\d+)\s255\s/.exec(pgm.toString('latin1', 0, 40));
    const [semua = '', width = '0', height = '0'] = kepala ?? [];
    return potong(Number(width), Number(height), pgm.subarray(semua.length));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function potong(lebar: number, tinggi: number, abu: Uint8Array): ReturnType<typeof buatRgba> {
  const sisi = 450;
  const bagian = Uint8Array.from({ length: sisi * sisi }, (_, i) => {
    const y = tinggi - sisi + Math.floor(i / sisi);
    return abu[y * lebar + (i % sisi)] ?? 255;
  });
  return buatRgba(sisi, sisi, bagian);
}

function buatRgba(
  width: number,
  height: number,
  abu: Uint8Array,
): { width: number; height: number; data: Uint8Array } {
  const data = new Uint8Array(width * height * 4).fill(255);
  for (let i = 0; i < width * height; i++) data.fill(abu[i] ?? 255, i * 4, i * 4 + 3);
  return { width, height, data };
}

/** The one-bit picture of a workbook. */
function bacaPng(isi: Uint8Array): { width: number; height: number; data: Uint8Array } {
  const png = Buffer.from(isi);
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const awal = png.indexOf('IDAT');
  const baris = inflateSync(png.subarray(awal + 4, awal + 4 + png.readUInt32BE(awal - 4)));
  const lebar = Math.ceil(width / 8) + 1;
  const abu = Uint8Array.from({ length: width * height }, (_, i) => {
    const x = i % width;
    const bita = baris[Math.floor(i / width) * lebar + 1 + (x >> 3)] ?? 0;
    return (bita & (0x80 >> (x & 7))) === 0 ? 0 : 255;
  });
  return buatRgba(width, height, abu);
}

describe('kode QR', () => {
  test.skipIf(!adaPdftotext).each(['A4', 'F4', 'layar'] as const)(
    '%s: terbaca kembali dari gambar setiap halaman',
    async (kertas) => {
      const naskah = buatNaskah({
        kertas,
        qr: QR,
        lembar: [
          { nama: 'A', orientasi: 'rebah', blok: [buatDaftar(60)] },
          { nama: 'B', orientasi: 'tegak', blok: [paragraf('Isi')] },
        ],
      });
      const { isi, halaman } = await renderBerkas(naskah, 'pdf');
      expect(halaman).toBeGreaterThanOrEqual(3);
      for (let n = 1; n <= halaman; n++) expect(decodeQR(gambarHalaman(isi, n))).toBe(QR);
    },
  );

  test('digambar sekali dalam berkas, berapa pun halamannya, dan sebagai garis, bukan gambar', async () => {
    const pendek = await renderBerkas(buatNaskah({ qr: QR, blok: [buatDaftar(10)] }), 'pdf');
    const panjang = await renderBerkas(buatNaskah({ qr: QR, blok: [buatDaftar(200)] }), 'pdf');
    for (const { isi, halaman } of [pendek, panjang]) {
      const pdf = Buffer.from(isi).toString('latin1');
      expect(pdf.match(/\/Subtype \/Form/g)).toHaveLength(1);
      expect(pdf).not.toContain('/Subtype /Image');
      expect(pdf.match(/\/Qr \d+ 0 R/g)).toHaveLength(halaman);
    }
    expect(panjang.halaman).toBeGreaterThan(3);
  });

  test('kaki halaman berdiri di samping kode, isi halaman di atasnya', async () => {
    const isi = await renderDokumen(buatNaskah({ qr: QR, blok: [buatDaftar(200)] }), 'pdf');
    for (const { teks: semua, tinggi } of (await bacaPdf(isi)).halaman) {
      const kaki = semua.filter((t) => /Kecamatan Baki|Hal \d+ dari/.test(t.teks));
      const lain = semua.filter((t) => !kaki.includes(t) && t.teks.trim() !== '');
      expect(kaki.length).toBeGreaterThanOrEqual(2);
      const atasKode = ((4 + 15) * 72) / 25.4;
      for (const t of kaki) expect(t.y).toBeLessThan(atasKode);
      for (const t of kaki) expect(t.x).toBeGreaterThan(51 + (15 * 72) / 25.4);
      for (const t of lain) expect(t.y, t.teks).toBeGreaterThan(atasKode);
      expect(tinggi).toBeGreaterThan(800);
    }
  });

  test('Excel: satu gambar dalam berkas, sekali di bawah tiap lembar, dalam daerah cetak, terbaca kembali', async () => {
    const lembar = ['A', 'B'].map((nama) => ({ nama, orientasi: 'tegak', blok: [paragraf('Isi')] }) as const);
    const isi = unzipSync(await renderDokumen(buatNaskah({ qr: QR, lembar }), 'xlsx'));
    const gambar = Object.keys(isi).filter((n) => /^xl\/media\/./.test(n));
    expect(gambar).toHaveLength(1);
    expect(decodeQR(bacaPng(isi[gambar[0] ?? ''] ?? new Uint8Array()))).toBe(QR);
    const letak = Object.entries(isi)
      .filter(([n]) => /^xl\/drawings\/drawing\d+\.xml$/.test(n))
      .map(([, b]) => Number(/<xdr:row>(\d+)<\/xdr:row>/.exec(strFromU8(b))?.[1]));
    const cetak = [...strFromU8(isi['xl/workbook.xml'] ?? new Uint8Array()).matchAll(/\$A1:\$[A-Z]+(\d+)/g)];
    expect(letak).toEqual(cetak.map(([, baris]) => Number(baris) - 1));
    expect(letak).toHaveLength(2);
  });

  test('tanpa kode tidak ada gambar dan tidak ada ruang untuknya', async () => {
    const pdf = Buffer.from(await renderDokumen(buatNaskah(), 'pdf')).toString('latin1');
    expect(pdf).not.toContain('/XObject <<');
    const isi = unzipSync(await renderDokumen(buatNaskah(), 'xlsx'));
    expect(Object.keys(isi).filter((n) => /media|drawing/.test(n))).toEqual([]);
  });
});

describe('penunjuk PDF', () => {
  test('satu per lembar, subjudul di bawahnya; judul, bahasa, dan judul jendela tercatat', async () => {
    const lembar: Naskah['lembar'] = [
      {
        nama: 'Berita Acara',
        orientasi: 'tegak',
        blok: [
          { jenis: 'kop', model: 'MODEL A', logo: 'kiri', judul: [['BERITA ACARA']] },
          paragraf('A. Pembukaan', 'subjudul'),
          paragraf('Isi'),
          paragraf('B. Penutup', 'subjudul'),
          paragraf('Isi'),
        ],
      },
      { nama: 'Lampiran', orientasi: 'rebah', blok: [buatDaftar(2)] },
      { nama: 'Catatan', orientasi: 'tegak', blok: [paragraf('Catatan rapat', 'subjudul'), paragraf('Isi')] },
    ];
    const { penunjuk, info, judulJendela } = await bacaPdf(
      await renderDokumen(buatNaskah({ judul: 'Berita acara – Kecamatan Baki', qr: QR, lembar }), 'pdf'),
    );
    expect(penunjuk).toEqual([
      { judul: 'Berita Acara', halaman: 0, anak: ['A. Pembukaan', 'B. Penutup'] },
      { judul: 'Lampiran', halaman: 1, anak: [] },
      { judul: 'Catatan', halaman: 2, anak: [] },
    ]);
    expect(info).toMatchObject({ Title: 'Berita acara – Kecamatan Baki', Language: 'id-ID' });
    expect(judulJendela).toBe(true);
  });
});

describe('huruf', () => {
  test('"besar" dan "raksasa" setinggi yang dapat dibaca dari jauh, lebih besar lagi di layar', async () => {
    const blok = [paragraf('Teks biasa'), paragraf('Teks besar', 'besar'), paragraf('62.430', 'raksasa')];
    const ukuran = async (kertas: 'A4' | 'layar'): Promise<number[]> => {
      const { halaman } = await bacaPdf(await renderDokumen(buatNaskah({ kertas, blok }), 'pdf'));
      const cari = (kata: string): number => halaman[0]?.teks.find((t) => t.teks.includes(kata))?.tinggi ?? 0;
      return [cari('biasa'), cari('besar'), cari('62.430')];
    };
    expect(await ukuran('A4')).toEqual([10.5, 15, 44]);
    expect(await ukuran('layar')).toEqual([16, 20, 80]);
  });

  test('tabel "besar" lebih besar daripada biasa, "rapat" tidak lebih dari 7,5', async () => {
    const tabel = (ukuran: Tabel['ukuran']): Tabel => ({
      jenis: 'tabel',
      kolom: [
        { judul: 'Uraian', jenis: 'teks', porsi: 1 },
        { judul: 'Jumlah', jenis: 'angka', porsi: 0 },
      ],
      nomorKolom: false,
      baris: [{ sel: [teks('Pemilih akhir'), { jenis: 'angka', nilai: 62_430 }] }],
      total: null,
      utuh: false,
      ...(ukuran === undefined ? {} : { ukuran }),
    });
    const tinggi = async (ukuran: Tabel['ukuran']): Promise<number> => {
      const { halaman } = await bacaPdf(await renderDokumen(buatNaskah({ blok: [tabel(ukuran)] }), 'pdf'));
      return halaman[0]?.teks.find((t) => t.teks === '62.430')?.tinggi ?? 0;
    };
    expect(await tinggi('besar')).toBe(15);
    expect(await tinggi(undefined)).toBe(9.5);
    expect(await tinggi('rapat')).toBe(7.5);
  });
});

describe('tempat tanda tangan', () => {
  test('satu tempat berdiri di kanan, tiga berdampingan; yang tanpa nama bergaris titik', async () => {
    const [satu] = TERTANDA.kolom;
    if (satu === undefined) throw new Error('tanpa kolom');
    const tiga: Tertanda = { jenis: 'tertanda', kolom: [satu, { ...satu, pembuka: [], nama: null }, satu] };
    const { halaman } = await bacaPdf(await renderDokumen(buatNaskah({ blok: [TERTANDA] }), 'pdf'));
    expect(halaman[0]?.teks.find((t) => t.teks === 'Joko Susilo')?.x).toBeGreaterThan(298);
    const bertiga =
      (await bacaPdf(await renderDokumen(buatNaskah({ blok: [tiga] }), 'pdf'))).halaman[0]?.teks ?? [];
    expect(bertiga.filter((t) => t.teks === 'Joko Susilo')).toHaveLength(2);
    const jabatan = bertiga.filter((t) => t.teks === 'KETUA PPS');
    expect(new Set(jabatan.map((t) => t.y)).size).toBe(1);
    expect(jabatan).toHaveLength(3);
    expect(bertiga.some((t) => /^…+$/.test(t.teks))).toBe(true);
    const [lembar] = readXlsx(await renderDokumen(buatNaskah({ blok: [tiga] }), 'xlsx'));
    if (lembar === undefined) throw new Error('tanpa lembar');
    expect(teksLembar(lembar).match(/KETUA PPS/g)).toHaveLength(3);
    expect(teksLembar(lembar)).toMatch(/Joko Susilo …+ Joko Susilo/);
  });

  test('baris tabel setinggi yang diminta untuk diisi dengan tangan', async () => {
    const tabel: Tabel = {
      jenis: 'tabel',
      kolom: [
        { judul: 'No', jenis: 'nomor', porsi: 0 },
        { judul: 'Tanda tangan', jenis: 'teks', porsi: 1 },
      ],
      nomorKolom: false,
      baris: [1, 2, 3].map((n) => ({ sel: [teks(String(n)), teks('')], tinggi: 40 })),
      total: null,
      utuh: false,
    };
    const { halaman } = await bacaPdf(await renderDokumen(buatNaskah({ blok: [tabel] }), 'pdf'));
    const y = ['1', '2', '3'].map((n) => halaman[0]?.teks.find((t) => t.teks === n)?.y ?? 0);
    expect((y[0] ?? 0) - (y[1] ?? 0)).toBeGreaterThanOrEqual(40);
    expect((y[0] ?? 0) - (y[1] ?? 0)).toBeLessThan(42);
    const isi = unzipSync(await renderDokumen(buatNaskah({ blok: [tabel] }), 'xlsx'));
    expect(strFromU8(isi['xl/worksheets/sheet1.xml'] ?? new Uint8Array()).match(/ht="40"/g)).toHaveLength(3);
  });
});

describe('daftar panjang', () => {
  test.skipIf(!adaPdftotext).each([31, 32, 33, 34, 35, 68, 70, 600, 1_000])(
    '%i baris: setiap nomor sekali, kepala di setiap halaman, tanda tangan tidak sendirian',
    async (jumlah) => {
      const lembar = [{ nama: 'Daftar', orientasi: 'rebah', blok: [buatDaftar(jumlah), TERTANDA] } as const];
      const halaman = readPdf(await renderDokumen(buatNaskah({ qr: QR, lembar }), 'pdf'));
      const nomor = halaman.map((h) =>
        h.split('\n').flatMap((b) => /^\s*(\d+)\s+33110\d{11}/.exec(b)?.[1] ?? []),
      );
      expect(nomor.flat()).toEqual(Array.from({ length: jumlah }, (_, i) => String(i + 1)));
      halaman.forEach((h, i) => {
        expect(nomor[i]?.length, `halaman ${i + 1}`).toBeGreaterThanOrEqual(3);
        expect(h).toContain('Tempat Lahir');
      });
      expect(halaman.at(-1)).toContain('Joko Susilo');
    },
  );

  test('judul bagian tidak tertinggal di kaki halaman', async () => {
    for (let baris = 44; baris <= 56; baris++) {
      const blok = [
        ...Array.from({ length: baris }, (_, i) => paragraf(`Alinea ${i + 1}`)),
        paragraf('Bagian baru', 'subjudul'),
        buatDaftar(5),
      ];
      const { halaman } = await bacaPdf(await renderDokumen(buatNaskah({ blok }), 'pdf'));
      const letak = (kata: string): number => halaman.findIndex((h) => h.teks.some((t) => t.teks === kata));
      expect(letak('Bagian baru'), `${baris} alinea`).toBe(letak('Tempat Lahir'));
    }
  });
});

describe('berkas kosong adalah galat', () => {
  test.each(['pdf', 'xlsx'] as const)('%s tanpa lembar', async (format) => {
    await expect(renderBerkas(buatNaskah({ lembar: [] }), format)).rejects.toThrow();
  });

  test('banyaknya halaman dan lembar dilaporkan', async () => {
    const lembar = ['A', 'B', 'C'].map(
      (nama) => ({ nama, orientasi: 'tegak', blok: [paragraf('Isi')] }) as const,
    );
    expect((await renderBerkas(buatNaskah({ lembar }), 'pdf')).halaman).toBe(3);
    expect((await renderBerkas(buatNaskah({ lembar }), 'xlsx')).halaman).toBe(3);
  });
});
