import {
  array,
  assert,
  constant,
  integer,
  oneof,
  property,
  record,
  string,
  type Arbitrary,
} from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Blok, Daftar, Paragraf, TandaTangan } from '../../../src/core/dokumen/dokumen.ts';
import type { Tabel } from '../../../src/core/dokumen/tabel.ts';
import { computePerkiraanTinggi } from '../../../src/core/templat/perkiraan-tinggi.ts';
import { rangkaiBlok } from '../../../src/core/templat/rangkai-blok.ts';

const paragraf = (isi: string, gaya: Paragraf['gaya'] = 'biasa'): Paragraf => ({
  jenis: 'paragraf',
  gaya,
  isi: [isi],
});
const daftar = (...butir: string[]): Daftar => ({
  jenis: 'daftar',
  penomoran: 'angka',
  butir: butir.map((b) => [b]),
});
const tabel = (baris: number, utuh = true): Tabel => ({
  jenis: 'tabel',
  kolom: [{ judul: 'A', jenis: 'teks', porsi: 1 }],
  nomorKolom: false,
  baris: Array.from({ length: baris }, () => ({ sel: [{ jenis: 'teks', teks: 'x' }] })),
  total: null,
  utuh,
});
const TANDA: TandaTangan = {
  jenis: 'tanda-tangan',
  pembuka: [],
  judul: 'PPK',
  penanda: [{ nama: null, jabatan: 'Ketua' }],
};

/** Everything printed, one after another, lists item by item. */
function urai(blok: readonly Blok[]): readonly unknown[] {
  return blok.flatMap((b) => {
    if (b.jenis === 'satukan') return urai(b.blok);
    if (b.jenis === 'daftar') return b.butir.map((isi, i) => [b.penomoran, (b.mulai ?? 1) + i, isi]);
    return [b];
  });
}

describe('yang tinggal pada satu halaman', () => {
  test('subjudul dan kalimat pengantar tinggal bersama yang diantarnya', () => {
    const isi = [paragraf('Judul', 'subjudul'), paragraf('yaitu:'), daftar('satu', 'dua')];
    expect(rangkaiBlok([...isi, paragraf('lain.')])).toEqual([
      { jenis: 'satukan', blok: isi },
      paragraf('lain.'),
    ]);
  });

  test('tabel membawa kalimat di bawahnya, tabel panjang tidak diikat', () => {
    const judul = paragraf('Judul', 'subjudul');
    const kalimat = paragraf('Jumlah.');
    expect(rangkaiBlok([judul, tabel(2), kalimat])).toEqual([
      { jenis: 'satukan', blok: [judul, tabel(2), kalimat] },
    ]);
    expect(rangkaiBlok([judul, tabel(200, false)])).toEqual([judul, tabel(200, false)]);
  });

  test('tanda tangan tidak berdiri sendiri: kalimat, tempat dan tanggal, serta huruf kecil ikut', () => {
    const rincian: Blok = {
      jenis: 'rincian',
      gaya: 'biasa',
      baris: [{ label: 'Dibuat di', nilai: ['Baki'] }],
    };
    const kecil = paragraf('sidik', 'kecil');
    expect(rangkaiBlok([paragraf('awal.'), paragraf('Demikian.'), rincian, TANDA, kecil])).toEqual([
      paragraf('awal.'),
      { jenis: 'satukan', blok: [paragraf('Demikian.'), rincian, TANDA, kecil] },
    ]);
  });

  test('daftar panjang hanya mengikat butir pertama dan nomornya berlanjut', () => {
    const butir = Array.from({ length: 30 }, (_, i) => `butir ${i + 1}`);
    const hasil = rangkaiBlok([paragraf('yaitu:'), daftar(...butir)]);
    expect(hasil[0]).toEqual({ jenis: 'satukan', blok: [paragraf('yaitu:'), daftar('butir 1')] });
    expect(hasil[1]).toMatchObject({ jenis: 'daftar', mulai: 2 });
  });

  test('butir yang lebih tinggi dari halaman tidak diikat apa pun', () => {
    const panjang = daftar('kata '.repeat(2000));
    expect(rangkaiBlok([paragraf('yaitu:'), panjang])).toEqual([paragraf('yaitu:'), panjang]);
  });
});

const BLOK: Arbitrary<Blok> = oneof(
  record({ isi: string({ maxLength: 30 }), gaya: constant<Paragraf['gaya']>('subjudul') }).map((p) =>
    paragraf(p.isi, p.gaya),
  ),
  string({ maxLength: 2500 }).map((isi) => paragraf(`${isi}:`)),
  string({ maxLength: 2500 }).map((isi) => paragraf(isi)),
  array(string({ maxLength: 1500 }), { minLength: 1, maxLength: 20 }).map((b) => daftar(...b)),
  integer({ min: 1, max: 40 }).map((n) => tabel(n)),
  constant(tabel(300, false)),
  constant<Blok>(TANDA),
  constant(paragraf('sidik', 'kecil')),
);

describe('untuk blok apa pun', () => {
  test('tidak ada yang hilang, bertambah, atau bertukar tempat', () => {
    assert(
      property(array(BLOK, { maxLength: 25 }), (blok) => {
        expect(urai(rangkaiBlok(blok))).toEqual(urai(blok));
      }),
      { numRuns: 300 },
    );
  });

  test('yang diikat tidak lebih tinggi dari satu halaman', () => {
    assert(
      property(array(BLOK, { maxLength: 25 }), (blok) => {
        for (const b of rangkaiBlok(blok))
          if (b.jenis === 'satukan') expect(computePerkiraanTinggi(b)).toBeLessThan(500);
      }),
      { numRuns: 300 },
    );
  });
});
