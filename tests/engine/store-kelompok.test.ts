import { describe, expect, test } from 'vitest';
import {
  loadBerkasAktif,
  loadPemilihAktif,
  loadRiwayatVersi,
  loadVersiAktif,
} from '../../src/engine/store/load-versi.ts';
import { kepalaJejak, loadJejak } from '../../src/engine/store/jejak.ts';
import { saveVersi, saveVersiBersama } from '../../src/engine/store/save-versi.ts';
import type { VersiMasuk } from '../../src/engine/store/compute-versi.ts';
import { must, mustFail, openMemori } from './store/basis-data-uji.ts';
import { buildBerkas, buildVersi, DESA, DESA_LAIN } from './store/contoh-versi.ts';

/** The same rows without those of one TPS. */
function withoutTps(versi: VersiMasuk, tps: string): VersiMasuk {
  return { ...versi, pemilih: versi.pemilih.filter((p) => p.tps !== tps) };
}

/** Two desa that come from one file. */
function buildBersama(mulai: number): VersiMasuk[] {
  return [buildVersi({ mulai }), buildVersi({ desa: DESA_LAIN, mulai })];
}

describe('TPS berkurang', () => {
  test('TPS yang hilang dari versi berlaku menolak penggantian dengan menyebut desa dan TPS', () => {
    const db = openMemori();
    const versi = buildVersi();
    must(saveVersi(db, { ...versi, ganti: false }));
    const kepala = kepalaJejak(db);
    expect(mustFail(saveVersi(db, { ...withoutTps(versi, '002'), ganti: false }))).toEqual({
      kode: 'TPS_BERKURANG',
      berkurang: [{ desa: DESA, tps: ['002'] }],
    });
    expect(loadPemilihAktif(db)).toEqual(versi.pemilih);
    expect(kepalaJejak(db)).toBe(kepala);
  });

  test('dengan ganti, penggantian diterima dan TPS yang hilang tercatat', () => {
    const db = openMemori();
    const versi = buildVersi();
    must(saveVersi(db, { ...versi, ganti: false }));
    expect(must(saveVersi(db, { ...withoutTps(versi, '002'), ganti: true }))).toMatchObject({ jumlahTps: 2 });
    expect(JSON.parse(loadJejak(db).at(-1)?.rincian ?? '')).toMatchObject({ tpsHilang: ['002'] });
  });

  test('kembali ke versi lama yang TPS-nya lebih sedikit pun ditolak tanpa ganti', () => {
    const db = openMemori();
    const penuh = buildVersi();
    const kurang = withoutTps(penuh, '003');
    must(saveVersi(db, { ...kurang, ganti: false }));
    must(saveVersi(db, { ...penuh, ganti: false }));
    expect(mustFail(saveVersi(db, { ...kurang, ganti: false })).kode).toBe('TPS_BERKURANG');
    expect(must(saveVersi(db, { ...kurang, ganti: true })).status).toBe('kembali');
  });

  test('TPS tambahan diterima tanpa ganti', () => {
    const db = openMemori();
    const versi = buildVersi();
    must(saveVersi(db, { ...withoutTps(versi, '003'), ganti: false }));
    expect(must(saveVersi(db, { ...versi, ganti: false })).status).toBe('baru');
  });
});

describe('beberapa desa bersama', () => {
  test('berkas beberapa desa disimpan seluruhnya dalam satu transaksi', () => {
    const db = openMemori();
    const hasil = must(saveVersiBersama(db, { versi: buildBersama(0), ganti: false }));
    expect(hasil.map((h) => [h.desa, h.status])).toEqual([
      [DESA, 'baru'],
      [DESA_LAIN, 'baru'],
    ]);
    expect(loadVersiAktif(db).map((v) => v.desa)).toEqual([DESA, DESA_LAIN]);
  });

  test('TPS berkurang di satu desa menolak semua desa kelompok itu, dan semua kekurangan disebut', () => {
    const db = openMemori();
    must(saveVersiBersama(db, { versi: buildBersama(0), ganti: false }));
    const semula = loadPemilihAktif(db);
    const [a, b] = [
      buildVersi({ mulai: 100 }),
      withoutTps(buildVersi({ desa: DESA_LAIN, mulai: 100 }), '001'),
    ];
    expect(mustFail(saveVersiBersama(db, { versi: [a, withoutTps(b, '003')], ganti: false }))).toEqual({
      kode: 'TPS_BERKURANG',
      berkurang: [{ desa: DESA_LAIN, tps: ['001', '003'] }],
    });
    expect(loadPemilihAktif(db)).toEqual(semula);
    expect(loadRiwayatVersi(db, DESA)).toHaveLength(1);
  });

  test('kesalahan di desa kedua membatalkan desa pertama', () => {
    const db = openMemori();
    const [a, b] = [buildVersi(), buildVersi({ desa: DESA_LAIN })];
    const rusak = { ...b, pemilih: b.pemilih.map((p) => ({ ...p, tps: 'X' })) };
    expect(() => saveVersiBersama(db, { versi: [a, rusak], ganti: false })).toThrow(/CHECK/);
    expect(loadVersiAktif(db)).toEqual([]);
    expect(loadJejak(db)).toHaveLength(1);
    must(saveVersiBersama(db, { versi: [a, b], ganti: false }));
  });

  test('satu berkas beberapa desa tercatat sekali dengan semua desanya', () => {
    const db = openMemori();
    const berkas = [buildBerkas('semua.xlsx')];
    const versi = buildBersama(0).map((v) => ({
      ...v,
      berkas,
      pemilih: v.pemilih.map((p) => ({ ...p, asal: { ...p.asal, berkas: 'semua.xlsx' } })),
    }));
    must(saveVersiBersama(db, { versi, ganti: false }));
    expect(loadBerkasAktif(db)).toMatchObject([
      { nama: 'semua.xlsx', desa: [DESA, DESA_LAIN], jumlahBaris: 24 },
    ]);
  });
});
