import type { BasisData } from './basis-data.ts';

/** A kind of evidence an office has added; reasons as JSON text. */
export interface JenisBuktiTersimpan {
  readonly kode: string;
  readonly label: string;
  readonly makna: string;
  readonly cukup: boolean;
  readonly dipakai: boolean;
}

/** In the order they were added. */
export function loadJenisBukti(db: BasisData): readonly JenisBuktiTersimpan[] {
  return db
    .all<
      Omit<JenisBuktiTersimpan, 'cukup' | 'dipakai'> & { readonly cukup: number; readonly dipakai: number }
    >('SELECT kode, label, makna, cukup, dipakai FROM jenis_bukti ORDER BY dibuat_pada, kode')
    .map((j) => ({ ...j, cukup: j.cukup === 1, dipakai: j.dipakai === 1 }));
}

/** The next free code. */
export function formatKodeJenis(db: BasisData): string {
  const jumlah = db.get<{ jumlah: number }>('SELECT count(*) AS jumlah FROM jenis_bukti')?.jumlah ?? 0;
  return `KANTOR_${String(jumlah + 1)}`;
}

/** Inside the caller's transaction. */
export function saveJenisBukti(db: BasisData, j: JenisBuktiTersimpan): void {
  db.run(
    `INSERT INTO jenis_bukti (kode, label, makna, cukup, dipakai, dibuat_pada) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (kode) DO UPDATE SET label = excluded.label, makna = excluded.makna, cukup = excluded.cukup,
       dipakai = excluded.dipakai`,
    j.kode,
    j.label,
    j.makna,
    j.cukup ? 1 : 0,
    j.dipakai ? 1 : 0,
    db.keterangan.waktu(),
  );
}
