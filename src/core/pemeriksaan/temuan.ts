import type { Pemilih } from '../berkas/pemilih.ts';
import type { KodeWilayah } from '../wilayah/wilayah.ts';

export type TingkatTemuan = 'galat' | 'peringatan' | 'info';

/** Something that does not add up, or that a reader should know. The sentence never holds a full NIK, NKK or name. */
export interface Temuan {
  /** Indonesian SCREAMING_SNAKE, e.g. `NIK_BUKAN_16_DIGIT`. */
  readonly kode: string;
  readonly tingkat: TingkatTemuan;
  /** Indonesian sentence: what, why, what to do. */
  readonly pesan: string;
  readonly desa: KodeWilayah | null;
  readonly tps: string | null;
  readonly berkas: string | null;
  readonly lembar: string | null;
  readonly baris: number | null;
}

/** A finding about one voter row, pointing at the cell row it came from. */
export function buildTemuan(p: Pemilih, kode: string, tingkat: TingkatTemuan, pesan: string): Temuan {
  const { berkas, lembar, baris } = p.asal;
  return { kode, tingkat, pesan, desa: p.desa, tps: p.tps, berkas, lembar, baris };
}

/** A finding about a TPS, a desa or the whole kecamatan. */
export function buildTemuanWilayah(
  desa: KodeWilayah | null,
  tps: string | null,
  kode: string,
  tingkat: TingkatTemuan,
  pesan: string,
): Temuan {
  return { kode, tingkat, pesan, desa, tps, berkas: null, lembar: null, baris: null };
}

const URUTAN_TINGKAT: readonly TingkatTemuan[] = ['galat', 'peringatan', 'info'];

/** Severest first, then by desa, TPS, code and place: the same findings in the same order whatever order they came in. */
export function sortTemuan(temuan: readonly Temuan[]): Temuan[] {
  const kunci = (t: Temuan): string =>
    [
      URUTAN_TINGKAT.indexOf(t.tingkat),
      t.desa ?? '',
      t.tps ?? '',
      t.kode,
      t.berkas ?? '',
      t.lembar ?? '',
      String(t.baris ?? 0).padStart(8, '0'),
      t.pesan,
    ].join('\u0001');
  return temuan
    .map((t) => [kunci(t), t] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, t]) => t);
}
