import type { Baris } from '../berkas/buku.ts';
import type { BuktiWilayah } from '../berkas/hasil-berkas.ts';
import { formatSel } from '../berkas/teks.ts';

const BAGIAN = {
  namaProvinsi: /\bPROVINSI\s*:?\s*(.+)$/i,
  namaKabupaten: /\b(?:KABUPATEN\s*\/\s*KOTA|KABUPATEN|KAB\.?|KOTA)\s*:?\s*(.+)$/i,
  namaKecamatan: /\b(?:KECAMATAN|KEC\.?)\s*:?\s*(.+)$/i,
  namaDesa: /\b(?:DESA\s*\/\s*KELURAHAN|KELURAHAN\s*\/\s*DESA|DESA|KELURAHAN|KEL\.?)\s*:?\s*(.+)$/i,
} as const;

/** The areas a title block names: "KECAMATAN : BAKI" in one cell or two, "OLEH PPK BAKI". */
export function readWilayahJudul(baris: readonly Baris[], lembar: string | null): BuktiWilayah {
  const hasil: Record<keyof typeof BAGIAN, string | null> = {
    namaProvinsi: null,
    namaKabupaten: null,
    namaKecamatan: null,
    namaDesa: null,
  };
  for (const b of baris) {
    const teks = b.sel
      .map(formatSel)
      .filter((t) => t !== '')
      .join(' ')
      .replace(/\s+/g, ' ');
    for (const nama of ['namaProvinsi', 'namaKabupaten', 'namaKecamatan', 'namaDesa'] as const) {
      const isi = BAGIAN[nama].exec(teks)?.[1];
      const bersih = isi === undefined ? '' : cutBerikut(isi);
      if (bersih !== '' && hasil[nama] === null) hasil[nama] = bersih;
    }
  }
  return { kodeDesa: null, kodeKecamatan: null, ...hasil, lembar, baris: baris[0]?.nomor ?? 1 };
}

/** "BAKI KABUPATEN : SUKOHARJO" → "BAKI": a title line may name several areas. */
function cutBerikut(teks: string): string {
  return (
    teks
      .replace(/^[:\s]+/, '')
      .split(
        /\s+(?=(?:PROVINSI|KABUPATEN|KAB\.|KOTA|KECAMATAN|KEC\.|DESA|KELURAHAN|TPS|TAHUN|PEMILIHAN|PEMILU)\b)/i,
      )[0]
      ?.replace(/[:.,\s]+$/, '')
      .trim() ?? ''
  );
}
