import { describe, expect, test } from 'vitest';
import type { BedaTampil } from '../../src/contract/bentuk/rekonsiliasi.ts';
import { formatArah } from '../../src/renderer/halaman/rekonsiliasi/arah-selisih.ts';
import { listBatang, listDeretTerisi } from '../../src/renderer/halaman/rekonsiliasi/deret-penduduk.ts';
import {
  cacahKeadaan,
  KECAMATAN,
  listPilihanDesa,
  readFilterSelisih,
  saringBeda,
  toParameterSelisih,
} from '../../src/renderer/halaman/rekonsiliasi/filter-selisih.ts';

const NGROMBO = '33.11.10.2001';
const JETIS = '33.11.10.2004';

function beda(isi: Partial<BedaTampil> & { readonly n: number }): BedaTampil {
  const { n, ...lain } = isi;
  const desa = lain.desa === undefined ? NGROMBO : lain.desa;
  return {
    kunci: `${desa ?? 'kecamatan'}/${lain.tps ?? 'desa'}/akhir/nama/pps/${n}`,
    desa,
    namaDesa: desa === null ? null : 'NGROMBO',
    tps: null,
    tempat: 'Desa NGROMBO',
    medan: 'akhir',
    sebutanMedan: 'pemilih akhir',
    kiri: 'nama',
    kanan: 'pps',
    sebutanKiri: 'daftar nama',
    sebutanKanan: 'rekap PPS',
    angkaKiri: { l: 100, p: 100, jumlah: 200 },
    angkaKanan: { l: 100 + n, p: 100, jumlah: 200 + n },
    selisih: { l: n, p: 0, jumlah: n },
    arah: n < 0 ? 'kurang' : 'lebih',
    dugaan: null,
    keadaan: 'terbuka',
    catatan: '',
    kronologi: 'Terdapat perbedaan.',
    kronologiDisunting: false,
    ditandaiPada: null,
    berubahSejakDitandai: false,
    ...lain,
  };
}

const SEMUA = [
  beda({ n: 1 }),
  beda({ n: -12, keadaan: 'dijelaskan' }),
  beda({ n: 3, tps: '002' }),
  beda({ n: 40 }),
  beda({ n: 5, desa: JETIS }),
  beda({ n: 7, desa: null }),
];

describe('saringan selisih', () => {
  test('tanpa parameter tampil yang terbuka, urut tempat, di satu tempat yang terbesar dahulu', () => {
    const tampil = saringBeda(SEMUA, readFilterSelisih({}));
    expect(tampil.map((b) => b.selisih.jumlah)).toEqual([40, 1, 3, 5, 7]);
  });

  test('desa, tingkat, dan keadaan menyaring bersama', () => {
    const satu = (p: Record<string, string>) =>
      saringBeda(SEMUA, readFilterSelisih(p)).map((b) => b.selisih.jumlah);
    expect(satu({ desa: NGROMBO, tingkat: 'tps' })).toEqual([3]);
    expect(satu({ desa: NGROMBO, tingkat: 'desa', keadaan: 'semua' })).toEqual([40, -12, 1]);
    expect(satu({ desa: KECAMATAN })).toEqual([7]);
    expect(satu({ keadaan: 'diperbaiki' })).toEqual([]);
  });

  test('cacah tiap keadaan dihitung di tempat yang disaring, dan jumlahnya sama dengan semuanya', () => {
    const c = cacahKeadaan(SEMUA, readFilterSelisih({ desa: NGROMBO }));
    expect(c).toEqual({ semua: 4, terbuka: 3, dijelaskan: 1, diperbaiki: 0 });
  });

  test('nilai asing di alamat diabaikan; yang sah kembali ke alamat yang sama', () => {
    expect(readFilterSelisih({ keadaan: 'beres', tingkat: 'rt' })).toEqual({
      keadaan: 'terbuka',
      desa: null,
      tingkat: 'semua',
    });
    const p = { keadaan: 'dijelaskan', desa: JETIS, tingkat: 'tps' };
    expect(toParameterSelisih(readFilterSelisih(p))).toEqual(p);
  });

  test('pilihan desa hanya yang berselisih, kecamatan termasuk', () => {
    const kosong = { nama: null, pps: null, sidalih: null };
    const sanding = [
      { desa: NGROMBO, namaDesa: 'NGROMBO', akhir: kosong },
      { desa: '33.11.10.2002', namaDesa: 'MANCASAN', akhir: kosong },
      { desa: null, namaDesa: null, akhir: kosong },
    ];
    expect(listPilihanDesa({ beda: SEMUA, sanding }).map((p) => p.label)).toEqual(['Ngrombo', 'Kecamatan']);
  });
});

describe('arah selisih dalam kata', () => {
  test('disebut dari sumber di kanan, dengan besarnya', () => {
    expect(formatArah(beda({ n: 1200 }))).toBe('Rekap PPS lebih 1.200');
    expect(formatArah(beda({ n: -3 }))).toBe('Rekap PPS kurang 3');
    const tukar = beda({ n: 0, arah: 'tukar', selisih: { l: 2, p: -2, jumlah: 0 } });
    expect(formatArah(tukar)).toBe('L dan P berbeda, jumlahnya sama');
  });
});

describe('batang kependudukan', () => {
  test('urut dari bagian terbesar dalam persen; deret tanpa angka tidak ditawarkan', () => {
    const titik = (desa: string, pembilang: number) => ({
      desa,
      nama: 'JETIS',
      pembilang,
      penyebut: 1000,
      bagian: pembilang / 1000,
      skor: null,
      tidakLazim: pembilang > 900,
    });
    const isi = {
      jenis: 'akhirPenduduk',
      sebutan: 'Pemilih akhir : penduduk',
      median: null,
      sebaran: null,
      titik: [titik('a', 700), titik('b', 950)],
    } as const;
    const kosong = { ...isi, jenis: 'awalDp4', titik: [] } as const;
    expect(listDeretTerisi([kosong, isi]).map((d) => d.jenis)).toEqual(['akhirPenduduk']);
    expect(listBatang(isi).map((b) => [b.kode, b.persen, b.tidakLazim])).toEqual([
      ['b', 95, true],
      ['a', 70, false],
    ]);
  });
});
