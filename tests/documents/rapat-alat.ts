/** What the tests of the papers of the meeting share: both files read back, and every piece of text a model holds. */
import type { Blok, Dokumen, Teks } from '../../src/core/dokumen/dokumen.ts';
import type { FaktaDokumen } from '../../src/core/dokumen/fakta-dokumen.ts';
import type { Kolom, Tabel } from '../../src/core/dokumen/tabel.ts';
import { formatSel } from '../../src/engine/render/tata-tabel.ts';
import { renderDokumen } from '../../src/engine/render/render-dokumen.ts';
import { readPdf, readXlsx, teksLembar, type LembarTerbaca, type NilaiSel } from './baca-dokumen.ts';

export interface Terbaca {
  /** Pages of the PDF, what stands in one cell together. */
  readonly halaman: readonly string[];
  readonly lembar: readonly LembarTerbaca[];
}

export async function bacaKeduanya(dokumen: Dokumen): Promise<Terbaca> {
  const [pdf, xlsx] = [await renderDokumen(dokumen, 'pdf'), await renderDokumen(dokumen, 'xlsx')];
  return { halaman: readPdf(pdf, 'raw'), lembar: readXlsx(xlsx) };
}

/** Without any blank: lines are broken elsewhere in PDF than in Excel. */
export function tanpaSpasi(teks: string): string {
  return teks.replace(/\s+/g, '');
}

export function teksPdf({ halaman }: Terbaca): string {
  return halaman.join('\n');
}

export function teksXlsx({ lembar }: Terbaca): string {
  return lembar.map(teksLembar).join(' ');
}

/** Pieces between dotted lines. */
function listPotongan(teks: Teks): readonly string[] {
  return teks
    .map((p) => (typeof p === 'string' ? p : 'tebal' in p ? p.tebal : '\n'))
    .join('')
    .split('\n');
}

function listJudulKolom(kolom: readonly Kolom[]): readonly string[] {
  return kolom.flatMap((k) => ('anak' in k ? [k.judul, ...listJudulKolom(k.anak)] : [k.judul]));
}

function listTeksTabel(tabel: Tabel): readonly string[] {
  const baris = [...tabel.baris, ...(tabel.total === null ? [] : [tabel.total])];
  // A number is a number in Excel: "1.234" there is 1234, tried by the tests of figures.
  const sel = baris.flatMap((b) => b.sel.filter((s) => s.jenis === 'teks').map(formatSel));
  return [...listJudulKolom(tabel.kolom), ...sel];
}

function listTeksBlok(blok: Blok): readonly string[] {
  switch (blok.jenis) {
    case 'kop':
      return [...(blok.model === null ? [] : [blok.model]), ...blok.judul.flatMap(listPotongan)];
    case 'rincian':
      return blok.baris.flatMap((b) => [b.label, ...listPotongan(b.nilai)]);
    case 'paragraf':
      return listPotongan(blok.isi);
    case 'daftar':
      return blok.butir.flatMap(listPotongan);
    case 'tabel':
      return listTeksTabel(blok);
    case 'tanda-tangan':
      return [blok.judul, ...blok.penanda.flatMap((p) => [p.nama ?? '', p.jabatan])];
    case 'tertanda':
      return blok.kolom.flatMap((k) => [...k.pembuka.flatMap(listPotongan), k.jabatan, k.nama ?? '']);
    case 'satukan':
      return blok.blok.flatMap(listTeksBlok);
  }
}

/** Every text that must stand on both papers. */
export function listTeks(dokumen: Dokumen): readonly string[] {
  const semua = dokumen.lembar.flatMap((l) => l.blok.flatMap(listTeksBlok));
  return [...new Set(semua.map(tanpaSpasi))].filter((t) => t !== '');
}

/** Texts that one of the two papers has lost. */
export function findHilang(dokumen: Dokumen, terbaca: Terbaca): readonly string[] {
  const pdf = tanpaSpasi(teksPdf(terbaca));
  const xlsx = tanpaSpasi(teksXlsx(terbaca));
  return listTeks(dokumen).filter((t) => !pdf.includes(t) || !xlsx.includes(t));
}

/** Rows of a sheet that begin with a running number: what stands in them, the number as text. */
export function listBarisBernomor(lembar: LembarTerbaca): readonly (readonly NilaiSel[])[] {
  return lembar.baris
    .filter((b) => /^\d+$/.test(String(b[0] ?? '')))
    .map((b) => [String(b[0]), ...b.slice(1).filter((s) => s !== null && s !== '')]);
}

export function listTabel(dokumen: Dokumen): readonly Tabel[] {
  return dokumen.lembar.flatMap((l) => l.blok).filter((b) => b.jenis === 'tabel');
}

/** Names, places and sentences as long as they come. */
export function ubahPanjang(fakta: FaktaDokumen): FaktaDokumen {
  const nama = 'Prof. Dr. H. Raden Mas Kusumaningrat Hadiprodjo, S.H., M.Hum.';
  const pleno = { ...fakta.pleno, ketua: nama, anggota: [nama, nama, nama, nama] };
  const tempat = 'Gedung Serbaguna Balai Pertemuan Kelurahan Karangtengah Barat Daya Lantai Dua';
  return {
    ...fakta,
    pleno: { ...pleno, tempat },
    desa: fakta.desa.map((d) => ({
      ...d,
      pleno: { ...d.pleno, ketua: nama, anggota: [nama, nama], tempat },
    })),
  };
}
