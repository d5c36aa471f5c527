import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
  type QueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useCallback, useContext, useRef, useState } from 'react';
import { BACA_TANPA_SESI, type NamaBaca } from '../../contract/baca.ts';
import { PANGGILAN, type KeluaranDari, type MasukanDari } from '../../contract/daftar.ts';
import type { GalatPanggilan } from '../../contract/galat.ts';
import type { Hos } from '../../contract/hos.ts';
import type { Kemajuan } from '../../contract/pesan.ts';
import type { NamaUbah } from '../../contract/ubah.ts';
import { ok, type Result } from '../../core/result.ts';
import { useHos } from '../hos/konteks-hos.ts';
import { KonteksSesi } from '../kerangka/konteks-sesi.ts';

/** A known failure of a call, thrown so that TanStack Query sees it. `galat.pesan` is what the operator reads. */
export class PanggilanGagal extends Error {
  readonly galat: GalatPanggilan;
  constructor(galat: GalatPanggilan) {
    super(galat.pesan);
    this.galat = galat;
  }
}

/** Which database the questions of this page are about: the answers of one are never those of another. */
export function useBasisData(): string | null {
  return useContext(KonteksSesi)?.id ?? null;
}

/** Key and question of a query: the same for every place that asks it, so that `basikan` finds them all. */
export function buildKueri<N extends NamaBaca>(
  hos: Hos,
  basisData: string | null,
  nama: N,
  masukan: MasukanDari<N>,
): {
  readonly queryKey: readonly [N, MasukanDari<N>, string | null];
  readonly queryFn: (konteks: { readonly signal: AbortSignal }) => Promise<KeluaranDari<N>>;
} {
  return {
    queryKey: [nama, masukan, BACA_TANPA_SESI.includes(nama) ? null : basisData],
    queryFn: async ({ signal }) => {
      const hasil = await hos.panggil(nama, masukan, { signal });
      if (!hasil.ok) throw new PanggilanGagal(hasil.galat);
      // The engine's handler of this name is typed by the same contract.
      return hasil.nilai as KeluaranDari<N>;
    },
  };
}

/** No answer is a function, which the compiler cannot know while the name of the call is open. */
const TAHAN_LAMA = { placeholderData: keepPreviousData } as unknown as { readonly placeholderData: never };

/** The answer of a query, kept until a mutation names it stale. */
export function useBaca<N extends NamaBaca>(
  nama: N,
  masukan: MasukanDari<N>,
  pilihan: { readonly aktif?: boolean; readonly tahanLama?: boolean } = {},
): UseQueryResult<KeluaranDari<N>, PanggilanGagal> {
  return useQuery<KeluaranDari<N>, PanggilanGagal>({
    ...buildKueri(useHos(), useBasisData(), nama, masukan),
    enabled: pilihan.aktif ?? true,
    ...(pilihan.tahanLama === true ? TAHAN_LAMA : {}),
  });
}

/** Marks the queries a mutation has named as stale; those on screen are asked again. */
export async function basikan(klien: QueryClient, nama: NamaUbah): Promise<void> {
  const basi: readonly NamaBaca[] = PANGGILAN[nama].basi;
  // Which database is open comes first: whoever asks about a closed one must not be on screen any more.
  if (basi.includes('sesi.load')) await klien.invalidateQueries({ queryKey: ['sesi.load'] });
  await Promise.all(
    basi.filter((baca) => baca !== 'sesi.load').map((baca) => klien.invalidateQueries({ queryKey: [baca] })),
  );
}

export interface PilihanKirim {
  readonly onKemajuan?: (k: Kemajuan) => void;
  readonly signal?: AbortSignal;
}

/** Asks for a change, for work that outlives the page it was begun on. What it has made stale is asked again. */
export async function kirimUbah<N extends NamaUbah>(
  hos: Hos,
  klien: QueryClient,
  nama: N,
  masukan: MasukanDari<N>,
  pilihan: PilihanKirim = {},
): Promise<Result<KeluaranDari<N>, GalatPanggilan>> {
  const hasil = await hos.panggil(nama, masukan, pilihan);
  if (!hasil.ok) return hasil;
  await basikan(klien, nama);
  // The engine's handler of this name is typed by the same contract.
  return ok(hasil.nilai as KeluaranDari<N>);
}

export type UbahBerjalan<N extends NamaUbah> = UseMutationResult<
  KeluaranDari<N>,
  PanggilanGagal,
  MasukanDari<N>
> & {
  /** While it runs; `null` before and after. */
  readonly kemajuan: Kemajuan | null;
  readonly batalkan: () => void;
};

/** A mutation with progress and cancellation. */
export function useUbah<N extends NamaUbah>(
  nama: N,
  pilihan: { readonly onKemajuan?: (k: Kemajuan) => void } = {},
): UbahBerjalan<N> {
  const hos = useHos();
  const klien = useQueryClient();
  const [kemajuan, setKemajuan] = useState<Kemajuan | null>(null);
  const pembatal = useRef<AbortController | null>(null);
  const mutasi = useMutation<KeluaranDari<N>, PanggilanGagal, MasukanDari<N>>({
    mutationKey: [nama],
    mutationFn: async (masukan) => {
      pembatal.current = new AbortController();
      try {
        const hasil = await kirimUbah(hos, klien, nama, masukan, {
          signal: pembatal.current.signal,
          onKemajuan: (k) => {
            setKemajuan(k);
            pilihan.onKemajuan?.(k);
          },
        });
        if (!hasil.ok) throw new PanggilanGagal(hasil.galat);
        return hasil.nilai;
      } finally {
        pembatal.current = null;
        setKemajuan(null);
      }
    },
  });
  const batalkan = useCallback(() => pembatal.current?.abort(), []);
  return { ...mutasi, kemajuan, batalkan };
}
