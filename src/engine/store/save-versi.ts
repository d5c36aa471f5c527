import { gagal, ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import type { KodeWilayah } from '../../core/wilayah/wilayah.ts';
import type { BasisData } from './basis-data.ts';
import type { GalatBasisData } from './galat-basis-data.ts';
import { appendJejak } from './jejak.ts';
import { insertVersi } from './insert-versi.ts';
import { computeVersi } from './compute-versi.ts';
import type { VersiMasuk, VersiTersusun } from './compute-versi.ts';

/**
 * `sama`: equal to the current version, nothing changed. `kembali`: equal to an older version, which is current again.
 * `baru`: a new version.
 */
export type StatusSimpan = 'baru' | 'sama' | 'kembali';

export interface HasilSimpan {
  readonly desa: KodeWilayah;
  readonly status: StatusSimpan;
  /** Of the version now current. */
  readonly nomor: number;
  readonly isiHash: string;
  readonly jumlahBaris: number;
  readonly jumlahTps: number;
}

export type GalatSimpan =
  | GalatBasisData
  | {
      readonly kode: 'TPS_BERKURANG';
      /** Every desa of the group that would lose TPS, in order of the call. */
      readonly berkurang: readonly { readonly desa: KodeWilayah; readonly tps: readonly string[] }[];
    };

interface VersiAda {
  readonly id: number;
  readonly nomor: number;
  readonly isiHash: string;
}

const KOLOM_VERSI_ADA = 'id, nomor, isi_hash AS isiHash';

interface Rencana {
  readonly tersusun: VersiTersusun;
  readonly aktif: VersiAda | undefined;
  /** TPS of the current version that are not in the new one. */
  readonly tpsHilang: readonly string[];
}

function planVersi(db: BasisData, tersusun: VersiTersusun): Rencana {
  const { desa } = tersusun.masuk;
  const aktif = db.get<VersiAda>(`SELECT ${KOLOM_VERSI_ADA} FROM versi WHERE desa = ? AND aktif = 1`, desa);
  if (aktif === undefined) return { tersusun, aktif, tpsHilang: [] };
  const ada = new Set(tersusun.tps.map((t) => t.tps));
  const lama = db.all<{ tps: string }>('SELECT tps FROM versi_tps WHERE versi_id = ? ORDER BY tps', aktif.id);
  return { tersusun, aktif, tpsHilang: lama.map((t) => t.tps).filter((t) => !ada.has(t)) };
}

function findLama(db: BasisData, tersusun: VersiTersusun): VersiAda | undefined {
  return db.get<VersiAda>(
    `SELECT ${KOLOM_VERSI_ADA} FROM versi WHERE desa = ? AND isi_hash = ?`,
    tersusun.masuk.desa,
    tersusun.isiHash,
  );
}

function applyRencana(db: BasisData, { tersusun, aktif, tpsHilang }: Rencana): HasilSimpan {
  const { masuk, isiHash, tps } = tersusun;
  const hasil = { desa: masuk.desa, isiHash, jumlahBaris: masuk.pemilih.length, jumlahTps: tps.length };
  if (aktif?.isiHash === isiHash) return { ...hasil, status: 'sama', nomor: aktif.nomor };

  if (aktif !== undefined) db.run('UPDATE versi SET aktif = 0 WHERE id = ?', aktif.id);
  const lama = findLama(db, tersusun);
  if (lama !== undefined) db.run('UPDATE versi SET aktif = 1 WHERE id = ?', lama.id);
  const nomor = lama === undefined ? insertVersi(db, tersusun) : lama.nomor;
  appendJejak(db, {
    peristiwa: lama === undefined ? 'VERSI_DISIMPAN' : 'VERSI_BERLAKU_KEMBALI',
    rincian: {
      ...hasil,
      nomor,
      nomorSebelumnya: aktif?.nomor ?? null,
      tpsHilang,
      berkas: masuk.berkas.map((b) => b.sha256),
    },
    mengubahData: true,
  });
  return { ...hasil, status: lama === undefined ? 'baru' : 'kembali', nomor };
}

/**
 * Saves several desa that belong together (a file of several desa) in one transaction: all or none. Without `ganti` it is refused
 * as TPS_BERKURANG when a TPS of a current version is missing. Throws on rows that do not belong to what is named.
 */
export function saveVersiBersama(
  db: BasisData,
  permintaan: { readonly versi: readonly VersiMasuk[]; readonly ganti: boolean },
): Result<readonly HasilSimpan[], GalatSimpan> {
  if (new Set(permintaan.versi.map((v) => v.desa)).size < permintaan.versi.length)
    throw new RangeError('a desa twice in one group');
  const tersusun = permintaan.versi.map((v) => computeVersi(v, db.keterangan.identitas.kecamatan));
  return db.transact<readonly HasilSimpan[], GalatSimpan>(() => {
    const rencana = tersusun.map((t) => planVersi(db, t));
    const berkurang = rencana
      .filter((r) => r.tpsHilang.length > 0)
      .map((r) => ({ desa: r.tersusun.masuk.desa, tps: r.tpsHilang }));
    if (!permintaan.ganti && berkurang.length > 0) return gagal({ kode: 'TPS_BERKURANG', berkurang });
    return ok(rencana.map((r) => applyRencana(db, r)));
  });
}

/** Saves what was handed in for one desa as its current version. See `saveVersiBersama`. */
export function saveVersi(
  db: BasisData,
  permintaan: VersiMasuk & { readonly ganti: boolean },
): Result<HasilSimpan, GalatSimpan> {
  const { ganti, ...versi } = permintaan;
  const hasil = saveVersiBersama(db, { versi: [versi], ganti });
  if (!hasil.ok) return hasil;
  const [pertama] = hasil.nilai;
  if (pertama === undefined) throw new Error('one version in, none out');
  return ok(pertama);
}
