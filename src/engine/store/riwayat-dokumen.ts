import { JENIS_DOKUMEN, type JenisDokumen } from '../../core/dokumen/dokumen.ts';
import { formatSasaran, type Sasaran } from '../../core/dokumen/fakta-dokumen.ts';
import type { BasisData, NilaiSql } from './basis-data.ts';

export interface BerkasDokumenTersimpan {
  readonly id: number;
  readonly format: 'xlsx' | 'pdf';
  readonly nama: string;
  /** Relative to the folder of the database, with forward slashes. */
  readonly jalur: string;
  readonly sha256: string;
  readonly ukuran: number;
  /** Pages or sheets; `null`: made before they were counted. */
  readonly halaman: number | null;
}

export interface DokumenTersimpan {
  readonly id: number;
  readonly jenis: JenisDokumen;
  readonly sasaran: Sasaran;
  readonly judul: string;
  readonly waktu: string;
  readonly draf: boolean;
  /** The state of the data: head of the jejak, or the fingerprint of its desa. */
  readonly kepalaJejak: string;
  /** SHA-256 of the model it was rendered from. */
  readonly sidik: string;
  /** Locked by a plenary since then. */
  readonly disahkanPada: string | null;
  readonly berkas: readonly BerkasDokumenTersimpan[];
}

export type DokumenBaru = Omit<DokumenTersimpan, 'id' | 'berkas' | 'disahkanPada'> & {
  readonly berkas: readonly Omit<BerkasDokumenTersimpan, 'id'>[];
};

type BarisDokumen = Omit<DokumenTersimpan, 'jenis' | 'sasaran' | 'draf' | 'berkas'> & {
  readonly jenis: string;
  readonly sasaran: string;
  readonly draf: number;
};
type BarisBerkas = BerkasDokumenTersimpan & { readonly dokumenId: number };

const BACA_DOKUMEN = `SELECT d.id, d.jenis, d.sasaran, d.judul, d.waktu, d.draf, d.kepala_jejak AS kepalaJejak, d.sidik,
  d.disahkan_pada AS disahkanPada FROM dokumen d`;
const KOLOM_BERKAS = 'id, format, nama, jalur, sha256, ukuran, halaman';
const ID_TERBARU = 'SELECT max(id) FROM dokumen GROUP BY jenis, sasaran, draf';

/** The reverse of `formatSasaran`. */
function parseSasaran(teks: string): Sasaran {
  const [desa = '', tps] = teks.split('/');
  return { desa: desa === '' ? null : desa, tps: tps ?? null };
}

function findJenis(teks: string): JenisDokumen | null {
  return JENIS_DOKUMEN.find((j) => j === teks) ?? null;
}

/** Kinds that only another version of the program knows are left out. */
function gabung(dokumen: readonly BarisDokumen[], berkas: readonly BarisBerkas[]): DokumenTersimpan[] {
  const perDokumen = Map.groupBy(berkas, (b) => b.dokumenId);
  return dokumen.flatMap((d) => {
    const jenis = findJenis(d.jenis);
    if (jenis === null) return [];
    const isi = perDokumen.get(d.id) ?? [];
    return [{ ...d, jenis, sasaran: parseSasaran(d.sasaran), draf: d.draf === 1, berkas: isi }];
  });
}

function load(db: BasisData, syaratId: string, ...nilai: NilaiSql[]): readonly DokumenTersimpan[] {
  return gabung(
    db.all<BarisDokumen>(`${BACA_DOKUMEN} WHERE d.id IN (${syaratId}) ORDER BY d.id DESC`, ...nilai),
    db.all<BarisBerkas>(
      `SELECT ${KOLOM_BERKAS}, dokumen_id AS dokumenId FROM dokumen_berkas WHERE dokumen_id IN (${syaratId}) ORDER BY id`,
      ...nilai,
    ),
  );
}

