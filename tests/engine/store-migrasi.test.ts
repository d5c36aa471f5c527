import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadPemilihAktif, loadVersiAktif } from '../../src/engine/store/load-versi.ts';
import { openDatabase } from '../../src/engine/store/open-basis-data.ts';
import { saveCadangan } from '../../src/engine/store/cadangan.ts';
import { DAFTAR_MIGRASI } from '../../src/engine/store/daftar-migrasi.ts';
import { kepalaJejak } from '../../src/engine/store/jejak.ts';
import { connect } from '../../src/engine/store/koneksi.ts';
import { APPLICATION_ID, formatNamaCadangan, loadVersiSkema } from '../../src/engine/store/migrasi.ts';
import type { Migrasi } from '../../src/engine/store/migrasi.ts';
import { saveVersi } from '../../src/engine/store/save-versi.ts';
import { verifyBasisData } from '../../src/engine/store/verifikasi.ts';
import { createFolder, KUNCI, must, mustFail, openBerkas, pilihanBuka } from './store/basis-data-uji.ts';
import { buildVersi, IDENTITAS } from './store/contoh-versi.ts';

const SATU = DAFTAR_MIGRASI.slice(0, 1);

function withDua(sql: string): readonly Migrasi[] {
  return [...SATU, { versi: 2, nama: 'uji', sql }];
}

const BERHASIL = withDua(`ALTER TABLE versi ADD COLUMN catatan TEXT NOT NULL DEFAULT ''`);

/** A closed database of schema 1 with one version. */
function createBerkas(): { readonly berkas: string; readonly kepala: string } {
  const berkas = join(createFolder(), 'baki.db');
  const db = openBerkas(berkas, { migrasi: SATU });
  must(saveVersi(db, { ...buildVersi({ jumlahBaris: 300 }), ganti: false }));
  const kepala = kepalaJejak(db);
  db.close();
  return { berkas, kepala };
}

describe('migrasi 1: dasar', () => {
  test('dari berkas kosong menjadi skema 1 milik program ini, dengan identitas dan awal riwayat', () => {
    const berkas = join(createFolder(), 'baki.db');
    const db = openBerkas(berkas, { migrasi: SATU });
    expect(db.get('PRAGMA user_version')).toEqual({ user_version: 1 });
    expect(db.get('PRAGMA application_id')).toEqual({ application_id: APPLICATION_ID });
    expect(db.get('SELECT kecamatan, profil, tahapan FROM identitas')).toEqual(IDENTITAS);
    expect(db.all('SELECT peristiwa, mengubah_data FROM jejak')).toEqual([
      { peristiwa: 'BASIS_DATA_DIBUAT', mengubah_data: 0 },
    ]);
    expect(readdirSync(dirname(berkas)).filter((f) => f.includes('cadangan'))).toEqual([]);
  });

  test('proses yang dimatikan sesudah migrasi tetapi sebelum identitas dilanjutkan pada pembukaan berikutnya', () => {
    const berkas = join(createFolder(), 'baki.db');
    const koneksi = must(connect(berkas, KUNCI, 50));
    koneksi.exec(DAFTAR_MIGRASI[0]?.sql ?? '');
    koneksi.pragma(`application_id = ${APPLICATION_ID}`);
    koneksi.pragma('user_version = 1');
    koneksi.close();
    expect(openBerkas(berkas).keterangan.baru).toBe(true);
  });
});

