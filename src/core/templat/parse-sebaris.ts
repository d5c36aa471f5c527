/** Running text of a template: words, `**bold**` and `{{fields}}`. */
import { findNamaTerdekat } from './nama-terdekat.ts';
import type { GalatTemplat, KamusMedan, PotonganTemplat } from './templat.ts';

export interface BarisTeks {
  /** Counted from 1. */
  readonly nomor: number;
  readonly teks: string;
}

/** Names are compared without case and without extra blanks. */
export function normalizeNama(nama: string): string {
  return nama.trim().toLowerCase().replace(/\s+/g, ' ');
}

/** A name as quoted in a message: never a page of it. */
function quoteMedan(nama: string): string {
  return `{{${nama.length > 40 ? `${nama.slice(0, 40)}…` : nama}}}`;
}

function formatMedanAsing(nama: string, kamus: KamusMedan): string {
  if (nama === '') return 'Di antara {{ dan }} belum tertulis nama medan.';
  const dekat = findNamaTerdekat(nama, Object.keys(kamus));
  const saran =
    dekat === null ? 'Pilih nama dari daftar medan.' : `Mungkin maksud Anda ${quoteMedan(dekat)}.`;
  return `Medan ${quoteMedan(nama)} tidak dikenal. ${saran}`;
}

interface Penulis {
  readonly isi: PotonganTemplat[];
  readonly galat: GalatTemplat[];
  readonly kamus: KamusMedan;
  /** Line where bold began; `null`: not bold. */
  tebal: number | null;
}

function addTeks(penulis: Penulis, teks: string): void {
  if (teks !== '') penulis.isi.push({ teks, tebal: penulis.tebal !== null });
}

function addMedan(penulis: Penulis, tulisan: string, baris: number): void {
  const nama = normalizeNama(tulisan);
  const medan = Object.hasOwn(penulis.kamus, nama) ? penulis.kamus[nama] : undefined;
  if (medan === undefined) {
    penulis.galat.push({ baris, pesan: formatMedanAsing(nama, penulis.kamus) });
  } else if (medan.blok) {
    const pesan = `Medan ${quoteMedan(nama)} berisi tabel, daftar, atau tanda tangan. Tulis sendirian pada barisnya, bukan di dalam kalimat.`;
    penulis.galat.push({ baris, pesan });
  } else {
    penulis.isi.push({ medan: nama, tebal: penulis.tebal !== null });
  }
}

/** Reads the field that begins at `awal`; the place after it. */
function readMedan(penulis: Penulis, { teks, nomor }: BarisTeks, awal: number): number {
  const tutup = teks.indexOf('}}', awal);
  const buka = teks.indexOf('{{', awal);
  if (tutup < 0 || (buka >= 0 && buka < tutup)) {
    penulis.galat.push({
      baris: nomor,
      pesan: 'Kurung {{ belum ditutup. Tambahkan }} sesudah nama medan, pada baris yang sama.',
    });
    return buka >= 0 ? buka : teks.length;
  }
  addMedan(penulis, teks.slice(awal, tutup), nomor);
  return tutup + 2;
}

/** No line of a page holds a longer one: it would hang over the margin and take the text after it along. */
const KATA_TERPANJANG = 80;

function checkKata({ galat }: Penulis, { teks, nomor }: BarisTeks): void {
  const kata = teks.split(/\s|\{\{[^{}]*\}\}/).find((k) => k.length > KATA_TERPANJANG);
  if (kata === undefined) return;
  const pesan = `Kata "${kata.slice(0, 20)}…" lebih panjang dari ${KATA_TERPANJANG} huruf dan tidak muat pada satu baris. Pisahkan dengan spasi.`;
  galat.push({ baris: nomor, pesan });
}

function readBaris(penulis: Penulis, baris: BarisTeks): void {
  const { teks, nomor } = baris;
  checkKata(penulis, baris);
  let letak = 0;
  while (letak < teks.length) {
    const cocok = /\*\*|\{\{|\}\}/.exec(teks.slice(letak));
    addTeks(penulis, cocok === null ? teks.slice(letak) : teks.slice(letak, letak + cocok.index));
    if (cocok === null) return;
    const sesudah = letak + cocok.index + 2;
    if (cocok[0] === '{{') {
      letak = readMedan(penulis, baris, sesudah);
      continue;
    }
    if (cocok[0] === '**') penulis.tebal = penulis.tebal === null ? nomor : null;
    else
      penulis.galat.push({
        baris: nomor,
        pesan: 'Kurung }} tanpa {{ di depannya. Tambahkan {{ atau hapus }}.',
      });
    letak = sesudah;
  }
}

/** The lines of one paragraph as one running text; what is wrong with it goes to `galat`. */
export function parseSebaris(
  baris: readonly BarisTeks[],
  kamus: KamusMedan,
  galat: GalatTemplat[],
): readonly PotonganTemplat[] {
  const penulis: Penulis = { isi: [], galat, kamus, tebal: null };
  baris.forEach((b, i) => {
    if (i > 0) addTeks(penulis, ' ');
    readBaris(penulis, b);
  });
  if (penulis.tebal !== null)
    galat.push({ baris: penulis.tebal, pesan: 'Huruf tebal belum ditutup. Tambahkan ** pada akhirnya.' });
  return penulis.isi;
}
