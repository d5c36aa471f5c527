import { gagal } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import { saveCadangan } from './cadangan.ts';
import { findGalatBasisData } from './galat-basis-data.ts';
import type { GalatBasisData, GalatBuka } from './galat-basis-data.ts';
import type { Koneksi, Pernyataan } from './penggerak-sqlite.ts';

/** What one database is about; never changes after creation. */
export interface Identitas {
  /** Kemendagri code: `33.11.10`. */
  readonly kecamatan: string;
  /** `kode` of the election profile. */
  readonly profil: string;
  /** `kode` of the stage. */
  readonly tahapan: string;
}

export type NilaiSql = string | number | Buffer | null;

export type PernyataanSiap = Pernyataan<NilaiSql[], unknown>;

export interface KeteranganBuka {
  readonly berkas: string;
  readonly identitas: Identitas;
  /** ISO time; the only clock of the store. */
  readonly waktu: () => string;
  /** Created by this opening. */
  readonly baru: boolean;
  /** The checked copy made before this opening migrated it. */
  readonly cadangan: string | null;
}

/** Carries a refusal out of a transaction, so that it is rolled back. */
class Batal<E> extends Error {
  readonly galat: E;
  constructor(galat: E) {
    super('transaction refused');
    this.galat = galat;
  }
}

/** An open database of one kecamatan. Everything in engine/store takes it as its first argument. */
export class BasisData {
  readonly keterangan: KeteranganBuka;
  readonly #koneksi: Koneksi;
  readonly #pernyataan = new Map<string, PernyataanSiap>();
  readonly #pernyataanRaw = new Map<string, PernyataanSiap>();

  constructor(koneksi: Koneksi, keterangan: KeteranganBuka) {
    this.#koneksi = koneksi;
    this.keterangan = keterangan;
  }

  /** Statements are prepared once; returning rows as arrays is a property of the statement. */
  #prepare(sql: string, raw: boolean): PernyataanSiap {
    const simpanan = raw ? this.#pernyataanRaw : this.#pernyataan;
    const ada = simpanan.get(sql);
    if (ada !== undefined) return ada;
    const baru = this.#koneksi.prepare<NilaiSql[], unknown>(sql);
    if (raw) baru.raw(true);
    simpanan.set(sql, baru);
    return baru;
  }

  run(sql: string, ...nilai: NilaiSql[]): void {
    this.#prepare(sql, false).run(...nilai);
  }

  /** For many rows: the statement itself, prepared once. */
  prepare(sql: string): PernyataanSiap {
    return this.#prepare(sql, false);
  }

  /** Rows as objects. `R` is what the STRICT schema guarantees for this text. */
  all<R>(sql: string, ...nilai: NilaiSql[]): R[] {
    return this.#prepare(sql, false).all(...nilai) as R[];
  }

  get<R>(sql: string, ...nilai: NilaiSql[]): R | undefined {
    return this.#prepare(sql, false).get(...nilai) as R | undefined;
  }

  /** Rows as arrays of columns: three times as fast as objects for wide rows. */
  allRaw<R extends readonly NilaiSql[]>(sql: string, ...nilai: NilaiSql[]): R[] {
    return this.#prepare(sql, true).all(...nilai) as R[];
  }

  /** All or nothing: a refusal or an expected failure of driver and disk undoes everything `f` did. */
  transact<T, E>(f: () => Result<T, E>): Result<T, E | GalatBasisData> {
    const jalankan = this.#koneksi.transaction(() => {
      const hasil = f();
      if (!hasil.ok) throw new Batal(hasil.galat);
      return hasil;
    });
    try {
      return jalankan.immediate();
    } catch (e) {
      if (e instanceof Batal) return gagal(e.galat as E);
      const galat = findGalatBasisData(e);
      if (galat === null) throw e;
      return gagal(galat);
    }
  }

  /** A checked copy of the whole database under the same key; `tujuan` is written whole or not at all. */
  saveSalinan(kunci: Buffer, tujuan: string): Result<null, GalatBuka> {
    return saveCadangan(this.#koneksi, kunci, tujuan);
  }

  get terbuka(): boolean {
    return this.#koneksi.open;
  }

  close(): void {
    this.#koneksi.close();
  }
}