describe('migrasi 2: jendela', () => {
  test('basis data skema 1 mendapat tabel jendela yang kosong; pemilih dan kepala jejak tetap', () => {
    const { berkas, kepala } = createBerkas();
    const lama = openBerkas(berkas, { migrasi: SATU });
    expect(() => lama.all('SELECT * FROM pengaturan')).toThrow(/no such table/);
    const pemilih = loadPemilihAktif(lama);
    lama.close();

    const db = openBerkas(berkas, { migrasi: DAFTAR_MIGRASI.slice(0, 2) });
    expect(db.get('PRAGMA user_version')).toEqual({ user_version: 2 });
    for (const tabel of [
      'pengaturan',
      'temuan_ditangani',
      'peta_kolom',
      'impor',
      'dokumen',
      'dokumen_berkas',
    ]) {
      expect(db.all(`SELECT * FROM ${tabel}`)).toEqual([]);
    }
    expect(loadPemilihAktif(db)).toEqual(pemilih);
    expect(kepalaJejak(db)).toBe(kepala);
    expect(verifyBasisData(db)).toEqual([]);
    expect(db.keterangan.cadangan).toBe(formatNamaCadangan(berkas, 1));
  });

  test.each([
    [
      'bagian pengaturan yang tidak dikenal',
      `INSERT INTO pengaturan VALUES ('lain', '{}', '2024-08-01T00:00:00Z')`,
    ],
    ['isian yang bukan JSON', `INSERT INTO pengaturan VALUES ('kantor', '{', '2024-08-01T00:00:00Z')`],
    [
      'lebih banyak berkas ditolak daripada berkas yang ada',
      `INSERT INTO impor VALUES (1, '2024-08-01T00:00:00Z', 1, 2, '[]', NULL, '{}')`,
    ],
    [
      'jalur dokumen di luar folder basis data',
      `INSERT INTO dokumen_berkas VALUES (1, 1, 'pdf', 'a.pdf', '../a.pdf', '${'0'.repeat(64)}', 9, NULL)`,
    ],
    [
      'jalur dokumen dari akar disk',
      `INSERT INTO dokumen_berkas VALUES (1, 1, 'pdf', 'a.pdf', 'C:\\a.pdf', '${'0'.repeat(64)}', 9, NULL)`,
    ],
  ])('menolak %s', (_, sql) => {
    const db = openBerkas(join(createFolder(), 'baki.db'));
    expect(() => db.run(sql)).toThrow(/CHECK/);
  });

  test('isian angka sebelum boleh kosong, dan berkas dokumen merujuk dokumennya', () => {
    const db = openBerkas(join(createFolder(), 'baki.db'));
    db.run(`INSERT INTO impor VALUES (1, '2024-08-01T00:00:00Z', 2, 1, '["33.11.10.2001"]', NULL, '{}')`);
    expect(() =>
      db.run(
        `INSERT INTO dokumen_berkas (id, dokumen_id, format, nama, jalur, sha256, ukuran) VALUES (1, 7, 'pdf', 'a.pdf', 'dokumen/a.pdf', '${'0'.repeat(64)}', 9)`,
      ),
    ).toThrow(/FOREIGN KEY/);
  });
});

describe('migrasi 3: rekap yang diserahkan', () => {
  const DUA = DAFTAR_MIGRASI.slice(0, 2);
  const sisip = (jenis: string, desa: string, tps: string, nama: string | null): string =>
    `INSERT INTO rekap_masuk (jenis, desa, tps, nomor, sumber, sha256, nama, lembar, pemeriksa, isi_hash, aktif, dibuat_pada)
     VALUES ('${jenis}', '${desa}', '${tps}', 1, 'berkas', '${'a'.repeat(64)}', ${nama === null ? 'NULL' : `'${nama}'`}, NULL, '', '${'b'.repeat(64)}', 1, '2024-08-01T00:00:00Z')`;

  test('basis data skema 2 mendapat tabel rekap yang kosong; pemilih dan kepala jejak tetap', () => {
    const { berkas, kepala } = createBerkas();
    const lama = openBerkas(berkas, { migrasi: DUA });
    const pemilih = loadPemilihAktif(lama);
    expect(() => lama.all('SELECT * FROM rekap_masuk')).toThrow(/no such table/);
    lama.close();

    const db = openBerkas(berkas, { migrasi: DAFTAR_MIGRASI.slice(0, 3) });
    expect(db.get('PRAGMA user_version')).toEqual({ user_version: 3 });
    for (const tabel of ['rekap_masuk', 'rekap_masuk_angka', 'rekonsiliasi'])
      expect(db.all(`SELECT * FROM ${tabel}`)).toEqual([]);
    expect(loadPemilihAktif(db)).toEqual(pemilih);
    expect(kepalaJejak(db)).toBe(kepala);
    expect(verifyBasisData(db)).toEqual([]);
    expect(db.keterangan.cadangan).toBe(formatNamaCadangan(berkas, 2));
  });

  test('satu formulir satu tempat hanya satu yang berlaku, dan yang dari berkas menyebut berkasnya', () => {
    const db = openBerkas(join(createFolder(), 'baki.db'));
    db.run(sisip('rekap-pps', '33.11.10.2001', '', 'a.xlsx'));
    expect(() => db.run(sisip('rekap-pps', '33.11.10.2001', '', 'b.xlsx').replace(', 1, ', ', 2, '))).toThrow(
      /UNIQUE/,
    );
    expect(() => db.run(sisip('rekap-pps', '33.11.10.2002', '', null))).toThrow(/CHECK/);
    expect(() => db.run(sisip('laporan-coklit', '', '001', 'a.xlsx'))).toThrow(/CHECK/);
    expect(() => db.run(sisip('entah', '33.11.10.2003', '', 'a.xlsx'))).toThrow(/CHECK/);
  });

  test('angka yang tidak diserahkan tetap kosong, yang negatif ditolak', () => {
    const db = openBerkas(join(createFolder(), 'baki.db'));
    db.run(sisip('rekap-pps', '33.11.10.2001', '', 'a.xlsx'));
    const angka = (l: string): string =>
      `INSERT INTO rekap_masuk_angka VALUES (1, '33.11.10.2001', '', 'akhir', ${l}, NULL, NULL, NULL)`;
    expect(() => db.run(angka('-1'))).toThrow(/CHECK/);
    expect(() => db.run(angka('NULL'))).toThrow(/CHECK/);
    db.run(angka('7'));
    expect(db.get('SELECT l, p, jumlah FROM rekap_masuk_angka')).toEqual({ l: 7, p: null, jumlah: null });
  });
});

