import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  DAFTAR_TEMPLAT,
  formatGalatTemplat,
  ID_TEMPLAT,
  periksaTemplat,
} from '../../../src/core/templat/daftar-templat.ts';
import { parseTemplat } from '../../../src/core/templat/parse-templat.ts';
import { blok, blokWajib, sebaris, type BagianTemplat } from '../../../src/core/templat/templat.ts';

const KAMUS = {
  kecamatan: sebaris('Nama kecamatan.'),
  'jumlah pemilih': sebaris('Jumlah pemilih.'),
  'tabel jumlah': blok('Tabel.'),
} as const;

function baca(teks: string): readonly BagianTemplat[] {
  const hasil = parseTemplat(teks, KAMUS);
  if (!hasil.ok) throw new Error(hasil.galat.map(formatGalatTemplat).join(' '));
  return hasil.nilai;
}

function galat(teks: string): readonly string[] {
  const hasil = parseTemplat(teks, KAMUS);
  return hasil.ok ? [] : hasil.galat.map(formatGalatTemplat);
}

const biasa = (teks: string) => ({ teks, tebal: false });

describe('kata-kata yang dibaca', () => {
  test('baris kosong memulai paragraf baru, baris bersambung menjadi satu paragraf', () => {
    expect(baca('satu\n  dua\n\n\ntiga')).toEqual([
      { jenis: 'paragraf', isi: [biasa('satu'), biasa(' '), biasa('dua')] },
      { jenis: 'paragraf', isi: [biasa('tiga')] },
    ]);
  });

  test('tanda pada awal baris membuat subjudul dan butir, nomor tetap seperti diketik', () => {
    expect(baca('# Judul\n3. tiga\n   lanjutan\nb. huruf\n- strip')).toEqual([
      { jenis: 'subjudul', isi: [biasa('Judul')] },
      {
        jenis: 'butir',
        penomoran: 'angka',
        nomor: 3,
        isi: [biasa('tiga'), biasa(' '), biasa('lanjutan')],
      },
      { jenis: 'butir', penomoran: 'huruf', nomor: 2, isi: [biasa('huruf')] },
      { jenis: 'butir', penomoran: 'strip', nomor: 1, isi: [biasa('strip')] },
    ]);
  });

  test('tahun, gelar, dan tanda kurang di dalam kalimat bukan penomoran', () => {
    for (const teks of ['2024. Tahun itu', 'H. Sukarno', '-5 derajat', '1.250 pemilih']) {
      expect(baca(teks)).toEqual([{ jenis: 'paragraf', isi: [biasa(teks)] }]);
    }
  });

  test('huruf tebal boleh melewati akhir baris dan memuat medan', () => {
    expect(baca('a **b {{ Kecamatan }}\nc** d')).toEqual([
      {
        jenis: 'paragraf',
        isi: [
          biasa('a '),
          { teks: 'b ', tebal: true },
          { medan: 'kecamatan', tebal: true },
          { teks: ' ', tebal: true },
          { teks: 'c', tebal: true },
          biasa(' d'),
        ],
      },
    ]);
  });

  test('medan blok sendirian pada barisnya mengakhiri paragraf, juga tanpa baris kosong', () => {
    expect(baca('atas\n{{TABEL   JUMLAH}}\nbawah').map((b) => b.jenis)).toEqual([
      'paragraf',
      'blok',
      'paragraf',
    ]);
  });

  test('akhir baris Windows, spasi tak putus, dan karakter kendali tidak mengubah arti', () => {
    expect(baca('satu\u0000\r\n\r\n# \u00a0dua\u0007')).toEqual(baca('satu\n\n# dua'));
  });
});

