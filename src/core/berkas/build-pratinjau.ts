import type { NamaKolom } from './alias-kolom.ts';
import { computeBentukIsi, computeBentukKepala } from './bentuk-lembar.ts';
import type { Baris, Buku, Lembar } from './buku.ts';
import { hasIsi, type LembarDaftar } from './find-daftar.ts';
import type { Kepala } from './find-kepala.ts';
import type { PetaKolom } from './peta-kolom.ts';
import { isMedan } from './peta-manual.ts';
import type { BarisPratinjau, KolomPratinjau, PratinjauLembar } from './pratinjau.ts';
import { formatSel, hurufKolom, maskNomor } from './teks.ts';

const LEMBAR_MAKSIMUM = 12;
const BARIS_MAKSIMUM = 12;
const KOLOM_MAKSIMUM = 40;
const PANJANG_SEL = 60;

/** A sheet with lists, and what the columns of each list were decided to be. */
export interface LembarTerurai extends LembarDaftar {
  readonly peta: readonly PetaKolom[];
}

/** The visible sheets as they were understood; those with a list first. Of a sheet with several lists the first. */
export function buildPratinjau(buku: Buku, terurai: readonly LembarTerurai[]): readonly PratinjauLembar[] {
  const perLembar = new Map(terurai.map((t) => [t.lembar, t]));
  const tampak = buku.lembar.filter((l) => !l.tersembunyi && (perLembar.has(l) || hasIsi(l)));
  const urut = [...tampak.filter((l) => perLembar.has(l)), ...tampak.filter((l) => !perLembar.has(l))];
  return urut.slice(0, LEMBAR_MAKSIMUM).map((l) => buildLembar(buku, l, perLembar.get(l)));
}

function buildLembar(buku: Buku, lembar: Lembar, terurai: LembarTerurai | undefined): PratinjauLembar {
  const { bentuk, jangkar } = describeBentuk(buku, lembar, terurai?.otomatis[0]);
  const daftar = terurai?.daftar[0];
  const kepala = daftar?.kepala;
  const peta = terurai?.peta[0];
  const berjudul = kepala !== undefined && kepala.awalData > kepala.awal;
  const baris = firstBaris(lembar, berjudul ? kepala.awalData : 0);
  const nomor = (i: number): number => lembar.baris[i]?.nomor ?? (lembar.baris.at(-1)?.nomor ?? 0) + 1;
  const barisData = nomor(kepala?.awalData ?? jangkar);
  const medan = buildMedan(kepala, peta);
  return {
    lembar: lembar.nama,
    bentuk,
    jangkar: nomor(jangkar),
    kepala: berjudul ? { barisJudul: nomor(kepala.awal), barisData } : null,
    barisData,
    kolom: buildKolom(berjudul ? kepala : undefined, medan, baris),
    baris: baris.map((b) => buildBaris(b, medan)),
    cocok: daftar !== undefined && daftar.manual !== null,
  };
}

/** `jangkar`: index into the rows. */
function describeBentuk(
  buku: Buku,
  lembar: Lembar,
  kepala: Kepala | undefined,
): { readonly bentuk: string; readonly jangkar: number } {
  if (kepala === undefined || kepala.awal === kepala.awalData) return computeBentukIsi(buku.format, lembar);
  return { bentuk: computeBentukKepala(kepala), jangkar: kepala.awal };
}

type Medan = ReadonlyMap<number, NamaKolom>;

/** What was decided for each column; a known heading that is not read is `'abaikan'`. */
function buildMedan(kepala: Kepala | undefined, peta: PetaKolom | undefined): Medan {
  const medan = new Map<number, NamaKolom>(kepala?.kolom.map((k) => [k.indeks, 'abaikan']));
  for (const [nama, indeks] of Object.entries(peta?.indeks ?? {})) {
    if (isMedan(nama) && nama !== 'filter' && nama !== 'keterangan') medan.set(indeks, nama);
  }
  for (const indeks of peta?.keterangan ?? []) medan.set(indeks, 'keterangan');
  return medan;
}

function buildKolom(
  kepala: Kepala | undefined,
  medan: Medan,
  baris: readonly Baris[],
): readonly KolomPratinjau[] {
  const judul = new Map<number, string>();
  for (const k of [...(kepala?.kolom ?? []), ...(kepala?.takDikenal ?? [])]) judul.set(k.indeks, k.judul);
  const berisi = baris.map((b) => b.sel.findLastIndex((s) => formatSel(s) !== ''));
  const lebar = Math.max(-1, ...judul.keys(), ...medan.keys(), ...berisi) + 1;
  return Array.from({ length: lebar }, (_, indeks) => indeks)
    .filter((i) => i < KOLOM_MAKSIMUM || medan.has(i))
    .map((indeks) => ({
      indeks,
      huruf: hurufKolom(indeks),
      judul: samarkan(judul.get(indeks) ?? ''),
      medan: medan.get(indeks) ?? null,
    }));
}

/** The first rows that hold anything; the rest of the sheet is not looked at. */
function firstBaris(lembar: Lembar, dari: number): readonly Baris[] {
  const hasil: Baris[] = [];
  for (let i = dari; i < lembar.baris.length && hasil.length < BARIS_MAKSIMUM; i++) {
    const b = lembar.baris[i];
    if (b?.sel.some((s) => formatSel(s) !== '') === true) hasil.push(b);
  }
  return hasil;
}

function buildBaris({ nomor, sel }: Baris, medan: Medan): BarisPratinjau {
  const teks = sel.slice(0, KOLOM_MAKSIMUM).map((s, i) => {
    const m = medan.get(i);
    return samarkan(formatSel(s), m === 'nik' || m === 'nkk');
  });
  return { nomor, sel: teks };
}

/** Ten digits or more in a row, also with dots, dashes or spaces between them. */
const NOMOR_PANJANG = /\d(?:[ .-]?\d){9,}/g;
const EKSPONEN = /(\d+(?:[.,]\d+)?)(E\+?\d+)/gi;

/** A NIK or NKK never stands in full, in whatever column and form it is. */
function samarkan(teks: string, nomor = false): string {
  const eksponen = teks.replace(EKSPONEN, (_, angka: string, pangkat: string) => maskNomor(angka) + pangkat);
  const samar =
    nomor && eksponen === teks ? maskNomor(teks) : eksponen.replace(NOMOR_PANJANG, (n) => maskNomor(n));
  return samar.length > PANJANG_SEL ? `${samar.slice(0, PANJANG_SEL - 1)}…` : samar;
}
