import { formatGalatBasisData, type SebutanBerkas } from '../engine/kalimat-basis-data.ts';
import type { GalatBuka } from '../engine/store/galat-basis-data.ts';
import type { GalatKunci } from '../engine/store/kunci.ts';

/** On the command line files are called by their path. */
function sebutBerkas(berkas: string): SebutanBerkas {
  return {
    basisData: `Basis data "${berkas}"`,
    berkas: `Berkas "${berkas}"`,
    pindahan: `"${berkas}"`,
    berkasKunci: (jalur) => `Berkas kunci "${jalur}"`,
    salinan: (jalur) => ` dan salinannya ada di "${jalur}"`,
  };
}

/** What to tell the operator when the database cannot be opened or written. */
export function formatGalatTerminal(berkas: string, galat: GalatBuka | GalatKunci): string {
  return formatGalatBasisData(galat, sebutBerkas(berkas));
}