describe('kata-kata yang ditolak', () => {
  test('medan tak dikenal disebut barisnya dan nama yang paling mirip', () => {
    expect(galat('a\n\nb {{kecamtan}} c')).toEqual([
      'Baris 3: Medan {{kecamtan}} tidak dikenal. Mungkin maksud Anda {{kecamatan}}.',
    ]);
    expect(galat('{{sesuatu yang lain}}')).toEqual([
      'Baris 1: Medan {{sesuatu yang lain}} tidak dikenal. Pilih nama dari daftar medan.',
    ]);
    expect(galat('{{}}')).toEqual(['Baris 1: Di antara {{ dan }} belum tertulis nama medan.']);
  });

  test('nama bawaan bahasa pemrograman bukan medan', () => {
    for (const nama of ['constructor', '__proto__', 'toString'])
      expect(galat(`{{${nama}}}`)[0]).toContain('tidak dikenal');
  });

  test('kurung dan huruf tebal yang tidak berpasangan', () => {
    expect(galat('a {{kecamatan\nb }} c\nd **e')).toEqual([
      'Baris 1: Kurung {{ belum ditutup. Tambahkan }} sesudah nama medan, pada baris yang sama.',
      'Baris 2: Kurung }} tanpa {{ di depannya. Tambahkan {{ atau hapus }}.',
      'Baris 3: Huruf tebal belum ditutup. Tambahkan ** pada akhirnya.',
    ]);
    expect(galat('{{ {{kecamatan}}')).toHaveLength(1);
  });

  test('medan blok di dalam kalimat, subjudul, atau butir', () => {
    for (const teks of [
      'lihat {{tabel jumlah}}',
      '# {{tabel jumlah}}',
      '1. {{tabel jumlah}}',
      '**{{tabel jumlah}}**',
    ])
      expect(galat(teks)).toEqual([
        'Baris 1: Medan {{tabel jumlah}} berisi tabel, daftar, atau tanda tangan. Tulis sendirian pada barisnya, bukan di dalam kalimat.',
      ]);
  });

  test('kata yang lebih panjang dari satu baris, tetapi bukan medan yang rapat', () => {
    expect(galat(`a\n${'x'.repeat(81)} b`)).toEqual([
      'Baris 2: Kata "xxxxxxxxxxxxxxxxxxxx…" lebih panjang dari 80 huruf dan tidak muat pada satu baris. Pisahkan dengan spasi.',
    ]);
    expect(galat(`${'x'.repeat(80)} ${'{{kecamatan}}'.repeat(9)}`)).toEqual([]);
  });

  test('subjudul kosong', () => {
    expect(galat('#')).toEqual([
      'Baris 1: Subjudul belum berisi. Tulis judulnya sesudah tanda #, atau hapus baris ini.',
    ]);
  });

  test('medan wajib yang tidak ada, satu kalimat tiap medan', () => {
    const kamus = { ...KAMUS, 'tanda tangan': blokWajib('Tempat tanda tangan.') };
    const hasil = parseTemplat('kosong', kamus);
    expect(hasil).toEqual({
      ok: false,
      galat: [
        {
          baris: null,
          pesan: 'Medan {{tanda tangan}} wajib ada: Tempat tanda tangan. Tambahkan pada baris tersendiri.',
        },
      ],
    });
  });
});

describe('templat bawaan', () => {
  test.each(ID_TEMPLAT)('%s sah, dan memakai setiap medan wajibnya', (id) => {
    const templat = DAFTAR_TEMPLAT.find((t) => t.id === id);
    expect(periksaTemplat(id, templat?.baku ?? '')).toEqual([]);
    expect(templat?.medan.some((m) => m.wajib)).toBe(true);
    for (const { nama, arti } of templat?.medan ?? []) {
      expect(nama).toBe(nama.toLowerCase());
      expect(arti).toMatch(/^\p{Lu}.*\.$/u);
    }
  });

  test.each(ID_TEMPLAT)('%s tanpa salah satu medan wajib ditolak dengan namanya', (id) => {
    const templat = DAFTAR_TEMPLAT.find((t) => t.id === id);
    for (const { nama } of templat?.medan.filter((m) => m.wajib) ?? []) {
      const tanpa = templat?.baku.replaceAll(`{{${nama}}}`, '') ?? '';
      expect(periksaTemplat(id, tanpa).map((g) => g.pesan)).toEqual([
        expect.stringContaining(`{{${nama}}} wajib ada`),
      ]);
    }
  });

  test('ejaan: tidak ada "dimana", "di mana", spasi ganda, atau spasi sebelum tanda baca', () => {
    for (const { baku } of DAFTAR_TEMPLAT)
      expect(baku).not.toMatch(/\bdimana\b|\bdi mana\b| {2}| [,.;:]|\bke [0-9]|\bmerubah\b|\bdiatas\b/i);
  });
});

describe('tulisan sembarang', () => {
  const cuilan = oneof(
    string(),
    string({ unit: 'binary' }),
    constantFrom(
      '{{',
      '}}',
      '**',
      '\n',
      '\n\n',
      '# ',
      '1. ',
      'a. ',
      '- ',
      '{{kecamatan}}',
      '{{tabel jumlah}}',
      '\ud800',
      '\u0000',
    ),
  );

  test('tidak pernah melempar, dan setiap galat adalah kalimat pada baris yang ada', () => {
    assert(
      property(array(cuilan, { maxLength: 40 }), (bagian) => {
        const teks = bagian.join('');
        const jumlahBaris = teks.split(/\r\n?|[\n\u2028\u2029]/).length;
        for (const id of ID_TEMPLAT)
          for (const { baris, pesan } of periksaTemplat(id, teks)) {
            expect(pesan).toMatch(/^\p{Lu}.*\.$/u);
            if (baris !== null) expect(baris >= 1 && baris <= jumlahBaris).toBe(true);
          }
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['kurung buka', '{{'.repeat(10_000)],
    ['kurung tutup', '}}'.repeat(10_000)],
    ['huruf tebal', '**'.repeat(10_001)],
    ['satu kata', 'x'.repeat(20_000)],
    ['medan asing panjang', `{{${'x'.repeat(19_990)}}}`],
    ['banyak medan asing', '{{xyz}}'.repeat(2800)],
    ['banyak baris', 'a\n\n'.repeat(6600)],
  ])('20.000 karakter %s selesai dalam sekejap', (_, teks) => {
    const awal = performance.now();
    periksaTemplat('berita-acara', teks);
    // Far from what it takes (some ten milliseconds): only a runaway fails.
    expect(performance.now() - awal).toBeLessThan(3000);
  });
});
