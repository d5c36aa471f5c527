import { describe, expect, test } from 'vitest';
import type { CatatanCapaian } from '../../src/core/mingguan/capaian.ts';
import { computeKeadaanPleno } from '../../src/core/pleno/keadaan-pleno.ts';
import { ok } from '../../src/core/result.ts';
import {
  loadCapaian,
  loadPeriodeCoklit,
  saveCapaian,
  savePeriodeCoklit,
} from '../../src/engine/store/capaian.ts';
import { loadCatatan, removeCatatan, saveCatatan } from '../../src/engine/store/catatan.ts';
import { kepalaJejak, loadJejak } from '../../src/engine/store/jejak.ts';
import {
  appendPeristiwaPleno,
  findPeristiwaBerubah,
  loadCatatanPleno,
  loadPeristiwaPleno,
  putCatatanPleno,
} from '../../src/engine/store/peristiwa-pleno.ts';
import { must, openMemori } from './store/basis-data-uji.ts';

const DESA = '33.11.10.2001';

function capaian(tps: string, minggu: number, pemilih: number | null): CatatanCapaian {
  return {
    desa: DESA,
    tps,
    minggu,
    sumber: 'ketik',
    pemilih,
    kk: null,
    stiker: null,
    baru: null,
    ubah: null,
    tms: pemilih === null ? {} : { '1': 2 },
  };
}

describe('capaian coklit', () => {
  test('yang disimpan dimuat kembali, yang dikosongkan hilang, yang diubah diganti', () => {
    const db = openMemori();
    must(saveCapaian(db, [capaian('001', 1, 50), capaian('002', 1, 60)]));
    must(saveCapaian(db, [capaian('001', 1, 55), capaian('002', 1, null)]));
    expect(loadCapaian(db)).toEqual([capaian('001', 1, 55)]);
  });

  test('satu laporan yang tidak sah membatalkan semuanya', () => {
    const db = openMemori();
    expect(() => saveCapaian(db, [capaian('001', 1, 50), capaian('002', 99, 60)])).toThrow();
    expect(loadCapaian(db)).toEqual([]);
  });

  test('laporan mingguan tidak membuat dokumen usang', () => {
    const db = openMemori();
    const sebelum = kepalaJejak(db);
    must(saveCapaian(db, [capaian('001', 1, 50)]));
    must(savePeriodeCoklit(db, { mulai: '2024-06-24', target: [100] }));
    expect(kepalaJejak(db)).toBe(sebelum);
    expect(loadPeriodeCoklit(db)).toEqual({ mulai: '2024-06-24', target: [100] });
  });
});

describe('catatan', () => {
  test.each(['kendala', 'pengawasan'] as const)(
    '%s disimpan, dibetulkan, dan dihapus menurut nomornya',
    (jenis) => {
      const db = openMemori();
      const saat = jenis === 'kendala' ? '2024-07-01T10:15' : '2024-07-01';
      const id = must(saveCatatan(db, jenis, null, saat, { uraian: 'keluar sendiri' }));
      expect(must(saveCatatan(db, jenis, id, saat, { uraian: 'hang' }))).toBe(id);
      expect(loadCatatan(db, jenis).map((c) => [c.id, c.saat, c.isi])).toEqual([
        [id, saat, { uraian: 'hang' }],
      ]);
      expect(must(saveCatatan(db, jenis, 99, saat, {}))).toBeNull();
      expect(must(removeCatatan(db, jenis, 99))).toBe(false);
      expect(must(removeCatatan(db, jenis, id ?? 0))).toBe(true);
      expect(loadCatatan(db, jenis)).toEqual([]);
    },
  );
});

describe('peristiwa pleno', () => {
  test('peristiwa dimuat kembali menurut urutannya dan menjadi keadaan rapat', () => {
    const db = openMemori();
    must(
      db.transact(() => {
        appendPeristiwaPleno(db, { jenis: 'RAPAT_DIBUKA', sebab: 'pleno', tempat: 'Pendopo' }, false);
        appendPeristiwaPleno(db, { jenis: 'DESA_DIBACAKAN', desa: DESA }, false);
        return ok(null);
      }),
    );
    const peristiwa = loadPeristiwaPleno(db);
    expect(peristiwa.map((p) => [p.nomor, p.isi.jenis])).toEqual([
      [1, 'RAPAT_DIBUKA'],
      [2, 'DESA_DIBACAKAN'],
    ]);
    expect(computeKeadaanPleno(peristiwa).rapat[0]?.desaSekarang).toBe(DESA);
    expect(findPeristiwaBerubah(db, loadJejak(db))).toEqual([]);
  });

  test('peristiwa tidak dapat diubah atau dihapus, dan yang diubah di belakang program ditemukan', () => {
    const db = openMemori();
    const catat = (isi: Parameters<typeof appendPeristiwaPleno>[1]): void => {
      must(db.transact(() => ok(appendPeristiwaPleno(db, isi, false))));
    };
    catat({ jenis: 'RAPAT_DIBUKA', sebab: 'pleno', tempat: 'Pendopo' });
    catat({ jenis: 'RAPAT_DITUNDA', menit: 30, alasan: 'belum kuorum' });
    catat({ jenis: 'RAPAT_DILANJUTKAN' });
    expect(() => db.run("UPDATE pleno_peristiwa SET isi = '{}' WHERE nomor = 2")).toThrow();
    expect(() => db.run('DELETE FROM pleno_peristiwa')).toThrow();
    db.run('DROP TRIGGER pleno_peristiwa_tidak_diubah');
    db.run('DROP TRIGGER pleno_peristiwa_tidak_dihapus');
    db.run(`UPDATE pleno_peristiwa SET isi = replace(isi, '30', '15') WHERE nomor = 2`);
    expect(findPeristiwaBerubah(db, loadJejak(db))).toEqual([2]);
    db.run('DELETE FROM pleno_peristiwa WHERE nomor = 3');
    expect(findPeristiwaBerubah(db, loadJejak(db))).toEqual([2, 3]);
  });

  test('jejak tidak memuat nama dan isi tanggapan', () => {
    const db = openMemori();
    must(
      db.transact(() =>
        ok(
          appendPeristiwaPleno(
            db,
            {
              jenis: 'TANGGAPAN',
              id: 't1',
              desa: DESA,
              dari: 'Nama Penanggap',
              unsur: 'Panwaslu',
              isi: 'isi tanggapan',
              pemilih: 'Nama Pemilih',
              bukti: '',
            },
            false,
          ),
        ),
      ),
    );
    const teks = JSON.stringify(loadJejak(db));
    expect(teks).toContain('PLENO_DICATAT');
    expect(teks).not.toMatch(/Penanggap|isi tanggapan|Pemilih/);
  });

  test('catatan operator disimpan di samping, bukan sebagai keputusan', () => {
    const db = openMemori();
    const jumlah = loadJejak(db).length;
    must(
      db.transact(() => {
        putCatatanPleno(db, '', 'umum');
        putCatatanPleno(db, DESA, 'lama');
        putCatatanPleno(db, DESA, 'baru');
        return ok(null);
      }),
    );
    expect([...loadCatatanPleno(db)]).toEqual([
      ['', 'umum'],
      [DESA, 'baru'],
    ]);
    expect(loadJejak(db)).toHaveLength(jumlah);
  });
});
