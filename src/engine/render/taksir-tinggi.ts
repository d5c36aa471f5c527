/** A rough, rather too large height of a block: which of those that stay together must be tried on a page of their own first. */
import type { Blok } from '../../core/dokumen/dokumen.ts';
import { computeTinggiKepala, listDaun } from '../../core/dokumen/tabel.ts';
import { computeJumlahBaris, TINGGI_BARIS } from './lebar-teks.ts';
import { formatSel } from './tata-tabel.ts';
import { findUkuranParagraf, formatTeks, type Halaman } from './ukuran.ts';

const JARAK = 8;
const UKURAN_SEL = 11;
const TINGGI_TTD = 30;
const TINGGI_TERTANDA = 140;

function taksirTeks(teks: string, lebar: number, ukuran: number): number {
  return computeJumlahBaris(teks, lebar, ukuran, false) * ukuran * TINGGI_BARIS * 1.15 + JARAK;
}

function taksirTabel(blok: Extract<Blok, { jenis: 'tabel' }>, halaman: Halaman): number {
  const lebar = halaman.isi.lebar / listDaun(blok.kolom).length;
  const baris = [...blok.baris, ...(blok.total === null ? [] : [blok.total])].map((b) =>
    Math.max(b.tinggi ?? 0, ...b.sel.map((s) => taksirTeks(formatSel(s), lebar, UKURAN_SEL))),
  );
  return baris.reduce((n, t) => n + t, computeTinggiKepala(blok.kolom) * 2 * UKURAN_SEL * TINGGI_BARIS + 30);
}

export function taksirTinggi(blok: Blok, halaman: Halaman): number {
  const { lebar } = halaman.isi;
  const biasa = findUkuranParagraf('biasa', halaman);
  switch (blok.jenis) {
    case 'kop':
      return 40 + blok.judul.length * 16;
    case 'rincian':
      return blok.baris.reduce((n, b) => n + taksirTeks(formatTeks(b.nilai), lebar * 0.55, biasa), JARAK);
    case 'paragraf':
      return taksirTeks(formatTeks(blok.isi), lebar, findUkuranParagraf(blok.gaya, halaman));
    case 'daftar':
      return blok.butir.reduce((n, b) => n + taksirTeks(formatTeks(b), lebar - 40, biasa), JARAK);
    case 'tabel':
      return taksirTabel(blok, halaman);
    case 'tanda-tangan':
      return 60 + blok.pembuka.length * 16 + blok.penanda.length * TINGGI_TTD;
    case 'tertanda':
      return TINGGI_TERTANDA;
    case 'satukan':
      return blok.blok.reduce((n, b) => n + taksirTinggi(b, halaman), 0);
  }
}
