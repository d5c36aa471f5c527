import type { JenisDokumen } from '../../core/dokumen/dokumen.ts';
import type { BasisData } from './basis-data.ts';

export interface BerkasDokumenTersimpan {
  readonly id: number;
  readonly format: 'xlsx' | 'pdf';
  readonly nama: string;
  /** Relative to the folder of the database, with forward slashes. */
  readonly jalur: string;
  readonly sha256: string;
  readonly ukuran: number;
}

export interface DokumenTersimpan {
  readonly id: number;
  readonly jenis: JenisDokumen;
  readonly judul: string;
  readonly waktu: string;
  readonly draf: boolean;
  readonly kepalaJejak: string;
  /** SHA-256 of the model it was rendered from. */
  readonly sidik: string;
  readonly berkas: readonly BerkasDokumenTersimpan[];
}

type BarisDokumen = Omit<DokumenTersimpan, 'draf' | 'berkas'> & { readonly draf: number };

const KOLOM_BERKAS = 'id, format, nama, jalur, sha256, ukuran';

/** Every document ever made, newest first. */
export function loadRiwayatDokumen(db: BasisData): readonly DokumenTersimpan[] {
  const dokumen = db.all<BarisDokumen>(
    'SELECT id, jenis, judul, waktu, draf, kepala_jejak AS kepalaJejak, sidik FROM dokumen ORDER BY id DESC',
  );
  return dokumen.map((d) => ({
    ...d,
    draf: d.draf === 1,
    berkas: db.all<BerkasDokumenTersimpan>(
      `SELECT ${KOLOM_BERKAS} FROM dokumen_berkas WHERE dokumen_id = ? ORDER BY id`,
      d.id,
    ),
  }));
}

export function findBerkasDokumen(db: BasisData, id: number): BerkasDokumenTersimpan | null {
  return (
    db.get<BerkasDokumenTersimpan>(`SELECT ${KOLOM_BERKAS} FROM dokumen_berkas WHERE id = ?`, id) ?? null
  );
}

/** The record of the file that now lies at `jalur`. */
export function findBerkasDiJalur(db: BasisData, jalur: string): BerkasDokumenTersimpan | null {
  return (
    db.get<BerkasDokumenTersimpan>(
      `SELECT ${KOLOM_BERKAS} FROM dokumen_berkas WHERE jalur = ? ORDER BY id DESC LIMIT 1`,
      jalur,
    ) ?? null
  );
}

/** Inside the caller's transaction; returns its id. */
export function insertDokumen(
  db: BasisData,
  dokumen: Omit<DokumenTersimpan, 'id' | 'berkas'> & {
    readonly berkas: readonly Omit<BerkasDokumenTersimpan, 'id'>[];
  },
): number {
  const baris = db.get<{ id: number }>(
    `INSERT INTO dokumen (jenis, judul, waktu, draf, kepala_jejak, sidik) VALUES (?, ?, ?, ?, ?, ?) RETURNING id`,
    dokumen.jenis,
    dokumen.judul,
    dokumen.waktu,
    dokumen.draf ? 1 : 0,
    dokumen.kepalaJejak,
    dokumen.sidik,
  );
  if (baris === undefined) throw new Error('insert without id');
  for (const b of dokumen.berkas) {
    db.run(
      'INSERT INTO dokumen_berkas (dokumen_id, format, nama, jalur, sha256, ukuran) VALUES (?, ?, ?, ?, ?, ?)',
      baris.id,
      b.format,
      b.nama,
      b.jalur,
      b.sha256,
      b.ukuran,
    );
  }
  return baris.id;
}

/** Inside the caller's transaction: all records of the file at `dari` now point to `ke`. */
export function moveBerkasDokumen(db: BasisData, dari: string, ke: string): void {
  db.run('UPDATE dokumen_berkas SET jalur = ? WHERE jalur = ?', ke, dari);
}
