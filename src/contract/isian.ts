import { z } from 'zod';
import { JENIS_DOKUMEN } from '../core/dokumen/dokumen.ts';

/** Inputs that many calls share. Every object is strict: an unknown key is refused at the engine's door. */

export const kodeKecamatan = z.string().regex(/^\d\d\.\d\d\.\d\d$/);
export const kodeDesa = z.string().regex(/^\d\d\.\d\d\.\d\d\.\d{4}$/);
export const nomorTps = z.string().regex(/^\d{3}$/);
export const kodeTemuan = z.string().regex(/^[A-Z][A-Z0-9_]{0,79}$/);
/** A token given by a host or the engine; it stands for a file whose path the page never learns. */
export const token = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/);
/** Name of a folder of one database inside the data folder. */
export const idPekerjaan = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/);
export const kosong = z.strictObject({});
export const halaman = { offset: z.int().min(0).max(10_000_000), limit: z.int().min(1).max(500) };

/** A passphrase or a recovery code: either opens a database. */
export const rahasia = z.union([
  z.strictObject({ kataSandi: z.string().min(1).max(200) }),
  z.strictObject({ kodePemulihan: z.string().min(1).max(100) }),
]);
/** At least eight characters: what the operator chooses. */
export const kataSandiBaru = z.string().min(8).max(200);

export const jenisDokumen = z.enum(JENIS_DOKUMEN);
/** Documents of these kinds: all of their desa, or those named. */
export const pilihanDokumen = z.strictObject({
  jenis: z.array(jenisDokumen).min(1).max(JENIS_DOKUMEN.length),
  desa: z.array(kodeDesa).min(1).max(200).nullable(),
});
export const formatDokumen = z.enum(['xlsx', 'pdf']);

/** A file handed to the engine by its host: chosen in a dialog, dropped, or uploaded. */
export interface Titipan {
  readonly token: string;
  readonly nama: string;
  /** Bytes; 0 for a folder. */
  readonly ukuran: number;
  readonly folder: boolean;
}

/** A file made by the engine, fetched as `/keluaran/<token>` or saved through the host. */
export interface Keluaran {
  readonly token: string;
  /** Suggested file name. */
  readonly nama: string;
  /** Media type. */
  readonly tipe: string;
  /** Bytes; 0 for a folder. */
  readonly ukuran: number;
}
