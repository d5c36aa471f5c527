import { describe, expect, test } from 'vitest';
import { desaSchema, type IsianDesa } from '../../src/contract/pengaturan-schema.ts';
import {
  buildBarisDesa,
  listTpsBaris,
  parseBarisDesa,
  parseJumlahTps,
} from '../../src/renderer/halaman/pengaturan/baris-desa.ts';

const DESA: IsianDesa = {
  kode: '33.11.10.2001',
  jumlahTps: 2,
  pps: { ketua: 'Eko', anggota: ['Dwi', 'Tri'] },
  pantarlih: [
    { tps: '001', nama: 'Siti' },
    { tps: '002', nama: 'Budi' },
  ],
  pleno: {
    nomor: '07/PL.02.1-BA/3311102001/2024',
    tanggal: '2024-08-04',
    jam: '19.30 WIB',
    tempat: 'Balai Desa Gentan',
    masukan: [{ dari: 'PKD Gentan', isi: 'Mohon dicek lagi.' }],
  },
  tujuan: ['Ketua PPS Desa Gentan', 'Kepala Desa Gentan'],
};
const baris = buildBarisDesa(DESA);

describe('satu desa di kisi pengaturan', () => {
  test('isian yang dimuat lalu disimpan tanpa diubah tetap sama', () => {
    expect(parseBarisDesa(baris)).toEqual({ ok: true, nilai: DESA });
  });

  test('yang lolos diterima juga oleh kontrak', () => {
    const hasil = parseBarisDesa({ ...baris, ketua: '  Eko  ', tujuan: '\n a \n\n', jumlahTps: ' 12 ' });
    expect(hasil.ok && desaSchema.parse(hasil.nilai)).toMatchObject({
      jumlahTps: 12,
      pps: { ketua: 'Eko' },
      tujuan: ['a'],
    });
  });

  test.each([
    ['', null],
    ['12', 12],
    [' 7 ', 7],
    ['0', undefined],
    ['1000', undefined],
    ['1,5', undefined],
    ['12 TPS', undefined],
    ['-3', undefined],
  ])('jumlah TPS %j dibaca %j', (teks, jumlah) => {
    expect(parseJumlahTps(teks)).toBe(jumlah);
  });

  test('nama Pantarlih di luar jumlah TPS ditolak, bukan dibuang diam-diam', () => {
    const kurang = { ...baris, jumlahTps: '1' };
    expect(listTpsBaris(kurang)).toEqual(['001', '002']);
    expect(parseBarisDesa(kurang)).toMatchObject({ ok: false, galat: { pantarlih: /TPS 002/ } });
    expect(parseBarisDesa({ ...kurang, pantarlih: { '001': 'Siti', '002': ' ' } }).ok).toBe(true);
  });

  test('semua kesalahan satu desa disebut sekaligus', () => {
    const hasil = parseBarisDesa({
      ...baris,
      jumlahTps: 'banyak',
      ketua: 'x'.repeat(101),
      tujuan: 'a\n'.repeat(11),
    });
    expect(hasil.ok ? [] : Object.keys(hasil.galat).sort()).toEqual(['jumlahTps', 'ketua', 'tujuan']);
  });
});
