import type { Baris, FormatBerkas, Lembar, Sel } from './buku.ts';
import type { Kepala } from './find-kepala.ts';
import { parseJenisKelamin } from './parse-kode.ts';
import { isTanggal } from './parse-tanggal.ts';
import { formatSel, kunci } from './teks.ts';

/** Columns beyond this and letters beyond this do not make another shape. */
const KOLOM_BENTUK = 100;
const PANJANG_JUDUL = 24;
/** Rows that tell the shape of a sheet without heading. */
const BARIS_CONTOH = 1000;
/** A list shorter than this is believed row by row. */
const BARIS_SEDIKIT = 20;
/** Fewer cells than this are a title or a footer. */
const ISI_DATA = 4;

/** Shape of a list with a heading: its normalised texts, column by column. Digits are left out: a heading may name a year or a code. */
export function computeBentukKepala(kepala: Kepala): string {
  const judul: string[] = [];
  for (const k of [...kepala.kolom, ...kepala.takDikenal]) {
    if (k.indeks < KOLOM_BENTUK) judul[k.indeks] = kunci(k.judul).replace(/\d+/g, '').slice(0, PANJANG_JUDUL);
  }
  return `judul:${Array.from(judul, (t: string | undefined) => t ?? '').join('|')}`;
}

export interface BentukIsi {
  readonly bentuk: string;
  /** Index into the rows: the first that looks like most rows of data do. */
  readonly jangkar: number;
}

/** N: long number, T: date, L: sex; anything else may be blank in one file and not in the next, and tells nothing. */
type JenisIsi = 'N' | 'T' | 'L' | '-';

/** Shape of a sheet whose heading is missing or unknown: format, number of columns, and the kinds of content that never vary. */
export function computeBentukIsi(format: FormatBerkas, lembar: Lembar): BentukIsi {
  const contoh = lembar.baris.slice(0, BARIS_CONTOH);
  const data = contoh.filter(tampakBerisi);
  const lebar = Math.min(lebarTerisi(data), KOLOM_BENTUK);
  const jenis = Array.from({ length: lebar }, (_, i) => jenisKolom(data, i));
  const tertentu = jenis.filter((j) => j !== '-').length;
  const cocok = (b: Baris): boolean => {
    if (!tampakBerisi(b)) return false;
    return jenis.filter((j, i) => j !== '-' && jenisSel(b.sel[i] ?? null) === j).length * 2 >= tertentu;
  };
  return {
    bentuk: `isi:${format}:${String(lebar)}:${jenis.join('')}`,
    jangkar: Math.max(contoh.findIndex(cocok), 0),
  };
}

function tampakBerisi({ sel }: Baris): boolean {
  let isi = 0;
  for (const s of sel) if (s !== null && s !== '') isi++;
  return isi >= ISI_DATA;
}

/** Columns filled in a row that is not alone in it: a stray delimiter or a note beside the list makes no other shape. */
function lebarTerisi(data: readonly Baris[]): number {
  const lebar = data
    .map(({ sel }) => sel.findLastIndex((s) => formatSel(s) !== '') + 1)
    .sort((x, y) => y - x);
  return lebar[data.length < BARIS_SEDIKIT ? 0 : 1] ?? 0;
}

function jenisKolom(data: readonly Baris[], indeks: number): JenisIsi {
  const jumlah: Record<JenisIsi, number> = { N: 0, T: 0, L: 0, '-': 0 };
  for (const { sel } of data) {
    const s = sel[indeks] ?? null;
    if (formatSel(s) !== '') jumlah[jenisSel(s)]++;
  }
  const semua = jumlah.N + jumlah.T + jumlah.L + jumlah['-'];
  return (['N', 'T', 'L'] as const).find((j) => jumlah[j] > 0 && jumlah[j] * 2 >= semua) ?? '-';
}

function jenisSel(sel: Sel): JenisIsi {
  if (isTanggal(sel)) return 'T';
  const teks = formatSel(sel);
  if (/^(?:\d[\d*xX]{9,}(?:[.,]0+)?|\d[.,]\d+E\+?\d+)$/i.test(teks)) return 'N';
  if (/^\d{1,4}[|/.-]\d{1,2}[|/.-]\d{2,4}/.test(teks) || isSerial(teks)) return 'T';
  return parseJenisKelamin(teks) === undefined ? '-' : 'L';
}

/** A day of birth as spreadsheets count it, 1927 to 2023; a column may hold some so and some as text. */
function isSerial(teks: string): boolean {
  return /^\d{5}$/.test(teks) && Number(teks) < 45_000;
}
