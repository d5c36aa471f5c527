import type { KodeWilayah } from '../../core/wilayah/wilayah.ts';
import type { BasisData } from './basis-data.ts';

export interface VersiSeisi {
  readonly nomor: number;
  readonly aktif: boolean;
}

/** The version of a desa with this content, in force or not; `null`: such content was never saved. */
export function findVersiSeisi(db: BasisData, desa: KodeWilayah, isiHash: string): VersiSeisi | null {
  const baris = db.get<{ nomor: number; aktif: number }>(
    'SELECT nomor, aktif FROM versi WHERE desa = ? AND isi_hash = ?',
    desa,
    isiHash,
  );
  return baris === undefined ? null : { nomor: baris.nomor, aktif: baris.aktif === 1 };
}

export interface KepalaAktif {
  readonly nomor: number;
  readonly jumlahBaris: number;
  /** In order of number. */
  readonly tps: readonly string[];
}

export function findKepalaAktif(db: BasisData, desa: KodeWilayah): KepalaAktif | null {
  const kepala = db.get<{ id: number; nomor: number; jumlahBaris: number }>(
    'SELECT id, nomor, jumlah_baris AS jumlahBaris FROM versi WHERE desa = ? AND aktif = 1',
    desa,
  );
  if (kepala === undefined) return null;
  const tps = db.all<{ tps: string }>('SELECT tps FROM versi_tps WHERE versi_id = ? ORDER BY tps', kepala.id);
  return { nomor: kepala.nomor, jumlahBaris: kepala.jumlahBaris, tps: tps.map((t) => t.tps) };
}

/** ISO time of the last change of data; `null`: never. */
export function findWaktuPerubahan(db: BasisData): string | null {
  const baris = db.get<{ waktu: string }>(
    'SELECT waktu FROM jejak WHERE mengubah_data = 1 ORDER BY nomor DESC LIMIT 1',
  );
  return baris?.waktu ?? null;
}
