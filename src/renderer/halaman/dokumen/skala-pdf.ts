/** CSS pixels per PDF point at 100 %. */
const PIKSEL_PER_POIN = 96 / 72;
const TERKECIL = 0.25;
const TERBESAR = 4;
const LANGKAH = 1.25;
/** A canvas larger than this fails on small machines. */
const PIKSEL_TERBANYAK = 16_000_000;

/** `lebar`: as wide as the window; else a factor. */
export type Zoom = 'lebar' | number;

function batasi(faktor: number): number {
  return Math.min(TERBESAR, Math.max(TERKECIL, faktor));
}

/** The factor shown in percent. `lebarHalaman` in points, `lebarBingkai` in pixels. */
export function computeFaktor(zoom: Zoom, lebarHalaman: number, lebarBingkai: number): number {
  if (zoom !== 'lebar') return zoom;
  if (lebarHalaman <= 0 || lebarBingkai <= 0) return 1;
  return batasi(lebarBingkai / (lebarHalaman * PIKSEL_PER_POIN));
}

/** What pdf.js calls scale. */
export function toSkala(faktor: number): number {
  return faktor * PIKSEL_PER_POIN;
}

export function perbesar(faktor: number): number {
  return batasi(faktor * LANGKAH);
}

export function perkecil(faktor: number): number {
  return batasi(faktor / LANGKAH);
}

/** Canvas pixels per CSS pixel: those of the screen, fewer for a page that would become too large. */
export function computeKerapatan(lebar: number, tinggi: number, layar: number): number {
  return Math.min(layar, Math.sqrt(PIKSEL_TERBANYAK / Math.max(1, lebar * tinggi)));
}
