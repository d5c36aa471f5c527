import type { Baris, Buku, Lembar } from '../berkas/buku.ts';
import { isBarisNomorKolom } from '../berkas/find-kepala.ts';
import { formatSel, kunci } from '../berkas/teks.ts';
import { findMedanAngka, findMedanBaris } from './medan-angka.ts';
import { parseAngka } from './parse-angka.ts';
import { readWilayahJudul } from './read-wilayah-judul.ts';
import type { BarisAngka, BarisTotal, KolomAngka, TabelRekap } from './tabel-rekap.ts';

const LABEL_TOTAL = /^(?:GRAND|SUB)?\s*(?:TOTAL|JUMLAH|JML|JLH)(?![A-Z])|^(?:TOTAL|JUMLAH)\b/i;
const JUDUL_LABEL =
  /DESA|KELURAHAN|KECAMATAN|\bTPS\b|WILAYAH|NAMA|URAIAN|ALASAN|KEGIATAN|KABUPATEN|\bKOTA\b|DUSUN|DUKUH|KETERANGAN/i;
const JUDUL_JUMLAH = /JUMLAH|JML|BANYAK|TOTAL/i;
const JUDUL_NOMOR = /^(?:NO|NOMOR|NO URUT|NOMOR URUT)\.?$/i;
const JUDUL_BUKAN_ANGKA = /PERSEN|%|RATA|LUAS|KODE|NAMA|KETERANGAN|\bKET\b|ALAMAT|TANGGAL|SELISIH/i;

interface Isi {
  readonly baris: Baris;
  readonly label: string;
  readonly angka: ReadonlyMap<number, number>;
}

/** Every table of areas × figures in a workbook, in order; hidden sheets are left out. */
export function findTabel(buku: Buku): readonly TabelRekap[] {
  return buku.lembar.filter((l) => !l.tersembunyi).flatMap((l) => findTabelLembar(l));
}

function findTabelLembar(lembar: Lembar): readonly TabelRekap[] {
  const hasil: TabelRekap[] = [];
  let dari = 0;
  while (dari < lembar.baris.length) {
    const awal = findAwalData(lembar.baris, dari);
    if (awal === null) break;
    const akhir = findAkhirData(lembar.baris, awal);
    const tabel = readTabel(lembar, dari, awal, akhir);
    if (tabel !== null) hasil.push(tabel);
    dari = akhir;
  }
  return hasil;
}

function countAngka(baris: Baris): number {
  return baris.sel.filter(
    (s) => parseAngka(s) !== null && !(typeof s === 'string' && /^[-–—]$/.test(s.trim())),
  ).length;
}

function hasTeks(baris: Baris): boolean {
  return baris.sel.some((s) => typeof s === 'string' && /[A-Za-z]/.test(s));
}

/** The first row with a label and a figure after a heading row of words. */
function findAwalData(baris: readonly Baris[], dari: number): number | null {
  for (let i = Math.max(dari, 1); i < baris.length; i++) {
    const b = baris[i];
    if (b === undefined || isBarisNomorKolom(b)) continue;
    const sebelum = baris.slice(Math.max(dari, i - 4), i);
    const adaKepala = sebelum.some(
      (s) => s.sel.filter((x) => typeof x === 'string' && /[A-Za-z]/.test(x)).length >= 2,
    );
    if (adaKepala && countAngka(b) >= (hasTeks(b) ? 1 : 2)) return i;
  }
  return null;
}

/** Past the last row of figures; one blank row inside is tolerated. */
function findAkhirData(baris: readonly Baris[], awal: number): number {
  let terakhir = awal;
  for (let i = awal; i < baris.length; i++) {
    const b = baris[i];
    const c = baris[i - 1];
    if (b === undefined) break;
    if (c !== undefined && b.nomor - c.nomor > 2) break;
    if (countAngka(b) > 0) terakhir = i;
    else if (i - terakhir >= 2) break;
  }
  return terakhir + 1;
}

