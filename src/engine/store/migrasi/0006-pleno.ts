import type { Migrasi } from '../migrasi.ts';

/**
 * The weeks before the plenary and the plenary itself. Events of a plenary are only ever added; what a meeting is follows from them. Notes of
 * the operator are no decision and are kept beside them.
 */
const SQL = `
CREATE TABLE capaian_coklit (
  desa TEXT NOT NULL CHECK (desa GLOB '[0-9][0-9].[0-9][0-9].[0-9][0-9].[0-9][0-9][0-9][0-9]'),
  tps TEXT NOT NULL CHECK (tps GLOB '[0-9][0-9][0-9]'),
  minggu INTEGER NOT NULL CHECK (minggu BETWEEN 1 AND 12),
  sumber TEXT NOT NULL CHECK (sumber IN ('ketik', 'laporan', 'nama')),
  pemilih INTEGER CHECK (pemilih >= 0),
  kk INTEGER CHECK (kk >= 0),
  stiker INTEGER CHECK (stiker >= 0),
  baru INTEGER CHECK (baru >= 0),
  ubah INTEGER CHECK (ubah >= 0),
  tms TEXT NOT NULL CHECK (json_valid(tms)),
  diubah_pada TEXT NOT NULL CHECK (diubah_pada GLOB '????-??-??T*'),
  PRIMARY KEY (desa, tps, minggu)
) STRICT, WITHOUT ROWID;

CREATE TABLE periode_coklit (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  isi TEXT NOT NULL CHECK (json_valid(isi))
) STRICT;

CREATE TABLE catatan_kendala (
  id INTEGER PRIMARY KEY,
  waktu TEXT NOT NULL CHECK (waktu GLOB '????-??-??T??:??'),
  isi TEXT NOT NULL CHECK (json_valid(isi)),
  diubah_pada TEXT NOT NULL CHECK (diubah_pada GLOB '????-??-??T*')
) STRICT;

CREATE TABLE catatan_pengawasan (
  id INTEGER PRIMARY KEY,
  tanggal TEXT NOT NULL CHECK (tanggal GLOB '????-??-??'),
  isi TEXT NOT NULL CHECK (json_valid(isi)),
  diubah_pada TEXT NOT NULL CHECK (diubah_pada GLOB '????-??-??T*')
) STRICT;

CREATE TABLE pleno_peristiwa (
  nomor INTEGER PRIMARY KEY CHECK (nomor >= 1),
  waktu TEXT NOT NULL CHECK (waktu GLOB '????-??-??T*'),
  jenis TEXT NOT NULL CHECK (jenis <> '' AND jenis NOT GLOB '*[^A-Z_]*'),
  isi TEXT NOT NULL CHECK (json_valid(isi)),
  hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64 AND hash NOT GLOB '*[^0-9a-f]*')
) STRICT;
CREATE TRIGGER pleno_peristiwa_tidak_diubah BEFORE UPDATE ON pleno_peristiwa
BEGIN SELECT RAISE(ABORT, 'peristiwa pleno hanya dapat ditambah'); END;
CREATE TRIGGER pleno_peristiwa_tidak_dihapus BEFORE DELETE ON pleno_peristiwa
BEGIN SELECT RAISE(ABORT, 'peristiwa pleno hanya dapat ditambah'); END;

CREATE TABLE pleno_catatan (
  tempat TEXT PRIMARY KEY CHECK (tempat = '' OR tempat GLOB '[0-9][0-9].[0-9][0-9].[0-9][0-9].[0-9][0-9][0-9][0-9]'),
  isi TEXT NOT NULL CHECK (length(isi) <= 20000),
  diubah_pada TEXT NOT NULL CHECK (diubah_pada GLOB '????-??-??T*')
) STRICT, WITHOUT ROWID;
`;

export const MIGRASI_0006: Migrasi = { versi: 6, nama: 'pleno', sql: SQL };
