import type { BedaTampil, Rekonsiliasi } from '../../../contract/bentuk/rekonsiliasi.ts';
import { keadaanBeda } from '../../../contract/rekap-masuk-schema.ts';
import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import type { KeadaanBeda } from '../../../core/rekonsiliasi/rekonsiliasi.ts';

/** Value of the choice that means the kecamatan as a whole. */
export const KECAMATAN = 'kecamatan';
export const TINGKAT_BEDA = ['semua', 'desa', 'tps'] as const;
export type TingkatBeda = (typeof TINGKAT_BEDA)[number];

export interface FilterSelisih {
  readonly keadaan: KeadaanBeda | 'semua';
  /** Code of a desa, or `kecamatan`. */
  readonly desa: string | null;
  readonly tingkat: TingkatBeda;
}

type Parameter = Readonly<Record<string, string | undefined>>;

/** From the address; open differences when it says nothing. */
export function readFilterSelisih({ keadaan, desa, tingkat }: Parameter): FilterSelisih {
  const satu = keadaanBeda.safeParse(keadaan);
  return {
    keadaan: keadaan === 'semua' ? 'semua' : satu.success ? satu.data : 'terbuka',
    desa: desa === undefined || desa === '' ? null : desa,
    tingkat: TINGKAT_BEDA.find((t) => t === tingkat) ?? 'semua',
  };
}

export function toParameterSelisih(f: FilterSelisih): Record<'keadaan' | 'desa' | 'tingkat', string | null> {
  return {
    keadaan: f.keadaan === 'terbuka' ? null : f.keadaan,
    desa: f.desa,
    tingkat: f.tingkat === 'semua' ? null : f.tingkat,
  };
}

function isDiTempat(b: BedaTampil, { desa, tingkat }: FilterSelisih): boolean {
  if (desa !== null && (b.desa ?? KECAMATAN) !== desa) return false;
  return tingkat === 'semua' || (tingkat === 'tps') === (b.tps !== null);
}

export function besarSelisih({ selisih: { l, p, jumlah } }: BedaTampil): number {
  return Math.max(Math.abs(jumlah ?? 0), Math.abs(l ?? 0), Math.abs(p ?? 0));
}

/** Those that pass, in order of place; within a place the largest first. */
export function saringBeda(beda: readonly BedaTampil[], f: FilterSelisih): readonly BedaTampil[] {
  const tempat = (b: BedaTampil): string => `${b.desa ?? '~'}/${b.tps ?? ''}`;
  return beda
    .filter((b) => (f.keadaan === 'semua' || b.keadaan === f.keadaan) && isDiTempat(b, f))
    .toSorted((a, b) => {
      const [x, y] = [tempat(a), tempat(b)];
      return x < y ? -1 : x > y ? 1 : besarSelisih(b) - besarSelisih(a);
    });
}

/** How many differences each state has where the filter looks. */
export function cacahKeadaan(
  beda: readonly BedaTampil[],
  f: FilterSelisih,
): Readonly<Record<KeadaanBeda | 'semua', number>> {
  const hasil = { semua: 0, terbuka: 0, dijelaskan: 0, diperbaiki: 0 };
  for (const b of beda)
    if (isDiTempat(b, f)) {
      hasil.semua++;
      hasil[b.keadaan]++;
    }
  return hasil;
}

/** Choices of place: only those with a difference. */
export function listPilihanDesa({
  beda,
  sanding,
}: Pick<Rekonsiliasi, 'beda' | 'sanding'>): { value: string; label: string }[] {
  const ada = new Set(beda.map((b) => b.desa ?? KECAMATAN));
  return sanding
    .map((s) => ({
      value: s.desa ?? KECAMATAN,
      label: s.namaDesa === null ? 'Kecamatan' : formatNamaWilayah(s.namaDesa),
    }))
    .filter((s) => ada.has(s.value));
}