describe('migrasi 4: bukti dukung', () => {
  const SISIP_BUKTI = `INSERT INTO bukti VALUES (1, '33.11.10.2001', '001', '', NULL, 'SITI', NULL, 'P', '1', 'KK', '', NULL, '', 1,
    '2024-08-01T00:00:00Z', '2024-08-01T00:00:00Z')`;
  const SISIP_ISI = `INSERT INTO bukti_isi VALUES (1, '${'a'.repeat(64)}', 'image/png', 3, x'010203')`;

  test('basis data skema 3 mendapat tabel bukti yang kosong; pemilih dan kepala jejak tetap', () => {
    const { berkas, kepala } = createBerkas();
    const lama = openBerkas(berkas, { migrasi: DAFTAR_MIGRASI.slice(0, 3) });
    const pemilih = loadPemilihAktif(lama);
    expect(() => lama.all('SELECT * FROM bukti')).toThrow(/no such table/);
    expect(verifyBasisData(lama)).toEqual([]);
    lama.close();

    const db = openBerkas(berkas, { migrasi: DAFTAR_MIGRASI.slice(0, 4) });
    expect(db.get('PRAGMA user_version')).toEqual({ user_version: 4 });
    for (const tabel of ['bukti', 'bukti_berkas', 'bukti_isi', 'jenis_bukti'])
      expect(db.all(`SELECT * FROM ${tabel}`)).toEqual([]);
    expect(loadPemilihAktif(db)).toEqual(pemilih);
    expect(kepalaJejak(db)).toBe(kepala);
    expect(verifyBasisData(db)).toEqual([]);
  });

  test.each([
    ['bukti untuk baris yang hanya diubah', SISIP_BUKTI.replace(`'P', '1'`, `'P', 'U'`)],
    [
      'NIK yang tidak dapat dipercaya',
      SISIP_BUKTI.replace(`'', NULL, 'SITI'`, `'', '331110******0001', 'SITI'`),
    ],
    ['berkas yang ukurannya bukan ukuran isinya', SISIP_ISI.replace(', 3,', ', 4,')],
    ['berkas jenis lain', SISIP_ISI.replace('image/png', 'text/html')],
    [
      'jenis kantor dengan kode program',
      `INSERT INTO jenis_bukti VALUES ('KK', 'Kartu', '["WNA"]', 1, 1, '2024-08-01T00:00:00Z')`,
    ],
  ])('menolak %s', (_, sql) => {
    const db = openBerkas(join(createFolder(), 'baki.db'));
    expect(() => db.run(sql)).toThrow(/CHECK/);
  });

  test('satu bukti punya paling banyak satu berkas yang dipakai, dan berkas merujuk isinya', () => {
    const db = openBerkas(join(createFolder(), 'baki.db'));
    db.run(SISIP_BUKTI);
    db.run(SISIP_ISI);
    const sisip = (id: number, isi: number): string =>
      `INSERT INTO bukti_berkas VALUES (${String(id)}, 1, ${String(isi)}, 'a.png', 1, '2024-08-01T00:00:00Z')`;
    expect(() => db.run(sisip(1, 7))).toThrow(/FOREIGN KEY/);
    db.run(sisip(1, 1));
    expect(() => db.run(sisip(2, 1))).toThrow(/UNIQUE/);
  });
});

