import { describe, expect, test } from 'vitest';
import type { Pemilih } from '../../../src/core/berkas/pemilih.ts';
import { checkGanda } from '../../../src/core/pemeriksaan/check-ganda.ts';
import { checkNomor } from '../../../src/core/pemeriksaan/check-nomor.ts';
import { checkPindahTps } from '../../../src/core/pemeriksaan/check-pindah-tps.ts';
import type { RekapDesa } from '../../../src/core/rekap/angka.ts';
import { computePindahTps } from '../../../src/core/rekap/compute-pindah-tps.ts';
import { computeRekapDesa } from '../../../src/core/rekap/compute-rekap.ts';
import { loadProfilUji } from '../../data-uji.ts';
import { KECAMATAN_UJI, pemilih } from './pemilih-uji.ts';

const PROFIL = loadProfilUji();

describe('nomor rusak tidak pernah dicocokkan', () => {
  const rusak = '~3311100101900000';
  const desa = KECAMATAN_UJI.desa[0] ?? { kode: '', nama: '' };
  const rekap = (daftar: readonly Pemilih[]): RekapDesa => computeRekapDesa(desa, daftar, PROFIL, []);
  const isTms = (k: string): boolean => PROFIL.keterangan.tms.some((t) => t.kode === k);

  test('tidak ganda, tidak berpasangan, tidak ditegur baris demi baris', () => {
    const daftar = [
      pemilih({ nik: rusak }),
      pemilih({ nik: rusak, tps: '002', keterangan: 'B' }),
      pemilih({ nik: rusak, keterangan: '8' }),
      pemilih({ nkk: rusak }),
    ];
    expect(checkGanda(daftar, isTms)).toEqual([]);
    expect(computePindahTps(daftar, new Set(['8']))).toEqual([]);
    expect(checkPindahTps(daftar, PROFIL)).toEqual([]);
    expect(checkNomor(daftar)).toEqual([]);
  });

  test('KK tidak ada data hanya di TPS yang NKK pemilih akhirnya rusak', () => {
    const hasil = rekap([
      pemilih({ nkk: rusak }),
      pemilih(),
      pemilih({ tps: '002' }),
      pemilih({ tps: '003', nkk: rusak, keterangan: '1' }),
      pemilih({ tps: '003' }),
    ]);
    expect(hasil.tps.map((t) => t.kk)).toEqual([null, 1, 1]);
    expect(hasil.kk).toBeNull();
    expect(hasil.akhir.jumlah).toBe(4);
  });

  test('pindah TPS tidak ada data bila pasangannya mungkin tersembunyi di NIK rusak', () => {
    const pindah = (h: RekapDesa): unknown => [h.pindahTps.keluar.jumlah, h.pindahTps.masuk.jumlah];
    const nik = '3311100101900007';
    const keluar = pemilih({ nik, keterangan: '8' });
    const masuk = pemilih({ nik, tps: '002', keterangan: 'B' });
    const masukRusak = pemilih({ nik: rusak, tps: '002', keterangan: 'B' });
    expect(pindah(rekap([keluar, masuk]))).toEqual([1, 1]);
    expect(pindah(rekap([keluar, masuk, masukRusak]))).toEqual([1, 1]);
    expect(pindah(rekap([keluar, masukRusak]))).toEqual([null, null]);
    expect(pindah(rekap([pemilih({ nik: rusak, keterangan: '8' }), masuk]))).toEqual([null, null]);
    expect(pindah(rekap([pemilih({ nik: rusak }), keluar]))).toEqual([0, 0]);
    expect(pindah(rekap([masukRusak]))).toEqual([0, 0]);
  });
});
