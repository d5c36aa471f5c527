import { spawnSync } from 'node:child_process';
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadPemilihAktif, loadVersiAktif } from '../../src/engine/store/load-versi.ts';
import { openDatabase } from '../../src/engine/store/open-basis-data.ts';
import { captureGalat, findGalatBasisData } from '../../src/engine/store/galat-basis-data.ts';
import { saveVersi } from '../../src/engine/store/save-versi.ts';
import { verifyBasisData } from '../../src/engine/store/verifikasi.ts';
import { createFolder, KUNCI, must, mustFail, openBerkas, pilihanBuka } from './store/basis-data-uji.ts';
import { buildVersi, IDENTITAS } from './store/contoh-versi.ts';

/** A closed database file with one version of 2,000 rows. */
function createBerkas(): string {
  const berkas = join(createFolder(), 'baki.db');
  const db = openBerkas(berkas);
  must(saveVersi(db, { ...buildVersi({ jumlahBaris: 2000 }), ganti: false }));
  db.close();
  return berkas;
}

function flipByte(berkas: string, tempat: number): void {
  const fd = openSync(berkas, 'r+');
  const asli = readFileSync(berkas)[tempat] ?? 0;
  writeSync(fd, Buffer.from([asli ^ 0xff]), 0, 1, tempat);
  closeSync(fd);
}

describe('membuka basis data', () => {
  test('basis data baru dibuat, dan yang ditutup terbuka kembali dengan isinya', () => {
    const berkas = createBerkas();
    const db = openBerkas(berkas);
    expect(db.keterangan).toMatchObject({ baru: false, cadangan: null });
    expect(loadPemilihAktif(db)).toHaveLength(2000);
    expect(verifyBasisData(db)).toEqual([]);
  });

  test('setelan aman: WAL, synchronous FULL, kunci asing, berkas sementara di memori', () => {
    const db = openBerkas(createBerkas());
    const setelan = ['journal_mode', 'synchronous', 'foreign_keys', 'temp_store', 'locking_mode'].map(
      (nama) => Object.values(db.get<object>(`PRAGMA ${nama}`) ?? {}).join(),
    );
    expect(setelan).toEqual(['wal', '2', '1', '2', 'exclusive']);
  });

  test.each([
    ['kecamatan', { kecamatan: '33.11.02' }],
    ['profil', { profil: 'pemilu-2024' }],
    ['tahapan', { tahapan: 'DPS' }],
  ] as const)('basis data %s lain ditolak dengan menyebut bagian yang berbeda', (bagian, ubahan) => {
    const berkas = createBerkas();
    const identitas = { ...IDENTITAS, ...ubahan };
    expect(mustFail(openDatabase(pilihanBuka(berkas, { identitas })))).toEqual({
      kode: 'IDENTITAS_BERBEDA',
      beda: [{ bagian, tersimpan: IDENTITAS[bagian], diminta: identitas[bagian] }],
    });
    expect(loadVersiAktif(openBerkas(berkas))).toHaveLength(1);
  });

  test('basis data yang sedang dipakai program lain ditolak, dan terbuka lagi sesudah program itu selesai', () => {
    const berkas = createBerkas();
    const modul = new URL('../../src/engine/store/open-basis-data.ts', import.meta.url).href;
    const skrip = `import { openDatabase } from ${JSON.stringify(modul)};
      const h = openDatabase({ ...JSON.parse(process.argv[1]), kunci: Buffer.alloc(32, 7), waktu: () => '' });
      console.log(h.ok ? 'terbuka' : h.galat.kode);`;
    const pilihan = JSON.stringify({ berkas, identitas: IDENTITAS, tungguMs: 50 });
    const runLain = (): string =>
      spawnSync(process.execPath, ['--input-type=module', '-e', skrip, pilihan], { encoding: 'utf8' }).stdout;
    const db = openBerkas(berkas);
    expect(runLain().trim()).toBe('BASIS_DATA_SEDANG_DIPAKAI');
    db.close();
    expect(runLain().trim()).toBe('terbuka');
  });

  test('kunci lain ditolak tanpa mengubah berkas', () => {
    const berkas = createBerkas();
    const asli = readFileSync(berkas);
    const galat = mustFail(openDatabase(pilihanBuka(berkas, { kunci: Buffer.alloc(32, 8) })));
    expect(galat).toEqual({ kode: 'KUNCI_BUKAN_MILIK_BASIS_DATA' });
    expect(readFileSync(berkas).equals(asli)).toBe(true);
  });

  test('berkas yang bukan basis data ditolak', () => {
    const berkas = join(createFolder(), 'baki.db');
    writeFileSync(berkas, 'NIK;NAMA\n');
    expect(mustFail(openDatabase(pilihanBuka(berkas))).kode).toBe('KUNCI_BUKAN_MILIK_BASIS_DATA');
    writeFileSync(berkas, Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(4080)]));
    expect(mustFail(openDatabase(pilihanBuka(berkas))).kode).toBe('BUKAN_BASIS_DATA_PLENO');
  });

  test('basis data terenkripsi milik program lain ditolak', () => {
    const berkas = createBerkas();
    const db = openBerkas(berkas);
    db.run('PRAGMA application_id = 1');
    db.close();
    expect(mustFail(openDatabase(pilihanBuka(berkas))).kode).toBe('BUKAN_BASIS_DATA_PLENO');
  });

  test('kerusakan satu bita di halaman mana pun diketahui saat dibuka', () => {
    const utuh = createBerkas();
    const { size } = statSync(utuh);
    const isi = readFileSync(utuh);
    for (const tempat of [20, 100, 8192 * 3 + 5, Math.floor(size / 2), size - 1]) {
      const berkas = join(createFolder(), 'rusak.db');
      writeFileSync(berkas, isi);
      flipByte(berkas, tempat);
      expect(mustFail(openDatabase(pilihanBuka(berkas))).kode).toBe('BASIS_DATA_RUSAK');
    }
  });

  test('basis data yang terpotong diketahui saat dibuka', () => {
    const berkas = createBerkas();
    truncateSync(berkas, 8192 * 4);
    expect(mustFail(openDatabase(pilihanBuka(berkas))).kode).toBe('BASIS_DATA_RUSAK');
  });

  test('folder yang tidak ada dan folder sebagai berkas ditolak', () => {
    const folder = createFolder();
    mkdirSync(join(folder, 'baki.db'));
    for (const berkas of [join(folder, 'tidak-ada', 'baki.db'), join(folder, 'baki.db')])
      expect(mustFail(openDatabase(pilihanBuka(berkas))).kode).toBe('BASIS_DATA_TIDAK_DAPAT_DIBUKA');
  });

  test('berkas kosong sisa proses yang dimatikan diperlakukan sebagai basis data baru', () => {
    const berkas = join(createFolder(), 'baki.db');
    writeFileSync(berkas, '');
    expect(openBerkas(berkas).keterangan.baru).toBe(true);
  });

  test('kunci yang panjangnya bukan 32 bita adalah kesalahan pemanggil', () => {
    const berkas = join(createFolder(), 'baki.db');
    expect(() => openDatabase(pilihanBuka(berkas, { kunci: KUNCI.subarray(1) }))).toThrow(RangeError);
  });
});

