import type { Sel } from './buku.ts';
import { formatSel } from './teks.ts';

/** How a column writes a date that could be read two ways. */
export type UrutanTanggal = 'hari-bulan' | 'bulan-hari' | 'campuran';

export interface TanggalTerbaca {
  /** `YYYY-MM-DD`; `null`: blank or undecided. */
  readonly tanggal: string | null;
  /** The cell holds something that is no decided date. */
  readonly ragu: boolean;
}

const KOSONG: TanggalTerbaca = { tanggal: null, ragu: false };
const RAGU: TanggalTerbaca = { tanggal: null, ragu: true };
const BULAN: Readonly<Record<string, number>> = {
  jan: 1,
  peb: 2,
  feb: 2,
  mar: 3,
  apr: 4,
  mei: 5,
  may: 5,
  jun: 6,
  jul: 7,
  agu: 8,
  ags: 8,
  agt: 8,
  aug: 8,
  sep: 9,
  okt: 10,
  oct: 10,
  nov: 11,
  nop: 11,
  des: 12,
  dec: 12,
};
const HARI_MS = 86_400_000;
/** Serial of 2100-01-01; larger numbers are no birth dates. */
const SERIAL_MAKSIMUM = 73_051;

const PANJANG_BULAN = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** `YYYY-MM-DD` when the day exists, else `null`. */
export function buildTanggal(tahun: number, bulan: number, hari: number): string | null {
  const kabisat = bulan === 2 && tahun % 4 === 0 && (tahun % 100 !== 0 || tahun % 400 === 0);
  const terakhir = (PANJANG_BULAN[bulan - 1] ?? 0) + (kabisat ? 1 : 0);
  if (tahun < 1000 || tahun > 9999 || hari < 1 || hari > terakhir) return null;
  return `${String(tahun)}-${bulan < 10 ? '0' : ''}${String(bulan)}-${hari < 10 ? '0' : ''}${String(hari)}`;
}

/** Day number of a spreadsheet → date. 1900 system with its phantom 29 February 1900, or 1904 system. */
export function parseSerial(serial: number, dari1904: boolean): string | null {
  const hari = Math.floor(serial);
  if (hari < (dari1904 ? 0 : 1) || hari > SERIAL_MAKSIMUM) return null;
  const pangkal = dari1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, hari < 60 ? 31 : 30);
  return new Date(pangkal + hari * HARI_MS).toISOString().slice(0, 10);
}

interface Bagian {
  readonly a: number;
  readonly b: number;
  readonly tahun: number;
}

/** Two-digit years: the latest century that leaves a person at least ten years old on voting day. */
function lengkapiTahun(tahun: number, digit: number, tahunPilih: number): number {
  if (digit > 2) return tahun;
  const abadIni = Math.floor(tahunPilih / 100) * 100;
  return abadIni + tahun <= tahunPilih - 10 ? abadIni + tahun : abadIni - 100 + tahun;
}

function pisah(teks: string, tahunPilih: number): Bagian | null {
  const cocok = /^(\d{1,2})\s*[|/\-.\s]\s*(\d{1,2})\s*[|/\-.\s]\s*(\d{4}|\d{2})(?:\s+00:00(?::00)?)?$/.exec(
    teks,
  );
  if (cocok === null) return null;
  const [, a = '', b = '', t = ''] = cocok;
  return { a: Number(a), b: Number(b), tahun: lengkapiTahun(Number(t), t.length, tahunPilih) };
}

/** Decides a whole column: DD/MM unless it fits only MM/DD. */
export function decideUrutanTanggal(nilai: readonly Sel[], tahunPilih: number): UrutanTanggal {
  let hariDulu = 0;
  let bulanDulu = 0;
  for (const sel of nilai) {
    if (typeof sel !== 'string') continue;
    const bagian = pisah(formatSel(sel), tahunPilih);
    if (bagian === null) continue;
    if (bagian.a > 12 && bagian.b <= 12) hariDulu++;
    else if (bagian.b > 12 && bagian.a <= 12) bulanDulu++;
  }
  if (bulanDulu === 0) return 'hari-bulan';
  return hariDulu === 0 ? 'bulan-hari' : 'campuran';
}

