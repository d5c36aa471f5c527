import type { JenisBerkas } from '../../core/berkas/hasil-berkas.ts';
import type { Pemilih } from '../../core/berkas/pemilih.ts';
import type { Temuan } from '../../core/pemeriksaan/temuan.ts';
import type { KodeWilayah } from '../../core/wilayah/wilayah.ts';
import { computeHashPemilih, computeHashTps, computeIsiHash } from './sidik.ts';

export interface BerkasMasuk {
  /** As in `asal.berkas` of its rows. */
  readonly nama: string;
  /** Of its bytes, in hex. */
  readonly sha256: string;
  readonly ukuran: number;
  readonly jenis: JenisBerkas;
  /** Rows accepted from it, for whatever desa. */
  readonly jumlahBaris: number;
}

/** Everything handed in for one desa in one run. */
export interface VersiMasuk {
  readonly desa: KodeWilayah;
  readonly berkas: readonly BerkasMasuk[];
  /** All rows of the desa, in the order of the files. */
  readonly pemilih: readonly Pemilih[];
  /** Findings made while reading these rows. */
  readonly temuan: readonly Temuan[];
}

export interface TpsTersusun {
  readonly tps: string;
  readonly hash: string;
  readonly pemilih: readonly Pemilih[];
  /** One per pemilih, in the same order. */
  readonly hashBaris: readonly string[];
}

export interface VersiTersusun {
  readonly masuk: VersiMasuk;
  /** In order of number. */
  readonly tps: readonly TpsTersusun[];
  readonly isiHash: string;
}

/** What would make a version untrue whoever asks for it; a defect of the caller, so it throws. */
function assertVersi(masuk: VersiMasuk, kecamatan: KodeWilayah): void {
  if (!masuk.desa.startsWith(`${kecamatan}.`))
    throw new RangeError('desa outside the kecamatan of the database');
  if (masuk.pemilih.length === 0) throw new RangeError(`version of ${masuk.desa} without pemilih`);
  if (masuk.pemilih.some((p) => p.desa !== masuk.desa))
    throw new RangeError(`rows of another desa in ${masuk.desa}`);
  const sha256 = new Set(masuk.berkas.map((b) => b.sha256));
  const nama = new Set(masuk.berkas.map((b) => b.nama));
  if (sha256.size < masuk.berkas.length || nama.size < masuk.berkas.length)
    throw new RangeError(`a file twice in ${masuk.desa}`);
  if (masuk.pemilih.some((p) => !nama.has(p.asal.berkas)))
    throw new RangeError(`rows of a file not named in ${masuk.desa}`);
}

/** Groups the rows by TPS and computes every fingerprint. Throws when the rows and files named do not belong together. */
export function computeVersi(masuk: VersiMasuk, kecamatan: KodeWilayah): VersiTersusun {
  assertVersi(masuk, kecamatan);
  const tps = [...Map.groupBy(masuk.pemilih, (p) => p.tps)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([nomor, pemilih]) => {
      const hashBaris = pemilih.map(computeHashPemilih);
      return { tps: nomor, hash: computeHashTps(nomor, hashBaris), pemilih, hashBaris };
    });
  return { masuk, tps, isiHash: computeIsiHash(masuk.desa, tps) };
}
