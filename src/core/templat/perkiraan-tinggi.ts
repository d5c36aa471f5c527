import type { Blok, Teks } from '../dokumen/dokumen.ts';
import { computeTinggiKepala, type Sel } from '../dokumen/tabel.ts';

const TINGGI_BARIS = 15;
const JARAK = 6;
/** Letters on a line across the page: few, so that the guess is rather too high. */
const HURUF_SEBARIS = 75;

export function hitungHuruf(teks: Teks): number {
  return teks.reduce(
    (n, p) => n + (typeof p === 'string' ? p.length : 'tebal' in p ? p.tebal.length : 30),
    0,
  );
}

function hitungBaris(huruf: number, sebaris: number): number {
  return Math.max(1, Math.ceil(huruf / Math.max(4, sebaris)));
}

function tinggiTeks(teks: Teks, sebaris = HURUF_SEBARIS): number {
  return hitungBaris(hitungHuruf(teks), sebaris) * TINGGI_BARIS;
}

function tinggiSel(sel: Sel, kolom: number): number {
  return sel.jenis === 'angka' ? TINGGI_BARIS : tinggiTeks([sel.teks], HURUF_SEBARIS / Math.min(kolom, 3));
}

function jumlahkan(tinggi: readonly number[]): number {
  return tinggi.reduce((n, t) => n + t, JARAK);
}

/** About how high a block will be, in points: enough to know what fits on a page without drawing it. */
export function computePerkiraanTinggi(blok: Blok): number {
  switch (blok.jenis) {
    case 'paragraf':
      return tinggiTeks(blok.isi) + JARAK;
    case 'daftar':
      return jumlahkan(blok.butir.map((b) => tinggiTeks(b)));
    case 'rincian':
      return jumlahkan(blok.baris.map((b) => tinggiTeks(b.nilai, HURUF_SEBARIS * 0.7)));
    case 'tabel':
      return jumlahkan([
        computeTinggiKepala(blok.kolom) * 2 * TINGGI_BARIS,
        ...blok.baris.map(
          ({ sel, tinggi = 0 }) => Math.max(tinggi, ...sel.map((s) => tinggiSel(s, sel.length))) + JARAK,
        ),
      ]);
    case 'tanda-tangan':
      return 60 + (blok.penanda.length + blok.pembuka.length) * 2 * TINGGI_BARIS;
    case 'tertanda':
      return 130 + Math.max(0, ...blok.kolom.map((k) => k.pembuka.length)) * 2 * TINGGI_BARIS;
    case 'satukan':
      return jumlahkan(blok.blok.map(computePerkiraanTinggi));
    case 'kop':
      return 150;
  }
}
