import { describe, expect, test } from 'vitest';
import { filterBuktiSchema } from '../../src/contract/bukti-schema.ts';
import { filterTemuanSchema } from '../../src/contract/baca.ts';
import { computeKesiapan } from '../../src/core/kesiapan/compute-kesiapan.ts';
import { buildAlamat, parseAlamat } from '../../src/renderer/kerangka/alamat.ts';
import { readFilter as readFilterBukti } from '../../src/renderer/halaman/bukti/filter-bukti.ts';
import { readFilter as readFilterTemuan } from '../../src/renderer/halaman/temuan/filter-temuan.ts';
import {
  formatCacah,
  formatTombol,
  groupButir,
} from '../../src/renderer/halaman/kesiapan/susunan-kesiapan.ts';
import { BURUK } from './kesiapan-uji.ts';

describe('halaman Kesiapan pleno', () => {
  test('butir dikelompokkan berurutan dan tidak ada yang hilang', () => {
    const butir = computeKesiapan(BURUK);
    const kelompok = groupButir(butir.toReversed());
    expect(kelompok.map((k) => k.kelompok)).toEqual(['data', 'kelengkapan', 'dokumen', 'perangkat']);
    expect(kelompok.flatMap((k) => k.butir)).toHaveLength(butir.length);
    expect(groupButir(butir.filter((b) => b.kelompok === 'dokumen')).map((k) => k.kelompok)).toEqual([
      'dokumen',
    ]);
  });

  test('ringkasan menyebut jumlah tiap keadaan, dan hanya yang ada', () => {
    expect(formatCacah([{ status: 'hijau' }, { status: 'merah' }, { status: 'hijau' }])).toBe(
      '3 hal diperiksa: 1 belum siap, 2 siap.',
    );
    expect(formatCacah([{ status: 'kuning' }])).toBe('1 hal diperiksa: 1 perlu perhatian.');
  });

  test('tombol menyebut halaman, dan untuk Pengaturan bagiannya', () => {
    const tombol = computeKesiapan(BURUK).flatMap((b) => (b.arah === null ? [] : [formatTombol(b.arah)]));
    expect(new Set(tombol)).toEqual(
      new Set([
        'Buka Impor',
        'Buka Rekonsiliasi',
        'Buka Temuan',
        'Buka Bukti',
        'Buka Rapat pleno',
        'Buka Pleno PPS',
        'Buka Dokumen',
        'Buka Cadangan',
      ]),
    );
  });

  test('halaman Temuan dan Bukti membuka yang dihitung di sini', () => {
    const parameter = (kode: string): Readonly<Record<string, string>> => {
      const arah = computeKesiapan(BURUK).find((b) => b.kode === kode)?.arah;
      if (arah === null || arah === undefined) throw new Error(`${kode} tanpa arah`);
      return parseAlamat(buildAlamat(arah.halaman, arah.parameter)).parameter;
    };
    expect(filterTemuanSchema.parse(readFilterTemuan(parameter('TEMUAN'), ''))).toMatchObject({
      tingkat: 'galat',
      ditangani: 'terbuka',
      desa: null,
    });
    expect(filterBuktiSchema.parse(readFilterBukti(parameter('BUKTI'), ''))).toMatchObject({
      keadaan: 'kurang',
      keterangan: null,
      desa: null,
    });
  });
});
