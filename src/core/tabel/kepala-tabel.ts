import type { Baris } from '../berkas/buku.ts';
import { formatSel } from '../berkas/teks.ts';
import { isBarisNomorTabel } from './baris-tabel.ts';
import { findMedanAngka } from './medan-angka.ts';
import { parseAngka } from './parse-angka.ts';
import type { KolomAngka } from './tabel-rekap.ts';

const JUDUL_LABEL =
  /DESA|KELURAHAN|KECAMATAN|\bTPS\b|WILAYAH|NAMA|URAIAN|ALASAN|KEGIATAN|KABUPATEN|\bKOTA\b|DUSUN|DUKUH|KETERANGAN/i;
const JUDUL_JUMLAH = /JUMLAH|JML|BANYAK|TOTAL/i;
const JUDUL_NOMOR = /^(?:NO|NOMOR|NO URUT|NOMOR URUT)\.?$/i;
const JUDUL_NOMOR_TPS = /^(?:(?:NO|NOMOR)\b[\s._]*)?TPS$/i;
const JUDUL_BUKAN_ANGKA = /PERSEN|%|RATA|LUAS|KODE|NAMA|KETERANGAN|\bKET\b|ALAMAT|TANGGAL|SELISIH/i;

/**
 * Headings of each column from top to bottom. A merged parent is known to the columns under it: a text spreads to the right
 * over blank cells until the next text of its own row or of a row above.
 */
export function readJudul(kepala: readonly Baris[], lebar: number): string[] {
  const judul = kepala.filter((b) => !isBarisNomorTabel(b));
  const tumpukan = Array.from({ length: lebar }, () => new Array<string>());
  judul.forEach((b, tingkat) => {
    let induk = '';
    for (let c = 0; c < lebar; c++) {
      const teks = formatSel(b.sel[c]);
      const batas = judul.slice(0, tingkat).some((x) => formatSel(x.sel[c]) !== '');
      const adaBawah = judul.slice(tingkat + 1).some((x) => formatSel(x.sel[c]) !== '');
      if (teks !== '') induk = teks;
      else if (batas || !adaBawah) induk = '';
      if (teks !== '' || induk !== '') tumpukan[c]?.push(teks === '' ? induk : teks);
    }
  });
  return tumpukan.map((t) => t.join(' '));
}

export interface KolomLabel {
  readonly label: number;
  /** Column of the areas that hold those of `label`. */
  readonly induk: number | null;
}

/** Which column names the rows, and which the area around them. */
export function chooseKolomLabel(judul: readonly string[], data: readonly Baris[]): KolomLabel {
  const isi = (c: number): string[] => data.map((b) => formatSel(b.sel[c]));
  const teks = (c: number): number => isi(c).filter((t) => /[A-Za-z]/.test(t)).length;
  const semua = judul.map((_, c) => c);
  const bernama = semua.filter((c) => JUDUL_LABEL.test(judul[c] ?? '') && !JUDUL_JUMLAH.test(judul[c] ?? ''));
  const calon = (bernama.length > 0 ? bernama : semua).filter((c) => !JUDUL_NOMOR.test(judul[c] ?? ''));
  const bukanCatatan = calon.filter((c) => !/KETERANGAN|\bKET\b/i.test(judul[c] ?? ''));
  const berteks = bukanCatatan.filter((c) => teks(c) >= Math.max(1, data.length * 0.4));
  const tps = semua.find((c) => JUDUL_NOMOR_TPS.test((judul[c] ?? '').trim()));
  const wilayah = bukanCatatan.filter((c) => c !== tps && teks(c) > 0).at(-1);
  if (tps !== undefined && wilayah !== undefined && isNomorBerulang(isi(tps), isi(wilayah)))
    return { label: tps, induk: wilayah };
  // The most detailed area stands last: Kecamatan, then Desa.
  const label = berteks.at(-1) ?? bukanCatatan.find((c) => isi(c).some((t) => t !== '')) ?? calon[0] ?? 0;
  const induk = berteks.filter((c) => c !== label).at(-1) ?? (wilayah === label ? undefined : wilayah);
  return { label, induk: induk !== undefined && induk < label ? induk : null };
}

/** Numbers of TPS within areas: most rows have one, and the areas repeat or stand only at their first TPS. */
function isNomorBerulang(tps: readonly string[], wilayah: readonly string[]): boolean {
  const bernomor = tps.filter((t) => /\d/.test(t)).length;
  const beda = new Set(wilayah.filter((t) => t !== ''));
  return bernomor >= tps.length * 0.6 && beda.size < tps.length * 0.75;
}

function isUrutan(data: readonly Baris[], c: number): boolean {
  const isi = data.map((b) => parseAngka(b.sel[c])).filter((n) => n !== null);
  return isi.length >= 3 && isi.every((n, i) => n === i + 1);
}

/** The columns that hold figures. */
export function chooseKolom(
  judul: readonly string[],
  data: readonly Baris[],
  { label, induk }: KolomLabel,
): KolomAngka[] {
  const hasil: KolomAngka[] = [];
  judul.forEach((teks, indeks) => {
    if (indeks === label || indeks === induk) return;
    if (JUDUL_NOMOR.test(teks.trim()) || JUDUL_BUKAN_ANGKA.test(teks)) return;
    const berisi = data.filter((b) => formatSel(b.sel[indeks]) !== '');
    const angka = berisi.filter((b) => parseAngka(b.sel[indeks]) !== null);
    if (angka.length === 0 || angka.length < berisi.length * 0.6) return;
    const medan = findMedanAngka(teks);
    // Numbered signers under the name of their committee are no figures.
    if (
      isNomorTps(teks, data, indeks) ||
      ((teks === '' || medan.kelompok === 'lain') && isUrutan(data, indeks))
    )
      return;
    hasil.push({ indeks, judul: teks, medan });
  });
  return hasil;
}

/** A number of a TPS is no count, whatever its column is called. */
function isNomorTps(judul: string, data: readonly Baris[], c: number): boolean {
  if (/^(?:NO|NOMOR)\b.*TPS/i.test(judul)) return true;
  return JUDUL_NOMOR_TPS.test(judul.trim()) && isUrutan(data, c);
}
