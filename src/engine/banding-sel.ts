import type { Baris, Buku, Lembar, Sel } from '../core/berkas/buku.ts';
import { formatBilangan } from '../core/bahasa/bilangan.ts';
import { maskAngkaPanjang } from '../core/samaran/samar.ts';

export const PERBEDAAN_MAKSIMUM = 20;

/** "A", "Z", "AA" from 0. */
function formatKolom(indeks: number): string {
  const sisa = Math.floor(indeks / 26) - 1;
  return `${sisa < 0 ? '' : formatKolom(sisa)}${String.fromCharCode(65 + (indeks % 26))}`;
}

function formatSel(sel: Sel): string {
  if (sel === null || sel === '') return '(kosong)';
  if (typeof sel === 'number') return Number.isInteger(sel) ? formatBilangan(sel) : String(sel);
  if (typeof sel === 'boolean') return sel ? 'benar' : 'salah';
  if (typeof sel === 'object') return 'tanggal' in sel ? sel.tanggal : '(rumus tanpa hasil)';
  const teks = maskAngkaPanjang(sel);
  return teks.length > 60 ? `${teks.slice(0, 57)}…` : teks;
}

function formatMentah(sel: Sel | undefined): string {
  return JSON.stringify(sel === undefined || sel === '' ? null : sel);
}

function bandingBaris(nama: string, nomor: number, a: Baris | undefined, b: Baris | undefined): string[] {
  const lebar = Math.max(a?.sel.length ?? 0, b?.sel.length ?? 0);
  return Array.from({ length: lebar }, (_, i) => i).flatMap((i) => {
    const [semula, kini] = [a?.sel[i], b?.sel[i]];
    if (formatMentah(semula) === formatMentah(kini)) return [];
    return [
      `Lembar ${nama}, sel ${formatKolom(i)}${String(nomor)}: semula ${formatSel(semula ?? null)}, sekarang ${formatSel(kini ?? null)}`,
    ];
  });
}

function bandingLembar(a: Lembar, b: Lembar): string[] {
  const perNomor = (l: Lembar): Map<number, Baris> => new Map(l.baris.map((x) => [x.nomor, x]));
  const [semula, kini] = [perNomor(a), perNomor(b)];
  const nomor = [...new Set([...semula.keys(), ...kini.keys()])].sort((x, y) => x - y);
  return nomor.flatMap((n) => bandingBaris(a.nama ?? '', n, semula.get(n), kini.get(n)));
}

/** Cells of two workbooks that differ, for the operator; empty: they say the same. Long numbers are masked. */
export function bandingBuku(semula: Buku, kini: Buku): readonly string[] {
  const perNama = (b: Buku): Map<string, Lembar> => new Map(b.lembar.map((l) => [l.nama ?? '', l]));
  const [a, b] = [perNama(semula), perNama(kini)];
  return [
    ...[...a.keys()].filter((nama) => !b.has(nama)).map((nama) => `Lembar ${nama} tidak ada lagi`),
    ...[...b.keys()].filter((nama) => !a.has(nama)).map((nama) => `Lembar ${nama} tidak ada semula`),
    ...[...a].flatMap(([nama, lembar]) => {
      const lawan = b.get(nama);
      return lawan === undefined ? [] : bandingLembar(lembar, lawan);
    }),
  ];
}
