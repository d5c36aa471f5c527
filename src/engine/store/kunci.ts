import { randomBytes } from 'node:crypto';
import { gagal, ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import { formatNamaBerkasKunci, hasContent, readBerkasKunci, writeBerkasKunci } from './berkas-kunci.ts';
import type { GalatBerkasKunci, IsiBerkasKunci } from './berkas-kunci.ts';
import { BIAYA_PENUH, unwrapKunci, wrapKunci } from './bungkus-kunci.ts';
import type { Biaya } from './bungkus-kunci.ts';
import { createKodePemulihan, parseKodePemulihan } from './kode-pemulihan.ts';

export type GalatKunci =
  | GalatBerkasKunci
  | { readonly kode: 'KATA_SANDI_SALAH' }
  | { readonly kode: 'KATA_SANDI_KOSONG' }
  /** The check character does not fit: mistyped, not merely another code. */
  | { readonly kode: 'KODE_PEMULIHAN_SALAH_KETIK' }
  | { readonly kode: 'KODE_PEMULIHAN_SALAH' }
  /** No recovery code was ever issued for this database. */
  | { readonly kode: 'KODE_PEMULIHAN_TIDAK_ADA' };

/** A secret that opens a database: the passphrase or the recovery code. */
export type Rahasia = { readonly kataSandi: string } | { readonly kodePemulihan: string };

/** `kodePemulihan` is shown once, at issue, and kept nowhere. */
export interface KunciTerbuka {
  readonly kunci: Buffer;
  readonly kodePemulihan: string | null;
  /** The key was made now. */
  readonly baru: boolean;
}

export interface PilihanKunci {
  readonly kataSandi: string;
  readonly denganKodePemulihan: boolean;
  /** Only tests make it less than full. */
  readonly biaya?: Biaya;
}

/** The data key of a database: 32 random bytes. Alone for a throw-away database. */
export function createKunciAcak(): Buffer {
  return randomBytes(32);
}

/**
 * Makes the data key of a new database and its key file, BEFORE the database: a run killed in between leaves a key file that
 * the same passphrase opens. Refuses where there is a key file or a database already. Takes some 0.4 s per secret (scrypt).
 */
export async function createKunci(
  basisData: string,
  pilihan: PilihanKunci,
): Promise<Result<KunciTerbuka, GalatKunci>> {
  if (pilihan.kataSandi === '') return gagal({ kode: 'KATA_SANDI_KOSONG' });
  const berkas = formatNamaBerkasKunci(basisData);
  if (hasContent(berkas)) return gagal({ kode: 'BERKAS_KUNCI_SUDAH_ADA', berkas });
  if (hasContent(basisData)) return gagal({ kode: 'BERKAS_KUNCI_HILANG', berkas });
  const biaya = pilihan.biaya ?? BIAYA_PENUH;
  const kunci = createKunciAcak();
  const kodePemulihan = pilihan.denganKodePemulihan ? createKodePemulihan() : null;
  const isi = {
    kataSandi: await wrapKunci(kunci, 'kataSandi', pilihan.kataSandi, biaya),
    kodePemulihan:
      kodePemulihan === null ? null : await wrapKunci(kunci, 'kodePemulihan', kodePemulihan, biaya),
  };
  const tertulis = writeBerkasKunci(basisData, isi, { baru: true });
  return tertulis.ok ? ok({ kunci, kodePemulihan, baru: true }) : tertulis;
}

async function unwrap(isi: IsiBerkasKunci, rahasia: Rahasia): Promise<Result<Buffer, GalatKunci>> {
  if ('kataSandi' in rahasia) {
    const kunci = await unwrapKunci(isi.kataSandi, 'kataSandi', rahasia.kataSandi);
    return kunci === null ? gagal({ kode: 'KATA_SANDI_SALAH' }) : ok(kunci);
  }
  if (isi.kodePemulihan === null) return gagal({ kode: 'KODE_PEMULIHAN_TIDAK_ADA' });
  const kode = parseKodePemulihan(rahasia.kodePemulihan);
  if (kode === null) return gagal({ kode: 'KODE_PEMULIHAN_SALAH_KETIK' });
  const kunci = await unwrapKunci(isi.kodePemulihan, 'kodePemulihan', kode);
  return kunci === null ? gagal({ kode: 'KODE_PEMULIHAN_SALAH' }) : ok(kunci);
}

/** The data key, by either secret. */
export async function unlockKunci(basisData: string, rahasia: Rahasia): Promise<Result<Buffer, GalatKunci>> {
  const isi = readBerkasKunci(basisData);
  return isi.ok ? unwrap(isi.nilai, rahasia) : isi;
}

/** Unlocks by passphrase, or makes the key where neither key file nor database is there yet. */
export async function openKunci(
  basisData: string,
  pilihan: PilihanKunci,
): Promise<Result<KunciTerbuka, GalatKunci>> {
  if (!hasContent(formatNamaBerkasKunci(basisData))) {
    const dibuat = await createKunci(basisData, pilihan);
    // Another process may have been first; then its key is the one.
    if (dibuat.ok || dibuat.galat.kode !== 'BERKAS_KUNCI_SUDAH_ADA') return dibuat;
  }
  const kunci = await unlockKunci(basisData, { kataSandi: pilihan.kataSandi });
  return kunci.ok ? ok({ kunci: kunci.nilai, kodePemulihan: null, baru: false }) : kunci;
}

/** Wraps the same data key under another passphrase; nothing is re-encrypted, and the recovery code stays as it is. */
export async function changeKataSandi(
  basisData: string,
  rahasia: Rahasia,
  kataSandiBaru: string,
  biaya: Biaya = BIAYA_PENUH,
): Promise<Result<null, GalatKunci>> {
  if (kataSandiBaru === '') return gagal({ kode: 'KATA_SANDI_KOSONG' });
  const isi = readBerkasKunci(basisData);
  if (!isi.ok) return isi;
  const kunci = await unwrap(isi.nilai, rahasia);
  if (!kunci.ok) return kunci;
  const kataSandi = await wrapKunci(kunci.nilai, 'kataSandi', kataSandiBaru, biaya);
  return writeBerkasKunci(basisData, { ...isi.nilai, kataSandi }, { baru: false });
}

/** Issues a recovery code; an earlier one opens nothing any more. The passphrase stays as it is. */
export async function reissueKodePemulihan(
  basisData: string,
  rahasia: Rahasia,
  biaya: Biaya = BIAYA_PENUH,
): Promise<Result<string, GalatKunci>> {
  const isi = readBerkasKunci(basisData);
  if (!isi.ok) return isi;
  const kunci = await unwrap(isi.nilai, rahasia);
  if (!kunci.ok) return kunci;
  const kode = createKodePemulihan();
  const kodePemulihan = await wrapKunci(kunci.nilai, 'kodePemulihan', kode, biaya);
  const tertulis = writeBerkasKunci(basisData, { ...isi.nilai, kodePemulihan }, { baru: false });
  return tertulis.ok ? ok(kode) : tertulis;
}
