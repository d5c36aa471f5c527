import type { NamaKolom } from './alias-kolom.ts';
import type { Buku, Lembar } from './buku.ts';
import type { Kepala } from './find-kepala.ts';
import { parseJenisKelamin } from './parse-kode.ts';
import { formatSel } from './teks.ts';

/** Fields of the headerless DP4-type text file by position (DOMAIN §7.1, read in a working importer). */
const POSISI: readonly (readonly [number, NamaKolom])[] = [
  [0, 'nkk'],
  [1, 'nik'],
  [2, 'nama'],
  [3, 'tempatLahir'],
  [4, 'tanggalLahir'],
  [5, 'jenisKelamin'],
  [6, 'statusKawin'],
  [7, 'alamat'],
  [8, 'rt'],
  [9, 'rw'],
  [10, 'disabilitas'],
  [13, 'kodeKecamatan'],
  [14, 'namaKecamatan'],
  [15, 'kodeDesa'],
  [16, 'namaDesa'],
  [17, 'tps'],
  [18, 'keterangan'],
];

/**
 * The one layout without a heading. Accepted only when the content of nearly every row confirms it: two long numbers,
 * L/P in place, a date, a TPS number.
 */
export function findKepalaDp4(buku: Buku, lembar: Lembar): Kepala | undefined {
  if (buku.format !== 'csv' || lembar.baris.length === 0) return undefined;
  let cocok = 0;
  for (const { sel } of lembar.baris) {
    const t = (i: number): string => formatSel(sel[i]);
    const nomor = /^[\d*]{12,}$/.test(t(0)) && /^[\d*]{12,}$/.test(t(1));
    const ciri =
      parseJenisKelamin(t(5)) !== undefined &&
      /^(?:TPS\s*)?\d{1,3}$/i.test(t(17)) &&
      /\d{2,4}\D\d{1,2}\D\d{2,4}/.test(t(4));
    if (sel.length >= 18 && nomor && ciri) cocok++;
  }
  if (cocok < lembar.baris.length * 0.9) return undefined;
  return {
    awal: 0,
    awalData: 0,
    kolom: POSISI.map(([indeks, nama]) => ({ indeks, nama, judul: nama, peringkat: 0 })),
    takDikenal: [],
  };
}
