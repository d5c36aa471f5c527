import type { z } from 'zod';

/** A question: changes nothing the operator would miss, may be asked again at any time. */
export interface Baca<Masukan extends z.ZodType, Keluaran> {
  readonly jenis: 'baca';
  readonly masukan: Masukan;
  /** Only for the compiler. */
  readonly keluaran?: Keluaran;
}

/** A change or a longer piece of work. It may tell progress and may be cancelled until it is done. */
export interface Ubah<Masukan extends z.ZodType, Keluaran, Basi extends string> {
  readonly jenis: 'ubah';
  readonly masukan: Masukan;
  /** The queries whose answers are stale once it has succeeded. */
  readonly basi: readonly Basi[];
  readonly keluaran?: Keluaran;
}

export function baca<Keluaran>() {
  return <Masukan extends z.ZodType>(masukan: Masukan): Baca<Masukan, Keluaran> => ({
    jenis: 'baca',
    masukan,
  });
}

export function ubah<Keluaran>() {
  return <Masukan extends z.ZodType, Basi extends string>(
    masukan: Masukan,
    basi: readonly Basi[],
  ): Ubah<Masukan, Keluaran, Basi> => ({ jenis: 'ubah', masukan, basi });
}
