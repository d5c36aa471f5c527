import type { Migrasi } from '../migrasi.ts';

/**
 * What the window keeps beside the voters: settings by part, findings marked as handled, mappings of columns, the history of imports
 * and of documents. Paths of documents are relative to the folder of the database, so that it can be moved as a whole.
 */
const SQL = `
CREATE TABLE pengaturan (
  bagian TEXT PRIMARY KEY CHECK (bagian IN ('kantor', 'desa', 'penerima', 'pleno', 'nilaiProfil', 'samaran', 'keadaan')),
  isi TEXT NOT NULL CHECK (json_valid(isi)),
  diubah_pada TEXT NOT NULL CHECK (diubah_pada GLOB '????-??-??T*')
) STRICT, WITHOUT ROWID;

CREATE TABLE temuan_ditangani (
  kunci TEXT PRIMARY KEY CHECK (length(kunci) BETWEEN 16 AND 64 AND kunci NOT GLOB '*[^0-9a-f]*'),
  kode TEXT NOT NULL CHECK (kode <> '' AND kode NOT GLOB '*[^A-Z0-9_]*'),
  desa TEXT CHECK (desa GLOB '[0-9][0-9].[0-9][0-9].[0-9][0-9].[0-9][0-9][0-9][0-9]'),
  catatan TEXT NOT NULL CHECK (length(catatan) <= 500),
  waktu TEXT NOT NULL CHECK (waktu GLOB '????-??-??T*')
) STRICT, WITHOUT ROWID;

CREATE TABLE peta_kolom (
  bentuk_hash TEXT PRIMARY KEY CHECK (length(bentuk_hash) = 64 AND bentuk_hash NOT GLOB '*[^0-9a-f]*'),
  bentuk TEXT NOT NULL CHECK (bentuk <> ''),
  peta TEXT NOT NULL CHECK (json_valid(peta)),
  dibuat_pada TEXT NOT NULL CHECK (dibuat_pada GLOB '????-??-??T*')
) STRICT, WITHOUT ROWID;

CREATE TABLE impor (
  nomor INTEGER PRIMARY KEY CHECK (nomor >= 1),
  waktu TEXT NOT NULL CHECK (waktu GLOB '????-??-??T*'),
  jumlah_berkas INTEGER NOT NULL CHECK (jumlah_berkas >= 0),
  jumlah_ditolak INTEGER NOT NULL CHECK (jumlah_ditolak BETWEEN 0 AND jumlah_berkas),
  desa TEXT NOT NULL CHECK (json_valid(desa)),
  angka_sebelum TEXT CHECK (json_valid(angka_sebelum)),
  angka_sesudah TEXT NOT NULL CHECK (json_valid(angka_sesudah))
) STRICT;

CREATE TABLE dokumen (
  id INTEGER PRIMARY KEY,
  jenis TEXT NOT NULL CHECK (jenis IN ('berita-acara', 'rekap', 'rekap-perubahan', 'lembar-kontrol')),
  judul TEXT NOT NULL CHECK (judul <> ''),
  waktu TEXT NOT NULL CHECK (waktu GLOB '????-??-??T*'),
  draf INTEGER NOT NULL CHECK (draf IN (0, 1)),
  kepala_jejak TEXT NOT NULL CHECK (length(kepala_jejak) = 64 AND kepala_jejak NOT GLOB '*[^0-9a-f]*'),
  sidik TEXT NOT NULL CHECK (length(sidik) = 64 AND sidik NOT GLOB '*[^0-9a-f]*')
) STRICT;
CREATE INDEX dokumen_menurut_jenis ON dokumen (jenis, id);

CREATE TABLE dokumen_berkas (
  id INTEGER PRIMARY KEY,
  dokumen_id INTEGER NOT NULL REFERENCES dokumen (id),
  format TEXT NOT NULL CHECK (format IN ('xlsx', 'pdf')),
  nama TEXT NOT NULL CHECK (nama <> '' AND nama NOT GLOB '*[/\\]*'),
  jalur TEXT NOT NULL CHECK (jalur <> '' AND jalur NOT GLOB '/*' AND '/' || jalur || '/' NOT GLOB '*/../*' AND jalur NOT GLOB '*[:\\]*'),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  ukuran INTEGER NOT NULL CHECK (ukuran >= 1)
) STRICT;
CREATE INDEX dokumen_berkas_menurut_dokumen ON dokumen_berkas (dokumen_id);
`;

export const MIGRASI_0002: Migrasi = { versi: 2, nama: 'jendela', sql: SQL };
