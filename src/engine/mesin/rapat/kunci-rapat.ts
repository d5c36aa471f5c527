import { findRapat } from '../../../core/pleno/keadaan-pleno.ts';
import type { DokumenTersimpan } from '../../store/riwayat-dokumen.ts';
import type { SesiAktif } from '../konteks.ts';
import { loadKeadaanPleno } from './keadaan-rapat.ts';

/** Nothing may take the place of that document. */
export type IsTerkunci = (d: Pick<DokumenTersimpan, 'disahkanPada'>) => boolean;

/**
 * What a plenary has fixed stays fixed until a later plenary is opened to alter it, and what that one has fixed likewise. Which plenary fixed
 * a document is told by the moment it bears, not by comparing times: the clock of the office may be set back.
 */
export function createIsTerkunci(sesi: Pick<SesiAktif, 'db'>): IsTerkunci {
  const rapat = findRapat(loadKeadaanPleno(sesi));
  return ({ disahkanPada }) => {
    if (disahkanPada === null) return false;
    return rapat?.sebab !== 'perbaikan' || rapat.disahkan?.waktu === disahkanPada;
  };
}
