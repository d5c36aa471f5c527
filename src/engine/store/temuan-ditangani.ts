import type { BasisData } from './basis-data.ts';

export interface TandaTemuan {
  readonly kunci: string;
  readonly kode: string;
  readonly desa: string | null;
}

export interface Penanganan {
  readonly waktu: string;
  readonly catatan: string;
}

/** Every finding ever marked as handled and not unmarked since, by key; also of findings that are no more. */
export function loadPenanganan(db: BasisData): ReadonlyMap<string, Penanganan> {
  const baris = db.all<Penanganan & { readonly kunci: string }>(
    'SELECT kunci, waktu, catatan FROM temuan_ditangani',
  );
  return new Map(baris.map(({ kunci, waktu, catatan }) => [kunci, { waktu, catatan }]));
}

/** Inside the caller's transaction. */
export function markDitangani(db: BasisData, temuan: readonly TandaTemuan[], catatan: string): void {
  const waktu = db.keterangan.waktu();
  for (const { kunci, kode, desa } of temuan) {
    db.run(
      `INSERT INTO temuan_ditangani (kunci, kode, desa, catatan, waktu) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (kunci) DO UPDATE SET catatan = excluded.catatan, waktu = excluded.waktu`,
      kunci,
      kode,
      desa,
      catatan,
      waktu,
    );
  }
}

/** Inside the caller's transaction. */
export function unmarkDitangani(db: BasisData, temuan: readonly TandaTemuan[]): void {
  for (const { kunci } of temuan) db.run('DELETE FROM temuan_ditangani WHERE kunci = ?', kunci);
}
