import { hash } from 'node:crypto';
import { ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import type { BasisData } from './basis-data.ts';
import { encodeBagian } from './sidik.ts';
import type { GalatBasisData } from './galat-basis-data.ts';

/** Head of a chain without entries. */
export const HASH_AWAL_JEJAK = '0'.repeat(64);

type NilaiRincian =
  string | number | boolean | null | readonly NilaiRincian[] | { readonly [nama: string]: NilaiRincian };

/** Facts of an event. Never a NIK, NKK or name of a pemilih: codes, counts and hashes only. */
export type Rincian = Readonly<Record<string, NilaiRincian>>;

export interface Peristiwa {
  /** `VERSI_DISIMPAN`, `DOKUMEN_DIBUAT`, … */
  readonly peristiwa: string;
  readonly rincian: Rincian;
}

export interface EntriJejak {
  readonly nomor: number;
  readonly waktu: string;
  readonly peristiwa: string;
  /** JSON text, exactly as hashed. */
  readonly rincian: string;
  readonly mengubahData: boolean;
  readonly hashSebelum: string;
  readonly hash: string;
}

/** The hash of an entry covers all of it and the hash before it, and so everything before it. */
export function computeHashJejak(entri: Omit<EntriJejak, 'hash'>): string {
  const bagian = [
    'jejak/1',
    String(entri.nomor),
    entri.waktu,
    entri.peristiwa,
    entri.rincian,
    entri.mengubahData ? '1' : '0',
    entri.hashSebelum,
  ];
  return hash('sha256', encodeBagian(bagian));
}

/** Adds an entry; for data-changing events inside the transaction of the change itself. */
export function appendJejak(
  db: BasisData,
  peristiwa: Peristiwa & { readonly mengubahData: boolean },
): EntriJejak {
  const akhir = db.get<{ nomor: number; hash: string }>(
    'SELECT nomor, hash FROM jejak ORDER BY nomor DESC LIMIT 1',
  );
  const isi = {
    nomor: (akhir?.nomor ?? 0) + 1,
    waktu: db.keterangan.waktu(),
    peristiwa: peristiwa.peristiwa,
    rincian: JSON.stringify(peristiwa.rincian),
    mengubahData: peristiwa.mengubahData,
    hashSebelum: akhir?.hash ?? HASH_AWAL_JEJAK,
  };
  const entri = { ...isi, hash: computeHashJejak(isi) };
  db.run(
    'INSERT INTO jejak (nomor, waktu, peristiwa, rincian, mengubah_data, hash_sebelum, hash) VALUES (?, ?, ?, ?, ?, ?, ?)',
    entri.nomor,
    entri.waktu,
    entri.peristiwa,
    entri.rincian,
    entri.mengubahData ? 1 : 0,
    entri.hashSebelum,
    entri.hash,
  );
  return entri;
}

/** Notes an event that changes no data (a document rendered, a list shown): it makes nothing stale. */
export function catatPeristiwa(db: BasisData, peristiwa: Peristiwa): Result<EntriJejak, GalatBasisData> {
  return db.transact(() => ok(appendJejak(db, { ...peristiwa, mengubahData: false })));
}

/** Hash of the last data-changing entry: what documents print. `HASH_AWAL_JEJAK` when no data was ever changed. */
export function kepalaJejak(db: BasisData): string {
  const kepala = db.get<{ hash: string }>(
    'SELECT hash FROM jejak WHERE mengubah_data = 1 ORDER BY nomor DESC LIMIT 1',
  );
  return kepala?.hash ?? HASH_AWAL_JEJAK;
}

type BarisJejak = Omit<EntriJejak, 'mengubahData'> & { mengubahData: number };

const BACA_JEJAK = `SELECT nomor, waktu, peristiwa, rincian, mengubah_data AS mengubahData,
  hash_sebelum AS hashSebelum, hash FROM jejak`;

function toEntri(baris: BarisJejak): EntriJejak {
  return { ...baris, mengubahData: baris.mengubahData === 1 };
}

/** All entries, oldest first. */
export function loadJejak(db: BasisData): readonly EntriJejak[] {
  return db.all<BarisJejak>(`${BACA_JEJAK} ORDER BY nomor`).map(toEntri);
}

/** Some entries, newest first. */
export function loadJejakTerbaru(db: BasisData, offset: number, limit: number): readonly EntriJejak[] {
  return db.all<BarisJejak>(`${BACA_JEJAK} ORDER BY nomor DESC LIMIT ? OFFSET ?`, limit, offset).map(toEntri);
}

export function countJejak(db: BasisData): number {
  return db.get<{ jumlah: number }>('SELECT count(*) AS jumlah FROM jejak')?.jumlah ?? 0;
}
