import { gagal, ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import { saveCadangan } from './cadangan.ts';
import { findGalatBasisData } from './galat-basis-data.ts';
import type { GalatBuka } from './galat-basis-data.ts';
import { DI_MEMORI } from './koneksi.ts';
import { findKodeSqlite } from './penggerak-sqlite.ts';
import type { Koneksi } from './penggerak-sqlite.ts';

/** One numbered step of the schema. Each has its own file, and its own test that builds the shape before it. */
export interface Migrasi {
  /** 1, 2, 3, … without a gap. */
  readonly versi: number;
  readonly nama: string;
  readonly sql: string;
}

/** "DPSH" in ASCII: marks the file as one of ours. */
export const APPLICATION_ID = 0x44505348;

export interface HasilMigrasi {
  readonly dari: number;
  readonly ke: number;
  readonly cadangan: string | null;
}

export function loadVersiSkema(koneksi: Koneksi): number {
  return Number(koneksi.pragma('user_version', { simple: true }));
}

/** `null`: ours, or still without any content. */
export function findGalatAsal(koneksi: Koneksi): GalatBuka | null {
  if (koneksi.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0) return null;
  const milik = koneksi.pragma('application_id', { simple: true }) === APPLICATION_ID;
  return milik && loadVersiSkema(koneksi) > 0 ? null : { kode: 'BUKAN_BASIS_DATA_PLENO' };
}

/** A step left a row that refers to nothing. */
class RujukanPutus extends Error {}

function applyMigrasi(koneksi: Koneksi, migrasi: Migrasi): void {
  koneksi
    .transaction(() => {
      koneksi.exec(migrasi.sql);
      const putus = koneksi.pragma('foreign_key_check');
      if (Array.isArray(putus) && putus.length > 0) throw new RujukanPutus();
      koneksi.pragma(`application_id = ${APPLICATION_ID}`);
      koneksi.pragma(`user_version = ${migrasi.versi}`);
    })
    .immediate();
}

/** Where the copy taken before leaving schema `versi` is kept. */
export function formatNamaCadangan(berkas: string, versi: number): string {
  return `${berkas}.cadangan-skema-${versi}`;
}

/**
 * Brings a database to the newest schema, each step in its own transaction, after a checked encrypted copy of what was there.
 * A failing step leaves the database as the steps before it made it.
 */
export function runMigrasi(
  koneksi: Koneksi,
  asal: { readonly berkas: string; readonly kunci: Buffer },
  daftar: readonly Migrasi[],
): Result<HasilMigrasi, GalatBuka> {
  if (daftar.some((m, i) => m.versi !== i + 1))
    throw new RangeError('migrations must be numbered 1, 2, 3, …');
  const dari = loadVersiSkema(koneksi);
  if (dari > daftar.length)
    return gagal({ kode: 'BASIS_DATA_LEBIH_BARU', versi: dari, dikenal: daftar.length });
  let cadangan: string | null = null;
  if (dari > 0 && dari < daftar.length && asal.berkas !== DI_MEMORI) {
    cadangan = formatNamaCadangan(asal.berkas, dari);
    const tersimpan = saveCadangan(koneksi, asal.kunci, cadangan);
    if (!tersimpan.ok) return tersimpan;
  }
  // A step that rebuilds a table must be able to drop the old one; references are checked at its end instead.
  koneksi.pragma('foreign_keys = OFF');
  for (const migrasi of daftar.slice(dari)) {
    try {
      applyMigrasi(koneksi, migrasi);
    } catch (e) {
      const sebab = e instanceof RujukanPutus ? 'RUJUKAN_PUTUS' : findKodeSqlite(e);
      if (sebab === null) throw e;
      return gagal(findGalatBasisData(e) ?? { kode: 'MIGRASI_GAGAL', versi: migrasi.versi, cadangan, sebab });
    }
  }
  koneksi.pragma('foreign_keys = ON');
  return ok({ dari, ke: daftar.length, cadangan });
}
