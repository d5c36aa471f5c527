import type { z } from 'zod';
import { PANGGILAN_BACA, type NamaBaca } from './baca.ts';
import { PANGGILAN_UBAH, type NamaUbah } from './ubah.ts';

/** Every call between window and engine, by name. */
export const PANGGILAN = { ...PANGGILAN_BACA, ...PANGGILAN_UBAH };

export type NamaPanggilan = NamaBaca | NamaUbah;

/** As the caller writes it. */
export type MasukanDari<N extends NamaPanggilan> = z.input<(typeof PANGGILAN)[N]['masukan']>;
/** As the handler gets it, validated. */
export type MasukanSah<N extends NamaPanggilan> = z.output<(typeof PANGGILAN)[N]['masukan']>;
export type KeluaranDari<N extends NamaPanggilan> =
  NonNullable<(typeof PANGGILAN)[N]['keluaran']> | NullJika<N>;

/** `null` is an answer of its own, which NonNullable takes away. */
type NullJika<N extends NamaPanggilan> =
  null extends Exclude<(typeof PANGGILAN)[N]['keluaran'], undefined> ? null : never;

export function isNamaPanggilan(nama: string): nama is NamaPanggilan {
  return Object.hasOwn(PANGGILAN, nama);
}