describe('migrasi 5: berkas pleno', () => {
  const HASH = 'a'.repeat(64);
  const WAKTU = '2024-08-01T00:00:00Z';
  const sisipLama = (id: number, draf: number): string =>
    `INSERT INTO dokumen (id, jenis, judul, waktu, draf, kepala_jejak, sidik)
     VALUES (${String(id)}, 'rekap', 'Rekap', '${WAKTU}', ${String(draf)}, '${HASH}', '${HASH}')`;
  const sisipBerkas = (id: number): string =>
    `INSERT INTO dokumen_berkas (dokumen_id, format, nama, jalur, sha256, ukuran)
     VALUES (${String(id)}, 'pdf', 'a.pdf', 'dokumen/a.pdf', '${HASH}', 3)`;
  const sisipBaru = (kolom: string, nilai: string, draf = 0): string =>
    `INSERT INTO dokumen (jenis, judul, waktu, draf, kepala_jejak, sidik, ${kolom})
     VALUES ('rekap', 'Rekap', '${WAKTU}', ${String(draf)}, '${HASH}', '${HASH}', ${nilai})`;

  test('dokumen akhir dan draf dengan berkasnya serta pengaturan tetap; pemilih dan kepala jejak juga', () => {
    const { berkas, kepala } = createBerkas();
    const lama = openBerkas(berkas, { migrasi: DAFTAR_MIGRASI.slice(0, 4) });
    for (const [id, draf] of [
      [1, 0],
      [2, 1],
    ] as const) {
      lama.run(sisipLama(id, draf));
      lama.run(sisipBerkas(id));
    }
    lama.run(`INSERT INTO pengaturan VALUES ('kantor', '{}', '${WAKTU}')`);
    const pemilih = loadPemilihAktif(lama);
    lama.close();

    const db = openBerkas(berkas, { migrasi: DAFTAR_MIGRASI.slice(0, 5) });
    expect(db.get('PRAGMA user_version')).toEqual({ user_version: 5 });
    expect(db.all('SELECT id, sasaran, draf, disahkan_pada FROM dokumen ORDER BY id')).toEqual([
      { id: 1, sasaran: '', draf: 0, disahkan_pada: null },
      { id: 2, sasaran: '', draf: 1, disahkan_pada: null },
    ]);
    expect(db.all('SELECT dokumen_id AS id, halaman FROM dokumen_berkas ORDER BY id')).toEqual([
      { id: 1, halaman: null },
      { id: 2, halaman: null },
    ]);
    expect(db.all('PRAGMA foreign_key_check')).toEqual([]);
    expect(() => db.run(sisipBerkas(9))).toThrow(/FOREIGN KEY/);
    expect(db.get('SELECT isi FROM pengaturan')).toEqual({ isi: '{}' });
    expect(loadPemilihAktif(db)).toEqual(pemilih);
    expect(kepalaJejak(db)).toBe(kepala);
    expect(verifyBasisData(db)).toEqual([]);
  });

  test.each([
    ['sasaran yang bukan desa atau TPS', sisipBaru('sasaran', `'33.11.10'`)],
    ['draf yang disahkan', sisipBaru('disahkan_pada', `'${WAKTU}'`, 1)],
    [
      'berkas tanpa halaman',
      sisipBerkas(1).replace('ukuran)', 'ukuran, halaman)').replace(', 3)', ', 3, 0)'),
    ],
    ['keadaan tanpa hash', `INSERT INTO keadaan_rekap VALUES ('x', '${WAKTU}', '{}', '${HASH}')`],
    [
      'templat tanpa isi',
      `INSERT INTO templat_xlsx VALUES (1, 'a.xlsx', 'desa', x'', '${HASH}', '[]', '${WAKTU}')`,
    ],
    ['bagian pengaturan lain', `INSERT INTO pengaturan VALUES ('lain', '{}', '${WAKTU}')`],
  ])('menolak %s', (_, sql) => {
    const db = openBerkas(join(createFolder(), 'baki.db'));
    db.run(sisipLama(1, 0));
    expect(() => db.run(sql)).toThrow(/CHECK/);
  });

  test('dokumen desa, dokumen TPS, draf, dan dokumen akhir yang disahkan dapat disimpan', () => {
    const db = openBerkas(join(createFolder(), 'baki.db'));
    db.run(sisipBaru('sasaran', `'33.11.10.2001'`, 1));
    db.run(sisipBaru('sasaran', `'33.11.10.2001/003'`));
    db.run(sisipBaru('disahkan_pada', `'${WAKTU}'`));
    expect(db.get('SELECT count(*) AS n FROM dokumen')).toEqual({ n: 3 });
  });
});