/** Month and day hidden in digits 7–10 of a NIK (day + 40 for women), or `null` when damaged. */
export function tanggalNik(
  nik: string,
): { readonly hari: number; readonly bulan: number; readonly tahun: number } | null {
  if (!/^\d{16}$/.test(nik)) return null;
  const hari = Number(nik.slice(6, 8));
  return {
    hari: hari > 40 ? hari - 40 : hari,
    bulan: Number(nik.slice(8, 10)),
    tahun: Number(nik.slice(10, 12)),
  };
}

function cocokNik(tanggal: string | null, nik: string): boolean {
  const n = tanggalNik(nik);
  return (
    tanggal !== null &&
    n !== null &&
    Number(tanggal.slice(8)) === n.hari &&
    Number(tanggal.slice(5, 7)) === n.bulan &&
    Number(tanggal.slice(2, 4)) === n.tahun
  );
}

/** Chooses between the two readings of one cell of a mixed column: the only possible one, else the one the NIK says. */
function settle(hariBulan: string | null, bulanHari: string | null, nik: string): TanggalTerbaca {
  if (hariBulan === null && bulanHari === null) return RAGU;
  if (hariBulan === bulanHari || bulanHari === null) return { tanggal: hariBulan, ragu: false };
  if (hariBulan === null) return { tanggal: bulanHari, ragu: false };
  if (cocokNik(hariBulan, nik)) return { tanggal: hariBulan, ragu: false };
  if (cocokNik(bulanHari, nik)) return { tanggal: bulanHari, ragu: false };
  return RAGU;
}

export interface CaraTanggal {
  readonly urutan: UrutanTanggal;
  readonly dari1904: boolean;
  /** Year of voting day, for two-digit years. */
  readonly tahunPilih: number;
  /** The column mixes real date cells and text: a spreadsheet of another language has swapped day and month of the former. */
  readonly selCampur: boolean;
}

export function isTanggal(sel: Sel | undefined): sel is { readonly tanggal: string } {
  return typeof sel === 'object' && sel !== null && 'tanggal' in sel;
}

/** Reads one birth-date cell. Never refuses: an undecided date is a finding and the row counts. */
export function parseTanggal(sel: Sel, nik: string, cara: CaraTanggal): TanggalTerbaca {
  if (typeof sel === 'number') return serial(sel, cara);
  if (isTanggal(sel)) return selTanggal(sel.tanggal, nik, cara);
  const teks = formatSel(sel);
  if (teks === '' || teks === '-') return KOSONG;
  const iso = /^(\d{4})[-/.|](\d{1,2})[-/.|](\d{1,2})(?:[T\s].*)?$/.exec(teks);
  if (iso !== null) return pasti(buildTanggal(Number(iso[1]), Number(iso[2]), Number(iso[3])));
  if (/^\d{4,5}$/.test(teks)) return serial(Number(teks), cara);
  const bagian = pisah(teks, cara.tahunPilih);
  if (bagian === null) return pasti(parseNamaBulan(teks, cara.tahunPilih));
  const hariBulan = buildTanggal(bagian.tahun, bagian.b, bagian.a);
  const bulanHari = buildTanggal(bagian.tahun, bagian.a, bagian.b);
  if (cara.urutan === 'campuran') return settle(hariBulan, bulanHari, nik);
  return pasti(cara.urutan === 'hari-bulan' ? hariBulan : bulanHari);
}

function pasti(tanggal: string | null): TanggalTerbaca {
  return tanggal === null ? RAGU : { tanggal, ragu: false };
}

function serial(nilai: number, cara: CaraTanggal): TanggalTerbaca {
  return pasti(parseSerial(nilai, cara.dari1904));
}

function selTanggal(tanggal: string, nik: string, cara: CaraTanggal): TanggalTerbaca {
  if (!cara.selCampur) return pasti(tanggal);
  const [tahun = 0, bulan = 0, hari = 0] = tanggal.split('-').map(Number);
  return settle(tanggal, buildTanggal(tahun, hari, bulan), nik);
}

function parseNamaBulan(teks: string, tahunPilih: number): string | null {
  const cocok = /^(\d{1,2})[\s\-/|.]+([a-z]{3,})[\s\-/|.]+(\d{4}|\d{2})$/i.exec(teks);
  if (cocok === null) return null;
  const bulan = BULAN[(cocok[2] ?? '').slice(0, 3).toLowerCase()];
  const tahun = cocok[3] ?? '';
  return bulan === undefined
    ? null
    : buildTanggal(lengkapiTahun(Number(tahun), tahun.length, tahunPilih), bulan, Number(cocok[1]));
}
