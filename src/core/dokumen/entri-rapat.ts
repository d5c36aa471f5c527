import type { EntriDokumen } from './entri-dokumen.ts';

export const ENTRI_RAPAT: readonly EntriDokumen[] = [];
