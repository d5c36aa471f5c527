import { describe, expect, test } from 'vitest';
import type { BuktiWilayah } from '../../../src/core/berkas/hasil-berkas.ts';
import { inferKecamatan } from '../../../src/core/wilayah/infer-kecamatan.ts';
import { findDesaDalamTeks, resolveDesa } from '../../../src/core/wilayah/resolve-desa.ts';
import { KECAMATAN_UJI } from '../rekap/pemilih-uji.ts';

const KOSONG: BuktiWilayah = {
  kodeDesa: null,
  namaDesa: null,
  kodeKecamatan: null,
  namaKecamatan: null,
  namaKabupaten: null,
  namaProvinsi: null,
  lembar: null,
  baris: 1,
};
const cari = (bukti: Partial<BuktiWilayah>, berkas = 'data.xlsx'): string => {
  const r = resolveDesa({ ...KOSONG, ...bukti }, KECAMATAN_UJI, berkas);
  return r.ok ? r.nilai.desa.nama : r.galat.kode;
};

describe('desa sebuah berkas', () => {
  test.each<readonly [Partial<BuktiWilayah>, string, string]>([
    [{ kodeDesa: '3311102013' }, 'x.csv', 'GENTAN'],
    [{ namaDesa: 'Gentan', namaKecamatan: 'Baki' }, 'x.csv', 'GENTAN'],
    [{ namaDesa: 'Desa Baki Pandeyan' }, 'x.csv', 'BAKIPANDEYAN'],
    [{ namaDesa: 'GENTAN HASIL COKLIT' }, 'x.csv', 'GENTAN'],
    [{ lembar: 'Mancasan' }, 'x.csv', 'MANCASAN'],
    [{}, 'Data coklit Ngrombo FINAL.xlsx', 'NGROMBO'],
    [{}, 'Baki - Gentan.xlsx', 'GENTAN'],
    [{}, '33.11.10.2002.csv', 'MANCASAN'],
    [{}, '3311102002_dpsh.csv', 'MANCASAN'],
    [{}, 'kiriman Mancasan.zip/Gentan TPS 1.csv', 'GENTAN'],
  ])('%j dalam %s: %s', (bukti, berkas, nama) => {
    expect(cari(bukti, berkas)).toBe(nama);
  });

  test.each<readonly [Partial<BuktiWilayah>, string, string]>([
    [{ kodeDesa: '3311092013' }, 'x.csv', 'KECAMATAN_LAIN'],
    [{ namaKecamatan: 'GROGOL', namaDesa: 'GENTAN' }, 'x.csv', 'KECAMATAN_LAIN'],
    [{ namaKabupaten: 'KLATEN', namaKecamatan: 'BAKI', namaDesa: 'GENTAN' }, 'x.csv', 'KECAMATAN_LAIN'],
    [{ kodeDesa: '3311102099' }, 'x.csv', 'DESA_TIDAK_DIKENAL'],
    [{ namaDesa: 'MADEGONDO' }, 'x.csv', 'DESA_TIDAK_DIKENAL'],
    [{ kodeDesa: '3311102013', namaDesa: 'MANCASAN' }, 'x.csv', 'DESA_BERTENTANGAN'],
    [{}, 'data.xlsx', 'DESA_TIDAK_DITEMUKAN'],
    [{}, 'Gentan dan Mancasan.xlsx', 'DESA_MERAGUKAN'],
  ])('%j dalam %s ditolak: %s', (bukti, berkas, kode) => {
    expect(cari(bukti, berkas)).toBe(kode);
  });

  test('nama desa yang sama dengan kecamatannya kalah dari desa lain di nama berkas', () => {
    const bulu = {
      ...KECAMATAN_UJI,
      nama: 'BULU',
      desa: [
        { kode: '33.11.02.2001', nama: 'BULU' },
        { kode: '33.11.02.2002', nama: 'LENGKING' },
      ],
    };
    expect(findDesaDalamTeks('Kec Bulu desa Lengking.xlsx', bulu).map((d) => d.nama)).toEqual(['LENGKING']);
    expect(findDesaDalamTeks('coklit_BULU.xlsx', bulu).map((d) => d.nama)).toEqual(['BULU']);
  });
});

