import { describe, expect, test } from 'vitest';
import type { KendalaTampil } from '../../src/contract/bentuk/mingguan.ts';
import type { BarisCapaian } from '../../src/core/mingguan/compute-mingguan.ts';
import { listTitikMinggu } from '../../src/renderer/halaman/mingguan/data-grafik-capaian.ts';
import {
  checkKendala,
  fromKendala,
  KENDALA_KOSONG,
  parseJam,
  toKendala,
} from '../../src/renderer/halaman/mingguan/isian-kendala.ts';
import { checkPeriode, ubahJumlahMinggu } from '../../src/renderer/halaman/mingguan/isian-periode.ts';
import { parseMinggu } from '../../src/renderer/halaman/mingguan/parameter-mingguan.ts';
import { ringkasKendala } from '../../src/renderer/halaman/mingguan/ringkas-kendala.ts';
import {
  formatCapaian,
  formatRentang,
  sebutKurang,
  sebutPerkiraan,
  sebutStatus,
} from '../../src/renderer/halaman/mingguan/teks-capaian.ts';

const PERIODE = { mulai: '2024-06-24', target: [33, 67, 100] };
const KOSONG = { pemilih: null, kk: null, stiker: null, baru: null, ubah: null, tms: {} };

function baris(ubah: Partial<BarisCapaian> & { readonly pemilih?: number | null } = {}): BarisCapaian {
  const { pemilih = null, ...sisa } = ubah;
  const angka = { ...KOSONG, pemilih };
  return {
    desa: null,
    tps: null,
    nama: 'GENTAN',
    jumlahTps: 1,
    sasaran: 100,
    minggu: [{ minggu: 1, angka, melapor: 1, belumMelapor: 0, persen: pemilih }],
    perkiraan: { tanggal: null, laju: null, status: 'belum', kurang: 0 },
    ...sisa,
  };
}

function kendala(ubah: Partial<KendalaTampil>): KendalaTampil {
  return {
    id: 1,
    waktu: '2024-06-25T09:05',
    aplikasi: 'mobile',
    jenis: 'hang',
    desa: '33.11.10.2001',
    tps: '003',
    uraian: 'Layar tidak merespons.',
    mitigasi: '',
    lama: 30,
    ...ubah,
  };
}

describe('kata-kata capaian', () => {
  test('yang belum selesai tidak pernah terbaca 100 persen', () => {
    expect([0, 28.999999999999996, 33.35, 99.999, 100, 1234.56].map(formatCapaian)).toEqual([
      '0,0%',
      '29,0%',
      '33,3%',
      '99,9%',
      '100,0%',
      '1.234,5%',
    ]);
    expect(formatCapaian((29 / 100) * 100 + 1e-9)).toBe('29,0%');
  });

  test('minggu disebut dengan hari pertama dan terakhirnya', () => {
    expect(formatRentang(PERIODE, 2)).toBe('1 Juli 2024 s.d. 7 Juli 2024');
  });

  test('desa yang melapor tetapi sasarannya tidak diketahui bukan desa yang belum melapor', () => {
    expect(sebutStatus(baris({ pemilih: 10, sasaran: null })).label).toBe('Sasaran belum diketahui');
    expect(sebutStatus(baris()).label).toBe('Belum melapor');
  });

  test('perkiraan yang tidak dapat dihitung disebut sebabnya', () => {
    const p = { tanggal: null, laju: 0, status: 'diam', kurang: 12.34 } as const;
    expect(sebutPerkiraan(baris({ perkiraan: p }))).toBe('tidak dengan laju ini');
    expect(sebutKurang(baris({ perkiraan: p }))).toBe('12,3 poin di bawah target');
    expect(sebutKurang(baris({ perkiraan: { ...p, kurang: 0.01 } }))).toBe('0,1 poin di bawah target');
    expect(sebutPerkiraan(baris())).toBe('belum diketahui');
    expect(sebutPerkiraan(baris({ perkiraan: { ...p, status: 'tertinggal', tanggal: '2024-07-20' } }))).toBe(
      '20 Juli 2024',
    );
  });

  test('grafik memuat target sampai minggu terakhir; minggu yang belum ada bukan nol', () => {
    expect(listTitikMinggu(baris({ pemilih: 40 }), PERIODE)).toEqual([
      { minggu: 'Minggu 1', capaian: 40, target: 33 },
      { minggu: 'Minggu 2', capaian: null, target: 67 },
      { minggu: 'Minggu 3', capaian: null, target: 100 },
    ]);
  });

  test('alamat dengan minggu yang tidak mungkin tidak dipakai', () => {
    expect(['2', '0', '13', 'x', undefined].map(parseMinggu)).toEqual([2, null, null, null, null]);
  });
});

