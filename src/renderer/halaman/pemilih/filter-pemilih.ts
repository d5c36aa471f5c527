import { filterPemilihSchema, idPemilih, type FilterPemilih } from '../../../contract/baca.ts';

/** Filters that stand in the address, so that other pages can link to a choice of pemilih. What is typed in the search never does. */
export const MEDAN_FILTER = [
  'desa',
  'tps',
  'rt',
  'rw',
  'keterangan',
  'disabilitas',
  'ktpEl',
  'temuan',
] as const;
export type MedanFilter = (typeof MEDAN_FILTER)[number];

export type SaringanPemilih = Omit<FilterPemilih, 'cari'>;

type Parameter = Readonly<Record<string, string | null>>;

/** The filters an address names; what is not valid in it is left out. */
export function parseSaringan(parameter: Parameter): SaringanPemilih {
  const { shape } = filterPemilihSchema;
  const ambil = (medan: MedanFilter): string | null => {
    const hasil = shape[medan].safeParse(parameter[medan] ?? null);
    return hasil.success ? hasil.data : null;
  };
  const urut = shape.urut.safeParse(parameter['urut']);
  return {
    desa: ambil('desa'),
    tps: ambil('tps'),
    rt: ambil('rt'),
    rw: ambil('rw'),
    keterangan: ambil('keterangan'),
    disabilitas: ambil('disabilitas'),
    ktpEl: ambil('ktpEl'),
    temuan: ambil('temuan'),
    urut: urut.success ? urut.data : 'tempat',
  };
}

/** The row whose detail an address asks for. */
export function parseIdPemilih(parameter: Parameter): string | null {
  const hasil = idPemilih.safeParse(parameter['id']);
  return hasil.success ? hasil.data : null;
}

export const SARINGAN_KOSONG: Readonly<Record<MedanFilter, null>> = {
  desa: null,
  tps: null,
  rt: null,
  rw: null,
  keterangan: null,
  disabilitas: null,
  ktpEl: null,
  temuan: null,
};

/** What changes with one filter: those within it no longer mean anything. */
export function ubahSaringan(
  medan: MedanFilter,
  nilai: string | null,
): Partial<Record<MedanFilter, string | null>> {
  if (medan === 'desa') return { desa: nilai, tps: null, rt: null, rw: null };
  if (medan === 'tps') return { tps: nilai, rt: null, rw: null };
  return { [medan]: nilai };
}

export function jumlahSaringan(saringan: SaringanPemilih): number {
  return MEDAN_FILTER.filter((m) => saringan[m] !== null).length;
}
