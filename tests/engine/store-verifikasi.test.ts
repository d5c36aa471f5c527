import { describe, expect, test } from 'vitest';
import type { BasisData } from '../../src/engine/store/basis-data.ts';
import {
  catatPeristiwa,
  computeHashJejak,
  HASH_AWAL_JEJAK,
  kepalaJejak,
  loadJejak,
} from '../../src/engine/store/jejak.ts';
import { saveRekapMasuk } from '../../src/engine/store/rekap-masuk.ts';
import { computeHashPemilih } from '../../src/engine/store/sidik.ts';
import { saveVersi } from '../../src/engine/store/save-versi.ts';
import { verifyBasisData } from '../../src/engine/store/verifikasi.ts';
import { must, openMemori } from './store/basis-data-uji.ts';
import { buildVersi, DESA, DESA_LAIN } from './store/contoh-versi.ts';

/** Two versions of one desa (12 rows, 3 TPS of 4) and one of another. */
function createIsi(): BasisData {
  const db = openMemori();
  must(saveVersi(db, { ...buildVersi(), ganti: false }));
  must(saveVersi(db, { ...buildVersi({ mulai: 100 }), ganti: false }));
  must(saveVersi(db, { ...buildVersi({ desa: DESA_LAIN }), ganti: false }));
  return db;
}

const VERSI_2 = `(SELECT id FROM versi WHERE desa = '${DESA}' AND nomor = 2)`;

/** As someone would who has the key and knows SQL. */
function openGembok(db: BasisData): void {
  db.run('DROP TRIGGER jejak_tidak_diubah');
  db.run('DROP TRIGGER jejak_tidak_dihapus');
}

describe('riwayat (jejak)', () => {
  test('sebelum ada data, kepala riwayat adalah nilai awal yang tetap', () => {
    expect(kepalaJejak(openMemori())).toBe(HASH_AWAL_JEJAK);
  });

  test('setiap entri memuat hash entri sebelumnya', () => {
    const jejak = loadJejak(createIsi());
    expect(jejak.map((e) => e.peristiwa)).toEqual([
      'BASIS_DATA_DIBUAT',
      'VERSI_DISIMPAN',
      'VERSI_DISIMPAN',
      'VERSI_DISIMPAN',
    ]);
    expect(jejak.map((e) => e.hashSebelum)).toEqual([
      HASH_AWAL_JEJAK,
      ...jejak.slice(0, -1).map((e) => e.hash),
    ]);
  });

  test('peristiwa yang tidak mengubah data tercatat dalam rantai tetapi tidak menggeser kepala', () => {
    const db = createIsi();
    const kepala = kepalaJejak(db);
    must(catatPeristiwa(db, { peristiwa: 'DOKUMEN_DIBUAT', rincian: { jenis: 'rekap', kepala } }));
    expect(kepalaJejak(db)).toBe(kepala);
    expect(loadJejak(db).at(-1)).toMatchObject({ peristiwa: 'DOKUMEN_DIBUAT', mengubahData: false });
    expect(verifyBasisData(db)).toEqual([]);
    must(saveVersi(db, { ...buildVersi({ mulai: 300 }), ganti: false }));
    expect(kepalaJejak(db)).not.toBe(kepala);
  });

  test('entri tidak dapat diubah atau dihapus', () => {
    const db = createIsi();
    expect(() => db.run('DELETE FROM jejak WHERE nomor = 4')).toThrow('jejak hanya dapat ditambah');
    expect(() => db.run(`UPDATE jejak SET waktu = '2030-01-01T00:00:00Z'`)).toThrow(
      'jejak hanya dapat ditambah',
    );
    expect(loadJejak(db)).toHaveLength(4);
  });

  test('entri tidak memuat nama, NIK, atau NKK', () => {
    const db = createIsi();
    const teks = loadJejak(db)
      .map((e) => e.rincian)
      .join();
    for (const p of buildVersi().pemilih)
      for (const rahasia of [p.nama, p.nik, p.nkk]) expect(teks).not.toContain(rahasia);
  });
});

