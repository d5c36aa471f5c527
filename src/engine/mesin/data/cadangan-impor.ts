import type { GalatPanggilan } from '../../../contract/galat.ts';
import { ok, type Result } from '../../../core/result.ts';
import type { SesiAktif } from '../konteks.ts';

export async function createCadangan(
  _sesi: SesiAktif,
  _sebab: 'sebelum-impor',
): Promise<Result<null, GalatPanggilan>> {
  return ok(null);
}
