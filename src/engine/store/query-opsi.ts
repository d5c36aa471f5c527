import type { BasisData, NilaiSql } from './basis-data.ts';

export interface PilihanLingkup {
  readonly desa: string | null;
  readonly tps: string | null;
}

export interface JumlahDesa {
  readonly kode: string;
  readonly jumlah: number;
}

export interface JumlahTps {
  readonly nomor: string;
  readonly jumlah: number;
}

export type KolomOpsi = 'rt' | 'rw' | 'disabilitas' | 'ktp_el';

/** Rows of every version in force, by desa. */
export function listJumlahDesa(db: BasisData): readonly JumlahDesa[] {
  return db.all<JumlahDesa>(
    'SELECT desa AS kode, jumlah_baris AS jumlah FROM versi WHERE aktif = 1 ORDER BY desa',
  );
}

/** TPS of a desa in force; of all desa, each number once. */
export function listJumlahTps(db: BasisData, desa: string | null): readonly JumlahTps[] {
  return db.all<JumlahTps>(
    `SELECT t.tps AS nomor, sum(t.jumlah_baris) AS jumlah FROM versi v JOIN versi_tps t ON t.versi_id = v.id
     WHERE v.aktif = 1 ${desa === null ? '' : 'AND v.desa = ?'} GROUP BY t.tps ORDER BY t.tps`,
    ...(desa === null ? [] : [desa]),
  );
}

/** What stands in a column of the rows in force, blanks left out, in order. */
export function listIsiKolom(db: BasisData, kolom: KolomOpsi, lingkup: PilihanLingkup): readonly string[] {
  const syarat = [`p.${kolom} <> ''`];
  const nilai: NilaiSql[] = [];
  if (lingkup.desa !== null) {
    syarat.push('v.desa = ?');
    nilai.push(lingkup.desa);
  }
  if (lingkup.tps !== null) {
    syarat.push('p.tps = ?');
    nilai.push(lingkup.tps);
  }
  const baris = db.allRaw<readonly [string]>(
    `SELECT DISTINCT p.${kolom} FROM versi v CROSS JOIN pemilih p ON p.versi_id = v.id
     WHERE v.aktif = 1 AND ${syarat.join(' AND ')} ORDER BY 1`,
    ...nilai,
  );
  return baris.map(([isi]) => isi);
}
