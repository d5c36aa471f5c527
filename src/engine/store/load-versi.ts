import type { JenisBerkas } from '../../core/berkas/hasil-berkas.ts';
import type { Pemilih } from '../../core/berkas/pemilih.ts';
import type { Temuan } from '../../core/pemeriksaan/temuan.ts';
import type { KodeWilayah } from '../../core/wilayah/wilayah.ts';
import { SQL_BACA_PEMILIH, toPemilih } from './baris-pemilih.ts';
import type { BarisPemilih } from './baris-pemilih.ts';
import type { BasisData } from './basis-data.ts';

export interface BerkasVersi {
  readonly nama: string;
  readonly sha256: string;
  readonly ukuran: number;
  readonly jenis: JenisBerkas;
  /** Rows of this version that came from it. */
  readonly jumlahBaris: number;
}

export interface VersiTersimpan {
  readonly desa: KodeWilayah;
  /** 1, 2, 3, … within the desa. */
  readonly nomor: number;
  readonly isiHash: string;
  readonly jumlahBaris: number;
  readonly jumlahTps: number;
  readonly aktif: boolean;
  readonly dibuatPada: string;
  readonly berkas: readonly BerkasVersi[];
}

export interface BerkasAktif extends BerkasVersi {
  /** Current versions it is part of; `jumlahBaris` is the sum over them. */
  readonly desa: readonly KodeWilayah[];
}

interface KepalaVersi {
  readonly id: number;
  readonly desa: string;
}

const KEPALA_AKTIF = 'SELECT id, desa FROM versi WHERE aktif = 1 ORDER BY desa';

function loadBerkasVersi(db: BasisData, versiId: number): readonly BerkasVersi[] {
  return db.all<BerkasVersi>(
    `SELECT vb.nama, b.sha256, b.ukuran, b.jenis, vb.jumlah_baris AS jumlahBaris
     FROM versi_berkas vb JOIN berkas b ON b.id = vb.berkas_id WHERE vb.versi_id = ? ORDER BY vb.nama`,
    versiId,
  );
}

function loadVersi(db: BasisData, syarat: string, ...nilai: string[]): readonly VersiTersimpan[] {
  type Baris = Omit<VersiTersimpan, 'aktif' | 'berkas'> & { readonly id: number; readonly aktif: number };
  const baris = db.all<Baris>(
    `SELECT id, desa, nomor, isi_hash AS isiHash, jumlah_baris AS jumlahBaris, jumlah_tps AS jumlahTps, aktif,
       dibuat_pada AS dibuatPada FROM versi WHERE ${syarat} ORDER BY desa, nomor`,
    ...nilai,
  );
  return baris.map(({ id, aktif, ...v }) => ({ ...v, aktif: aktif === 1, berkas: loadBerkasVersi(db, id) }));
}

/** The current version of every desa that has one, in order of code. */
export function loadVersiAktif(db: BasisData): readonly VersiTersimpan[] {
  return loadVersi(db, 'aktif = 1');
}

/** Every version of a desa, oldest first. */
export function loadRiwayatVersi(db: BasisData, desa: KodeWilayah): readonly VersiTersimpan[] {
  return loadVersi(db, 'desa = ?', desa);
}

/** The files the current versions were made from, by name. */
export function loadBerkasAktif(db: BasisData): readonly BerkasAktif[] {
  const menurutBerkas = new Map<string, BerkasAktif>();
  for (const versi of loadVersiAktif(db)) {
    for (const b of versi.berkas) {
      const ada = menurutBerkas.get(b.sha256);
      menurutBerkas.set(b.sha256, {
        ...(ada ?? b),
        jumlahBaris: (ada?.jumlahBaris ?? 0) + b.jumlahBaris,
        desa: [...(ada?.desa ?? []), versi.desa],
      });
    }
  }
  return [...menurutBerkas.values()].sort((a, b) => (a.nama < b.nama ? -1 : 1));
}

function loadPemilih(db: BasisData, kepala: KepalaVersi): Pemilih[] {
  const nama = db.all<{ id: number; nama: string }>(
    'SELECT berkas_id AS id, nama FROM versi_berkas WHERE versi_id = ?',
    kepala.id,
  );
  const berkas = new Map(nama.map((b) => [b.id, b.nama]));
  return db
    .allRaw<BarisPemilih>(SQL_BACA_PEMILIH, kepala.id)
    .map((baris) => toPemilih(baris, kepala.desa, berkas.get(baris[16]) ?? ''));
}

function loadTemuan(db: BasisData, kepala: KepalaVersi): readonly Temuan[] {
  const temuan = db.all<Omit<Temuan, 'desa'>>(
    'SELECT kode, tingkat, pesan, tps, berkas, lembar, baris FROM temuan_versi WHERE versi_id = ? ORDER BY id',
    kepala.id,
  );
  return temuan.map((t) => ({ ...t, desa: kepala.desa }));
}

function findKepala(db: BasisData, desa: KodeWilayah, nomor: number | 'aktif'): KepalaVersi | undefined {
  return nomor === 'aktif'
    ? db.get<KepalaVersi>('SELECT id, desa FROM versi WHERE desa = ? AND aktif = 1', desa)
    : db.get<KepalaVersi>('SELECT id, desa FROM versi WHERE desa = ? AND nomor = ?', desa, nomor);
}

/** Every pemilih in force, in order of desa, TPS and row. 60,000 take some 0.2 s; by desa with `loadPemilihDesa`. */
export function loadPemilihAktif(db: BasisData): readonly Pemilih[] {
  const semua: Pemilih[] = [];
  for (const kepala of db.all<KepalaVersi>(KEPALA_AKTIF)) {
    for (const p of loadPemilih(db, kepala)) semua.push(p);
  }
  return semua;
}

/** The pemilih of one version of a desa in order of TPS and row; `null`: there is no such version. */
export function loadPemilihDesa(
  db: BasisData,
  desa: KodeWilayah,
  nomor: number | 'aktif',
): readonly Pemilih[] | null {
  const kepala = findKepala(db, desa, nomor);
  return kepala === undefined ? null : loadPemilih(db, kepala);
}

/** Findings made while reading the versions in force. */
export function loadTemuanAktif(db: BasisData): readonly Temuan[] {
  return db.all<KepalaVersi>(KEPALA_AKTIF).flatMap((kepala) => loadTemuan(db, kepala));
}

/** Findings made while reading one version of a desa; `null`: there is no such version. */
export function loadTemuanDesa(
  db: BasisData,
  desa: KodeWilayah,
  nomor: number | 'aktif',
): readonly Temuan[] | null {
  const kepala = findKepala(db, desa, nomor);
  return kepala === undefined ? null : loadTemuan(db, kepala);
}
