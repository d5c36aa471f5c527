import type { Pemilih } from '../../core/berkas/pemilih.ts';
import { SQL_BACA_PEMILIH_DAN_HASH, toPemilih, type BarisPemilihDanHash } from './baris-pemilih.ts';
import type { BasisData } from './basis-data.ts';

/** A row in force with its place. */
export interface PemilihBerkode {
  readonly pemilih: Pemilih;
  /** Number of the version. */
  readonly versi: number;
  readonly urut: number;
}

interface KepalaAktif {
  readonly id: number;
  readonly desa: string;
  readonly nomor: number;
}

const KEPALA_AKTIF = 'SELECT id, desa, nomor FROM versi WHERE aktif = 1 ORDER BY desa';

function loadSatuDesa(
  db: BasisData,
  { id, desa, nomor }: KepalaAktif,
  kode: readonly string[],
): readonly PemilihBerkode[] {
  const tanda = kode.map(() => '?').join(', ');
  const nama = db.all<{ id: number; nama: string }>(
    'SELECT berkas_id AS id, nama FROM versi_berkas WHERE versi_id = ?',
    id,
  );
  const berkas = new Map(nama.map((b) => [b.id, b.nama]));
  return db
    .allRaw<BarisPemilihDanHash>(
      `SELECT * FROM (${SQL_BACA_PEMILIH_DAN_HASH}) WHERE keterangan IN (${tanda})`,
      id,
      ...kode,
    )
    .map((b) => ({
      pemilih: toPemilih(b, desa, berkas.get(b[16]) ?? ''),
      versi: nomor,
      urut: b[19],
    }));
}

/** All rows in force with one of these codes as keterangan, in order of desa, TPS and row. */
export function loadPemilihBerkode(db: BasisData, kode: readonly string[]): readonly PemilihBerkode[] {
  return db.all<KepalaAktif>(KEPALA_AKTIF).flatMap((kepala) => loadSatuDesa(db, kepala, kode));
}

/** The same of one desa, in order of TPS and row; empty when it has no names. */
export function loadPemilihBerkodeDesa(
  db: BasisData,
  desa: string,
  kode: readonly string[],
): readonly Pemilih[] {
  const kepala = db.get<KepalaAktif>('SELECT id, desa, nomor FROM versi WHERE aktif = 1 AND desa = ?', desa);
  return kepala === undefined ? [] : loadSatuDesa(db, kepala, kode).map((p) => p.pemilih);
}

/** Desa in force where one of these NIK stands on a row with none of the codes; the first place of each NIK. */
export function findTempatNik(
  db: BasisData,
  nik: ReadonlySet<string>,
  kecualiKode: readonly string[],
): ReadonlyMap<string, { readonly desa: string; readonly tps: string }> {
  const hasil = new Map<string, { readonly desa: string; readonly tps: string }>();
  const tanda = kecualiKode.map(() => '?').join(', ');
  for (const { id, desa } of db.all<KepalaAktif>(KEPALA_AKTIF)) {
    for (const n of nik) {
      if (hasil.has(n)) continue;
      const baris = db.get<{ tps: string }>(
        `SELECT tps FROM pemilih WHERE versi_id = ? AND nik = ? AND keterangan NOT IN (${tanda}) ORDER BY tps LIMIT 1`,
        id,
        n,
        ...kecualiKode,
      );
      if (baris !== undefined) hasil.set(n, { desa, tps: baris.tps });
    }
  }
  return hasil;
}

/** Desa that have names in force. */
export function listDesaBernama(db: BasisData): ReadonlySet<string> {
  return new Set(db.all<KepalaAktif>(KEPALA_AKTIF).map((k) => k.desa));
}
