import { gagal, ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import { findKodeSqlite } from './penggerak-sqlite.ts';

/** What of the identity differs: one database holds one kecamatan × profile × stage. */
export type BagianIdentitas = 'kecamatan' | 'profil' | 'tahapan';

/** Failures that any use of an open database can meet. `sebab` is the driver's or system's code, never data. */
export type GalatBasisData =
  | { readonly kode: 'BASIS_DATA_SEDANG_DIPAKAI'; readonly sebab: string }
  | { readonly kode: 'BASIS_DATA_RUSAK'; readonly sebab: string }
  | { readonly kode: 'BASIS_DATA_HANYA_BACA'; readonly sebab: string }
  | { readonly kode: 'BASIS_DATA_TIDAK_DAPAT_DIBUKA'; readonly sebab: string }
  | { readonly kode: 'DISK_PENUH'; readonly sebab: string }
  | { readonly kode: 'DISK_BERMASALAH'; readonly sebab: string };

/** Failures of opening one. */
export type GalatBuka =
  | GalatBasisData
  /** The file is encrypted under another key, or is no database at all. */
  | { readonly kode: 'KUNCI_BUKAN_MILIK_BASIS_DATA' }
  /** It opens, but another program made it (or it is not encrypted). */
  | { readonly kode: 'BUKAN_BASIS_DATA_PLENO' }
  | { readonly kode: 'BASIS_DATA_LEBIH_BARU'; readonly versi: number; readonly dikenal: number }
  | {
      readonly kode: 'IDENTITAS_BERBEDA';
      readonly beda: readonly {
        readonly bagian: BagianIdentitas;
        readonly tersimpan: string;
        readonly diminta: string;
      }[];
    }
  /** The step to schema `versi` failed; the database is as it was, `cadangan` holds a checked copy of it. */
  | {
      readonly kode: 'MIGRASI_GAGAL';
      readonly versi: number;
      readonly cadangan: string | null;
      readonly sebab: string;
    };

const MENURUT_KODE: readonly (readonly [RegExp, GalatBasisData['kode']])[] = [
  [/^SQLITE_(BUSY|LOCKED)/, 'BASIS_DATA_SEDANG_DIPAKAI'],
  [/^SQLITE_(CORRUPT|NOTADB)/, 'BASIS_DATA_RUSAK'],
  [/^(SQLITE_FULL|ENOSPC|EDQUOT|EFBIG)/, 'DISK_PENUH'],
  [/^(SQLITE_READONLY|EROFS|EACCES|EPERM)/, 'BASIS_DATA_HANYA_BACA'],
  [/^(SQLITE_(CANTOPEN|PERM|AUTH)|ENOENT|ENOTDIR|EISDIR)/, 'BASIS_DATA_TIDAK_DAPAT_DIBUKA'],
  [/^(SQLITE_IOERR|EIO|ENODEV|ENXIO)/, 'DISK_BERMASALAH'],
];

function findKodeSebab(e: unknown): string | null {
  const kodeSqlite = findKodeSqlite(e);
  if (kodeSqlite !== null) return kodeSqlite;
  if (e instanceof Error && 'code' in e && typeof e.code === 'string') return e.code;
  return null;
}

/** The expected failure behind a thrown driver or file-system error, or `null`: then it is a defect and must go on being thrown. */
export function findGalatBasisData(e: unknown): GalatBasisData | null {
  const sebab = findKodeSebab(e);
  const kode = sebab === null ? undefined : MENURUT_KODE.find(([pola]) => pola.test(sebab))?.[1];
  return sebab === null || kode === undefined ? null : { kode, sebab };
}

/** `f` with the expected failures of driver and disk as values; any other error goes on. */
export function captureGalat<T>(f: () => T): Result<T, GalatBasisData> {
  try {
    return ok(f());
  } catch (e) {
    const galat = findGalatBasisData(e);
    if (galat === null) throw e;
    return gagal(galat);
  }
}
