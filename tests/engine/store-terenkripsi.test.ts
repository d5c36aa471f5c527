import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DAFTAR_MIGRASI } from '../../src/engine/store/daftar-migrasi.ts';
import { openKunci } from '../../src/engine/store/kunci.ts';
import { saveVersi } from '../../src/engine/store/save-versi.ts';
import { createFolder, MURAH, must, openBerkas } from './store/basis-data-uji.ts';
import { buildVersi } from './store/contoh-versi.ts';

const VERSI = buildVersi({ jumlahBaris: 600 });

/** Names of the files of a folder in which any of the texts stands, in any encoding a database could use. */
function findTerbuka(folder: string, rahasia: readonly string[]): string[] {
  const jarum = rahasia.flatMap((r) => [Buffer.from(r, 'utf8'), Buffer.from(r, 'utf16le')]);
  return readdirSync(folder).filter((nama) => {
    const isi = readFileSync(join(folder, nama));
    return jarum.some((j) => isi.includes(j));
  });
}

describe('enkripsi', () => {
  test('tidak ada NIK, NKK, nama, atau nama tabel yang terbaca di basis data, WAL, cadangan, dan berkas kunci', async () => {
    const folder = createFolder();
    const berkas = join(folder, 'baki.db');
    const { kunci } = must(
      await openKunci(berkas, { kataSandi: 'kata sandi', denganKodePemulihan: false, biaya: MURAH }),
    );
    const rahasia = [
      ...VERSI.pemilih.slice(0, 50).flatMap((p) => [p.nama, p.nik ?? '', p.nkk ?? '', p.alamat]),
      'CREATE TABLE',
      kunci.toString('latin1'),
      kunci.toString('hex'),
    ];
    const db = openBerkas(berkas, { kunci });
    must(saveVersi(db, { ...VERSI, ganti: false }));
    expect(readdirSync(folder).toSorted()).toEqual(['baki.db', 'baki.db-wal', 'baki.db.kunci']);
    expect(readFileSync(`${berkas}-wal`).length).toBeGreaterThan(100_000);
    expect(findTerbuka(folder, rahasia)).toEqual([]);
    db.close();

    const langkah = {
      versi: DAFTAR_MIGRASI.length + 1,
      nama: 'uji',
      sql: 'CREATE TABLE uji (a TEXT) STRICT',
    };
    openBerkas(berkas, { kunci, migrasi: [...DAFTAR_MIGRASI, langkah] }).close();
    const cadangan = `baki.db.cadangan-skema-${String(DAFTAR_MIGRASI.length)}`;
    expect(readdirSync(folder).toSorted()).toEqual(['baki.db', cadangan, 'baki.db.kunci']);
    expect(readFileSync(berkas).length).toBeGreaterThan(100_000);
    expect(findTerbuka(folder, rahasia)).toEqual([]);
  });

  test('pencarian itu sendiri menemukan teks yang terbuka', () => {
    const folder = createFolder();
    const db = openBerkas(join(folder, 'baki.db'));
    must(saveVersi(db, { ...VERSI, ganti: false }));
    db.run(`ATTACH DATABASE '${join(folder, 'terbuka.db')}' AS terbuka KEY ''`);
    db.run('CREATE TABLE terbuka.salinan AS SELECT nama, nik FROM pemilih');
    db.run('DETACH DATABASE terbuka');
    expect(findTerbuka(folder, [VERSI.pemilih[0]?.nik ?? 'x'])).toEqual(['terbuka.db']);
  });
});
