import { formatNamaLembar } from './kepala-rapat.ts';
import type { Blok, Lembar, Paragraf, Teks } from './dokumen.ts';
import type { Baris, Sel, Tabel } from './tabel.ts';

/** Lines of a table that stay legible from the last row of a hall, its total among them. */
const GARIS_TERBANYAK = 9;

export function composeTengah(isi: Teks): Paragraf {
  return { jenis: 'paragraf', gaya: 'besar', tengah: true, isi };
}

export function composeJudulSlide(judul: string): Paragraf {
  return composeTengah([{ tebal: judul }]);
}

function formatJudul(blok: readonly Blok[]): string {
  for (const b of blok) {
    const teks = b.jenis === 'paragraf' ? b.isi : b.jenis === 'kop' ? (b.judul[0] ?? []) : [];
    const kata = teks.map((p) => (typeof p === 'string' ? p : 'tebal' in p ? p.tebal : '')).join('');
    if (kata.trim() !== '') return kata;
  }
  return 'Slide';
}

export function composeLembarSlide(urutan: number, blok: readonly Blok[]): Lembar {
  return { nama: formatNamaLembar(urutan + 1, formatJudul(blok)), orientasi: 'rebah', blok };
}

/** A longer name, or a figure that is missing, takes two lines beside figures of a hall's size; the second has no room around it. */
const HURUF_SEBARIS = 26;
const GARIS_LANJUTAN = 0.7;

function countGarisSel(sel: Sel): number {
  if (sel.jenis === 'angka') return sel.nilai === null ? 2 : 1;
  return Math.max(1, Math.ceil(sel.teks.length / HURUF_SEBARIS));
}

function countGaris({ sel }: Baris): number {
  return 1 + GARIS_LANJUTAN * (Math.max(...sel.map(countGarisSel)) - 1);
}

/**
 * The rows of a table in parts for one slide each, as evenly filled as can be; the total counts as the last row.
 */
export function splitTabel(tabel: Tabel): readonly Tabel[] {
  const { total } = tabel;
  const semua = [...tabel.baris, ...(total === null ? [] : [total])];
  const garis = semua.reduce((n, b) => n + countGaris(b), 0);
  const jumlah = Math.max(1, Math.ceil(garis / GARIS_TERBANYAK));
  const bagian = Array.from({ length: jumlah }, (): Baris[] => []);
  let terisi = 0;
  for (const baris of semua) {
    const tengah = terisi + countGaris(baris) / 2;
    bagian[Math.min(jumlah - 1, Math.floor((tengah * jumlah) / garis))]?.push(baris);
    terisi += countGaris(baris);
  }
  return bagian.map((isi) => ({
    ...tabel,
    baris: isi.filter((b) => b !== total),
    total: total !== null && isi.includes(total) ? total : null,
  }));
}
