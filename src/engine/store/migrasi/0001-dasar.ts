import type { Migrasi } from '../migrasi.ts';

/**
 * Hashes of single pemilih are kept as 32 bytes (there are many of them), all others as 64 hexadecimal digits.
 * `pemilih` is clustered by version and TPS, and its indexes begin with the version: saving a desa touches only pages of its own.
 */
const SQL = `
CREATE TABLE identitas (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  kecamatan TEXT NOT NULL CHECK (kecamatan GLOB '[0-9][0-9].[0-9][0-9].[0-9][0-9]'),
  profil TEXT NOT NULL CHECK (profil <> ''),
  tahapan TEXT NOT NULL CHECK (tahapan <> ''),
  dibuat_pada TEXT NOT NULL CHECK (dibuat_pada GLOB '????-??-??T*')
) STRICT;

CREATE TABLE berkas (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  nama TEXT NOT NULL CHECK (nama <> ''),
  ukuran INTEGER NOT NULL CHECK (ukuran >= 0),
  jenis TEXT NOT NULL CHECK (jenis IN ('sidalih', 'ecoklit', 'bulk', 'model-a', 'bebas')),
  jumlah_baris INTEGER NOT NULL CHECK (jumlah_baris >= 0)
) STRICT;

CREATE TABLE versi (
  id INTEGER PRIMARY KEY,
  desa TEXT NOT NULL CHECK (desa GLOB '[0-9][0-9].[0-9][0-9].[0-9][0-9].[0-9][0-9][0-9][0-9]'),
  nomor INTEGER NOT NULL CHECK (nomor >= 1),
  isi_hash TEXT NOT NULL CHECK (length(isi_hash) = 64 AND isi_hash NOT GLOB '*[^0-9a-f]*'),
  jumlah_baris INTEGER NOT NULL CHECK (jumlah_baris >= 1),
  jumlah_tps INTEGER NOT NULL CHECK (jumlah_tps >= 1),
  aktif INTEGER NOT NULL CHECK (aktif IN (0, 1)),
  dibuat_pada TEXT NOT NULL CHECK (dibuat_pada GLOB '????-??-??T*'),
  UNIQUE (desa, nomor),
  UNIQUE (desa, isi_hash)
) STRICT;
CREATE UNIQUE INDEX versi_aktif ON versi (desa) WHERE aktif = 1;

CREATE TABLE versi_berkas (
  versi_id INTEGER NOT NULL REFERENCES versi (id),
  berkas_id INTEGER NOT NULL REFERENCES berkas (id),
  nama TEXT NOT NULL CHECK (nama <> ''),
  jumlah_baris INTEGER NOT NULL CHECK (jumlah_baris >= 0),
  PRIMARY KEY (versi_id, berkas_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX versi_berkas_menurut_berkas ON versi_berkas (berkas_id);

CREATE TABLE versi_tps (
  versi_id INTEGER NOT NULL REFERENCES versi (id),
  tps TEXT NOT NULL CHECK (tps GLOB '[0-9][0-9][0-9]'),
  jumlah_baris INTEGER NOT NULL CHECK (jumlah_baris >= 1),
  hash TEXT NOT NULL CHECK (length(hash) = 64 AND hash NOT GLOB '*[^0-9a-f]*'),
  PRIMARY KEY (versi_id, tps)
) STRICT, WITHOUT ROWID;

CREATE TABLE pemilih (
  versi_id INTEGER NOT NULL REFERENCES versi (id),
  tps TEXT NOT NULL CHECK (tps GLOB '[0-9][0-9][0-9]'),
  urut INTEGER NOT NULL CHECK (urut >= 1),
  dpid TEXT NOT NULL,
  nkk TEXT,
  nik TEXT,
  nama TEXT NOT NULL,
  tempat_lahir TEXT NOT NULL,
  tanggal_lahir TEXT CHECK (tanggal_lahir GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  status_kawin TEXT NOT NULL,
  jenis_kelamin TEXT NOT NULL CHECK (jenis_kelamin IN ('L', 'P')),
  alamat TEXT NOT NULL,
  rt TEXT NOT NULL,
  rw TEXT NOT NULL,
  disabilitas TEXT,
  ktp_el TEXT,
  keterangan TEXT NOT NULL CHECK (length(keterangan) <= 4),
  sumber TEXT NOT NULL,
  berkas_id INTEGER NOT NULL REFERENCES berkas (id),
  lembar TEXT,
  baris INTEGER NOT NULL CHECK (baris >= 1),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (versi_id, tps, urut)
) STRICT, WITHOUT ROWID;
CREATE INDEX pemilih_menurut_nik ON pemilih (versi_id, nik);
CREATE INDEX pemilih_menurut_nkk ON pemilih (versi_id, nkk);
-- Without these figures the planner takes a version for ten rows and reads all of it instead of using the indexes.
ANALYZE;
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
  ('pemilih', 'pemilih', '60000 4300 550 1'),
  ('pemilih', 'pemilih_menurut_nik', '60000 4300 1'),
  ('pemilih', 'pemilih_menurut_nkk', '60000 4300 3');
ANALYZE sqlite_schema;

CREATE TABLE temuan_versi (
  id INTEGER PRIMARY KEY,
  versi_id INTEGER NOT NULL REFERENCES versi (id),
  kode TEXT NOT NULL CHECK (kode <> '' AND kode NOT GLOB '*[^A-Z0-9_]*'),
  tingkat TEXT NOT NULL CHECK (tingkat IN ('galat', 'peringatan', 'info')),
  pesan TEXT NOT NULL CHECK (pesan <> ''),
  tps TEXT,
  berkas TEXT,
  lembar TEXT,
  baris INTEGER
) STRICT;
CREATE INDEX temuan_versi_menurut_versi ON temuan_versi (versi_id);

CREATE TABLE jejak (
  nomor INTEGER PRIMARY KEY CHECK (nomor >= 1),
  waktu TEXT NOT NULL CHECK (waktu GLOB '????-??-??T*'),
  peristiwa TEXT NOT NULL CHECK (peristiwa <> '' AND peristiwa NOT GLOB '*[^A-Z0-9_]*'),
  rincian TEXT NOT NULL CHECK (json_valid(rincian)),
  mengubah_data INTEGER NOT NULL CHECK (mengubah_data IN (0, 1)),
  hash_sebelum TEXT NOT NULL UNIQUE CHECK (length(hash_sebelum) = 64 AND hash_sebelum NOT GLOB '*[^0-9a-f]*'),
  hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64 AND hash NOT GLOB '*[^0-9a-f]*')
) STRICT;
CREATE INDEX jejak_mengubah_data ON jejak (nomor) WHERE mengubah_data = 1;
CREATE TRIGGER jejak_tidak_diubah BEFORE UPDATE ON jejak
BEGIN SELECT RAISE(ABORT, 'jejak hanya dapat ditambah'); END;
CREATE TRIGGER jejak_tidak_dihapus BEFORE DELETE ON jejak
BEGIN SELECT RAISE(ABORT, 'jejak hanya dapat ditambah'); END;
`;

export const MIGRASI_0001: Migrasi = { versi: 1, nama: 'dasar', sql: SQL };