function findAwalKepala(baris: readonly Baris[], dari: number, awal: number): number {
  let i = awal;
  while (i - 1 >= dari && awal - i < 4) {
    const b = baris[i - 1];
    if (b === undefined) break;
    const isi = b.sel.filter((s) => formatSel(s) !== '').length;
    const teks = b.sel.map(formatSel).join(' ');
    if (
      !isBarisNomorKolom(b) &&
      (isi < 2 || /^\s*(?:PROVINSI|KABUPATEN|KOTA)\b.*:/i.test(teks) || teks.includes(' : '))
    )
      break;
    i--;
  }
  return i;
}

/** Headings of each column from top to bottom, a merged parent spread over the columns under it. */
function readJudul(kepala: readonly Baris[], lebar: number): string[] {
  const tumpukan = Array.from({ length: lebar }, () => new Array<string>());
  kepala.forEach((b, tingkat) => {
    if (isBarisNomorKolom(b)) return;
    let induk = '';
    for (let c = 0; c < lebar; c++) {
      const teks = formatSel(b.sel[c]);
      const adaBawah = kepala
        .slice(tingkat + 1)
        .some((x) => !isBarisNomorKolom(x) && formatSel(x.sel[c]) !== '');
      const adaAtas = (tumpukan[c]?.length ?? 0) > 0;
      if (teks !== '') induk = teks;
      else if (!adaBawah || adaAtas) induk = '';
      if (teks !== '' || (induk !== '' && adaBawah)) tumpukan[c]?.push(teks === '' ? induk : teks);
    }
  });
  return tumpukan.map((t) => t.join(' '));
}

function chooseKolomLabel(judul: readonly string[], data: readonly Baris[]): number {
  const teks = (c: number): number => data.filter((b) => /[A-Za-z]/.test(formatSel(b.sel[c]))).length;
  const semua = judul.map((_, c) => c);
  const bernama = semua.filter((c) => JUDUL_LABEL.test(judul[c] ?? '') && !JUDUL_JUMLAH.test(judul[c] ?? ''));
  const calon = (bernama.length > 0 ? bernama : semua).filter((c) => !JUDUL_NOMOR.test(judul[c] ?? ''));
  const berteks = calon.filter((c) => teks(c) >= Math.max(1, data.length * 0.4));
  // The most detailed area stands last: Kecamatan, then Desa.
  return berteks.at(-1) ?? calon.find((c) => data.some((b) => formatSel(b.sel[c]) !== '')) ?? 0;
}

function readLabel(b: Baris, kolomLabel: number, batas: number): string {
  const sendiri = formatSel(b.sel[kolomLabel]);
  if (sendiri !== '') return sendiri;
  return (
    b.sel
      .slice(0, batas)
      .map(formatSel)
      .find((t) => /[A-Za-z]/.test(t)) ?? ''
  );
}

function isUrutan(data: readonly Baris[], c: number): boolean {
  const isi = data.map((b) => parseAngka(b.sel[c])).filter((n) => n !== null);
  return isi.length >= 3 && isi.every((n, i) => n === i + 1);
}

function chooseKolom(judul: readonly string[], data: readonly Baris[], kolomLabel: number): KolomAngka[] {
  const hasil: KolomAngka[] = [];
  judul.forEach((teks, indeks) => {
    if (indeks === kolomLabel || JUDUL_NOMOR.test(teks.trim()) || JUDUL_BUKAN_ANGKA.test(teks)) return;
    const berisi = data.filter((b) => formatSel(b.sel[indeks]) !== '');
    const angka = berisi.filter((b) => parseAngka(b.sel[indeks]) !== null);
    if (angka.length === 0 || angka.length < berisi.length * 0.6) return;
    if (teks === '' && isUrutan(data, indeks)) return;
    hasil.push({ indeks, judul: teks, medan: findMedanAngka(teks) });
  });
  return hasil;
}

