import type { PenanganData } from '../peta-penangan.ts';

/** Handlers of everything about voters, figures, findings and documents. */
export const PENANGAN_DATA = {} as const satisfies Partial<PenanganData>;
