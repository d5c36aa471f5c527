import { hash } from 'node:crypto';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { gagal, ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import { parseBungkus } from './bungkus-kunci.ts';
import type { Bungkus } from './bungkus-kunci.ts';
import { writeFileAtomic } from './berkas-atomik.ts';

/** The key file beside a database: the data key, wrapped once under each secret that opens it. */
export interface IsiBerkasKunci {
  readonly kataSandi: Bungkus;
  readonly kodePemulihan: Bungkus | null;
}

export type GalatBerkasKunci =
  | { readonly kode: 'BERKAS_KUNCI_HILANG'; readonly berkas: string }
  | { readonly kode: 'BERKAS_KUNCI_SUDAH_ADA'; readonly berkas: string }
  | { readonly kode: 'BERKAS_KUNCI_RUSAK'; readonly berkas: string }
  | { readonly kode: 'BERKAS_KUNCI_LEBIH_BARU'; readonly berkas: string; readonly versi: number }
  | { readonly kode: 'BERKAS_KUNCI_TIDAK_TERBACA'; readonly berkas: string; readonly sebab: string }
  | { readonly kode: 'BERKAS_KUNCI_TIDAK_TERTULIS'; readonly berkas: string; readonly sebab: string };

const FORMAT = 'pleno-dpsh-kunci';
const VERSI = 1;

/** Name of the key file of a database file. */
export function formatNamaBerkasKunci(basisData: string): string {
  return `${basisData}.kunci`;
}

/** Tells a damaged file from a wrong passphrase; keeps nothing secret. */
function computePeriksa(isi: IsiBerkasKunci): string {
  return hash('sha256', JSON.stringify([FORMAT, VERSI, isi.kataSandi, isi.kodePemulihan]));
}

function loadSebab(e: unknown): string {
  return e instanceof Error && 'code' in e && typeof e.code === 'string' ? e.code : 'TIDAK_DIKETAHUI';
}

/** What cannot be looked at counts as there, so that nothing is ever written over it. */
export function hasContent(berkas: string): boolean {
  try {
    return (statSync(berkas, { throwIfNoEntry: false })?.size ?? 0) > 0;
  } catch {
    return true;
  }
}

function parseIsi(berkas: string, teks: string): Result<IsiBerkasKunci, GalatBerkasKunci> {
  const rusak = gagal({ kode: 'BERKAS_KUNCI_RUSAK', berkas } as const);
  let nilai: unknown;
  try {
    nilai = JSON.parse(teks);
  } catch {
    return rusak;
  }
  if (typeof nilai !== 'object' || nilai === null || !('format' in nilai) || nilai.format !== FORMAT)
    return rusak;
  if (!('versi' in nilai) || typeof nilai.versi !== 'number') return rusak;
  if (nilai.versi > VERSI) return gagal({ kode: 'BERKAS_KUNCI_LEBIH_BARU', berkas, versi: nilai.versi });
  if (!('kataSandi' in nilai) || !('kodePemulihan' in nilai) || !('periksa' in nilai)) return rusak;
  const kataSandi = parseBungkus(nilai.kataSandi);
  const kodePemulihan = parseBungkus(nilai.kodePemulihan);
  if (kataSandi === null || (kodePemulihan === null && nilai.kodePemulihan !== null)) return rusak;
  const isi = { kataSandi, kodePemulihan };
  return computePeriksa(isi) === nilai.periksa ? ok(isi) : rusak;
}

/** An empty key file counts as none: a run killed on a FAT stick can leave one, before there is any database. */
export function readBerkasKunci(basisData: string): Result<IsiBerkasKunci, GalatBerkasKunci> {
  const berkas = formatNamaBerkasKunci(basisData);
  try {
    if (!hasContent(berkas)) return gagal({ kode: 'BERKAS_KUNCI_HILANG', berkas });
    return parseIsi(berkas, readFileSync(berkas, 'utf8'));
  } catch (e) {
    return gagal({ kode: 'BERKAS_KUNCI_TIDAK_TERBACA', berkas, sebab: loadSebab(e) });
  }
}

/** Written whole or not at all. `baru`: only where there is no key file yet, for the old one may be the only way to its data. */
export function writeBerkasKunci(
  basisData: string,
  isi: IsiBerkasKunci,
  pilihan: { readonly baru: boolean },
): Result<null, GalatBerkasKunci> {
  const berkas = formatNamaBerkasKunci(basisData);
  const teks = `${JSON.stringify({ format: FORMAT, versi: VERSI, ...isi, periksa: computePeriksa(isi) }, null, 2)}\n`;
  try {
    if (pilihan.baru && !hasContent(berkas)) rmSync(berkas, { force: true });
    return writeFileAtomic(berkas, teks, pilihan)
      ? ok(null)
      : gagal({ kode: 'BERKAS_KUNCI_SUDAH_ADA', berkas });
  } catch (e) {
    return gagal({ kode: 'BERKAS_KUNCI_TIDAK_TERTULIS', berkas, sebab: loadSebab(e) });
  }
}
