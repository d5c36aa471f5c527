import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { unpackWoff } from './woff.ts';

/** Arimo has the widths of Arial; licence: OFL-1.1 (resources/fonts/). */
const paket = createRequire(import.meta.url);

export const NAMA_HURUF = 'Arimo';

/**
 * Kerning and ligatures. Without them every text is as wide as Excel and our own metrics say, as office programs set it by default, and a
 * list is laid out in two thirds of the time: no word runs through the tables of the font.
 */
const TABEL_HIAS: ReadonlySet<string> = new Set(['GSUB', 'GPOS', 'GDEF', 'kern']);

function readHuruf(bobot: 400 | 700): Uint8Array {
  const berkas = readFileSync(paket.resolve(`@fontsource/arimo/files/arimo-latin-${bobot}-normal.woff`));
  return unpackWoff(berkas, TABEL_HIAS);
}

export interface Huruf {
  readonly nama: string;
  readonly isi: Uint8Array;
}

/** The two weights, unpacked once: pdfmake would unpack them again for every document, in JavaScript, which took half the time. */
export function loadHuruf(): { readonly normal: Huruf; readonly bold: Huruf } {
  return {
    normal: { nama: 'arimo-400.ttf', isi: readHuruf(400) },
    bold: { nama: 'arimo-700.ttf', isi: readHuruf(700) },
  };
}
