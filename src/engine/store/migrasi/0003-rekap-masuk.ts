import type { Migrasi } from '../migrasi.ts';

/**
 * Recapitulations as they were handed in or typed, and what has become of the differences between them. One record is one form of
 * one place (a desa, a TPS of it, or the kecamatan), so that a desa can hand in its own anew without touching the others. Figures that
 * were not handed in are NULL. `rekonsiliasi` is keyed by place, figure and sources, never by a record: it outlives new versions.
 */
const SQL = `
CREATE TABLE rekap_masuk (
  id INTEGER PRIMARY KEY,
  jenis TEXT NOT NULL CHECK (jenis IN ('rekap-pps', 'perubahan-pps', 'laporan-coklit', 'lembar-kontrol', 'rekap-ppk', 'kabupaten', 'sidalih', 'penduduk')),
  desa TEXT NOT NULL CHECK (desa = '' OR desa GLOB '[0-9][0-9].[0-9][0-9].[0-9][0-9].[0-9][0-9][0-9][0-9]'),
  tps TEXT NOT NULL CHECK (tps = '' OR tps GLOB '[0-9][0-9][0-9]'),
  nomor INTEGER NOT NULL CHECK (nomor >= 1),
  sumber TEXT NOT NULL CHECK (sumber IN ('berkas', 'ketikan')),
  sha256 TEXT CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  nama TEXT CHECK (nama <> ''),
  lembar TEXT,
  pemeriksa TEXT NOT NULL CHECK (length(pemeriksa) <= 100),
  isi_hash TEXT NOT NULL CHECK (length(isi_hash) = 64 AND isi_hash NOT GLOB '*[^0-9a-f]*'),
  aktif INTEGER NOT NULL CHECK (aktif IN (0, 1)),
  dibuat_pada TEXT NOT NULL CHECK (dibuat_pada GLOB '????-??-??T*'),
  UNIQUE (jenis, desa, tps, nomor),
  CHECK ((sumber = 'berkas') = (sha256 IS NOT NULL AND nama IS NOT NULL)),
  CHECK (tps = '' OR desa <> '')
) STRICT;
CREATE UNIQUE INDEX rekap_masuk_aktif ON rekap_masuk (jenis, desa, tps) WHERE aktif = 1;

CREATE TABLE rekap_masuk_angka (
  rekap_masuk_id INTEGER NOT NULL REFERENCES rekap_masuk (id),
  desa TEXT NOT NULL CHECK (desa = '' OR desa GLOB '[0-9][0-9].[0-9][0-9].[0-9][0-9].[0-9][0-9][0-9][0-9]'),
  tps TEXT NOT NULL CHECK (tps = '' OR tps GLOB '[0-9][0-9][0-9]'),
  medan TEXT NOT NULL CHECK (medan <> '' AND medan NOT GLOB '*[^A-Za-z0-9:_]*'),
  l INTEGER CHECK (l >= 0),
  p INTEGER CHECK (p >= 0),
  jumlah INTEGER CHECK (jumlah >= 0),
  baris INTEGER CHECK (baris >= 1),
  PRIMARY KEY (rekap_masuk_id, desa, tps, medan),
  CHECK (l IS NOT NULL OR p IS NOT NULL OR jumlah IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE TABLE rekonsiliasi (
  kunci TEXT PRIMARY KEY CHECK (kunci <> ''),
  keadaan TEXT NOT NULL CHECK (keadaan IN ('terbuka', 'dijelaskan', 'diperbaiki')),
  catatan TEXT NOT NULL CHECK (length(catatan) <= 1000),
  kronologi TEXT CHECK (length(kronologi) <= 4000),
  selisih TEXT NOT NULL CHECK (json_valid(selisih)),
  waktu TEXT NOT NULL CHECK (waktu GLOB '????-??-??T*')
) STRICT, WITHOUT ROWID;
`;

export const MIGRASI_0003: Migrasi = { versi: 3, nama: 'rekap-masuk', sql: SQL };
