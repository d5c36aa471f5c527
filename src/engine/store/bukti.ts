import { hash } from 'node:crypto';
import type { JenisKelamin } from '../../core/berkas/pemilih.ts';
import type { PenandaBukti } from '../../core/bukti/taut-bukti.ts';
import type { TipeBukti } from '../../core/bukti/tipe-bukti.ts';
import type { BasisData } from './basis-data.ts';
import { encodeBagian } from './sidik.ts';

/** What is recorded of a document. */
export interface IsiBukti {
  readonly jenis: string;
  readonly nomor: string;
  readonly tanggal: string | null;
  readonly catatan: string;
}

export interface BerkasBuktiTersimpan {
  readonly id: number;
  readonly nama: string;
  readonly tipe: TipeBukti;
  readonly ukuran: number;
  readonly sha256: string;
}

export interface BuktiTersimpan extends IsiBukti {
  readonly id: number;
  readonly penanda: PenandaBukti;
  readonly dibuatPada: string;
  readonly diubahPada: string;
  readonly berkas: BerkasBuktiTersimpan | null;
}

interface BarisBukti extends IsiBukti {
  readonly id: number;
  readonly desa: string;
  readonly tps: string;
  readonly dpid: string;
  readonly nik: string | null;
  readonly nama: string;
  readonly tanggalLahir: string | null;
  readonly jenisKelamin: JenisKelamin;
  readonly keterangan: string;
  readonly aktif: number;
  readonly dibuatPada: string;
  readonly diubahPada: string;
  readonly berkasId: number | null;
  readonly berkasNama: string | null;
  readonly tipe: TipeBukti | null;
  readonly ukuran: number | null;
  readonly sha256: string | null;
}

const SQL_BACA = `SELECT b.id, b.desa, b.tps, b.dpid, b.nik, b.nama, b.tanggal_lahir AS tanggalLahir, b.jenis_kelamin AS jenisKelamin,
    b.keterangan, b.jenis, b.nomor, b.tanggal, b.catatan, b.aktif, b.dibuat_pada AS dibuatPada, b.diubah_pada AS diubahPada,
    f.id AS berkasId, f.nama AS berkasNama, i.tipe, i.ukuran, i.sha256
  FROM bukti b LEFT JOIN bukti_berkas f ON f.bukti_id = b.id AND f.aktif = 1 LEFT JOIN bukti_isi i ON i.id = f.bukti_isi_id`;

function toBerkas(b: BarisBukti): BerkasBuktiTersimpan | null {
  if (b.berkasId === null || b.berkasNama === null) return null;
  if (b.tipe === null || b.ukuran === null || b.sha256 === null) return null;
  return { id: b.berkasId, nama: b.berkasNama, tipe: b.tipe, ukuran: b.ukuran, sha256: b.sha256 };
}

function toBukti(b: BarisBukti): BuktiTersimpan {
  const { desa, tps, dpid, nik, nama, tanggalLahir, jenisKelamin, keterangan } = b;
  return {
    id: b.id,
    penanda: { desa, tps, dpid, nik, nama, tanggalLahir, jenisKelamin, keterangan },
    jenis: b.jenis,
    nomor: b.nomor,
    tanggal: b.tanggal,
    catatan: b.catatan,
    dibuatPada: b.dibuatPada,
    diubahPada: b.diubahPada,
    berkas: toBerkas(b),
  };
}

/** Every record in use, oldest first. */
export function loadBuktiAktif(db: BasisData): readonly BuktiTersimpan[] {
  return db.all<BarisBukti>(`${SQL_BACA} WHERE b.aktif = 1 ORDER BY b.id`).map(toBukti);
}

/** A record in use. */
export function findBukti(db: BasisData, id: number): BuktiTersimpan | null {
  const baris = db.get<BarisBukti>(`${SQL_BACA} WHERE b.aktif = 1 AND b.id = ?`, id);
  return baris === undefined ? null : toBukti(baris);
}

/** SHA-256 over everything a record says, its file by its hash: what the jejak keeps of it. */
function computeSidikBukti(b: BarisBukti): string {
  return hash(
    'sha256',
    encodeBagian([
      'bukti/1',
      String(b.id),
      ...listPenanda(b),
      b.jenis,
      b.nomor,
      b.tanggal,
      b.catatan,
      String(b.aktif),
      b.sha256,
    ]),
  );
}

/** Fingerprints of records as they stand, in use or not. */
export function loadSidikBukti(
  db: BasisData,
): ReadonlyMap<number, { readonly desa: string; readonly sidik: string }> {
  const baris = db.all<BarisBukti>(`${SQL_BACA} ORDER BY b.id`);
  return new Map(baris.map((b) => [b.id, { desa: b.desa, sidik: computeSidikBukti(b) }]));
}

/** The fingerprint of one record, for the jejak. */
export function findSidikBukti(db: BasisData, id: number): string {
  const baris = db.get<BarisBukti>(`${SQL_BACA} WHERE b.id = ?`, id);
  if (baris === undefined) throw new Error(`no record of evidence: ${String(id)}`);
  return computeSidikBukti(baris);
}

/** Inside the caller's transaction; the id of the new record. */
export function insertBukti(db: BasisData, penanda: PenandaBukti, isi: IsiBukti): number {
  const waktu = db.keterangan.waktu();
  const baris = db.get<{ id: number }>(
    `INSERT INTO bukti (desa, tps, dpid, nik, nama, tanggal_lahir, jenis_kelamin, keterangan, jenis, nomor, tanggal, catatan, aktif,
       dibuat_pada, diubah_pada) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?) RETURNING id`,
    ...listPenanda(penanda),
    isi.jenis,
    isi.nomor,
    isi.tanggal,
    isi.catatan,
    waktu,
    waktu,
  );
  if (baris === undefined) throw new Error('insert without id');
  return baris.id;
}

function listPenanda(p: PenandaBukti): (string | null)[] {
  return [p.desa, p.tps, p.dpid, p.nik, p.nama, p.tanggalLahir, p.jenisKelamin, p.keterangan];
}

/** Inside the caller's transaction. */
export function updateBukti(db: BasisData, id: number, penanda: PenandaBukti, isi: IsiBukti): void {
  db.run(
    `UPDATE bukti SET desa = ?, tps = ?, dpid = ?, nik = ?, nama = ?, tanggal_lahir = ?, jenis_kelamin = ?, keterangan = ?, jenis = ?,
       nomor = ?, tanggal = ?, catatan = ?, diubah_pada = ? WHERE id = ?`,
    ...listPenanda(penanda),
    isi.jenis,
    isi.nomor,
    isi.tanggal,
    isi.catatan,
    db.keterangan.waktu(),
    id,
  );
}

/** Inside the caller's transaction: no longer in use, and kept with its file. */
export function deactivateBukti(db: BasisData, id: number): void {
  db.run('UPDATE bukti SET aktif = 0, diubah_pada = ? WHERE id = ?', db.keterangan.waktu(), id);
}
