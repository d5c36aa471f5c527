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

/** What is typed in the search never stands in an address: it may be a name. */
const MEDAN = ['tingkat', 'kode', 'desa', 'tps', 'ditangani'] as const;
type Medan = (typeof MEDAN)[number];

function isSah(medan: Medan, nilai: string): boolean {
  return filterTemuanSchema.shape[medan].safeParse(nilai).success;
}

/** The filter an address asks for, with what is searched. A value that is none (an old or mistyped link) is left out. */
export function readFilter(parameter: Readonly<Record<string, string>>, cari: string): FilterTemuan {
  const sah = MEDAN.flatMap((m) => {
    const nilai = parameter[m];
    return nilai !== undefined && nilai !== '' && isSah(m, nilai) ? [[m, nilai] as const] : [];
  });
  const hasil = filterTemuanSchema.parse({ ...FILTER_BAKU, cari, ...Object.fromEntries(sah) });
  // A TPS number means nothing without its desa.
  return hasil.desa === null ? { ...hasil, tps: null } : hasil;
}

/** The parameters of an address for a change of the filter; the default is not written. */
export function toParameter(perubahan: Partial<FilterTemuan>): Parameter {
  return Object.fromEntries(
    MEDAN.filter((m) => m in perubahan).map((m) => [
      m,
      perubahan[m] === FILTER_BAKU[m] ? null : perubahan[m],
    ]),
  );
}

/** Something narrows the list beyond its default. */
export function isTersaring(filter: FilterTemuan): boolean {
  return filter.cari !== '' || MEDAN.some((m) => filter[m] !== FILTER_BAKU[m]);
}
