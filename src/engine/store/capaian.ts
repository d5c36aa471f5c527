import type { CatatanCapaian, SumberCapaian } from '../../core/mingguan/capaian.ts';
import { ok, type Result } from '../../core/result.ts';
import type { BasisData } from './basis-data.ts';
import type { GalatBasisData } from './galat-basis-data.ts';
import { appendJejak } from './jejak.ts';

interface BarisCapaian {
  readonly desa: string;
  readonly tps: string;
  readonly minggu: number;
  readonly sumber: SumberCapaian;
  readonly pemilih: number | null;
  readonly kk: number | null;
  readonly stiker: number | null;
  readonly baru: number | null;
  readonly ubah: number | null;
  readonly tms: string;
}

function parseTms(teks: string): Record<string, number> {
  const isi: unknown = JSON.parse(teks);
  if (typeof isi !== 'object' || isi === null) return {};
  return Object.fromEntries(
    Object.entries(isi).filter((e): e is [string, number] => typeof e[1] === 'number'),
  );
}

/** Every report, in order of desa, TPS and week. */
export function loadCapaian(db: BasisData): readonly CatatanCapaian[] {
  return db
    .all<BarisCapaian>(
      'SELECT desa, tps, minggu, sumber, pemilih, kk, stiker, baru, ubah, tms FROM capaian_coklit ORDER BY desa, tps, minggu',
    )
    .map((b) => ({ ...b, tms: parseTms(b.tms) }));
}

function isKosong(c: CatatanCapaian): boolean {
  return (
    [c.pemilih, c.kk, c.stiker, c.baru, c.ubah].every((x) => x === null) && Object.keys(c.tms).length === 0
  );
}

function putCapaian(db: BasisData, c: CatatanCapaian): void {
  db.run(
    `INSERT INTO capaian_coklit (desa, tps, minggu, sumber, pemilih, kk, stiker, baru, ubah, tms, diubah_pada)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (desa, tps, minggu) DO UPDATE SET sumber = excluded.sumber, pemilih = excluded.pemilih, kk = excluded.kk,
       stiker = excluded.stiker, baru = excluded.baru, ubah = excluded.ubah, tms = excluded.tms, diubah_pada = excluded.diubah_pada`,
    c.desa,
    c.tps,
    c.minggu,
    c.sumber,
    c.pemilih,
    c.kk,
    c.stiker,
    c.baru,
    c.ubah,
    JSON.stringify(c.tms),
    db.keterangan.waktu(),
  );
}

/** Saves reports, all or none; one in which nothing is told takes the report away. */
export function saveCapaian(db: BasisData, catatan: readonly CatatanCapaian[]): Result<null, GalatBasisData> {
  return db.transact(() => {
    for (const c of catatan) {
      if (isKosong(c))
        db.run(
          'DELETE FROM capaian_coklit WHERE desa = ? AND tps = ? AND minggu = ?',
          c.desa,
          c.tps,
          c.minggu,
        );
      else putCapaian(db, c);
    }
    appendJejak(db, {
      peristiwa: 'CAPAIAN_DISIMPAN',
      rincian: { jumlah: catatan.length, minggu: [...new Set(catatan.map((c) => c.minggu))].sort() },
      mengubahData: false,
    });
    return ok(null);
  });
}

/** The parsed period, unvalidated; `undefined`: never set. */
export function loadPeriodeCoklit(db: BasisData): unknown {
  const baris = db.get<{ isi: string }>('SELECT isi FROM periode_coklit WHERE id = 1');
  return baris === undefined ? undefined : JSON.parse(baris.isi);
}

export function savePeriodeCoklit(db: BasisData, isi: unknown): Result<null, GalatBasisData> {
  return db.transact(() => {
    db.run(
      'INSERT INTO periode_coklit (id, isi) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET isi = excluded.isi',
      JSON.stringify(isi),
    );
    appendJejak(db, { peristiwa: 'PENGATURAN_DIUBAH', rincian: { bagian: 'mingguan' }, mengubahData: false });
    return ok(null);
  });
}
