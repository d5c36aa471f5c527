import {
  useMutation,
  useQuery,
  useQueryClient,
  type QueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { PANGGILAN, type KeluaranDari, type MasukanDari } from '../../contract/daftar.ts';
import type { NamaBaca } from '../../contract/baca.ts';
import type { GalatPanggilan } from '../../contract/galat.ts';
import type { Hos } from '../../contract/hos.ts';
import type { Kemajuan } from '../../contract/pesan.ts';
import type { NamaUbah } from '../../contract/ubah.ts';
import { useHos } from '../hos/konteks-hos.ts';

/** A known failure of a call, thrown so that TanStack Query sees it. `galat.pesan` is what the operator reads. */
export class PanggilanGagal extends Error {
  readonly galat: GalatPanggilan;
  constructor(galat: GalatPanggilan) {
    super(galat.pesan);
    this.galat = galat;
  }
}

/** Key and question of a query: the same for every place that asks it, so that `basikan` finds them all. */
export function buildKueri<N extends NamaBaca>(
  hos: Hos,
  nama: N,
  masukan: MasukanDari<N>,
): {
  readonly queryKey: readonly [N, MasukanDari<N>];
  readonly queryFn: (konteks: { readonly signal: AbortSignal }) => Promise<KeluaranDari<N>>;
} {
  return {
    queryKey: [nama, masukan],
    queryFn: async ({ signal }) => {
      const hasil = await hos.panggil(nama, masukan, { signal });
      if (!hasil.ok) throw new PanggilanGagal(hasil.galat);
      // The engine's handler of this name is typed by the same contract.
      return hasil.nilai as KeluaranDari<N>;
    },
  };
}

/** The answer of a query, kept until a mutation names it stale. */
export function useBaca<N extends NamaBaca>(
  nama: N,
  masukan: MasukanDari<N>,
  pilihan: { readonly aktif?: boolean; readonly tahanLama?: boolean } = {},
): UseQueryResult<KeluaranDari<N>, PanggilanGagal> {
  const hos = useHos();
  return useQuery<KeluaranDari<N>, PanggilanGagal>({
    ...buildKueri(hos, nama, masukan),
    enabled: pilihan.aktif ?? true,
    ...(pilihan.tahanLama === true ? { placeholderData: (lama: KeluaranDari<N> | undefined) => lama } : {}),
  });
}

/** Marks the queries a mutation has named as stale; those on screen are asked again. */
export async function basikan(klien: QueryClient, nama: NamaUbah): Promise<void> {
  await Promise.all(PANGGILAN[nama].basi.map((baca) => klien.invalidateQueries({ queryKey: [baca] })));
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
        const hasil = await hos.panggil(nama, masukan, {
          signal: pembatal.current.signal,
          onKemajuan: (k) => {
            setKemajuan(k);
            pilihan.onKemajuan?.(k);
          },
        });
        if (!hasil.ok) throw new PanggilanGagal(hasil.galat);
        return hasil.nilai as KeluaranDari<N>;
      } finally {
        pembatal.current = null;
        setKemajuan(null);
      }
    },
    onSuccess: () => basikan(klien, nama),
  });
  const batalkan = useCallback(() => pembatal.current?.abort(), []);
  return { ...mutasi, kemajuan, batalkan };
}
