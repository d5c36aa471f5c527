import { isObjek } from '../../host/pesan-mesin.ts';

/** Position and size on the desktop, as Electron counts them. */
export interface Bingkai {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface KeadaanJendela {
  readonly bingkai: Bingkai;
  readonly penuh: boolean;
}

export const UKURAN_TERKECIL = { width: 1024, height: 700 } as const;
const UKURAN_BAKU = { width: 1280, height: 800 } as const;
/** So much of the title bar must be on a screen for the window to be caught with the mouse. */
const TAMPAK = { width: 120, height: 40 } as const;

/** What was kept from last time. `null`: damaged. */
export function parseKeadaanJendela(isi: unknown): KeadaanJendela | null {
  if (!isObjek(isi) || !isObjek(isi['bingkai']) || typeof isi['penuh'] !== 'boolean') return null;
  const { x, y, width, height } = isi['bingkai'];
  if (!isBilangan(x) || !isBilangan(y) || !isBilangan(width) || !isBilangan(height)) return null;
  return { bingkai: { x, y, width, height }, penuh: isi['penuh'] };
}

function isBilangan(nilai: unknown): nilai is number {
  return typeof nilai === 'number' && Number.isSafeInteger(nilai) && Math.abs(nilai) < 100_000;
}

/**
 * Where the window opens: where it was, if a screen still shows that place (the projector may be gone); else in the middle of the
 * first screen.
 * @param layar Work areas, the primary one first.
 */
export function computeBingkai(tersimpan: Bingkai | null, layar: readonly Bingkai[]): Bingkai {
  const utama = layar[0] ?? { x: 0, y: 0, ...UKURAN_BAKU };
  const tempat = tersimpan === null ? undefined : layar.find((l) => isTampak(tersimpan, l));
  if (tersimpan === null || tempat === undefined) return tengahkan(utama);
  return {
    x: tersimpan.x,
    y: tersimpan.y,
    width: clamp(tersimpan.width, UKURAN_TERKECIL.width, tempat.width),
    height: clamp(tersimpan.height, UKURAN_TERKECIL.height, tempat.height),
  };
}

function isTampak(bingkai: Bingkai, layar: Bingkai): boolean {
  const lebar = Math.min(bingkai.x + bingkai.width, layar.x + layar.width) - Math.max(bingkai.x, layar.x);
  const judul = bingkai.y >= layar.y - 10 && bingkai.y + TAMPAK.height <= layar.y + layar.height;
  return judul && lebar >= TAMPAK.width;
}

function tengahkan(layar: Bingkai): Bingkai {
  const width = clamp(UKURAN_BAKU.width, UKURAN_TERKECIL.width, layar.width);
  const height = clamp(UKURAN_BAKU.height, UKURAN_TERKECIL.height, layar.height);
  return {
    x: Math.max(layar.x, layar.x + Math.round((layar.width - width) / 2)),
    y: Math.max(layar.y, layar.y + Math.round((layar.height - height) / 2)),
    width,
    height,
  };
}

/** On a screen smaller than the least size the least size wins: the page needs it. */
function clamp(nilai: number, terkecil: number, terbesar: number): number {
  return Math.max(terkecil, Math.min(nilai, terbesar));
}