function isLabelTotal(isi: Isi, kolom: readonly KolomAngka[]): boolean {
  const teks = isi.baris.sel
    .slice(0, (kolom[0]?.indeks ?? 0) + 1)
    .map(formatSel)
    .find((t) => LABEL_TOTAL.test(t.replace(/_/g, ' ')));
  return teks !== undefined;
}

/** A total row sums the rows since the one before; a last one right after another sums everything. */
function splitTotal(
  isi: readonly Isi[],
  kolom: readonly KolomAngka[],
): { baris: BarisAngka[]; total: BarisTotal[] } {
  const baris: BarisAngka[] = [];
  const total: BarisTotal[] = [];
  let awal = 0;
  for (const x of isi) {
    const angka: BarisAngka = {
      nomor: x.baris.nomor,
      label: x.label,
      nilai: kolom.map((k) => x.angka.get(k.indeks) ?? null),
    };
    if (!isLabelTotal(x, kolom) || baris.length === 0) baris.push(angka);
    else {
      total.push({ ...angka, awal: baris.length === awal ? 0 : awal, akhir: baris.length });
      awal = baris.length;
    }
  }
  return { baris, total };
}

function readTabel(lembar: Lembar, dari: number, awal: number, akhir: number): TabelRekap | null {
  const awalKepala = findAwalKepala(lembar.baris, dari, awal);
  const kepala = lembar.baris.slice(awalKepala, awal);
  const data = lembar.baris.slice(awal, akhir).filter((b) => !isBarisNomorKolom(b));
  const lebar = Math.max(0, ...kepala.map((b) => b.sel.length), ...data.map((b) => b.sel.length));
  const judul = readJudul(kepala, lebar);
  const kolomLabel = chooseKolomLabel(judul, data);
  const kolom = chooseKolom(judul, data, kolomLabel);
  if (kolom.length === 0) return null;
  const batas = kolom[0]?.indeks ?? lebar;
  const isi = data
    .map((baris): Isi => ({
      baris,
      label: readLabel(baris, kolomLabel, batas),
      angka: new Map(
        kolom.flatMap((k) => {
          const n = parseAngka(baris.sel[k.indeks]);
          return n === null ? [] : [[k.indeks, n] as const];
        }),
      ),
    }))
    .filter((x) => x.angka.size > 0 && x.label !== '');
  const { baris, total } = splitTotal(isi, kolom);
  if (baris.length === 0) return null;
  const medanBaris = baris.map((b) => findMedanBaris(b.label));
  const judulAtas = lembar.baris.slice(dari, awalKepala).flatMap((b) => {
    const teks = b.sel
      .map(formatSel)
      .filter((t) => t !== '')
      .join(' ');
    return teks === '' ? [] : [{ baris: b.nomor, teks }];
  });
  return {
    lembar: lembar.nama,
    susunan: chooseSusunan(medanBaris, baris),
    judul: judulAtas,
    wilayah: readWilayahJudul(lembar.baris.slice(dari, awalKepala), lembar.nama),
    kolomLabel,
    kolom,
    baris,
    total,
    medanBaris,
  };
}

function chooseSusunan(
  medan: readonly ReturnType<typeof findMedanBaris>[],
  baris: readonly BarisAngka[],
): TabelRekap['susunan'] {
  const dikenal = medan.filter((m) => m !== null);
  if (dikenal.length < Math.max(2, baris.length * 0.5)) return 'wilayah';
  const pokok = new Set(dikenal.map((m) => m.kelompok));
  if (pokok.has('awal') || pokok.has('akhir')) return 'tegak';
  return dikenal.filter((m) => m.kelompok === 'alasan').length >= 2 ? 'alasan' : 'wilayah';
}

/** To compare areas of two tables: letters and digits of the name. */
export function kunciLabel(label: string): string {
  return kunci(label.replace(/^(?:DESA|KELURAHAN|KEL\.?|KECAMATAN|KEC\.?)\s+/i, ''));
}
