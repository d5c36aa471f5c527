import { app, dialog, type BrowserWindow } from 'electron';

export interface PilihanTutup {
  readonly jendela: BrowserWindow;
  readonly isBekerja: () => boolean;
  readonly simpanKeadaan: () => Promise<void>;
  /** Has a deadline of its own. */
  readonly tutupMesin: () => Promise<void>;
}

/** Closing asks while something runs, and the engine closes its database before the program ends. */
export function aturTutup({ jendela, isBekerja, simpanKeadaan, tutupMesin }: PilihanTutup): void {
  let yakin = false;
  let bertanya = false;
  const tutup = async (): Promise<void> => {
    if (bertanya) return;
    bertanya = true;
    yakin = !isBekerja() || (await isTetapTutup(jendela));
    bertanya = false;
    if (!yakin) return;
    await simpanKeadaan();
    jendela.close();
  };
  jendela.on('close', (kejadian) => {
    if (yakin) return;
    kejadian.preventDefault();
    void tutup();
  });
  app.on('window-all-closed', () => app.quit());
  let tertutup = false;
  app.on('will-quit', (kejadian) => {
    if (tertutup) return;
    kejadian.preventDefault();
    void tutupMesin().finally(() => {
      tertutup = true;
      app.quit();
    });
  });
}

async function isTetapTutup(jendela: BrowserWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(jendela, {
    type: 'warning',
    title: 'Pleno DPSH',
    message: 'Tutup program sekarang?',
    detail:
      'Pekerjaan masih berjalan. Bila ditutup, pekerjaan itu dihentikan dan perlu diulang; data yang sudah tersimpan tetap utuh.',
    buttons: ['Tunggu sampai selesai', 'Tutup sekarang'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}
