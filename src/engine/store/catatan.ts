import { ok, type Result } from '../../core/result.ts';
import type { BasisData } from './basis-data.ts';
import type { GalatBasisData } from './galat-basis-data.ts';
import { appendJejak } from './jejak.ts';

/** Two logs of the office: trouble with the central applications, and notes of the supervisors. */
export type JenisCatatan = 'kendala' | 'pengawasan';

export interface CatatanTersimpan {
  readonly id: number;
  /** Minute or day it is about. */
  readonly saat: string;
  /** Parsed JSON, unvalidated. */
  readonly isi: unknown;
  readonly diubahPada: string;
}

const TABEL = {
  kendala: { nama: 'catatan_kendala', saat: 'waktu' },
  pengawasan: { nama: 'catatan_pengawasan', saat: 'tanggal' },
} as const;

/** Every entry, the earliest first. */
export function loadCatatan(db: BasisData, jenis: JenisCatatan): readonly CatatanTersimpan[] {
  const { nama, saat } = TABEL[jenis];
  return db
    .all<{ id: number; saat: string; isi: string; diubahPada: string }>(
      `SELECT id, ${saat} AS saat, isi, diubah_pada AS diubahPada FROM ${nama} ORDER BY ${saat}, id`,
    )
    .map((b) => ({ ...b, isi: JSON.parse(b.isi) as unknown }));
}

/** A new entry (`id` null) or a corrected one; its id, or `null` when there is none of that id. */
export function saveCatatan(
  db: BasisData,
  jenis: JenisCatatan,
  id: number | null,
  saat: string,
  isi: unknown,
): Result<number | null, GalatBasisData> {
  const { nama, saat: kolom } = TABEL[jenis];
  return db.transact(() => {
    const baris =
      id === null
        ? db.get<{ id: number }>(
            `INSERT INTO ${nama} (${kolom}, isi, diubah_pada) VALUES (?, ?, ?) RETURNING id`,
            saat,
            JSON.stringify(isi),
            db.keterangan.waktu(),
          )
        : db.get<{ id: number }>(
            `UPDATE ${nama} SET ${kolom} = ?, isi = ?, diubah_pada = ? WHERE id = ? RETURNING id`,
            saat,
            JSON.stringify(isi),
            db.keterangan.waktu(),
            id,
          );
    if (baris !== undefined)
      appendJejak(db, {
        peristiwa: 'CATATAN_DISIMPAN',
        rincian: { jenis, id: baris.id, baru: id === null },
        mengubahData: false,
      });
    return ok(baris?.id ?? null);
  });
}

/** `false`: there is none of that id. */
export function removeCatatan(
  db: BasisData,
  jenis: JenisCatatan,
  id: number,
): Result<boolean, GalatBasisData> {
  return db.transact(() => {
    const baris = db.get<{ id: number }>(`DELETE FROM ${TABEL[jenis].nama} WHERE id = ? RETURNING id`, id);
    if (baris !== undefined)
      appendJejak(db, { peristiwa: 'CATATAN_DIHAPUS', rincian: { jenis, id }, mengubahData: false });
    return ok(baris !== undefined);
  });
}
