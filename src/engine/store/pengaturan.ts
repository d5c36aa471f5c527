import { ok, type Result } from '../../core/result.ts';
import type { BasisData } from './basis-data.ts';
import type { GalatBasisData } from './galat-basis-data.ts';
import { appendJejak } from './jejak.ts';

/** Parts of the settings, each one JSON value; what they mean is known to those who validate them. */
export type BagianTersimpan =
  'kantor' | 'desa' | 'penerima' | 'pleno' | 'nilaiProfil' | 'samaran' | 'rapat' | 'templat' | 'keadaan';

/** The parsed value of a part, unvalidated; `undefined`: never saved. */
export function loadBagian(db: BasisData, bagian: BagianTersimpan): unknown {
  const baris = db.get<{ isi: string }>('SELECT isi FROM pengaturan WHERE bagian = ?', bagian);
  return baris === undefined ? undefined : JSON.parse(baris.isi);
}

/** Writes a part inside a transaction of the caller, without a word in the jejak. */
export function putBagian(db: BasisData, bagian: BagianTersimpan, isi: unknown): void {
  db.run(
    `INSERT INTO pengaturan (bagian, isi, diubah_pada) VALUES (?, ?, ?)
     ON CONFLICT (bagian) DO UPDATE SET isi = excluded.isi, diubah_pada = excluded.diubah_pada`,
    bagian,
    JSON.stringify(isi),
    db.keterangan.waktu(),
  );
}

/**
 * Saves a part and notes which one was changed, never its content. Settings change no data: that a document is stale is found by
 * comparing what it would say now.
 */
export function saveBagian(
  db: BasisData,
  bagian: BagianTersimpan,
  isi: unknown,
): Result<null, GalatBasisData> {
  return db.transact(() => {
    putBagian(db, bagian, isi);
    appendJejak(db, { peristiwa: 'PENGATURAN_DIUBAH', rincian: { bagian }, mengubahData: false });
    return ok(null);
  });
}
