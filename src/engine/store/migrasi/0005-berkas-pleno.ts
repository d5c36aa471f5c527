import type { Migrasi } from '../migrasi.ts';

/**
 * The whole file of the plenary: documents of every kind, also of one desa or TPS; the figures of each state that documents were made
 * of; the official workbooks of the office. Settings gain the meeting and the words of documents.
 */
const SQL = `
CREATE TABLE pengaturan_baru (
  bagian TEXT PRIMARY KEY CHECK (bagian IN ('kantor', 'desa', 'penerima', 'pleno', 'nilaiProfil', 'samaran', 'keadaan', 'rapat', 'templat')),
  isi TEXT NOT NULL CHECK (json_valid(isi)),
  diubah_pada TEXT NOT NULL CHECK (diubah_pada GLOB '????-??-??T*')
) STRICT, WITHOUT ROWID;
INSERT INTO pengaturan_baru SELECT bagian, isi, diubah_pada FROM pengaturan;
DROP TABLE pengaturan;
ALTER TABLE pengaturan_baru RENAME TO pengaturan;

CREATE TABLE dokumen_baru (
  id INTEGER PRIMARY KEY,
  jenis TEXT NOT NULL CHECK (jenis GLOB '[a-z]*' AND jenis NOT GLOB '*[^a-z0-9-]*'),
  sasaran TEXT NOT NULL DEFAULT '' CHECK (sasaran = '' OR sasaran GLOB '[0-9][0-9].[0-9][0-9].[0-9][0-9].[0-9][0-9][0-9][0-9]'
    OR sasaran GLOB '[0-9][0-9].[0-9][0-9].[0-9][0-9].[0-9][0-9][0-9][0-9]/[0-9][0-9][0-9]'),
  judul TEXT NOT NULL CHECK (judul <> ''),
  waktu TEXT NOT NULL CHECK (waktu GLOB '????-??-??T*'),
  draf INTEGER NOT NULL CHECK (draf IN (0, 1)),
  kepala_jejak TEXT NOT NULL CHECK (length(kepala_jejak) = 64 AND kepala_jejak NOT GLOB '*[^0-9a-f]*'),
  sidik TEXT NOT NULL CHECK (length(sidik) = 64 AND sidik NOT GLOB '*[^0-9a-f]*'),
  disahkan_pada TEXT CHECK (disahkan_pada IS NULL OR (disahkan_pada GLOB '????-??-??T*' AND draf = 0))
) STRICT;
INSERT INTO dokumen_baru (id, jenis, judul, waktu, draf, kepala_jejak, sidik)
  SELECT id, jenis, judul, waktu, draf, kepala_jejak, sidik FROM dokumen;
DROP TABLE dokumen;
ALTER TABLE dokumen_baru RENAME TO dokumen;
CREATE INDEX dokumen_menurut_jenis ON dokumen (jenis, sasaran, id);

ALTER TABLE dokumen_berkas ADD COLUMN halaman INTEGER CHECK (halaman >= 1);
CREATE INDEX dokumen_berkas_menurut_jalur ON dokumen_berkas (jalur);

CREATE TABLE keadaan_rekap (
  kepala_jejak TEXT PRIMARY KEY CHECK (length(kepala_jejak) = 64 AND kepala_jejak NOT GLOB '*[^0-9a-f]*'),
  waktu TEXT NOT NULL CHECK (waktu GLOB '????-??-??T*'),
  isi TEXT NOT NULL CHECK (json_valid(isi)),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*')
) STRICT, WITHOUT ROWID;

CREATE TABLE templat_xlsx (
  id INTEGER PRIMARY KEY,
  nama TEXT NOT NULL CHECK (nama <> '' AND nama NOT GLOB '*[/\\\\]*'),
  lingkup TEXT NOT NULL CHECK (lingkup IN ('kecamatan', 'desa', 'tps')),
  isi BLOB NOT NULL CHECK (length(isi) BETWEEN 1 AND 20971520),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  medan TEXT NOT NULL CHECK (json_valid(medan)),
  ditambah_pada TEXT NOT NULL CHECK (ditambah_pada GLOB '????-??-??T*')
) STRICT;
`;

export const MIGRASI_0005: Migrasi = { versi: 5, nama: 'berkas-pleno', sql: SQL };