describe('kegagalan saat dipakai', () => {
  test('disk penuh menjadi penolakan dan tidak menyisakan sebagian versi', () => {
    const db = openBerkas(createBerkas());
    const halaman = db.get<{ page_count: number }>('PRAGMA page_count')?.page_count ?? 0;
    db.get(`PRAGMA max_page_count = ${halaman + 3}`);
    const galat = mustFail(
      saveVersi(db, { ...buildVersi({ jumlahBaris: 5000, mulai: 9000 }), ganti: false }),
    );
    expect(galat).toEqual({ kode: 'DISK_PENUH', sebab: 'SQLITE_FULL' });
    db.get('PRAGMA max_page_count = 100000');
    expect(verifyBasisData(db)).toEqual([]);
    expect(loadPemilihAktif(db)).toHaveLength(2000);
    expect(must(saveVersi(db, { ...buildVersi({ mulai: 9000 }), ganti: false })).nomor).toBe(2);
  });

  test('basis data yang hanya dapat dibaca menjadi penolakan', () => {
    const db = openBerkas(createBerkas());
    db.run('PRAGMA query_only = 1');
    const galat = mustFail(saveVersi(db, { ...buildVersi({ mulai: 9000 }), ganti: false }));
    expect(galat.kode).toBe('BASIS_DATA_HANYA_BACA');
  });

  test('kerusakan yang terbaca di tengah jalan menjadi penolakan, kesalahan program tetap dilempar', () => {
    const db = openBerkas(createBerkas());
    expect(findGalatBasisData(new Error('lain'))).toBeNull();
    expect(() => captureGalat(() => db.get('SELECT tidak_ada FROM versi'))).toThrow(/no such column/);
    const enospc = Object.assign(new Error('penuh'), { code: 'ENOSPC' });
    expect(
      mustFail(
        captureGalat(() => {
          throw enospc;
        }),
      ).kode,
    ).toBe('DISK_PENUH');
  });
});
