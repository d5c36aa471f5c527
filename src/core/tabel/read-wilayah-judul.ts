import type { Baris } from '../berkas/buku.ts';
import type { BuktiWilayah } from '../berkas/hasil-berkas.ts';
import { formatSel } from '../berkas/teks.ts';

const BAGIAN = {
  namaProvinsi: /\bPROVINSI\s*:?\s*(.+)$/i,
  namaKabupaten: /\b(?:KABUPATEN\s*\/\s*KOTA|KABUPATEN|KAB\.?|(?<!WALI\s?)KOTA)\s*:?\s*(.+)$/i,
  namaKecamatan: /\b(?:KECAMATAN|KEC\.?)\s*:?\s*(.+)$/i,
  namaDesa: /\b(?:DESA\s*\/\s*KELURAHAN|KELURAHAN\s*\/\s*DESA|DESA|KELURAHAN|KEL\.?)\s*:?\s*(.+)$/i,
} as const;

const KUNCI =
  /^(?:PROVINSI|KABUPATEN(?:\s*\/\s*KOTA)?|KAB\.?|KOTA|KECAMATAN|KEC\.?|DESA(?:\s*\/\s*KELURAHAN)?|KELURAHAN(?:\s*\/\s*DESA)?|KEL\.?)\s*:/i;
/** Words that go on with a sentence where a name would stand: "PER KECAMATAN SE-KABUPATEN", "WALI KOTA DAN WAKIL". */
const BUKAN_NAMA = /^(?:DAN|ATAU|SE|DI|DALAM|OLEH|PADA|TINGKAT|UNTUK|YANG|TAHUN|PER)(?![A-Z])/i;

function formatBaris(b: Baris): string {
  return b.sel
    .map(formatSel)
    .filter((t) => t !== '')
    .join(' ')
    .replace(/\s+/g, ' ');
}

/** The areas a title block names: "KECAMATAN : BAKI" in one cell or two, "OLEH PPK BAKI". */
export function readWilayahJudul(baris: readonly Baris[], lembar: string | null): BuktiWilayah {
  const hasil: Record<keyof typeof BAGIAN, string | null> = {
    namaProvinsi: null,
    namaKabupaten: null,
    namaKecamatan: null,
    namaDesa: null,
  };
  // A line that begins with its key ("KECAMATAN : BAKI") says it better than a sentence does.
  const teks = baris.map(formatBaris);
  for (const berkunci of [true, false])
    for (const t of teks.filter((x) => KUNCI.test(x) === berkunci))
      for (const nama of ['namaProvinsi', 'namaKabupaten', 'namaKecamatan', 'namaDesa'] as const) {
        const isi = BAGIAN[nama].exec(t)?.[1];
        const bersih = isi === undefined ? '' : cutBerikut(isi);
        if (bersih !== '' && !BUKAN_NAMA.test(bersih)) hasil[nama] ??= bersih;
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
