import { assert, date, integer, nat, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatBilangan } from '../../src/core/bahasa/bilangan.ts';
import { formatNamaWilayah } from '../../src/core/bahasa/nama-wilayah.ts';
import { formatTanggal, kalimatTanggal, namaHari } from '../../src/core/bahasa/tanggal.ts';
import { terbilang } from '../../src/core/bahasa/terbilang.ts';
import { bacaTerbilang } from './baca-terbilang.ts';

describe('terbilang', () => {
  test.each([
    [0, 'nol'],
    [1, 'satu'],
    [10, 'sepuluh'],
    [11, 'sebelas'],
    [12, 'dua belas'],
    [19, 'sembilan belas'],
    [20, 'dua puluh'],
    [21, 'dua puluh satu'],
    [100, 'seratus'],
    [111, 'seratus sebelas'],
    [200, 'dua ratus'],
    [1000, 'seribu'],
    [1100, 'seribu seratus'],
    [2024, 'dua ribu dua puluh empat'],
    [11_000, 'sebelas ribu'],
    [21_001, 'dua puluh satu ribu satu'],
    [100_000, 'seratus ribu'],
    [101_000, 'seratus satu ribu'],
    [1_000_000, 'satu juta'],
    [1_001_000, 'satu juta seribu'],
    [53_998, 'lima puluh tiga ribu sembilan ratus sembilan puluh delapan'],
    [
      999_999_999_999,
      'sembilan ratus sembilan puluh sembilan miliar sembilan ratus sembilan puluh sembilan juta sembilan ratus sembilan puluh sembilan ribu sembilan ratus sembilan puluh sembilan',
    ],
  ])('%i ditulis "%s"', (nilai, kata) => {
    expect(terbilang(nilai)).toBe(kata);
  });

  test('kata bilangan terbaca kembali sebagai bilangan yang sama', () => {
    assert(
      property(integer({ min: 0, max: 999_999_999_999 }), (n) => bacaTerbilang(terbilang(n)) === n),
      { numRuns: 2000 },
    );
  });

  test('bilangan negatif, pecahan, dan di luar batas ditolak', () => {
    for (const nilai of [-1, 1.5, 1e12, Number.NaN]) expect(() => terbilang(nilai)).toThrow(RangeError);
  });
});

describe('formatBilangan', () => {
  test.each([
    [0, '0'],
    [999, '999'],
    [1000, '1.000'],
    [53_998, '53.998'],
    [1_234_567, '1.234.567'],
    [-2004, '−2.004'],
  ])('%i ditulis %s', (nilai, teks) => {
    expect(formatBilangan(nilai)).toBe(teks);
  });

  test('tanpa titiknya, tulisan adalah bilangan semula', () => {
    assert(property(nat(2_000_000_000), (n) => Number(formatBilangan(n).replaceAll('.', '')) === n));
  });
});

describe('tanggal', () => {
  test('tanggal ditulis dengan nama bulan', () => {
    expect(formatTanggal('2024-08-06')).toBe('6 Agustus 2024');
    expect(formatTanggal('2024-12-31')).toBe('31 Desember 2024');
  });

  test('berita acara menyebut hari dan tanggal dengan kata', () => {
    expect(kalimatTanggal('2024-08-06')).toBe(
      'hari Selasa tanggal enam bulan Agustus tahun dua ribu dua puluh empat',
    );
  });

  test('nama hari sama dengan kalender untuk setiap hari', () => {
    const hari = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'];
    const batas = {
      min: new Date(Date.UTC(1900, 0, 1)),
      max: new Date(Date.UTC(2199, 11, 31)),
      noInvalidDate: true,
    };
    assert(
      property(date(batas), (d) => namaHari(d.toISOString().slice(0, 10)) === hari[d.getUTCDay()]),
      { numRuns: 2000 },
    );
  });

  test.each(['2024-02-30', '2023-02-29', '2024-13-01', '06-08-2024', '2024-8-6', ''])(
    '"%s" bukan tanggal',
    (iso) => {
      expect(() => formatTanggal(iso)).toThrow(RangeError);
    },
  );
});

describe('nama wilayah', () => {
  test.each([
    ['KABUPATEN SUKOHARJO', 'Kabupaten Sukoharjo'],
    ['KABUPATEN PANGKAJENE DAN KEPULAUAN', 'Kabupaten Pangkajene dan Kepulauan'],
    ['DKI JAKARTA', 'DKI Jakarta'],
    ['DAERAH ISTIMEWA YOGYAKARTA', 'Daerah Istimewa Yogyakarta'],
    ['IV JURAI', 'IV Jurai'],
    ['2 X 11 ENAM LINGKUNG', '2 X 11 Enam Lingkung'],
    ["MA'RANG", "Ma'rang"],
    ['TOLI-TOLI', 'Toli-Toli'],
  ])('%s ditulis %s', (kapital, biasa) => {
    expect(formatNamaWilayah(kapital)).toBe(biasa);
  });
});
