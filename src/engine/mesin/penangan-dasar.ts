import type { PenanganDasar, PenanganDasarSesi } from './peta-penangan.ts';

export const PENANGAN_DASAR = {} as const satisfies Partial<PenanganDasar>;

export const PENANGAN_DASAR_SESI = {} as const satisfies Partial<PenanganDasarSesi>;