describe('mekanisme migrasi', () => {
  test('langkah baru dijalankan sesudah cadangan yang teruji dibuat, dan data tetap sama', () => {
    const { berkas, kepala } = createBerkas();
    const db = openBerkas(berkas, { migrasi: BERHASIL });
    const cadangan = formatNamaCadangan(berkas, 1);
    expect(db.keterangan.cadangan).toBe(cadangan);
    expect(db.get(`SELECT catatan FROM versi`)).toEqual({ catatan: '' });
    expect(verifyBasisData(db)).toEqual([]);

    const lama = openBerkas(cadangan, { migrasi: SATU });
    expect(loadPemilihAktif(lama)).toEqual(loadPemilihAktif(db));
    expect([kepalaJejak(lama), kepalaJejak(db)]).toEqual([kepala, kepala]);
    expect(verifyBasisData(lama)).toEqual([]);
  });

  test('basis data yang sudah terbaru tidak dicadangkan lagi', () => {
    const { berkas } = createBerkas();
    expect(openBerkas(berkas, { migrasi: SATU }).keterangan.cadangan).toBeNull();
    expect(existsSync(formatNamaCadangan(berkas, 1))).toBe(false);
  });

  test.each([
    [
      'gagal di tengah',
      'CREATE TABLE baru (a TEXT) STRICT; DELETE FROM versi_tps; INSERT INTO tidak_ada VALUES (1);',
      'SQLITE_ERROR',
    ],
    ['melanggar CHECK', 'DELETE FROM temuan_versi; UPDATE versi SET nomor = 0;', 'SQLITE_CONSTRAINT_CHECK'],
    ['memutus rujukan', 'DELETE FROM versi;', 'RUJUKAN_PUTUS'],
  ])('langkah yang %s membiarkan basis data lama dan cadangannya utuh', (_, sql, sebab) => {
    const { berkas, kepala } = createBerkas();
    const cadangan = formatNamaCadangan(berkas, 1);
    expect(mustFail(openDatabase(pilihanBuka(berkas, { migrasi: withDua(sql) })))).toEqual({
      kode: 'MIGRASI_GAGAL',
      versi: 2,
      cadangan,
      sebab,
    });
    for (const lama of [berkas, cadangan]) {
      const db = openBerkas(lama, { migrasi: SATU });
      expect(db.get('PRAGMA user_version')).toEqual({ user_version: 1 });
      expect(kepalaJejak(db)).toBe(kepala);
      expect(verifyBasisData(db)).toEqual([]);
      db.close();
    }
    expect(openBerkas(berkas, { migrasi: BERHASIL }).get('PRAGMA user_version')).toEqual({ user_version: 2 });
  });

  test('langkah boleh membangun ulang tabel yang dirujuk tabel lain', () => {
    const { berkas } = createBerkas();
    const db = openBerkas(berkas, {
      migrasi:
        withDua(`CREATE TABLE versi_baru AS SELECT * FROM versi; DROP TABLE versi; ALTER TABLE versi_baru RENAME TO versi;
        CREATE UNIQUE INDEX versi_id ON versi (id);`),
    });
    expect(db.get('PRAGMA foreign_keys')).toEqual({ foreign_keys: 1 });
    expect(loadVersiAktif(db)).toHaveLength(1);
  });

  test('basis data dari program yang lebih baru ditolak dan tidak disentuh', () => {
    const { berkas } = createBerkas();
    openBerkas(berkas, { migrasi: BERHASIL }).close();
    const asli = readFileSync(berkas);
    expect(mustFail(openDatabase(pilihanBuka(berkas, { migrasi: SATU })))).toEqual({
      kode: 'BASIS_DATA_LEBIH_BARU',
      versi: 2,
      dikenal: 1,
    });
    expect(readFileSync(berkas).equals(asli)).toBe(true);
  });

  test('basis data lain yang ditolak tidak dimigrasi', () => {
    const { berkas } = createBerkas();
    const identitas = { ...IDENTITAS, tahapan: 'DPT' };
    const galat = mustFail(openDatabase(pilihanBuka(berkas, { identitas, migrasi: BERHASIL })));
    expect(galat.kode).toBe('IDENTITAS_BERBEDA');
    expect(existsSync(formatNamaCadangan(berkas, 1))).toBe(false);
  });

  test('daftar migrasi bernomor 1, 2, 3 tanpa sela', () => {
    const { berkas } = createBerkas();
    expect(DAFTAR_MIGRASI.map((m) => m.versi)).toEqual(DAFTAR_MIGRASI.map((_, i) => i + 1));
    const lompat = [...SATU, { versi: 3, nama: 'lompat', sql: '' }];
    expect(() => openDatabase(pilihanBuka(berkas, { migrasi: lompat }))).toThrow(RangeError);
  });
});

