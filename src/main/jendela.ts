import path from 'node:path';
import { BrowserWindow, nativeTheme, type Session } from 'electron';
import { ALAMAT_AWAL } from './aturan/asal.ts';
import { UKURAN_TERKECIL } from './aturan/bingkai-jendela.ts';
import type { KeadaanAwal } from './ingatan-jendela.ts';

export interface PilihanJendela {
  readonly session: Session;
  readonly awal: KeadaanAwal;
  readonly alatPengembang: boolean;
}

/** Electron security checklist 2 to 4 and 7 to 10: a page without Node, in its own context, in a sandbox, with web security on. */
export function createJendela({ session, awal, alatPengembang }: PilihanJendela): BrowserWindow {
  const jendela = new BrowserWindow({
    ...awal.bingkai,
    minWidth: UKURAN_TERKECIL.width,
    minHeight: UKURAN_TERKECIL.height,
    title: 'Pleno DPSH',
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1b1c1e' : '#f4f6f8',
    webPreferences: {
      session,
      preload: path.join(import.meta.dirname, '..', 'preload', 'index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      webgl: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: alatPengembang,
    },
  });
  jendela.once('ready-to-show', () => {
    if (awal.penuh) jendela.maximize();
    jendela.show();
  });
  return jendela;
}

/** The page; a second time when its process has died, but not over and over. */
export async function muatHalaman(jendela: BrowserWindow, onMati: () => void): Promise<void> {
  let terakhir = Number.NEGATIVE_INFINITY;
  jendela.webContents.on('render-process-gone', (_, { reason }) => {
    if (reason === 'clean-exit') return;
    const sekarang = performance.now();
    if (sekarang - terakhir < 60_000) onMati();
    else jendela.webContents.reload();
    terakhir = sekarang;
  });
  await jendela.loadURL(ALAMAT_AWAL);
}