describe('verifikasi', () => {
  test('basis data yang hanya diubah oleh program tidak menunjukkan ketidakcocokan', () => {
    const db = createIsi();
    must(saveVersi(db, { ...buildVersi(), ganti: false }));
    expect(verifyBasisData(db)).toEqual([]);
  });

  test('satu baris yang diubah di luar program ditunjuk desa, TPS, dan urutnya', () => {
    const db = createIsi();
    db.run(`UPDATE pemilih SET keterangan = '1' WHERE versi_id = ${VERSI_2} AND tps = '002' AND urut = 3`);
    expect(verifyBasisData(db)).toEqual([
      { kode: 'BARIS_BERUBAH', desa: DESA, nomor: 2, tps: '002', urut: 3 },
    ]);
  });

  test('baris versi lama yang diubah pun diketahui', () => {
    const db = createIsi();
    db.run(`UPDATE pemilih SET nama = 'LAIN' WHERE urut = 1 AND tps = '001' AND versi_id = 1`);
    expect(verifyBasisData(db)).toMatchObject([{ kode: 'BARIS_BERUBAH', desa: DESA, nomor: 1 }]);
  });

  test('baris yang dihapus atau ditambah diketahui pada TPS-nya', () => {
    const db = createIsi();
    db.run(`DELETE FROM pemilih WHERE versi_id = ${VERSI_2} AND tps = '001' AND urut = 4`);
    expect(verifyBasisData(db)).toEqual([
      { kode: 'ISI_TPS_BERUBAH', desa: DESA, nomor: 2, tps: '001', ada: 3, seharusnya: 4 },
    ]);
  });

  test('baris yang dipindah ke TPS lain diketahui', () => {
    const db = createIsi();
    db.run(`UPDATE pemilih SET tps = '009' WHERE versi_id = ${VERSI_2} AND tps = '001' AND urut = 4`);
    expect(verifyBasisData(db).map((t) => t.kode)).toEqual([
      'BARIS_BERUBAH',
      'ISI_TPS_BERUBAH',
      'ISI_TPS_BERUBAH',
    ]);
  });

  test('baris yang diubah beserta hash-nya diketahui pada TPS-nya', () => {
    const db = createIsi();
    const asli = buildVersi({ mulai: 100 }).pemilih[0];
    if (asli === undefined) throw new Error('no row');
    const palsu = computeHashPemilih({ ...asli, nama: 'PALSU' });
    db.run(
      `UPDATE pemilih SET nama = 'PALSU', hash = unhex(?) WHERE versi_id = ${VERSI_2} AND tps = '001' AND urut = 1`,
      palsu,
    );
    expect(verifyBasisData(db)).toMatchObject([
      { kode: 'ISI_TPS_BERUBAH', desa: DESA, nomor: 2, tps: '001' },
    ]);
  });

  test('hash TPS atau hash versi yang dipalsukan diketahui', () => {
    const db = createIsi();
    db.run(`UPDATE versi_tps SET hash = ? WHERE versi_id = ${VERSI_2} AND tps = '001'`, 'a'.repeat(64));
    expect(verifyBasisData(db).map((t) => t.kode)).toEqual(['ISI_TPS_BERUBAH', 'ISI_VERSI_BERUBAH']);
    const lain = createIsi();
    lain.run(`UPDATE versi SET isi_hash = ? WHERE id = ${VERSI_2}`, 'b'.repeat(64));
    expect(verifyBasisData(lain).map((t) => t.kode)).toEqual([
      'VERSI_TIDAK_SESUAI_JEJAK',
      'ISI_VERSI_BERUBAH',
    ]);
  });

  test('versi berlaku yang ditukar di luar program diketahui', () => {
    const db = createIsi();
    db.run(`UPDATE versi SET aktif = 0 WHERE desa = ?`, DESA);
    db.run(`UPDATE versi SET aktif = 1 WHERE desa = ? AND nomor = 1`, DESA);
    expect(verifyBasisData(db)).toEqual([{ kode: 'VERSI_AKTIF_BERBEDA', desa: DESA }]);
  });

  test('versi yang dihapus dan versi yang diselundupkan diketahui', () => {
    const db = createIsi();
    for (const tabel of ['pemilih', 'versi_tps', 'versi_berkas', 'temuan_versi'])
      db.run(`DELETE FROM ${tabel} WHERE versi_id = 1`);
    db.run('DELETE FROM versi WHERE id = 1');
    expect(verifyBasisData(db)).toEqual([{ kode: 'VERSI_HILANG', desa: DESA, nomor: 1 }]);

    const lain = createIsi();
    openGembok(lain);
    lain.run('DELETE FROM jejak WHERE nomor = 4');
    expect(verifyBasisData(lain)).toEqual([
      { kode: 'VERSI_TIDAK_SESUAI_JEJAK', desa: DESA_LAIN, nomor: 1 },
      { kode: 'VERSI_AKTIF_BERBEDA', desa: DESA_LAIN },
    ]);
  });

  test('entri riwayat yang diubah diketahui, juga bila hash-nya dihitung ulang', () => {
    const db = createIsi();
    openGembok(db);
    db.run(`UPDATE jejak SET waktu = '2024-01-01T00:00:00.000Z' WHERE nomor = 2`);
    expect(verifyBasisData(db)).toEqual([{ kode: 'JEJAK_BERUBAH', nomorJejak: 2 }]);
    const entri = loadJejak(db)[1];
    if (entri === undefined) throw new Error('no entry');
    db.run('UPDATE jejak SET hash = ? WHERE nomor = 2', computeHashJejak(entri));
    expect(verifyBasisData(db)).toEqual([{ kode: 'JEJAK_BERUBAH', nomorJejak: 3 }]);
  });

  test('identitas yang ditukar diketahui', () => {
    const db = openMemori();
    const palsu = loadJejak(db)[0];
    if (palsu === undefined) throw new Error('no entry');
    openGembok(db);
    const rincian = palsu.rincian.replace('33.11.10', '33.11.11');
    db.run('UPDATE jejak SET rincian = ?, hash = ?', rincian, computeHashJejak({ ...palsu, rincian }));
    expect(verifyBasisData(db)).toEqual([{ kode: 'IDENTITAS_BERUBAH' }]);
  });
});

describe('rekap masuk', () => {
  const simpan = (db: BasisData, akhir: number) =>
    must(
      saveRekapMasuk(
        db,
        {
          jenis: 'rekap-pps',
          baris: [
            {
              desa: DESA,
              tps: '001',
              nomor: 1,
              angka: {
                akhir: { l: akhir, p: 5, jumlah: akhir + 5 },
                tms: { l: null, p: null, jumlah: null },
              },
            },
          ],
        },
        { sumber: 'ketikan', pemeriksa: '' },
      ),
    );

  test('angka rekap yang diubah di luar program ditemukan, juga pada versi yang sudah diganti', () => {
    const db = openMemori();
    simpan(db, 10);
    simpan(db, 11);
    expect(verifyBasisData(db)).toEqual([]);
    db.run('UPDATE rekap_masuk_angka SET l = l + 1 WHERE rekap_masuk_id = 1');
    expect(verifyBasisData(db)).toEqual([
      { kode: 'REKAP_MASUK_BERUBAH', jenis: 'rekap-pps', desa: DESA, nomor: 1 },
    ]);
  });
});
