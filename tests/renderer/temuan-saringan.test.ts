import { describe, expect, test } from 'vitest';
import type { TemuanTampil } from '../../src/contract/bentuk/temuan.ts';
import {
  FILTER_BAKU,
  isTersaring,
  readFilter,
  toParameter,
} from '../../src/renderer/halaman/temuan/filter-temuan.ts';
import { togglePilihan } from '../../src/renderer/halaman/temuan/pilihan-temuan.ts';

describe('saringan temuan dari alamat', () => {
  test('tanpa parameter yang tampil adalah yang masih terbuka', () => {
    expect(readFilter({}, '')).toEqual(FILTER_BAKU);
    expect(isTersaring(FILTER_BAKU)).toBe(false);
  });

  test('tautan dari halaman lain menyaring menurut tingkat, kode, desa, dan TPS', () => {
    const alamat = {
      tingkat: 'galat',
      kode: 'NIK_GANDA',
      desa: '33.11.10.2001',
      tps: '003',
      ditangani: 'semua',
    };
    expect(readFilter(alamat, '')).toEqual({ ...FILTER_BAKU, ...alamat });
  });

  test('nilai yang tidak sah diabaikan, sisanya tetap berlaku', () => {
    expect(readFilter({ tingkat: 'gawat', desa: 'x', kode: 'nik ganda', ditangani: 'semua' }, '')).toEqual({
      ...FILTER_BAKU,
      ditangani: 'semua',
    });
  });

  test('TPS tanpa desa tidak menyaring apa-apa', () => {
    expect(readFilter({ tps: '003' }, '').tps).toBeNull();
  });

  test('yang ditulis ke alamat terbaca kembali sama', () => {
    const filter = { ...FILTER_BAKU, tingkat: 'info' as const, desa: '33.11.10.2001', cari: 'nik ganda' };
    const parameter = Object.fromEntries(
      Object.entries(toParameter(filter)).filter((e): e is [string, string] => typeof e[1] === 'string'),
    );
    expect(readFilter(parameter, 'nik ganda')).toEqual(filter);
  });

  test('yang dicari tidak pernah masuk alamat dan tidak dibaca darinya', () => {
    expect(toParameter({ cari: 'BUDI' })).toEqual({});
    expect(readFilter({ cari: 'BUDI' }, '').cari).toBe('');
  });

  test('kembali ke nilai baku menghapusnya dari alamat', () => {
    expect(toParameter({ ditangani: 'terbuka', tingkat: null })).toEqual({ ditangani: null, tingkat: null });
  });
});

test('memilih dua kali membatalkan pilihan', () => {
  const t: TemuanTampil = {
    kunci: 'a'.repeat(16),
    kode: 'NIK_GANDA',
    tingkat: 'galat',
    pesan: '',
    desa: null,
    tps: null,
    berkas: null,
    lembar: null,
    baris: null,
    namaDesa: null,
    pemilih: null,
    ditangani: null,
  };
  const sekali = togglePilihan(new Map(), t);
  expect([...sekali.keys()]).toEqual([t.kunci]);
  expect(togglePilihan(sekali, t).size).toBe(0);
});
