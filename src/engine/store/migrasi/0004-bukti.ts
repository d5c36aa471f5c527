import type { Migrasi } from '../migrasi.ts';

/**
 * Evidence of TMS and B rows. A record holds the marks of its pemilih and no reference to a row, so that it outlives the versions of the
 * desa. Files are kept once by content, however many records they serve. Records and files are taken out of use, never removed.
 */
const SQL = `
CREATE TABLE jenis_bukti (
  kode TEXT PRIMARY KEY CHECK (kode GLOB 'KANTOR_[0-9]*'),
  label TEXT NOT NULL CHECK (length(label) BETWEEN 3 AND 80),
  makna TEXT NOT NULL CHECK (json_valid(makna)),
  cukup INTEGER NOT NULL CHECK (cukup IN (0, 1)),
  dipakai INTEGER NOT NULL CHECK (dipakai IN (0, 1)),
  dibuat_pada TEXT NOT NULL CHECK (dibuat_pada GLOB '????-??-??T*')
) STRICT, WITHOUT ROWID;

CREATE TABLE bukti (
  id INTEGER PRIMARY KEY,
  desa TEXT NOT NULL CHECK (desa GLOB '[0-9][0-9].[0-9][0-9].[0-9][0-9].[0-9][0-9][0-9][0-9]'),
  tps TEXT NOT NULL CHECK (tps GLOB '[0-9][0-9][0-9]'),
  dpid TEXT NOT NULL,
  nik TEXT CHECK (length(nik) = 16 AND nik NOT GLOB '*[^0-9]*'),
  nama TEXT NOT NULL,
  tanggal_lahir TEXT CHECK (tanggal_lahir GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  jenis_kelamin TEXT NOT NULL CHECK (jenis_kelamin IN ('L', 'P')),
  keterangan TEXT NOT NULL CHECK (length(keterangan) BETWEEN 1 AND 4 AND keterangan <> 'U'),
  jenis TEXT NOT NULL CHECK (jenis <> '' AND jenis NOT GLOB '*[^A-Z0-9_]*'),
  nomor TEXT NOT NULL CHECK (length(nomor) <= 100),
  tanggal TEXT CHECK (tanggal GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  catatan TEXT NOT NULL CHECK (length(catatan) <= 500),
  aktif INTEGER NOT NULL CHECK (aktif IN (0, 1)),
  dibuat_pada TEXT NOT NULL CHECK (dibuat_pada GLOB '????-??-??T*'),
  diubah_pada TEXT NOT NULL CHECK (diubah_pada GLOB '????-??-??T*')
) STRICT;
CREATE INDEX bukti_aktif ON bukti (desa) WHERE aktif = 1;

CREATE TABLE bukti_isi (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  tipe TEXT NOT NULL CHECK (tipe IN ('image/jpeg', 'image/png', 'image/webp', 'application/pdf')),
  ukuran INTEGER NOT NULL CHECK (ukuran BETWEEN 1 AND 10485760),
  isi BLOB NOT NULL CHECK (length(isi) = ukuran)
) STRICT;

CREATE TABLE bukti_berkas (
  id INTEGER PRIMARY KEY,
  bukti_id INTEGER NOT NULL REFERENCES bukti (id),
  bukti_isi_id INTEGER NOT NULL REFERENCES bukti_isi (id),
  nama TEXT NOT NULL CHECK (nama <> ''),
  aktif INTEGER NOT NULL CHECK (aktif IN (0, 1)),
  dilampirkan_pada TEXT NOT NULL CHECK (dilampirkan_pada GLOB '????-??-??T*')
) STRICT;
CREATE UNIQUE INDEX bukti_berkas_aktif ON bukti_berkas (bukti_id) WHERE aktif = 1;
CREATE INDEX bukti_berkas_menurut_isi ON bukti_berkas (bukti_isi_id);
`;

export const MIGRASI_0004: Migrasi = { versi: 4, nama: 'bukti', sql: SQL };
