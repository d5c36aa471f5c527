import { randomBytes } from 'node:crypto';
import type { GalatPanggilan } from '../../../contract/galat.ts';
import type { DesaImpor } from '../../../contract/bentuk/impor.ts';
import type { PetaManual } from '../../../core/berkas/peta-manual.ts';
import { ok, type Result } from '../../../core/result.ts';
import type { BerkasMasuk } from '../../intake/berkas-masuk.ts';
import type { HasilBaca } from '../../intake/read-berkas.ts';
import type { BasisData } from '../../store/basis-data.ts';
import { tolak } from '../galat.ts';
import type { SesiAktif } from '../konteks.ts';

/** One file of a draft, as it was last read. */
export interface BerkasRancangan {
  readonly id: number;
  readonly masuk: BerkasMasuk;
  readonly hasil: HasilBaca;
  /** Chosen by the operator for this file. */
  readonly peta: readonly PetaManual[];
  readonly terimaRusak: boolean;
  /** The operator wants its changes joined to the version in force. */
  readonly gabung: boolean;
  /** Counts its readings, so that what was computed from an earlier one is not taken for the new. */
  readonly bacaan: number;
}

/** It holds only changes, and they can be joined. */
export function isBolehGabung({ hasil: { hasil } }: BerkasRancangan): boolean {
  return hasil.ok && hasil.nilai.perubahan !== null;
}

/** What saving would do to a desa, without its place among the others. */
export type NasibDesa = Omit<DesaImpor, 'kelompok' | 'gabungan'>;

/** Files read and not saved. They stay in memory, rows and all, until saved or dropped: one draft at a time. */
export interface Rancangan {
  readonly id: string;
  berkas: readonly BerkasRancangan[];
  /** Comparisons already made, by desa, files and version in force. */
  readonly perbandingan: Map<string, NasibDesa>;
}

/** With the database it belongs to, so that it ends with the session. */
const RANCANGAN = new WeakMap<BasisData, Rancangan>();

export function createRancangan(sesi: SesiAktif, berkas: readonly BerkasRancangan[]): Rancangan {
  const rancangan = { id: randomBytes(12).toString('hex'), berkas, perbandingan: new Map() };
  RANCANGAN.set(sesi.db, rancangan);
  return rancangan;
}

export function findRancangan(sesi: SesiAktif): Rancangan | null {
  return RANCANGAN.get(sesi.db) ?? null;
}

export function dropRancangan(sesi: SesiAktif): void {
  RANCANGAN.delete(sesi.db);
}

export function requireRancangan(sesi: SesiAktif, id: string): Result<Rancangan, GalatPanggilan> {
  const rancangan = findRancangan(sesi);
  if (rancangan?.id === id) return ok(rancangan);
  return tolak(
    'RANCANGAN_TIDAK_ADA',
    'Berkas yang dibaca tadi sudah disimpan, dibuang, atau diganti. Pilih lagi berkasnya untuk mengimpor.',
  );
}

export function requireBerkas(r: Rancangan, id: number): Result<BerkasRancangan, GalatPanggilan> {
  const berkas = r.berkas.find((b) => b.id === id);
  if (berkas !== undefined) return ok(berkas);
  return tolak(
    'BERKAS_TIDAK_ADA',
    'Berkas itu tidak ada lagi di rancangan impor ini. Muat ulang halamannya.',
  );
}
