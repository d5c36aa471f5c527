import type { Baris } from './buku.ts';
import type { PetaKolom } from './peta-kolom.ts';
import { isBarisNomorKolom } from './find-kepala.ts';
import { parseJenisKelamin, type PembacaKode } from './parse-kode.ts';
import { isTanggal } from './parse-tanggal.ts';
import { findTpsDalamTeks, parseTps } from './parse-tps.ts';
import { formatSel } from './teks.ts';

/** What a row under a heading is. */
export type GolonganBaris =
  | { readonly jenis: 'kosong' }
  /** Reads as a voter: two or more marks of one, whatever is missing. */
  | { readonly jenis: 'pemilih' }
  /** Something stands there, but it may be a footer, a legend or a signature. */
  | { readonly jenis: 'lemah' }
  /** JUMLAH, page number, RT/RW heading: part of the form, not of the list. */
  | { readonly jenis: 'hiasan' }
  /** "TPS 002" alone in a row: the rows under it belong to that TPS. */
  | { readonly jenis: 'judul-tps'; readonly tps: string };

const KOSONG: GolonganBaris = { jenis: 'kosong' };
const PEMILIH: GolonganBaris = { jenis: 'pemilih' };
const LEMAH: GolonganBaris = { jenis: 'lemah' };
const HIASAN: GolonganBaris = { jenis: 'hiasan' };

const AWALAN_TOTAL = /^(?:SUB\s*)?(?:JUMLAH|TOTAL|JML)\b/i;
const AWALAN_JUDUL =
  /^(?:RT|RW|DUSUN|DUKUH|DK\.|LINGKUNGAN|BLOK|KAMPUNG|HAL\.?|HALAMAN|LEMBAR|DESA|KELURAHAN|KECAMATAN)(?:[\s.:/]|$)/i;
const BENTUK_NOMOR = /\d{8}|\d{4}\*{2}|\*{6}|\d[.,]\d+E\+?\d/i;
const BENTUK_TANGGAL = /^\d{1,4}[|/.-]\d{1,2}[|/.-]\d{2,4}/;

export function classifyBaris(baris: Baris, peta: PetaKolom, baca: PembacaKode): GolonganBaris {
  const isi: string[] = [];
  for (const s of baris.sel) {
    const teks = formatSel(s);
    if (teks !== '') isi.push(teks);
  }
  if (isi.length === 0) return KOSONG;
  const { nik, nkk, nomor } = peta.indeks;
  const teksNik = sel(baris, nik);
  const angkaNik = BENTUK_NOMOR.test(teksNik) || BENTUK_NOMOR.test(sel(baris, nkk));
  if (!angkaNik) {
    if (isi.length === 1) return satuSel(isi[0] ?? '', sel(baris, nomor));
    if (isi.some((t) => AWALAN_TOTAL.test(t)) && teksNik === '') return HIASAN;
    if (isBarisNomorKolom(baris)) return HIASAN;
  }
  return angkaNik || tandaPemilih(baris, peta, baca) ? PEMILIH : LEMAH;
}

function sel(baris: Baris, indeks: number | undefined): string {
  return indeks === undefined ? '' : formatSel(baris.sel[indeks]);
}

function satuSel(teks: string, nomor: string): GolonganBaris {
  if (teks === nomor && /^\d+\.?$/.test(teks)) return KOSONG;
  const tps = /^TPS|^NO(?:MOR)?\.?\s*TPS/i.test(teks)
    ? (parseTps(teks) ?? findTpsDalamTeks(teks))
    : undefined;
  if (tps !== undefined) return { jenis: 'judul-tps', tps };
  if (AWALAN_TOTAL.test(teks) || AWALAN_JUDUL.test(teks)) return HIASAN;
  return LEMAH;
}

/** A date, a name with a sex, or three softer marks. */
function tandaPemilih(baris: Baris, peta: PetaKolom, baca: PembacaKode): boolean {
  const p = peta.indeks;
  const tanggal = p.tanggalLahir === undefined ? undefined : baris.sel[p.tanggalLahir];
  if (isTanggal(tanggal)) return true;
  if (BENTUK_TANGGAL.test(formatSel(tanggal))) return true;
  const kelamin = parseJenisKelamin(sel(baris, p.jenisKelamin)) !== undefined;
  if (kelamin && sel(baris, p.nama) !== '') return true;
  const kode = (i: number | undefined, cek: (t: string) => unknown): boolean => {
    const teks = sel(baris, i);
    return teks !== '' && cek(teks) !== undefined;
  };
  const angka = (t: string): true | undefined => (/^\d{1,3}$/.test(t) ? true : undefined);
  const tanda = [
    kelamin,
    kode(p.tps, parseTps),
    kode(p.rt, angka),
    kode(p.rw, angka),
    kode(p.statusKawin, baca.statusKawin),
    kode(p.ktpEl, baca.ktpEl),
    peta.keterangan.some((i) => kode(i, baca.keterangan)),
  ];
  return tanda.filter(Boolean).length >= 3;
}
