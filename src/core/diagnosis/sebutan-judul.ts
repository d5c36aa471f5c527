import { hurufKolom } from '../berkas/teks.ts';
import type { BarisJudul } from '../tabel/tabel-rekap.ts';

/** An area named above a table, and the cell that names it. */
export interface SebutanWilayah {
  /** As the list of areas spells it, upper case. */
  readonly nama: string;
  /** To look it up by: all the names the text may stand for ("SORONG KOTA" and "SORONG"). */
  readonly kunci: readonly string[];
  readonly sel: string;
}

const KECAMATAN = /\b(?:KECAMATAN|KEC\.?|PPK)(?!\s*[/&])[\s:.-]*(?:KECAMATAN\s+)?/gi;
const KABUPATEN =
  /\b(?:KABUPATEN\s*\/\s*KOTA|KAB\.?\s*\/\s*KOTA|KABUPATEN|KAB\.?|KOTA|KPU)(?!\s*[/&])[\s:.-]*(?:(?:KABUPATEN|KOTA)\s+)?/gi;
const DESA =
  /\b(?:DESA\s*\/\s*KELURAHAN|KELURAHAN\s*\/\s*DESA|DESA|KELURAHAN|KEL\.|PPS)(?!\s*[/&])[\s:.-]*(?:(?:DESA|KELURAHAN)\s+)?/gi;

const POLA = { desa: DESA, kecamatan: KECAMATAN, kabupaten: KABUPATEN } as const;

/**
 * The area of a level that a title block names. Only known names count, so that what follows a name does not matter
 * ("KABUPATEN SUKOHARJO PADA PILKADA 2024") and words that are no names are passed over ("KECAMATAN SE-KABUPATEN").
 */
export function findSebutan(
  judul: readonly BarisJudul[],
  tingkat: keyof typeof POLA,
  isNama: (teks: string) => string | null,
): SebutanWilayah | null {
  for (const baris of judul) {
    for (const cocok of baris.teks.matchAll(POLA[tingkat])) {
      const dari = cocok.index + cocok[0].length;
      const nama = findNamaDepan(baris.teks.slice(dari), isNama);
      if (nama !== null) return { ...nama, sel: findSel(baris, dari) };
    }
  }
  return null;
}

/** The known name that the text begins with: the longest, or also a shorter one where the next word begins another area. */
function findNamaDepan(
  teks: string,
  isNama: (teks: string) => string | null,
): Omit<SebutanWilayah, 'sel'> | null {
  const kata = teks.split(/\s+/).filter((k) => k !== '' && k !== ':');
  const dikenal = [];
  for (let n = Math.min(kata.length, 5); n >= 1; n--) {
    if (dikenal.length > 0 && !/^(?:KOTA|KABUPATEN|KAB\.?)$/i.test(kata[n] ?? '')) continue;
    const nama = kata
      .slice(0, n)
      .join(' ')
      .replace(/^[:.\s]+|[:.,;\s]+$/g, '');
    const kunci = isNama(nama);
    if (kunci !== null) dikenal.push({ nama: nama.toUpperCase(), kunci });
  }
  const [terpanjang] = dikenal;
  return terpanjang === undefined ? null : { nama: terpanjang.nama, kunci: dikenal.map((d) => d.kunci) };
}

/** The cell that holds the character at this place of the joined row. */
function findSel(baris: BarisJudul, letak: number): string {
  let akhir = 0;
  for (const s of baris.sel) {
    akhir += s.teks.length + 1;
    if (letak < akhir && s.teks.replace(/[:\s]/g, '') !== '')
      return `${hurufKolom(s.kolom)}${String(baris.baris)}`;
  }
  return `${hurufKolom(baris.sel.at(-1)?.kolom ?? 0)}${String(baris.baris)}`;
}