describe('cadangan', () => {
  test('cadangan baik tidak pernah diganti oleh salinan dari basis data yang rusak', () => {
    const { berkas } = createBerkas();
    const cadangan = `${berkas}.cadangan`;
    const sumber = must(connect(berkas, KUNCI, 50));
    must(saveCadangan(sumber, KUNCI, cadangan));
    sumber.close();
    const baik = readFileSync(cadangan);

    const isi = readFileSync(berkas);
    const tempat = isi.length - 5000;
    isi[tempat] = (isi[tempat] ?? 0) ^ 0xff;
    writeFileSync(berkas, isi);
    const rusak = must(connect(berkas, KUNCI, 50));
    expect(mustFail(saveCadangan(rusak, KUNCI, cadangan)).kode).toBe('BASIS_DATA_RUSAK');
    rusak.close();
    expect(readFileSync(cadangan).equals(baik)).toBe(true);
    expect(readdirSync(dirname(berkas)).toSorted()).toEqual(['baki.db', 'baki.db.cadangan']);
  });

  test('salinan yang tidak terbuka dengan kuncinya tidak menjadi cadangan', () => {
    const { berkas } = createBerkas();
    const cadangan = `${berkas}.cadangan`;
    const sumber = must(connect(berkas, KUNCI, 50));
    const galat = mustFail(saveCadangan(sumber, Buffer.alloc(32, 9), cadangan));
    sumber.close();
    expect(galat.kode).toBe('KUNCI_BUKAN_MILIK_BASIS_DATA');
    expect(existsSync(cadangan)).toBe(false);
  });

  test('sisa salinan dari proses yang dimatikan tidak menghalangi cadangan berikutnya', () => {
    const { berkas } = createBerkas();
    const cadangan = `${berkas}.cadangan`;
    writeFileSync(`${cadangan}.sementara`, 'setengah jadi');
    const sumber = must(connect(berkas, KUNCI, 50));
    must(saveCadangan(sumber, KUNCI, cadangan));
    sumber.close();
    const salinan = must(connect(cadangan, KUNCI, 50));
    expect(loadVersiSkema(salinan)).toBe(1);
    salinan.close();
  });
});
