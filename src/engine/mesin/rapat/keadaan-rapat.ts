import { isiAtauNull } from '../dokumen/fakta-desa.ts';
import {
  computeKeadaanPleno,
  findRapat,
  getDesa,
  isTerkunci,
  type KeadaanPleno,
} from '../../../core/pleno/keadaan-pleno.ts';
import type { GalatPanggilan } from '../../../contract/galat.ts';
import type { Result } from '../../../core/result.ts';
import { namaDesa } from '../../../core/wilayah/wilayah.ts';
import { loadPeristiwaPleno } from '../../store/peristiwa-pleno.ts';
import { tolak } from '../galat.ts';
import type { SesiAktif } from '../konteks.ts';

/** The plenary as its events tell it; read anew each time, since there are a few hundred of them at most. */
export function loadKeadaanPleno(sesi: Pick<SesiAktif, 'db'>): KeadaanPleno {
  return computeKeadaanPleno(loadPeristiwaPleno(sesi.db));
}

/**
 * Why the data of a desa may not be changed by files or versions now: its figures were read in the meeting that is going on, or a plenary
 * has fixed them. Corrections go through `rapat.koreksi`. `null`: nothing stands in the way.
 */
export function findKunciData(
  sesi: SesiAktif,
  desa: readonly (string | null)[],
): Result<never, GalatPanggilan> | null {
  const keadaan = loadKeadaanPleno(sesi);
  const rapat = findRapat(keadaan);
  if (rapat === null) return null;
  // Also while a later plenary goes on: what was fixed changes by its decisions alone.
  if (isTerkunci(keadaan))
    return tolak(
      'DATA_SUDAH_DISAHKAN',
      'Rekapitulasi kecamatan sudah disahkan dalam rapat pleno, sehingga datanya tidak dapat diubah lagi. Perubahan hanya melalui pleno perbaikan.',
    );
  const ditutup = sesi.kecamatan.desa
    .filter((d) => getDesa(rapat, d.kode).keadaan !== 'belum')
    .map((d) => d.kode);
  const kena = desa.includes(null) ? ditutup : ditutup.filter((d) => desa.includes(d));
  if (kena.length === 0) return null;
  const nama = kena.map((d) => namaDesa(d, sesi.kecamatan)).join(', ');
  return tolak(
    'DESA_SUDAH_DIBACAKAN',
    `Rekap ${nama} sudah dibacakan dalam rapat pleno. Perubahan hanya lewat koreksi yang diputuskan rapat, di halaman Rapat pleno.`,
  );
}

/**
 * Number of the berita acara: the one under which the meeting fixed the recap, whatever the settings say since; before, the one of the
 * settings, unless an earlier plenary has used it up. `null`: none yet.
 */
export function findNomorBa(sesi: SesiAktif): string | null {
  const { rapat } = loadKeadaanPleno(sesi);
  const disahkan = rapat.at(-1)?.disahkan;
  if (disahkan != null) return disahkan.nomor;
  const isian = isiAtauNull(sesi.pengaturan().pleno.nomor);
  return rapat.some((r) => r.disahkan?.nomor === isian) ? null : isian;
}
