import { describe, expect, test } from 'vitest';
import { saveVersi } from '../../src/engine/store/save-versi.ts';
import { must, openMemori } from './store/basis-data-uji.ts';
import { buildVersi } from './store/contoh-versi.ts';

interface Tabel {
  readonly name: string;
  readonly sql: string;
  readonly strict: number;
}

function loadTabel(): readonly Tabel[] {
  return openMemori().all<Tabel>(
    `SELECT l.name, s.sql, l.strict FROM pragma_table_list l JOIN sqlite_schema s ON s.name = l.name
     WHERE l.schema = 'main' AND s.type = 'table' AND l.name NOT LIKE 'sqlite%' ORDER BY l.name`,
  );
}

/** Columns with a closed set of values. `status_kawin` is not one: it is kept as written. */
const KOLOM_TERTUTUP = [
  'jenis',
  'jenis_kelamin',
  'aktif',
  'tingkat',
  'mengubah_data',
  'keterangan',
  'bagian',
  'format',
  'draf',
  'keadaan',
];

describe('skema', () => {
  test('semua tabel yang dijanjikan ada dan setiap tabel STRICT', () => {
    const tabel = loadTabel();
    expect(tabel.map((t) => t.name)).toEqual([
      'berkas',
      'bukti',
      'bukti_berkas',
      'bukti_isi',
      'capaian_coklit',
      'catatan_kendala',
      'catatan_pengawasan',
      'dokumen',
      'dokumen_berkas',
      'identitas',
      'impor',
      'jejak',
      'jenis_bukti',
      'keadaan_rekap',
      'pemilih',
      'pengaturan',
      'periode_coklit',
      'peta_kolom',
      'pleno_catatan',
      'pleno_peristiwa',
      'rekap_masuk',
      'rekap_masuk_angka',
      'rekonsiliasi',
      'templat_xlsx',
      'temuan_ditangani',
      'temuan_versi',
      'versi',
      'versi_berkas',
      'versi_tps',
    ]);
    expect(tabel.filter((t) => t.strict !== 1)).toEqual([]);
  });

  test('setiap kolom bernilai tertutup dan setiap kolom hash mempunyai CHECK', () => {
    const kolom = loadTabel().flatMap((t) =>
      t.sql
        .split('\n')
        .map((baris) => /^\s+([a-z_0-9]+) (?:TEXT|INTEGER|BLOB)(.*)$/.exec(baris))
        .flatMap((m) =>
          m === null ? [] : [{ nama: `${t.name}.${m[1]}`, kolom: m[1] ?? '', sisa: m[2] ?? '' }],
        ),
    );
    const wajib = kolom.filter(
      (k) => KOLOM_TERTUTUP.includes(k.kolom) || /hash|sha256/.test(k.kolom) || k.kolom.endsWith('_pada'),
    );
    expect(wajib.length).toBeGreaterThanOrEqual(22);
    expect(wajib.filter((k) => !k.sisa.includes('CHECK (')).map((k) => k.nama)).toEqual([]);
  });

  test('setiap kolom yang menunjuk tabel lain mempunyai kunci asing', () => {
    const db = openMemori();
    for (const t of loadTabel()) {
      const rujukan = db
        .all<{ from: string }>(`SELECT "from" FROM pragma_foreign_key_list('${t.name}')`)
        .map((r) => r.from);
      const kolom = db.all<{ name: string }>(`SELECT name FROM pragma_table_info('${t.name}')`);
      const menunjuk = kolom.map((k) => k.name).filter((k) => k.endsWith('_id'));
      expect(rujukan.toSorted()).toEqual(menunjuk.toSorted());
    }
    expect(db.get<{ foreign_keys: number }>('PRAGMA foreign_keys')?.foreign_keys).toBe(1);
  });

  test('sebuah desa tidak dapat mempunyai dua versi aktif', () => {
    const db = openMemori();
    must(saveVersi(db, { ...buildVersi(), ganti: false }));
    must(saveVersi(db, { ...buildVersi({ mulai: 50 }), ganti: false }));
    expect(() => db.run('UPDATE versi SET aktif = 1')).toThrow(/UNIQUE/);
  });

  test('pencarian NIK atau NKK di semua versi aktif, dan satu TPS di satu versi, memakai indeks', () => {
    const db = openMemori();
    const explain = (syarat: string): string =>
      db
        .all<{ detail: string }>(
          `EXPLAIN QUERY PLAN SELECT p.nama FROM versi v JOIN pemilih p ON p.versi_id = v.id WHERE ${syarat}`,
        )
        .map((r) => r.detail)
        .join('; ');
    expect(explain(`v.aktif = 1 AND p.nik = 'x'`)).toContain('pemilih_menurut_nik (versi_id=? AND nik=?)');
    expect(explain(`v.aktif = 1 AND p.nkk = 'x'`)).toContain('pemilih_menurut_nkk (versi_id=? AND nkk=?)');
    expect(explain(`v.id = 1 AND p.tps = 'x'`)).toContain('PRIMARY KEY (versi_id=? AND tps=?)');
  });
});