describe('nama desa yang hampir sama', () => {
  const sama = {
    ...KECAMATAN_UJI,
    desa: [
      { kode: '33.11.10.1001', nama: 'WAENA' },
      { kode: '33.11.10.2005', nama: 'WAENA' },
      { kode: '33.11.10.2006', nama: 'LUBUK PAKAM I,II' },
      { kode: '33.11.10.2007', nama: 'LUBUK PAKAM III' },
    ],
  };
  const kode = (bukti: Partial<BuktiWilayah>, berkas: string): string => {
    const r = resolveDesa({ ...KOSONG, ...bukti }, sama, berkas);
    return r.ok ? r.nilai.desa.kode : r.galat.kode;
  };
  test.each<readonly [Partial<BuktiWilayah>, string, string]>([
    [{ namaDesa: 'WAENA' }, 'data.xlsx', 'DESA_MERAGUKAN'],
    [{ namaDesa: 'Kelurahan Waena' }, 'data.xlsx', '33.11.10.1001'],
    [{ namaDesa: 'WAENA' }, '33.11.10.2005 Model A.xlsx', '33.11.10.2005'],
    [{ namaDesa: 'Lubuk Pakam I,II' }, 'data.xlsx', '33.11.10.2006'],
    [{ namaDesa: 'Lubuk Pakam III' }, 'data.xlsx', '33.11.10.2007'],
    [{}, 'PPS Lubuk Pakam III kec Baki.xls', '33.11.10.2007'],
    [{}, 'PPS Lubuk Pakam I,II kec Baki.xls', '33.11.10.2006'],
  ])('%j dalam %s: %s', (bukti, berkas, hasil) => {
    expect(kode(bukti, berkas)).toBe(hasil);
  });
});

describe('kecamatan dari isi berkas', () => {
  const semua = [
    {
      kode: '33.11.09',
      nama: 'GROGOL',
      namaKabupaten: 'KABUPATEN SUKOHARJO',
      namaDesa: ['GROGOL', 'MADEGONDO'],
    },
    { kode: '35.06.08', nama: 'GROGOL', namaKabupaten: 'KABUPATEN KEDIRI', namaDesa: ['GROGOL', 'BAKALAN'] },
    { kode: '33.11.10', nama: 'BAKI', namaKabupaten: 'KABUPATEN SUKOHARJO', namaDesa: ['GENTAN'] },
  ];
  test('lebih dari separuh berkas menentukan; yang lain nanti ditolak', () => {
    const baki = [{ ...KOSONG, kodeDesa: '3311102013' }];
    const grogol = [{ ...KOSONG, kodeDesa: '3311092001' }];
    expect(inferKecamatan([baki, baki, grogol], semua)).toBe('33.11.10');
    expect(inferKecamatan([baki, grogol], semua)).toBeNull();
  });
  test('nama yang sama di dua kabupaten dipisahkan oleh kabupaten atau desanya, atau tidak sama sekali', () => {
    const nama = (b: Partial<BuktiWilayah>): BuktiWilayah[] => [{ ...KOSONG, namaKecamatan: 'GROGOL', ...b }];
    expect(inferKecamatan([nama({ namaKabupaten: 'SUKOHARJO' })], semua)).toBe('33.11.09');
    expect(inferKecamatan([nama({ namaDesa: 'Bakalan' })], semua)).toBe('35.06.08');
    expect(inferKecamatan([nama({ namaDesa: 'GROGOL' })], semua)).toBeNull();
    expect(inferKecamatan([[KOSONG]], semua)).toBeNull();
  });
});
