import type { Pemilih } from '../../core/berkas/pemilih.ts';
import { gagal, ok, type Result } from '../../core/result.ts';
import type { KodeWilayah } from '../../core/wilayah/wilayah.ts';
import { SQL_BACA_PEMILIH_DAN_HASH, toPemilih, type BarisPemilihDanHash } from './baris-pemilih.ts';
import type { BasisData } from './basis-data.ts';

/** Where a row stands in the database. */
export interface LetakPemilih {
  readonly desa: KodeWilayah;
  /** Number of the version. */
  readonly versi: number;
  readonly tps: string;
  /** Within the TPS, from 1. */
  readonly urut: number;
}

export interface PemilihTersimpan {
  readonly pemilih: Pemilih;
  readonly urut: number;
  /** Hash of the content of the row. */
  readonly hash: string;
}

export type GalatLetak =
  | { readonly kode: 'PEMILIH_TIDAK_ADA' }
  /** The row is of a version that is no longer in force. */
  | { readonly kode: 'PEMILIH_VERSI_LAMA'; readonly berlaku: number };

interface KepalaVersi {
  readonly id: number;
  readonly nomor: number;
  readonly aktif: number;
}

/** Conditions are pushed down into the one list of columns, and so find their index. */
function loadBaris(
  db: BasisData,
  versiId: number,
  desa: KodeWilayah,
  syarat: string,
  ...nilai: readonly (string | number)[]
): readonly PemilihTersimpan[] {
  const baris = db.allRaw<BarisPemilihDanHash>(
    `SELECT * FROM (${SQL_BACA_PEMILIH_DAN_HASH}) WHERE ${syarat}`,
    versiId,
    ...nilai,
  );
  return baris.map((b) => {
    const nama = db.get<{ nama: string }>(
      'SELECT nama FROM versi_berkas WHERE versi_id = ? AND berkas_id = ?',
      versiId,
      b[16],
    );
    return { pemilih: toPemilih(b, desa, nama?.nama ?? ''), urut: b[19], hash: b[20] };
  });
}

/** The row that stands there, if its version is the one in force. */
export function loadSatuPemilih(db: BasisData, letak: LetakPemilih): Result<PemilihTersimpan, GalatLetak> {
  const kepala = db.get<KepalaVersi>(
    'SELECT id, nomor, aktif FROM versi WHERE desa = ? AND nomor = ?',
    letak.desa,
    letak.versi,
  );
  if (kepala === undefined) return gagal({ kode: 'PEMILIH_TIDAK_ADA' });
  if (kepala.aktif !== 1) {
    const berlaku = db.get<{ nomor: number }>(
      'SELECT nomor FROM versi WHERE desa = ? AND aktif = 1',
      letak.desa,
    );
    return gagal({ kode: 'PEMILIH_VERSI_LAMA', berlaku: berlaku?.nomor ?? 0 });
  }
  const [baris] = loadBaris(db, kepala.id, letak.desa, 'tps = ? AND urut = ?', letak.tps, letak.urut);
  return baris === undefined ? gagal({ kode: 'PEMILIH_TIDAK_ADA' }) : ok(baris);
}

/** Rows of a version that may be the person of `p`: by NIK, DPID, or name and date of birth. Few, and none left out. */
export function listCalonOrang(
  db: BasisData,
  desa: KodeWilayah,
  nomor: number,
  p: Pick<Pemilih, 'nik' | 'dpid' | 'nama' | 'tanggalLahir'>,
): readonly Pemilih[] {
  const kepala = db.get<KepalaVersi>(
    'SELECT id, nomor, aktif FROM versi WHERE desa = ? AND nomor = ?',
    desa,
    nomor,
  );
  if (kepala === undefined) return [];
  const menurutNik = p.nik === null || p.nik === '' ? [] : loadBaris(db, kepala.id, desa, 'nik = ?', p.nik);
  const calon =
    menurutNik.length > 0
      ? menurutNik
      : loadBaris(
          db,
          kepala.id,
          desa,
          `(dpid <> '' AND dpid = ?) OR (nama = ? AND tanggal_lahir = ?)`,
          p.dpid,
          p.nama,
          p.tanggalLahir ?? '',
        );
  return calon.map((c) => c.pemilih);
}
