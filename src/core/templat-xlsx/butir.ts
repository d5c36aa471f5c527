/** What stands between {{ and }} in a form: a field, or a function of one. */
import { gagal, ok, type Result } from '../result.ts';

export const FUNGSI = ['terbilang', 'kapital', 'judul'] as const;
export type Fungsi = (typeof FUNGSI)[number];

export interface Butir {
  readonly fungsi: Fungsi | null;
  /** Lower case, no spaces: "desa.nama". */
  readonly medan: string;
}

export type GalatButir = 'KOSONG' | 'FUNGSI_TIDAK_DIKENAL' | 'TANDA_KURUNG';

/** As typed in an office: capitals, spaces and no-break spaces do not count. */
function normalizeMedan(teks: string): string {
  return teks.replace(/[\s\u200B\uFEFF]+/gu, '').toLowerCase();
}

function isFungsi(teks: string): teks is Fungsi {
  return (FUNGSI as readonly string[]).includes(teks);
}

/**
 * @example parseButir(' Terbilang( akhir.jumlah ) ') // { fungsi: 'terbilang', medan: 'akhir.jumlah' }
 */
export function parseButir(teks: string): Result<Butir, GalatButir> {
  const isi = normalizeMedan(teks);
  if (isi === '') return gagal('KOSONG');
  if (!isi.includes('(') && !isi.includes(')')) return ok({ fungsi: null, medan: isi });
  const [, fungsi = '', medan = ''] = /^([^()]+)\(([^()]+)\)$/.exec(isi) ?? [];
  if (fungsi === '') return gagal('TANDA_KURUNG');
  return isFungsi(fungsi) ? ok({ fungsi, medan }) : gagal('FUNGSI_TIDAK_DIKENAL');
}
