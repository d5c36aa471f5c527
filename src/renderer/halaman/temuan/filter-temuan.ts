import { filterTemuanSchema, type FilterTemuan } from '../../../contract/baca.ts';
import type { Parameter } from '../../kerangka/alamat.ts';

/** What the page shows when it is opened without parameters: what still needs work. */
export const FILTER_BAKU: FilterTemuan = {
  cari: '',
  tingkat: null,
  kode: null,
  desa: null,
  tps: null,
  ditangani: 'terbuka',
};

type Medan = keyof FilterTemuan;
const MEDAN = Object.keys(FILTER_BAKU) as Medan[];

function isSah(medan: Medan, nilai: string): boolean {
  return filterTemuanSchema.shape[medan].safeParse(nilai).success;
}

/** The filter an address asks for. A value that is none (an old or mistyped link) is left out. */
export function readFilter(parameter: Readonly<Record<string, string>>): FilterTemuan {
  const sah = MEDAN.flatMap((m) => {
    const nilai = parameter[m];
    return nilai !== undefined && nilai !== '' && isSah(m, nilai) ? [[m, nilai] as const] : [];
  });
  const hasil = filterTemuanSchema.parse({ ...FILTER_BAKU, ...Object.fromEntries(sah) });
  // A TPS number means nothing without its desa.
  return hasil.desa === null ? { ...hasil, tps: null } : hasil;
}

/** The parameters of an address for a change of the filter; the default is not written. */
export function toParameter(perubahan: Partial<FilterTemuan>): Parameter {
  return Object.fromEntries(
    Object.entries(perubahan).map(([medan, nilai]) => [
      medan,
      medan === 'ditangani' && nilai === FILTER_BAKU.ditangani ? null : nilai,
    ]),
  );
}

/** Something narrows the list beyond its default. */
export function isTersaring(filter: FilterTemuan): boolean {
  return MEDAN.some((m) => filter[m] !== FILTER_BAKU[m]);
}
