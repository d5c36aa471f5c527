import path from 'node:path';
import { dialog, type BaseWindow, type OpenDialogOptions } from 'electron';
import type { GalatPanggilan } from '../../contract/galat.ts';
import type { KegunaanBerkas } from '../../contract/hos.ts';
import type { Titipan } from '../../contract/isian.ts';
import { ok, type Result } from '../../core/result.ts';
import type { PengelolaMesin } from '../../host/pengelola-mesin.ts';
import { titipkanJalur } from './titipkan-berkas.ts';

const SEMUA = { name: 'Semua berkas', extensions: ['*'] };

const DIALOG: Readonly<Record<KegunaanBerkas, OpenDialogOptions>> = {
  impor: {
    title: 'Pilih berkas coklit',
    buttonLabel: 'Pilih',
    properties: ['openFile', 'multiSelections', 'dontAddToRecent'],
    filters: [
      {
        name: 'Berkas coklit (Excel, ODS, CSV, zip)',
        extensions: ['xlsx', 'xlsm', 'xls', 'ods', 'csv', 'txt', 'htm', 'html', 'zip'],
      },
      SEMUA,
    ],
  },
  folder: {
    title: 'Pilih folder berisi berkas coklit',
    buttonLabel: 'Pilih folder',
    properties: ['openDirectory', 'dontAddToRecent'],
  },
  'isian-desa': {
    title: 'Pilih lembar isian desa',
    buttonLabel: 'Pilih',
    properties: ['openFile', 'dontAddToRecent'],
    filters: [{ name: 'Excel', extensions: ['xlsx'] }, SEMUA],
  },
  cadangan: {
    title: 'Pilih berkas cadangan',
    buttonLabel: 'Pilih',
    properties: ['openFile', 'dontAddToRecent'],
    filters: [SEMUA],
  },
  verifikasi: {
    title: 'Pilih dokumen yang akan diperiksa',
    buttonLabel: 'Periksa',
    properties: ['openFile', 'multiSelections', 'dontAddToRecent'],
    filters: [{ name: 'Dokumen pleno (PDF, Excel, zip)', extensions: ['pdf', 'xlsx', 'zip', 'json'] }, SEMUA],
  },
  'folder-verifikasi': {
    title: 'Pilih folder berisi dokumen yang akan diperiksa',
    buttonLabel: 'Periksa folder',
    properties: ['openDirectory', 'dontAddToRecent'],
  },
};

/** The dialog of the system; the page gets tokens. Empty when the user cancels. */
export async function pilihBerkas(
  jendela: BaseWindow,
  pengelola: PengelolaMesin,
  untuk: KegunaanBerkas,
): Promise<Result<readonly Titipan[], GalatPanggilan>> {
  const { canceled, filePaths } = await dialog.showOpenDialog(jendela, DIALOG[untuk]);
  if (canceled) return ok([]);
  return titipkanJalur(
    pengelola,
    filePaths.map((jalur) => ({ jalur, nama: path.basename(jalur) })),
  );
}
