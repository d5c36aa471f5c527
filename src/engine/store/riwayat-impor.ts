import type { BasisData } from './basis-data.ts';

/** One import as recorded; figures and desa as JSON text. */
export interface ImporTersimpan {
  readonly nomor: number;
  readonly waktu: string;
  readonly jumlahBerkas: number;
  readonly jumlahDitolak: number;
  readonly desa: string;
  /** `null`: there was no data before. */
  readonly angkaSebelum: string | null;
  readonly angkaSesudah: string;
}

const KOLOM = `nomor, waktu, jumlah_berkas AS jumlahBerkas, jumlah_ditolak AS jumlahDitolak, desa,
  angka_sebelum AS angkaSebelum, angka_sesudah AS angkaSesudah`;

/** Newest first. */
export function loadRiwayatImpor(db: BasisData): readonly ImporTersimpan[] {
  return db.all<ImporTersimpan>(`SELECT ${KOLOM} FROM impor ORDER BY nomor DESC`);
}

export function loadImporTerakhir(db: BasisData): ImporTersimpan | null {
  return db.get<ImporTersimpan>(`SELECT ${KOLOM} FROM impor ORDER BY nomor DESC LIMIT 1`) ?? null;
}

/** Inside the caller's transaction. */
export function insertImpor(db: BasisData, impor: Omit<ImporTersimpan, 'nomor' | 'waktu'>): void {
  db.run(
    `INSERT INTO impor (nomor, waktu, jumlah_berkas, jumlah_ditolak, desa, angka_sebelum, angka_sesudah)
     VALUES ((SELECT coalesce(max(nomor), 0) + 1 FROM impor), ?, ?, ?, ?, ?, ?)`,
    db.keterangan.waktu(),
    impor.jumlahBerkas,
    impor.jumlahDitolak,
    impor.desa,
    impor.angkaSebelum,
    impor.angkaSesudah,
  );
}
