import type { PenanganBukti } from '../peta-penangan.ts';
import { exportKekurangan } from './ekspor-kekurangan.ts';
import { attachBukti, openBerkasBukti } from './lampiran-bukti.ts';
import { listTidakBertaut, loadBukti, queryBukti } from './query-bukti.ts';
import { removeBukti, saveBanyakBukti, saveBukti, saveJenis } from './simpan-bukti.ts';

/** Handlers of the evidence of TMS and B rows. */
export const PENANGAN_BUKTI = {
  'bukti.load': loadBukti,
  'bukti.query': queryBukti,
  'bukti.tidakBertaut': listTidakBertaut,

  'bukti.save': saveBukti,
  'bukti.saveBanyak': saveBanyakBukti,
  'bukti.lampirkan': attachBukti,
  'bukti.berkas': openBerkasBukti,
  'bukti.remove': removeBukti,
  'bukti.saveJenis': saveJenis,
  'bukti.exportKekurangan': exportKekurangan,
} as const satisfies PenanganBukti;
