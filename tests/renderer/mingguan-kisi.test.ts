import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ketikanCapaianSchema } from '../../src/contract/mingguan-schema.ts';
import type { CatatanCapaian } from '../../src/core/mingguan/capaian.ts';
import type { DesaCapaian } from '../../src/core/mingguan/compute-mingguan.ts';
import {
  buildIsian,
  checkIsianCapaian,
  countSelSalah,
  listBerubah,
  listKolomCapaian,
  listTpsIsian,
  parseSelCapaian,
  sumKolomCapaian,
  tempelIsian,
  type BarisIsian,
} from '../../src/renderer/halaman/mingguan/kisi-capaian.ts';
import { loadProfilUji } from '../data-uji.ts';

const DESA = '33.11.10.2001';
const KOLOM = listKolomCapaian(loadProfilUji());
const KODE = loadProfilUji().keterangan.tms.map((k) => k.kode);

function buildDesa(tps: readonly string[], sasaran: number | null = 300): DesaCapaian {
  const dasar = {
    nama: 'GENTAN',
    jumlahTps: tps.length,
    sasaran,
    minggu: [],
    perkiraan: { tanggal: null, laju: null, status: 'belum', kurang: 0 },
  } as const;
  return {
    ...dasar,
    desa: DESA,
    tps: null,
    tpsRinci: tps.map((nomor) => ({ ...dasar, desa: DESA, tps: nomor, jumlahTps: 1 })),
  };
}

function buildCatatan(ubah: Partial<CatatanCapaian>): CatatanCapaian {
  return {
    desa: DESA,
    tps: '001',
    minggu: 1,
    sumber: 'nama',
    pemilih: 100,
    kk: 40,
    stiker: null,
    baru: 2,
    ubah: 3,
    tms: { [KODE[0] ?? '']: 4 },
    ...ubah,
  };
}

function ketik(
  baris: readonly BarisIsian[],
  tps: string,
  sel: Record<string, string>,
): readonly BarisIsian[] {
  return baris.map((b) => (b.tps === tps ? { ...b, sel: { ...b.sel, ...sel } } : b));
}

