import type { Baris, Sel } from './buku.ts';
import type { AlasanTolak } from './hasil-berkas.ts';
import { markNomorRusak } from './nomor-rusak.ts';
import { formatSel, hurufKolom, maskTeks } from './teks.ts';

type Kesalahan = Omit<AlasanTolak, 'lembar' | 'baris'>;

/**
 * NIK or NKK as text; a number or a scientific notation has lost its last digits (DOMAIN §7.4) and is refused, or marked
 * where the user accepts ruined numbers. `null`: there is no such column.
 */
export function parseNomor(
  nama: 'NIK' | 'NKK',
  baris: Baris,
  indeks: number | undefined,
  terimaRusak: boolean,
  kesalahan: Kesalahan[],
): string | null {
  if (indeks === undefined) return null;
  const sel: Sel = baris.sel[indeks] ?? null;
  const teks = formatSel(sel);
  const salah = findKerusakan(nama, sel, teks, indeks);
  if (salah === undefined) return teks;
  if (terimaRusak) return markNomorRusak(teks);
  kesalahan.push(salah);
  return teks;
}

function findKerusakan(nama: string, sel: Sel, teks: string, indeks: number): Kesalahan | undefined {
  if (typeof sel === 'number' && Math.abs(sel) >= 1e9) {
    return rusak(nama, `${nama}_SEBAGAI_ANGKA`, indeks, 'tersimpan sebagai angka');
  }
  if (/^\d+(?:[.,]\d+)?E\+?\d+$/i.test(teks)) {
    return rusak(nama, `${nama}_NOTASI_EKSPONEN`, indeks, `tertulis "${maskTeks(teks)}"`);
  }
  if (/^\d{10,}[.,]0+$/.test(teks)) {
    return rusak(nama, `${nama}_SEBAGAI_ANGKA`, indeks, 'pernah tersimpan sebagai angka (berakhir ".0")');
  }
  return undefined;
}

function rusak(nama: string, kode: string, indeks: number, apa: string): Kesalahan {
  return {
    kode,
    kolom: hurufKolom(indeks),
    pesan: `${nama} ${apa}, sehingga digit terakhirnya tidak dapat dipercaya. Minta berkas asli dengan kolom ${nama} sebagai teks, lalu impor lagi.`,
  };
}
