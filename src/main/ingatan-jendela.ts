import { screen, type BrowserWindow } from 'electron';
import { computeBingkai, parseKeadaanJendela, type Bingkai } from './aturan/bingkai-jendela.ts';
import { readIngatan, writeIngatan } from './berkas-ingatan.ts';

export interface KeadaanAwal {
  readonly bingkai: Bingkai;
  readonly penuh: boolean;
}

/** Where the window was, fitted to the screens of today. After `ready`. */
export async function loadKeadaanAwal(jalur: string): Promise<KeadaanAwal> {
  const tersimpan = parseKeadaanJendela(await readIngatan(jalur));
  const utama = screen.getPrimaryDisplay();
  const layar = [utama, ...screen.getAllDisplays().filter((l) => l.id !== utama.id)];
  return {
    bingkai: computeBingkai(
      tersimpan?.bingkai ?? null,
      layar.map((l) => l.workArea),
    ),
    penuh: tersimpan?.penuh ?? true,
  };
}

/** What the window is like now, kept for the next start. A disk that refuses costs only this memory. */
export async function simpanKeadaan(jendela: BrowserWindow, jalur: string): Promise<void> {
  const isi = { bingkai: jendela.getNormalBounds(), penuh: jendela.isMaximized() };
  await writeIngatan(jalur, isi).catch(() => undefined);
}
