import { hash } from 'node:crypto';
import type { BasisData } from './basis-data.ts';

/** Mappings of columns that the operator had remembered, as JSON text; the last for each shape. */
export function loadPetaKolom(db: BasisData): readonly string[] {
  return db.all<{ peta: string }>('SELECT peta FROM peta_kolom ORDER BY bentuk_hash').map((b) => b.peta);
}

/** Inside the caller's transaction. */
export function savePetaKolom(db: BasisData, bentuk: string, peta: string): void {
  db.run(
    `INSERT INTO peta_kolom (bentuk_hash, bentuk, peta, dibuat_pada) VALUES (?, ?, ?, ?)
     ON CONFLICT (bentuk_hash) DO UPDATE SET peta = excluded.peta, dibuat_pada = excluded.dibuat_pada`,
    hash('sha256', bentuk),
    bentuk,
    peta,
    db.keterangan.waktu(),
  );
}
