import type { IsianTemplat } from '../../../contract/pengaturan-schema.ts';
import {
  DAFTAR_TEMPLAT,
  periksaTemplat,
  type IdTemplat,
  type MedanTampil,
} from '../../../core/templat/daftar-templat.ts';
import type { GalatTemplat } from '../../../core/templat/templat.ts';

/** The words of every document as they stand in the editor. */
export type KataTemplat = Readonly<Record<IdTemplat, string>>;

const PALING_PANJANG = 20_000;

export function gabungTemplat(isian: IsianTemplat): KataTemplat {
  return Object.fromEntries(DAFTAR_TEMPLAT.map((t) => [t.id, isian[t.id] ?? t.baku])) as Record<
    IdTemplat,
    string
  >;
}

/** What is stored: only words that are not the default ones. */
export function pilihTemplatBerbeda(kata: KataTemplat): IsianTemplat {
  return Object.fromEntries(
    DAFTAR_TEMPLAT.filter((t) => kata[t.id].trim() !== t.baku.trim()).map((t) => [t.id, kata[t.id]]),
  );
}

/** What keeps these words from being saved. */
export function periksaKata(id: IdTemplat, kata: string): readonly GalatTemplat[] {
  const panjang: GalatTemplat = {
    baris: null,
    pesan: `Terlalu panjang: ${kata.length.toLocaleString('id-ID')} huruf. Paling banyak 20.000.`,
  };
  if (kata.length > PALING_PANJANG) return [panjang];
  if (kata.trim() === '')
    return [{ baris: null, pesan: 'Kata-katanya kosong. Tulis, atau kembalikan ke bawaan.' }];
  return periksaTemplat(id, kata);
}

export interface Sisipan {
  readonly teks: string;
  /** Where the cursor goes. */
  readonly letak: number;
}

/** Puts a field in place of what is selected; one that stands alone gets a line of its own. */
export function sisipMedan(
  teks: string,
  awal: number,
  akhir: number,
  medan: Pick<MedanTampil, 'nama' | 'blok'>,
): Sisipan {
  const [depan, belakang] = [teks.slice(0, awal), teks.slice(akhir)];
  const isi = `{{${medan.nama}}}`;
  if (!medan.blok) return { teks: depan + isi + belakang, letak: awal + isi.length };
  const sebelum = depan === '' || depan.endsWith('\n') ? '' : '\n';
  const sesudah = belakang === '' || belakang.startsWith('\n') ? '' : '\n';
  return {
    teks: depan + sebelum + isi + sesudah + belakang,
    letak: awal + sebelum.length + isi.length,
  };
}

/** Line of a place in the text, from 1. */
export function barisDari(teks: string, letak: number): number {
  return teks.slice(0, letak).split('\n').length;
}

/** Where a line begins and ends. */
export function letakBaris(teks: string, baris: number): readonly [awal: number, akhir: number] {
  const semua = teks.split('\n');
  const awal = semua.slice(0, baris - 1).reduce((n, b) => n + b.length + 1, 0);
  return [awal, awal + (semua[baris - 1]?.length ?? 0)];
}
