import type { EntriDokumen } from './entri-dokumen.ts';

export const ENTRI_PPS: readonly EntriDokumen[] = [];
