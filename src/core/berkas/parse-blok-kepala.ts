import type { Baris } from './buku.ts';
import { formatSel } from './teks.ts';
import { findTpsDalamTeks, parseTps } from './parse-tps.ts';

/** What the rows above a list say: title, area, TPS. Names as written. */
export interface BlokKepala {
  readonly provinsi: string | null;
  readonly kabupaten: string | null;
  readonly kecamatan: string | null;
  readonly desa: string | null;
  readonly kodeDesa: string | null;
  readonly kodeKecamatan: string | null;
  readonly tps: string | null;
  /** All texts joined, upper case. */
  readonly judul: string;
}

type Label = 'provinsi' | 'kabupaten' | 'kecamatan' | 'desa' | 'tps' | 'lain';

/** Longest first: the first that fits wins. `lain` ends the value before it. */
const LABEL: readonly (readonly [RegExp, Label])[] = [
  [/JUMLAH\s+TPS|JML\.?\s+TPS/y, 'lain'],
  [/(?:NO(?:MOR|\.)?\s*)?TPS(?![A-Z])/y, 'tps'],
  [/(?:PROVINSI|PROPINSI|PROV\.)(?![A-Z])/y, 'provinsi'],
  [/(?:KABUPATEN|KAB\.?)\s*\/\s*KOTA(?![A-Z])/y, 'kabupaten'],
  [/(?:KABUPATEN|KAB\.|KAB(?=\s)|KOTA)(?![A-Z])/y, 'kabupaten'],
  [/(?:KECAMATAN|KEC\.|KEC(?=[\s:])|DISTRIK)(?![A-Z])/y, 'kecamatan'],
  [/(?:DESA|KELURAHAN|KEL\.?|DS\.?)\s*\/\s*(?:DESA|KELURAHAN|KEL\.?|DS\.?|KALURAHAN)(?![A-Z])/y, 'desa'],
  [/(?:KODE\s+)?(?:DESA|KELURAHAN|KALURAHAN|KEL\.|KEL(?=[\s:])|DS\.|NAGARI|GAMPONG|PEKON)(?![A-Z])/y, 'desa'],
  [
    /(?:TAHUN|PEMILIHAN|PEMILU|OLEH|HALAMAN|HAL\.|RT|RW|NAMA\s+PANTARLIH|PANTARLIH|TANGGAL|MODEL|DAFTAR|HASIL|COKLIT|DATA|SE(?=[\s-]))(?![A-Z])/y,
    'lain',
  ],
];

interface Potongan {
  readonly label: Label;
  nilai: string;
}

function findLabel(teks: string, posisi: number): { label: Label; panjang: number } | undefined {
  if (posisi > 0 && /[A-Z0-9]/.test(teks[posisi - 1] ?? '')) return undefined;
  for (const [pola, label] of LABEL) {
    pola.lastIndex = posisi;
    const cocok = pola.exec(teks);
    if (cocok !== null) return { label, panjang: cocok[0].length };
  }
  return undefined;
}

/** Cuts a row's text at every label; the value of a label is the text up to the next one. */
function potong(teks: string): Potongan[] {
  const hasil: Potongan[] = [];
  let i = 0;
  while (i < teks.length) {
    const label = findLabel(teks, i);
    if (label === undefined) {
      const terakhir = hasil.at(-1);
      if (terakhir !== undefined) terakhir.nilai += teks[i];
      i++;
      continue;
    }
    hasil.push({ label: label.label, nilai: '' });
    i += label.panjang;
  }
  return hasil;
}

function rapikan(nilai: string): string {
  return nilai
    .replace(/^[\s:=.,;\-–/|]+|[\s:=.,;\-–/|]+$/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** "GENTAN (33.11.10.2013)" or "3311102013 GENTAN" → its digits and its name. */
function pisahKode(nilai: string): { nama: string | null; kode: string | null } {
  const kode = /\d{2}[.\s]?\d{2}[.\s]?\d{2}(?:[.\s]?\d{4})?/.exec(nilai)?.[0];
  const nama = rapikan((kode === undefined ? nilai : nilai.replace(kode, ' ')).replace(/[()[\]]/g, ' '));
  return { nama: nama === '' ? null : nama, kode: kode?.replace(/\D/g, '') ?? null };
}

type Temu = { -readonly [K in Exclude<keyof BlokKepala, 'judul'>]: string | null };

function kosong(): Temu {
  return {
    provinsi: null,
    kabupaten: null,
    kecamatan: null,
    desa: null,
    kodeDesa: null,
    kodeKecamatan: null,
    tps: null,
  };
}

/** A desa code anywhere: with dots, or ten digits after the word KODE. */
export function findKodeDesa(teks: string): string | null {
  const bertitik = /(?<!\d)\d{2}\.\d{2}\.\d{2}\.\d{4}(?!\d)/.exec(teks)?.[0];
  const sesudahKode = /KODE[A-Z\s/]*[:=]?\s*(\d{10})(?!\d)/.exec(teks)?.[1];
  return (bertitik ?? sesudahKode)?.replace(/\D/g, '') ?? null;
}

/** Reads the rows between the end of one list and the heading of the next. Later rows do not overwrite earlier ones. */
export function parseBlokKepala(baris: readonly Baris[]): BlokKepala {
  const temu = kosong();
  const sambilLalu = kosong();
  const judul: string[] = [];
  for (const b of baris) {
    const teks = b.sel
      .map(formatSel)
      .filter((t) => t !== '')
      .join('  ')
      .toUpperCase();
    if (teks === '') continue;
    judul.push(teks);
    const isi = teks.replace(/WALI\s+KOTA/g, 'WALIKOTA');
    for (const { label, nilai } of potong(isi)) {
      // "DESA : GENTAN" or a cell of its own says it outright; "… DESA GENTAN …" in a title only when nothing else does.
      catat(/^(?:\s*[:=]|\s\s)/.test(nilai) ? temu : sambilLalu, label, rapikan(nilai));
    }
  }
  const semua = judul.join('\n');
  for (const bagian of Object.keys(temu) as (keyof Temu)[]) temu[bagian] ??= sambilLalu[bagian];
  temu.tps ??= findTpsDalamTeks(semua) ?? null;
  temu.kodeDesa ??= findKodeDesa(semua);
  return { ...temu, judul: semua };
}

function catat(temu: Temu, label: Label, nilai: string): void {
  if (nilai === '' || label === 'lain') return;
  if (label === 'tps') {
    temu.tps ??= parseTps(nilai) ?? null;
    return;
  }
  const { nama, kode } = pisahKode(nilai);
  temu[label] ??= nama;
  if (kode === null) return;
  if (label === 'desa' && kode.length === 10) temu.kodeDesa ??= kode;
  if (label === 'kecamatan' && kode.length === 6) temu.kodeKecamatan ??= kode;
}