describe('masa coklit', () => {
  test('minggu tambahan memakai target terakhir, minggu yang dibuang hilang dari ujung', () => {
    expect(ubahJumlahMinggu(PERIODE, 5).target).toEqual([33, 67, 100, 100, 100]);
    expect(ubahJumlahMinggu(PERIODE, 1).target).toEqual([33]);
    expect([0, 13, 1.5].map((n) => ubahJumlahMinggu(PERIODE, n))).toEqual([PERIODE, PERIODE, PERIODE]);
  });

  test('target yang turun dan hari pertama yang kosong ditolak dengan sebabnya', () => {
    expect(checkPeriode(PERIODE)).toBeNull();
    expect(checkPeriode({ ...PERIODE, mulai: '' })).toMatch(/hari pertama/);
    expect(checkPeriode({ ...PERIODE, target: [50, 40] })).toMatch(/tidak boleh lebih kecil/);
    expect(checkPeriode({ ...PERIODE, target: [50, 101] })).toMatch(/0 sampai 100/);
  });
});

describe('kendala aplikasi', () => {
  test('dihitung menurut jenis dan minggu; yang di luar masa coklit tetap terhitung', () => {
    const daftar = [
      kendala({ waktu: '2024-06-24T00:00' }),
      kendala({ waktu: '2024-07-01T00:00', lama: null }),
      kendala({ waktu: '2024-07-15T00:00', lama: 5 }),
      kendala({ jenis: 'galat', lama: null }),
    ];
    expect(ringkasKendala(daftar, PERIODE)).toEqual([
      { jenis: 'hang', perMinggu: [1, 1, 0], diLuar: 1, jumlah: 3, lama: 35 },
      { jenis: 'galat', perMinggu: [1, 0, 0], diLuar: 0, jumlah: 1, lama: null },
    ]);
    expect(ringkasKendala([], PERIODE)).toEqual([]);
  });

  test('pukul diterima dengan titik atau titik dua', () => {
    expect(['9.05', '09:05', '24.00', '9.60', '', '905'].map(parseJam)).toEqual([
      '09:05',
      '09:05',
      null,
      null,
      null,
      null,
    ]);
  });

  test('catatan yang dibuka lalu disimpan tidak berubah', () => {
    const { id: _, ...isian } = kendala({});
    expect(toKendala(fromKendala(kendala({})))).toEqual(isian);
  });

  test('isian yang kurang disebut per medan; TPS memerlukan desanya', () => {
    expect(Object.keys(checkKendala(KENDALA_KOSONG))).toEqual([
      'tanggal',
      'jam',
      'aplikasi',
      'jenis',
      'uraian',
    ]);
    expect(toKendala(KENDALA_KOSONG)).toBeNull();
    const isi = fromKendala(kendala({ desa: null, tps: '003' }));
    expect(checkKendala(isi)).toEqual({ desa: 'Pilih desa dari TPS itu.' });
    expect(toKendala({ ...fromKendala(kendala({})), tps: '7' })?.tps).toBe('007');
  });
});
