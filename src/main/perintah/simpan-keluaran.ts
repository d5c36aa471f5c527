import { access } from 'node:fs/promises';
import path from 'node:path';
import { app, dialog, type BaseWindow } from 'electron';
import type { GalatPanggilan } from '../../contract/galat.ts';
import { gagal, ok, type Result } from '../../core/result.ts';
import type { BerkasKeluaran } from '../../host/pengelola-mesin.ts';
import { formatNamaAman, withAkhiran } from '../aturan/nama-berkas.ts';
import { GALAT_KELUARAN_HILANG, galatSimpan } from '../galat-shell.ts';
import { salinAtomik } from '../salin-berkas.ts';

/** Where the last file was saved: the next one is offered to go there too. */
let folderTerakhir: string | null = null;

/** `false`: the user cancelled. */
export async function simpanKeluaran(
  jendela: BaseWindow,
  keluaran: BerkasKeluaran | null,
): Promise<Result<boolean, GalatPanggilan>> {
  if (keluaran === null || keluaran.folder || !(await isAda(keluaran.jalur)))
    return gagal(GALAT_KELUARAN_HILANG);
  const nama = formatNamaAman(keluaran.nama);
  const akhiran = path.extname(nama).slice(1);
  const { canceled, filePath } = await dialog.showSaveDialog(jendela, {
    title: 'Simpan berkas',
    buttonLabel: 'Simpan',
    defaultPath: path.join(folderTerakhir ?? app.getPath('documents'), nama),
    ...(akhiran === '' ? {} : { filters: [{ name: akhiran.toUpperCase(), extensions: [akhiran] }] }),
    properties: ['showOverwriteConfirmation', 'createDirectory', 'dontAddToRecent'],
  });
  if (canceled || filePath === '') return ok(false);
  try {
    await salinAtomik(keluaran.jalur, withAkhiran(filePath, nama));
    folderTerakhir = path.dirname(filePath);
    return ok(true);
  } catch (galat) {
    return gagal(galatSimpan(galat));
  }
}

async function isAda(jalur: string): Promise<boolean> {
  try {
    await access(jalur);
    return true;
  } catch {
    return false;
  }
}
