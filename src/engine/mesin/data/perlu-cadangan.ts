import { findWaktuPerubahan } from '../../store/query-versi.ts';
import type { SesiAktif } from '../konteks.ts';

/** The data has changed since the last backup; practice data needs none. */
export function findPerluCadangan(sesi: SesiAktif): boolean {
  const { contoh, cadanganTerakhir } = sesi.pekerjaan;
  const perubahan = findWaktuPerubahan(sesi.db);
  if (contoh || perubahan === null) return false;
  return cadanganTerakhir === null || cadanganTerakhir < perubahan;
}
