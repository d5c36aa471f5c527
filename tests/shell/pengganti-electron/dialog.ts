import type Electron from 'electron';
import { catat, onPerintah } from './kendali.ts';

const antrean = new Map<string, unknown[]>();

onPerintah('antreDialog', (isi) => {
  const { nama, jawaban } = isi as { nama: string; jawaban: unknown };
  antrean.set(nama, [...(antrean.get(nama) ?? []), jawaban]);
});

function jawab(nama: string, pilihan: unknown): unknown {
  catat({ apa: 'dialog', nama, pilihan });
  const daftar = antrean.get(nama) ?? [];
  if (daftar.length === 0) throw new Error(`dialog tanpa jawaban: ${nama} ${JSON.stringify(pilihan)}`);
  return daftar.shift();
}

/** With a parent window first or without, as Electron takes it. */
function pilihanDari(argumen: readonly unknown[]): unknown {
  return argumen.at(-1);
}

export const dialogTiruan = {
  showOpenDialog: async (...argumen: readonly unknown[]) =>
    jawab('showOpenDialog', pilihanDari(argumen)) as Electron.OpenDialogReturnValue,
  showSaveDialog: async (...argumen: readonly unknown[]) =>
    jawab('showSaveDialog', pilihanDari(argumen)) as Electron.SaveDialogReturnValue,
  showMessageBox: async (...argumen: readonly unknown[]) =>
    jawab('showMessageBox', pilihanDari(argumen)) as Electron.MessageBoxReturnValue,
  showErrorBox: (judul: string, isi: string) =>
    catat({ apa: 'dialog', nama: 'showErrorBox', pilihan: { judul, isi } }),
} satisfies Partial<Electron.Dialog>;
