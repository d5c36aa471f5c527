import { MIGRASI_0001 } from './migrasi/0001-dasar.ts';
import { MIGRASI_0002 } from './migrasi/0002-jendela.ts';
import { MIGRASI_0003 } from './migrasi/0003-rekap-masuk.ts';
import { MIGRASI_0004 } from './migrasi/0004-bukti.ts';
import { MIGRASI_0005 } from './migrasi/0005-berkas-pleno.ts';
import { MIGRASI_0006 } from './migrasi/0006-pleno.ts';
import type { Migrasi } from './migrasi.ts';

/** In order, forward only; a published one is never changed. */
export const DAFTAR_MIGRASI: readonly Migrasi[] = [
  MIGRASI_0001,
  MIGRASI_0002,
  MIGRASI_0003,
  MIGRASI_0004,
  MIGRASI_0005,
  MIGRASI_0006,
];