describe('kisi laporan mingguan', () => {
  test('kosong berarti belum dilaporkan, bukan nol; angka yang terlalu besar ditolak', () => {
    expect(['', ' - ', '0', '1.234', '1000001', '12a'].map(parseSelCapaian)).toEqual([
      null,
      null,
      0,
      1234,
      undefined,
      undefined,
    ]);
  });

  test('kolom memuat kelima angka dan setiap alasan TMS menurut profil', () => {
    expect(KOLOM.filter((k) => !k.tms).map((k) => k.kunci)).toEqual([
      'pemilih',
      'kk',
      'stiker',
      'baru',
      'ubah',
    ]);
    expect(KOLOM.filter((k) => k.tms).map((k) => k.judul)).toEqual(KODE);
  });

  test('desa tanpa data tetap dapat diketik menurut jumlah TPS di Pengaturan', () => {
    expect(listTpsIsian(buildDesa([]), 3)).toEqual(['001', '002', '003']);
    expect(listTpsIsian(buildDesa([]), null)).toEqual([]);
    expect(listTpsIsian(buildDesa(['002', '005']), 3)).toEqual(['001', '002', '005']);
  });

  test('yang tersimpan lalu tidak diubah tidak dikirim lagi, sehingga asalnya tetap', () => {
    const awal = buildIsian(['001', '002'], [buildCatatan({})], KOLOM);
    expect(listBerubah(DESA, awal, awal)).toEqual([]);
    expect(listBerubah(DESA, awal, ketik(awal, '001', { pemilih: '0100', stiker: '-' }))).toEqual([]);
    expect(listBerubah(DESA, awal, ketik(awal, '002', { pemilih: '50' }))).toMatchObject([
      { tps: '002', pemilih: 50, kk: null, tms: {} },
    ]);
  });

  test('mengosongkan seluruh baris mengirim laporan tanpa angka', () => {
    const awal = buildIsian(['001'], [buildCatatan({})], KOLOM);
    const kosong = ketik(awal, '001', Object.fromEntries(KOLOM.map((k) => [k.kunci, ''])));
    expect(listBerubah(DESA, awal, kosong)).toEqual([
      { desa: DESA, tps: '001', pemilih: null, kk: null, stiker: null, baru: null, ubah: null, tms: {} },
    ]);
  });

  test('apa pun yang diketik sebagai angka diterima kontrak dan jumlahnya tetap', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.option(fc.nat(99_999)), { minLength: KOLOM.length, maxLength: KOLOM.length }), {
          minLength: 1,
          maxLength: 5,
        }),
        (angka) => {
          const tps = angka.map((_, i) => String(i + 1).padStart(3, '0'));
          const awal = buildIsian(tps, [], KOLOM);
          const blok = angka.map((b) => b.map((n) => (n === null ? '' : String(n))));
          const kini = tempelIsian(awal, KOLOM, { baris: 0, kolom: 0 }, blok);
          for (const k of listBerubah(DESA, awal, kini)) ketikanCapaianSchema.parse(k);
          const ada = angka.flatMap((b) => b[0] ?? []);
          expect(sumKolomCapaian(kini, 'pemilih')).toBe(
            ada.length === 0 ? null : ada.reduce((n, x) => n + x, 0),
          );
        },
      ),
    );
  });

  test('tempelan mulai dari satu sel dan yang keluar dari kisi diabaikan', () => {
    const awal = buildIsian(['001', '002'], [], KOLOM);
    const kini = tempelIsian(awal, KOLOM, { baris: 1, kolom: KOLOM.length - 1 }, [['7', '8'], ['9']]);
    expect(kini[0]).toEqual(awal[0]);
    expect(sumKolomCapaian(kini, KOLOM.at(-1)?.kunci ?? '')).toBe(7);
  });
});

describe('yang tidak mungkin benar disebut di samping barisnya', () => {
  const desa = buildDesa(['001', '002']);

  test('lebih banyak daripada pemilih awal, dan sel yang bukan angka', () => {
    const baris = ketik(buildIsian(['001', '002'], [], KOLOM), '001', { pemilih: '301', kk: 'x' });
    expect(countSelSalah(baris)).toBe(1);
    const masalah = checkIsianCapaian(desa, 1, baris, []);
    expect([...masalah.keys()]).toEqual(['001']);
    expect(masalah.get('001')?.join(' ')).toMatch(
      /1 sel bukan angka bulat.*lebih banyak daripada pemilih awal/s,
    );
  });

  test('lebih kecil daripada minggu sebelumnya, dan lebih besar daripada minggu sesudahnya', () => {
    const catatan = [buildCatatan({ minggu: 1 }), buildCatatan({ minggu: 3, pemilih: 150 })];
    const isi = (pemilih: string): readonly BarisIsian[] =>
      ketik(buildIsian(['001'], [buildCatatan({ minggu: 2 })], KOLOM), '001', { pemilih });
    expect(checkIsianCapaian(desa, 2, isi('99'), catatan).get('001')?.[0]).toMatch(
      /minggu ke-1: .*100 menjadi 99/,
    );
    expect(checkIsianCapaian(desa, 2, isi('151'), catatan).get('001')?.[0]).toMatch(
      /^Minggu ke-3: .*151 menjadi 150/,
    );
    expect(checkIsianCapaian(desa, 2, isi('120'), catatan).size).toBe(0);
  });

  test('baris yang dikosongkan tidak ditanyakan', () => {
    const catatan = [buildCatatan({ minggu: 1 }), buildCatatan({ minggu: 3, pemilih: 1 })];
    expect(checkIsianCapaian(desa, 2, buildIsian(['001'], [], KOLOM), catatan).size).toBe(0);
  });
});
