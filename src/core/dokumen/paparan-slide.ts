import { formatNamaLembar } from './kepala-rapat.ts';
import type { Blok, Lembar, Paragraf, Teks } from './dokumen.ts';

/** Rows of a table that stay legible from the last row of a hall. */
export const BARIS_TERBANYAK = 10;

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
    if (kata !== '') return kata;
  }
  return 'Slide';
}

export function composeLembarSlide(urutan: number, blok: readonly Blok[]): Lembar {
  return { nama: formatNamaLembar(urutan + 1, formatJudul(blok)), orientasi: 'rebah', blok };
}

/**
 * As few slides as there must be, as evenly filled as can be.
 * @example splitMerata([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]).map((b) => b.length) // [6, 5]
 */
export function splitMerata<T>(daftar: readonly T[]): readonly (readonly T[])[] {
  const jumlah = Math.max(1, Math.ceil(daftar.length / BARIS_TERBANYAK));
  const isi = Math.ceil(daftar.length / jumlah);
  return Array.from({ length: jumlah }, (_, i) => daftar.slice(i * isi, (i + 1) * isi));
}
