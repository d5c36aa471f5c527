import type { Baris, Buku, Lembar } from '../berkas/buku.ts';
import { formatSel, kunci } from '../berkas/teks.ts';
import { findAkhirData, findAwalData, findAwalKepala, isBarisNomorTabel } from './baris-tabel.ts';
import { chooseKolom, chooseKolomLabel, readJudul, type KolomLabel } from './kepala-tabel.ts';
import { findJkTabel, findMedanTegak } from './medan-angka.ts';
import { parseAngka } from './parse-angka.ts';
import { readWilayahJudul } from './read-wilayah-judul.ts';
import { splitTotal, type BarisCalon, type Terpisah } from './split-total.ts';
import type { BarisAngka, BarisJudul, KolomAngka, MedanAngka, TabelRekap } from './tabel-rekap.ts';

const LABEL_TOTAL = /^(?:GRAND|SUB)?\s*(?:TOTAL|JUMLAH|JML|JLH)(?![A-Z])|^(?:TOTAL|JUMLAH)\b/i;

/** Every table of areas and figures in a workbook, in order; hidden sheets are left out. */
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

/** The words of a row that say it is a sum. */
function findLabelTotal(b: Baris, batas: number): string | undefined {
  return b.sel
    .slice(0, batas + 1)
    .map(formatSel)
    .find((t) => LABEL_TOTAL.test(t.replace(/_/g, ' ')));
}

function readBaris(data: readonly Baris[], kolom: readonly KolomAngka[], letak: KolomLabel): BarisCalon[] {
  const batas = Math.max(kolom[0]?.indeks ?? 0, letak.label);
  let induk: string | null = null;
  return data.flatMap((b): BarisCalon[] => {
    const nilai = kolom.map((k) => parseAngka(b.sel[k.indeks]));
    const total = findLabelTotal(b, batas);
    const atas = letak.induk === null ? '' : formatSel(b.sel[letak.induk]);
    if (atas !== '' && total === undefined) induk = atas;
    // An area without figures stays in its place: what stands below it may have slipped.
    const label = total ?? readLabel(b, letak.label, batas);
    const kosong = nilai.every((n) => n === null);
    if (kosong && (total !== undefined || formatSel(b.sel[letak.label]) === '')) return [];
    return [
      {
        nomor: b.nomor,
        label,
        induk,
        nilai,
        bernamaTotal: total !== undefined,
      },
    ];
  });
}

function readJudulAtas(baris: readonly Baris[]): BarisJudul[] {
  return baris.flatMap((b) => {
    const sel = b.sel.flatMap((s, kolom) => {
      const teks = formatSel(s);
      return teks === '' ? [] : [{ kolom, teks }];
    });
    return sel.length === 0 ? [] : [{ baris: b.nomor, teks: sel.map((s) => s.teks).join(' '), sel }];
  });
}

function readTabel(lembar: Lembar, dari: number, awal: number, akhir: number): TabelRekap | null {
  const awalKepala = findAwalKepala(lembar.baris, dari, awal);
  const kepala = lembar.baris.slice(awalKepala, awal);
  const data = lembar.baris.slice(awal, akhir).filter((b) => !isBarisNomorTabel(b));
  const lebar = Math.max(0, ...kepala.map((b) => b.sel.length), ...data.map((b) => b.sel.length));
  const judul = readJudul(kepala, lebar);
  const letak = chooseKolomLabel(judul, data);
  const atas = lembar.baris.slice(dari, awalKepala);
  const kolom = applyJk(chooseKolom(judul, data, letak), lembar.nama, readJudulAtas(atas));
  if (kolom.length === 0) return null;
  const calon = readBaris(data, kolom, letak);
  const { susunan, baris, total, medanBaris } = arrange(calon);
  if (baris.length === 0) return null;
  return {
    lembar: lembar.nama,
    susunan,
    judul: readJudulAtas(atas),
    wilayah: readWilayahJudul(atas, lembar.nama),
    kolomLabel: letak.label,
    judulLabel: judul[letak.label] ?? '',
    kolomInduk: letak.induk === null ? null : { indeks: letak.induk, judul: judul[letak.induk] ?? '' },
    kolom,
    baris,
    total,
    medanBaris,
  };
}

/** What is counted once for both sexes. */
const TANPA_JK: ReadonlySet<string> = new Set(['jumlahTps', 'jumlahDesa', 'kk', 'stiker']);

/** A table whose columns tell no sex may be of one sex as a whole. */
function applyJk(
  kolom: readonly KolomAngka[],
  lembar: string | null,
  judul: readonly BarisJudul[],
): readonly KolomAngka[] {
  const berjk = kolom.filter((k) => !TANPA_JK.has(k.medan.kelompok));
  if (berjk.length === 0 || berjk.some((k) => k.medan.jk !== 'jumlah')) return kolom;
  const jk = findJkTabel(
    lembar,
    judul.map((j) => j.teks),
  );
  if (jk === null) return kolom;
  return kolom.map((k) => (TANPA_JK.has(k.medan.kelompok) ? k : { ...k, medan: { ...k.medan, jk } }));
}

type Tersusun = Terpisah & Pick<TabelRekap, 'susunan' | 'medanBaris'>;

/** A vertical form has no total rows: "Jumlah pemilih hasil coklit" is one of its lines. */
function arrange(calon: readonly BarisCalon[]): Tersusun {
  const bernama = calon.filter((b) => b.label !== '');
  const medanSemua = findMedanTegak(bernama.map((b) => b.label));
  if (isTegak(medanSemua, bernama))
    return {
      susunan: 'tegak',
      baris: bernama.map(({ nomor, label, induk, nilai }) => ({ nomor, label, induk, nilai })),
      total: [],
      medanBaris: medanSemua,
    };
  const terpisah = splitTotal(calon);
  const medanBaris = findMedanTegak(terpisah.baris.map((b) => b.label));
  return { ...terpisah, susunan: isAlasan(medanBaris, terpisah.baris) ? 'alasan' : 'wilayah', medanBaris };
}

function isTegak(medan: readonly (MedanAngka | null)[], baris: readonly BarisAngka[]): boolean {
  const dikenal = medan.filter((m) => m !== null);
  if (dikenal.length < Math.max(2, baris.length * 0.5)) return false;
  return dikenal.some((m) => m.kelompok === 'awal' || m.kelompok === 'akhir');
}

function isAlasan(medan: readonly (MedanAngka | null)[], baris: readonly BarisAngka[]): boolean {
  const dikenal = medan.filter((m) => m !== null);
  if (dikenal.length < Math.max(2, baris.length * 0.5)) return false;
  return dikenal.filter((m) => m.kelompok === 'alasan').length >= 2;
}

/** To compare areas of two tables: letters and digits of the name. */
export function kunciLabel(label: string): string {
  return kunci(label.replace(/^(?:DESA|KELURAHAN|KEL\.?|KECAMATAN|KEC\.?)\s+/i, ''));
}
