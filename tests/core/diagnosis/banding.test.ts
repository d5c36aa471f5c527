import { describe, expect, test } from 'vitest';
import type { Buku, Sel } from '../../../src/core/berkas/buku.ts';
import { bandingTabel } from '../../../src/core/diagnosis/banding-tabel.ts';
import type { Diagnosis } from '../../../src/core/diagnosis/format-diagnosis.ts';
import { findTabel } from '../../../src/core/tabel/find-tabel.ts';
import { createAcak } from './tabel-acak.ts';

type Angka = readonly [l: number, p: number];

function buku(baris: readonly (readonly Sel[])[]): Buku {
  const lembar = { nama: 'S', tersembunyi: false, baris: baris.map((sel, i) => ({ nomor: i + 1, sel })) };
  return { format: 'xlsx', pemisah: null, tanggal1904: false, lembar: [lembar] };
}

/** Data begin in row 3; L, P and L+P stand in B, C and D. */
function rekap(
  judul: string,
  isi: readonly Angka[],
  label = (i: number): string => `DESA ${String.fromCharCode(65 + i)}`,
): Buku {
  const jumlah = (k: 0 | 1): number => isi.reduce((s, x) => s + x[k], 0);
  return buku([
    [judul],
    ['Desa', 'L', 'P', 'L+P'],
    ...isi.map(([l, p], i): Sel[] => [label(i), l, p, l + p]),
    ['TOTAL', jumlah(0), jumlah(1), jumlah(0) + jumlah(1)],
  ]);
}

function banding(...semua: readonly (readonly [string, Buku])[]): readonly Diagnosis[] {
  const tabel = semua.flatMap(([nama, b]) => findTabel(b).map((t) => ({ nama, tabel: t })));
  return bandingTabel(tabel).flatMap((h) => h.diagnosis);
}

const DPS: readonly Angka[] = [
  [1204, 1260],
  [2310, 2275],
  [990, 1043],
  [1711, 1690],
  [3120, 3201],
  [1450, 1502],
  [2008, 1966],
  [875, 930],
];
const ubah = (beda: readonly number[]): Angka[] =>
  DPS.map(([l, p], i) => [l + (beda[i] ?? 0), p - (beda[(i + 3) % 8] ?? 0)]);
const KECIL = [3, -5, 0, 8, -11, 2, -1, 4];

