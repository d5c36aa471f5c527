import { shell } from 'electron';
import type { GalatPanggilan } from '../../contract/galat.ts';
import { gagal, ok, type Result } from '../../core/result.ts';
import type { BerkasKeluaran } from '../../host/pengelola-mesin.ts';
import { isJenisDibuka } from '../aturan/nama-berkas.ts';
import { GALAT_KELUARAN_HILANG, galatShell } from '../galat-shell.ts';

/**
 * Electron security checklist 15 (do not hand untrusted content to the shell): only what the engine has registered, and of files
 * only the kinds it makes.
 */
export async function bukaKeluaran(keluaran: BerkasKeluaran | null): Promise<Result<null, GalatPanggilan>> {
  if (keluaran === null || (!keluaran.folder && !isJenisDibuka(keluaran.jalur)))
    return gagal(GALAT_KELUARAN_HILANG);
  const alasan = await shell.openPath(keluaran.jalur);
  if (alasan === '') return ok(null);
  return gagal(
    galatShell(
      'TIDAK_DAPAT_DIBUKA',
      keluaran.folder
        ? 'Folder ini tidak dapat dibuka. Mungkin sudah dipindah atau dihapus.'
        : 'Komputer ini tidak mempunyai program untuk membuka berkas tersebut. Simpan berkasnya, lalu buka di komputer lain.',
    ),
  );
}
