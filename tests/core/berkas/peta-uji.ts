import type { NamaKolom } from '../../../src/core/berkas/alias-kolom.ts';
import type { Buku } from '../../../src/core/berkas/buku.ts';
import type { HasilBerkas } from '../../../src/core/berkas/hasil-berkas.ts';
import { parseBerkas } from '../../../src/core/berkas/parse-berkas.ts';
import { buildPetaManual, type KolomManual, type PetaManual } from '../../../src/core/berkas/peta-manual.ts';
import type { PratinjauLembar } from '../../../src/core/berkas/pratinjau.ts';
import { baca, buku, KEPALA, lembar, PROFIL, type BarisUji } from './buku-uji.ts';

export const MEDAN: readonly NamaKolom[] = [
  'nomor',
  'nkk',
  'nik',
  'nama',
  'tempatLahir',
  'tanggalLahir',
  'statusKawin',
  'jenisKelamin',
  'alamat',
  'rt',
  'rw',
  'disabilitas',
  'ktpEl',
  'keterangan',
  'tps',
  'namaDesa',
];
export const SEMUA: readonly KolomManual[] = MEDAN.map((medan, indeks) => ({ indeks, medan }));
/** Headings that no alias knows. */
export const ASING = KEPALA.map((_, i) => `Lajur ${'abcdefghijklmnop'[i] ?? ''}`);

export const satu = (baris: readonly BarisUji[], pilihan: Partial<Buku> = {}): Buku =>
  buku([lembar('Sheet1', baris)], pilihan);
export const csv = (baris: readonly BarisUji[]): Buku =>
  buku([lembar(null, baris)], { format: 'csv', pemisah: ';' });
export const denganPeta = (isi: Buku, ...peta: readonly PetaManual[]): HasilBerkas =>
  parseBerkas(isi, PROFIL, 'uji.xlsx', { peta });
export function pertama(hasil: HasilBerkas): PratinjauLembar {
  const p = hasil.pratinjau[0];
  if (p === undefined) throw new Error('tanpa pratinjau');
  return p;
}
/** The map a user makes on the preview of this file, row numbers as shown. */
export function buat(
  isi: Buku,
  barisJudul: number | null,
  barisData: number,
  kolom: readonly KolomManual[] = SEMUA,
): PetaManual {
  return buildPetaManual(pertama(baca(isi)), { barisJudul, barisData, kolom });
}
export const tanpa = (...medan: readonly NamaKolom[]): readonly KolomManual[] =>
  SEMUA.filter((k) => !medan.includes(k.medan));
export const isiPemilih = (h: HasilBerkas): unknown =>
  h.pemilih.map((p) => ({ ...p, asal: null, wilayah: h.wilayah[p.wilayah]?.namaDesa }));
