import { describe, expect, test } from 'vitest';
import type { IsianDesa } from '../../src/contract/pengaturan-schema.ts';
import type { Desa } from '../../src/core/wilayah/wilayah.ts';
import {
  buildBarisDesa,
  KOLOM_PLENO,
  parseBarisDesa,
  type BarisDesa,
} from '../../src/renderer/halaman/pengaturan/baris-desa.ts';
import { buildNomorPps, isiPleno, type IsiPleno } from '../../src/renderer/halaman/pengaturan/isi-pleno.ts';
import { tempelBlok } from '../../src/renderer/halaman/pengaturan/tempel-blok.ts';

const POLA = '……/PL.02.1-BA/{kodeDesa}/2024';
const DESA: readonly Desa[] = [
  { kode: '33.11.10.2001', nama: 'NGROMBO' },
  { kode: '33.11.08.1002', nama: 'KARTASURA' },
];

function buildKosong(kode: string): BarisDesa {
  const isian: IsianDesa = {
    kode,
    jumlahTps: 2,
    pps: { ketua: '', anggota: ['', ''] },
    pantarlih: [],
    pleno: { nomor: '', tanggal: '', jam: '', tempat: '', masukan: null },
    tujuan: [],
  };
  return buildBarisDesa(isian);
}
const KOSONG = DESA.map((d) => buildKosong(d.kode));
const ISI: IsiPleno = {
  nomorMulai: '07',
  nomorBertambah: true,
  tanggal: 'Minggu, 4 Agustus 2024',
  jam: '19.30 WIB',
  tempat: 'Balai {desa}',
  timpa: false,
};

describe('pleno PPS diisi sekaligus', () => {
  test('nomor menurut pola, tempat menurut sebutan desa atau kelurahannya', () => {
    const { baris, terisi } = isiPleno(KOSONG, DESA, POLA, ISI);
    expect(terisi).toBe(2);
    expect(baris.map((b) => b.nomor)).toEqual([
      '07/PL.02.1-BA/3311102001/2024',
      '08/PL.02.1-BA/3311081002/2024',
    ]);
    expect(baris.map((b) => b.tempat)).toEqual(['Balai Desa Ngrombo', 'Balai Kelurahan Kartasura']);
    expect(parseBarisDesa(baris[0] ?? buildKosong('')).ok && baris[0]?.tanggal).toBe(
      'Minggu, 4 Agustus 2024',
    );
  });

  test('nomor urut boleh sama di setiap desa, karena setiap PPS bernomor sendiri', () => {
    const { baris } = isiPleno(KOSONG, DESA, POLA, { ...ISI, nomorBertambah: false });
    expect(baris.map((b) => b.nomor.slice(0, 2))).toEqual(['07', '07']);
  });

  test('yang sudah terisi tetap, kecuali diminta ditimpa; yang dikosongkan tidak mengisi', () => {
    const ada = KOSONG.map((b, i) => (i === 0 ? { ...b, tempat: 'Rumah Ketua PPS', jam: '08.00 WIB' } : b));
    const biasa = isiPleno(ada, DESA, POLA, { ...ISI, nomorMulai: '', tanggal: '' });
    expect(biasa.baris[0]).toEqual(ada[0]);
    expect(biasa.terisi).toBe(1);
    expect(biasa.baris[1]).toMatchObject({ nomor: '', tanggal: '', jam: '19.30 WIB' });
    const timpa = isiPleno(ada, DESA, POLA, { ...ISI, timpa: true });
    expect(timpa.baris[0]).toMatchObject({ tempat: 'Balai Desa Ngrombo', jam: '19.30 WIB' });
  });

  test('pola dengan titik biasa dan kode kecamatan', () => {
    expect(buildNomorPps('..../BA/{kodeKecamatan}/{kodeDesa}', '33.11.10.2001', '3')).toBe(
      '3/BA/331110/3311102001',
    );
  });
});

describe('baris pleno PPS', () => {
  const kosong = buildKosong('33.11.10.2001');
  test('tanggal yang diketik menjadi tanggal kontrak, yang tidak terbaca disebut di kolomnya', () => {
    const terbaca = parseBarisDesa({ ...kosong, tanggal: '4/8/2024', jam: ' 19.30 ' });
    expect(terbaca).toMatchObject({ ok: true, nilai: { pleno: { tanggal: '2024-08-04', jam: '19.30' } } });
    expect(parseBarisDesa({ ...kosong, tanggal: '31/2/2024' })).toMatchObject({
      ok: false,
      galat: { tanggal: /tidak terbaca/ },
    });
  });

  test('masukan yang belum diketahui, tidak ada, dan kosong isinya dibedakan', () => {
    const pleno = (masukan: BarisDesa['masukan']): unknown => parseBarisDesa({ ...kosong, masukan });
    expect(pleno(null)).toMatchObject({ ok: true, nilai: { pleno: { masukan: null } } });
    expect(pleno([])).toMatchObject({ ok: true, nilai: { pleno: { masukan: [] } } });
    expect(pleno([{ dari: 'PKD', isi: ' ' }])).toMatchObject({ ok: false, galat: { masukan: /Isi setiap/ } });
  });

  test('dua Pantarlih pada satu TPS tetap dua setelah dimuat dan disimpan', () => {
    const pantarlih = [
      { tps: '001', nama: 'Siti' },
      { tps: '001', nama: 'Budi' },
    ];
    const isian = parseBarisDesa(kosong);
    if (!isian.ok) throw new Error('ditolak');
    const baris = buildBarisDesa({ ...isian.nilai, pantarlih });
    expect(baris.pantarlih).toEqual({ '001': 'Siti; Budi' });
    expect(parseBarisDesa(baris)).toMatchObject({ ok: true, nilai: { pantarlih } });
  });

  test('blok dari Excel mengisi kolom pleno dan tidak menyentuh kolom TPS', () => {
    const { baris } = tempelBlok(KOSONG, KOLOM_PLENO, { baris: 0, kolom: 'tanggal' }, [
      ['4 Agustus 2024', '19.30 WIB', 'Balai Desa'],
    ]);
    expect(baris[0]).toMatchObject({ jumlahTps: '2', tanggal: '4 Agustus 2024', tempat: 'Balai Desa' });
  });
});