/** The newest of every document, as a draft and as a final one; newest first. */
export function loadDokumenTerbaru(db: BasisData): readonly DokumenTersimpan[] {
  return load(db, ID_TERBARU);
}

/** Id of the last document made; 0: none. */
export function findDokumenTerakhir(db: BasisData): number {
  return db.get<{ id: number | null }>('SELECT max(id) AS id FROM dokumen')?.id ?? 0;
}

export interface SaringanRiwayat {
  readonly jenis: JenisDokumen | null;
  /** Code of a desa: its documents and those of its TPS. */
  readonly desa: string | null;
  readonly batas: number;
}

/** Documents ever made, newest first. */
export function loadRiwayatDokumen(db: BasisData, saringan: SaringanRiwayat): readonly DokumenTersimpan[] {
  const { jenis, desa, batas } = saringan;
  return load(
    db,
    `SELECT id FROM dokumen WHERE (? IS NULL OR jenis = ?) AND (? IS NULL OR substr(sasaran, 1, 13) = ?)
     ORDER BY id DESC LIMIT ?`,
    jenis,
    jenis,
    desa,
    desa,
    batas,
  );
}

/** Every made file with the document it is of. */
export function loadSemuaBerkas(
  db: BasisData,
): readonly (BerkasDokumenTersimpan & { readonly dokumen: DokumenTersimpan })[] {
  return load(db, 'SELECT id FROM dokumen').flatMap((dokumen) =>
    dokumen.berkas.map((b) => ({ ...b, dokumen })),
  );
}

export interface BerkasDitemukan extends BerkasDokumenTersimpan {
  readonly jenis: string;
  readonly disahkan: boolean;
}

export function findBerkasDokumen(db: BasisData, id: number): BerkasDitemukan | null {
  const baris = db.get<BerkasDokumenTersimpan & { readonly jenis: string; readonly disahkan: number }>(
    `SELECT b.id, b.format, b.nama, b.jalur, b.sha256, b.ukuran, b.halaman, d.jenis, d.disahkan_pada IS NOT NULL AS disahkan
     FROM dokumen_berkas b JOIN dokumen d ON d.id = b.dokumen_id WHERE b.id = ?`,
    id,
  );
  return baris === undefined ? null : { ...baris, disahkan: baris.disahkan === 1 };
}

/** Inside the caller's transaction; returns its id. */
export function insertDokumen(db: BasisData, dokumen: DokumenBaru): number {
  const baris = db.get<{ id: number }>(
    `INSERT INTO dokumen (jenis, sasaran, judul, waktu, draf, kepala_jejak, sidik) VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id`,
    dokumen.jenis,
    formatSasaran(dokumen.sasaran),
    dokumen.judul,
    dokumen.waktu,
    dokumen.draf ? 1 : 0,
    dokumen.kepalaJejak,
    dokumen.sidik,
  );
  if (baris === undefined) throw new Error('insert without id');
  for (const b of dokumen.berkas) {
    db.run(
      'INSERT INTO dokumen_berkas (dokumen_id, format, nama, jalur, sha256, ukuran, halaman) VALUES (?, ?, ?, ?, ?, ?, ?)',
      baris.id,
      b.format,
      b.nama,
      b.jalur,
      b.sha256,
      b.ukuran,
      b.halaman,
    );
  }
  return baris.id;
}

/** All records of the file at `dari` now point to `ke`. */
export function moveBerkasDokumen(db: BasisData, dari: string, ke: string): void {
  db.run('UPDATE dokumen_berkas SET jalur = ? WHERE jalur = ?', ke, dari);
}

/** Inside the caller's transaction: locks final documents for good. */
export function setDisahkan(db: BasisData, id: readonly number[], waktu: string): void {
  for (const satu of id)
    db.run(
      'UPDATE dokumen SET disahkan_pada = ? WHERE id = ? AND draf = 0 AND disahkan_pada IS NULL',
      waktu,
      satu,
    );
}
