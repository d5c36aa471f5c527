import type { CacahBukti, KelengkapanBukti } from '../../../contract/bentuk/bukti.ts';
import { filterBuktiSchema, type FilterBukti } from '../../../contract/bukti-schema.ts';
import type { Parameter } from '../../kerangka/alamat.ts';

export const TAB_BUKTI = ['daftar', 'desa', 'tidak-bertaut', 'jenis'] as const;
export type TabBukti = (typeof TAB_BUKTI)[number];

/** What the page shows when it is opened without parameters: the TMS rows whose evidence is missing. */
export const FILTER_BAKU: FilterBukti = {
  cari: '',
  desa: null,
  tps: null,
  keterangan: 'TMS',
  keadaan: 'kurang',
};

/** How "TMS and B" stands in an address, where an absent value means the default. */
const SEMUA = 'semua';

/** What is typed in the search never stands in an address: it may be a name. */
const MEDAN = ['desa', 'tps', 'keterangan', 'keadaan'] as const;
type Medan = (typeof MEDAN)[number];

function readMedan(medan: Medan, teks: string | undefined): Partial<FilterBukti> {
  if (teks === undefined || teks === '') return {};
  if (medan === 'keterangan' && teks === SEMUA) return { keterangan: null };
  return filterBuktiSchema.shape[medan].safeParse(teks).success ? { [medan]: teks } : {};
}

/** The filter an address asks for, with what is searched. A value that is none (an old or mistyped link) is left out. */
export function readFilter(parameter: Readonly<Record<string, string>>, cari: string): FilterBukti {
  const sah = Object.assign({}, ...MEDAN.map((m) => readMedan(m, parameter[m])));
  const hasil = filterBuktiSchema.parse({ ...FILTER_BAKU, cari, ...sah });
  // A TPS number means nothing without its desa.
  return hasil.desa === null ? { ...hasil, tps: null } : hasil;
}

export function readTab(parameter: Readonly<Record<string, string>>): TabBukti {
  return TAB_BUKTI.find((t) => t === parameter['tab']) ?? 'daftar';
}

/** The parameters of an address for a change of the filter; the default is not written. */
export function toParameter(perubahan: Partial<FilterBukti>): Parameter {
  return Object.fromEntries(
    MEDAN.filter((m) => m in perubahan).map((m) => {
      if (perubahan[m] === FILTER_BAKU[m]) return [m, null];
      return [m, m === 'keterangan' ? (perubahan[m] ?? SEMUA) : perubahan[m]];
    }),
  );
}

/** Something narrows or widens the list beyond its default. */
export function isTersaring(filter: FilterBukti): boolean {
  return filter.cari !== '' || MEDAN.some((m) => filter[m] !== FILTER_BAKU[m]);
}

function tambah(a: CacahBukti, b: CacahBukti): CacahBukti {
  return {
    perlu: a.perlu + b.perlu,
    ada: a.ada + b.ada,
    otomatis: a.otomatis + b.otomatis,
    tanpaBerkas: a.tanpaBerkas + b.tanpaBerkas,
    kurang: a.kurang + b.kurang,
  };
}

/** The count of a reason (`TMS`, `B`, a code; `null`: all) in the kecamatan or one desa; `null`: there is none such. */
export function findCacah(
  k: KelengkapanBukti,
  desa: string | null,
  keterangan: string | null,
): CacahBukti | null {
  const lingkup = desa === null ? k : k.perDesa.find((d) => d.kode === desa);
  if (lingkup === undefined) return null;
  if (keterangan === null) return tambah(lingkup.tms, lingkup.baru);
  if (keterangan === 'TMS') return lingkup.tms;
  return lingkup.perAlasan.find((a) => a.keterangan === keterangan)?.cacah ?? null;
}