describe('dua tahap wilayah yang sama', () => {
  test('perubahan kecil di semua desa didiamkan', () => {
    expect(banding(['dps', rekap('DPS', DPS)], ['dpt', rekap('DPT', ubah(KECIL))])).toEqual([]);
  });

  test('satu desa yang meloncat disebut, dengan angka yang lama', () => {
    const dpt = ubah(KECIL);
    dpt[4] = [4120, 3201];
    const d = banding(['dps', rekap('DPS', DPS)], ['dpt', rekap('DPT', dpt)]);
    expect(d).toHaveLength(1);
    expect(d[0]).toMatchObject({ jenis: 'LONCAT_TANPA_MUTASI', sel: 'D7', tertulis: 7321, seharusnya: 6321 });
  });

  test('loncatan yang dijelaskan baru dan TMS didiamkan, yang tidak dijelaskan disebut', () => {
    const dpt = DPS.map(([l, p], i): Angka => (i === 4 ? [l + 1000, p] : [l, p]));
    const perubahan = (baru: number): Buku =>
      buku([
        ['REKAP PERUBAHAN'],
        ['Desa', 'Pemilih Baru', null, null, 'TMS', null, null],
        [null, 'L', 'P', 'L+P', 'L', 'P', 'L+P'],
        ...DPS.map((_, i): Sel[] => [
          `DESA ${String.fromCharCode(65 + i)}`,
          i === 4 ? baru : 9,
          7,
          (i === 4 ? baru : 9) + 7,
          i === 4 ? 0 : 9,
          7,
          i === 4 ? 7 : 16,
        ]),
      ]);
    const semua = (baru: number): readonly Diagnosis[] =>
      banding(['dps', rekap('DPS', DPS)], ['ubah', perubahan(baru)], ['dpt', rekap('DPT', dpt)]);
    expect(semua(1000)).toEqual([]);
    expect(semua(900).map((d) => [d.jenis, d.seharusnya])).toEqual([['LONCAT_TANPA_MUTASI', 9321 - 2100]]);
  });

  test('TPS yang dilebur: yang keluar dari satu masuk ke yang lain, tidak dituduh', () => {
    const dpt = ubah(KECIL);
    dpt[1] = [2310 - 600, 2275 - 580];
    dpt[5] = [1450 + 600, 1502 + 580];
    expect(banding(['dps', rekap('DPS', DPS)], ['dpt', rekap('DPT', dpt)])).toEqual([]);
  });

  test('L dan P yang tertukar di satu baris, walau semua jumlah tetap benar', () => {
    const dpt = ubah(KECIL);
    dpt[2] = [dpt[2]?.[1] ?? 0, dpt[2]?.[0] ?? 0];
    const d = banding(['dps', rekap('DPS', DPS)], ['dpt', rekap('DPT', dpt)]);
    expect(d.map((x) => [x.jenis, x.sel])).toEqual([['L_P_TERTUKAR', 'B5']]);
  });

  test('kolom L dan P yang tertukar seluruhnya', () => {
    const dpt = ubah(KECIL).map(([l, p]): Angka => [p, l]);
    const d = banding(['dps', rekap('DPS', DPS)], ['dpt', rekap('DPT', dpt)]);
    expect(d.map((x) => x.jenis)).toEqual(['L_P_TERTUKAR']);
  });

  test('angka yang bergeser satu baris', () => {
    const dpt = ubah(KECIL);
    const geser = [...dpt.slice(0, 2), dpt[5], dpt[2], dpt[3], dpt[4], ...dpt.slice(6)].flatMap((x) =>
      x ? [x] : [],
    );
    const d = banding(['dps', rekap('DPS', DPS)], ['dpt', rekap('DPT', geser)]);
    expect(d.map((x) => x.jenis)).toEqual(['BARIS_BERGESER']);
    expect(d[0]?.semuaSel.map((s) => s.sel)).toEqual(expect.arrayContaining(['D6', 'D7', 'D8']));
  });

  test('dua desa bernomor TPS sama tetapi berbeda angka tidak dibandingkan', () => {
    const tps = (i: number): string => `TPS ${String(i + 1)}`;
    const lain = DPS.map(([l, p], i): Angka => [l * (i % 2 === 0 ? 2 : 0.4), p * (i % 2 === 0 ? 2 : 0.4)]);
    expect(banding(['a', rekap('REKAP', DPS, tps)], ['b', rekap('REKAP', lain, tps)])).toEqual([]);
  });

  test('dua tahap berdampingan dalam satu tabel', () => {
    const tabel = (loncat: number): Buku =>
      buku([
        ['Desa', 'DPS', 'DPT'],
        ...DPS.map(([l, p], i): Sel[] => [
          `DESA ${String.fromCharCode(65 + i)}`,
          l + p,
          l + p + (KECIL[i] ?? 0) + (i === 3 ? loncat : 0),
        ]),
      ]);
    expect(banding(['t', tabel(0)])).toEqual([]);
    expect(banding(['t', tabel(900)])).toMatchObject([
      { jenis: 'LONCAT_TANPA_MUTASI', sel: 'C5', seharusnya: 3401 },
    ]);
  });

  test('acak: perubahan sah sampai lima persen tidak pernah dituduh; satu kerusakan dikenali', () => {
    const acak = createAcak(77);
    let benar = 0;
    const ulangan = 300;
    for (let n = 0; n < ulangan; n++) {
      const banyak = 6 + acak(20);
      const a = Array.from({ length: banyak }, (): Angka => {
        const l = 300 + acak(3000);
        return [l, Math.round(l * (0.94 + acak(120) / 1000)) + 7];
      });
      const b = a.map(([l, p]): Angka => [
        l + Math.round((l * (acak(100) - 50)) / 1000),
        p + Math.round((p * (acak(100) - 50)) / 1000),
      ]);
      expect(banding(['a', rekap('DPS', a)], ['b', rekap('DPT', b)])).toEqual([]);
      const r = acak(banyak);
      const x = b[r] ?? [0, 0];
      b[r] = [x[0] + Math.round(x[0] * 1.2) + 100, x[1]];
      const d = banding(['a', rekap('DPS', a)], ['b', rekap('DPT', b)]);
      if (d[0]?.jenis === 'LONCAT_TANPA_MUTASI' && d[0].sel === `D${String(r + 3)}`) benar++;
    }
    expect(benar / ulangan).toBeGreaterThanOrEqual(0.95);
  });
});
