import { useQueries } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { FilterPemilih } from '../../../contract/baca.ts';
import type { BarisPemilih, HasilPemilih } from '../../../contract/bentuk/pemilih.ts';
import { useHos } from '../../hos/konteks-hos.ts';
import { buildKueri, useBaca, useBasisData, type PanggilanGagal } from '../../panggil/panggil.ts';
import { halamanUntuk, UKURAN_HALAMAN } from './halaman-baris.ts';

export interface HasilCari {
  /** `undefined`: nothing has been answered yet. */
  readonly jumlah: number | undefined;
  readonly galat: PanggilanGagal | null;
  readonly cobaLagi: () => void;
  /** The rows on screen are those of an earlier filter; the new ones are on their way. */
  readonly sedangDicari: boolean;
  /** The filter the rows on screen belong to. */
  readonly filter: FilterPemilih;
}

/**
 * How many rows pass `filter`. While a new filter is being answered the rows of the former stay, so that the list does not flicker
 * under the hands of whoever types.
 * @param filter the same object as long as it says the same
 */
export function useHasilCari(filter: FilterPemilih): HasilCari {
  const kepala = useBaca('pemilih.query', { filter, offset: 0, limit: UKURAN_HALAMAN }, { tahanLama: true });
  const [tampil, setTampil] = useState(filter);
  const terjawab = kepala.data !== undefined && !kepala.isPlaceholderData;
  if (terjawab && tampil !== filter) setTampil(filter);
  const jumlah = kepala.data?.jumlah;
  const { error: galat, refetch } = kepala;
  return useMemo(
    () => ({
      jumlah,
      galat,
      cobaLagi: () => void refetch(),
      sedangDicari: !terjawab && galat === null,
      filter: tampil,
    }),
    [jumlah, galat, refetch, terjawab, tampil],
  );
}

function gabung(
  hasil: readonly { readonly data: HasilPemilih | undefined }[],
): ReadonlyMap<number, HasilPemilih> {
  return new Map(hasil.flatMap(({ data }) => (data === undefined ? [] : [[data.offset, data] as const])));
}

/** The rows `awal` … `akhir`, asked for page by page; what has been scrolled past before it came is not waited for. */
export function useBarisTampak(
  filter: FilterPemilih,
  jumlah: number,
  awal: number,
  akhir: number,
): (nomor: number) => BarisPemilih | undefined {
  const hos = useHos();
  const basisData = useBasisData();
  const halaman = useQueries({
    queries: halamanUntuk(awal, akhir, jumlah).map((n) =>
      buildKueri(hos, basisData, 'pemilih.query', {
        filter,
        offset: n * UKURAN_HALAMAN,
        limit: UKURAN_HALAMAN,
      }),
    ),
    combine: gabung,
  });
  return useCallback(
    (nomor) => {
      const pertama = Math.floor(nomor / UKURAN_HALAMAN) * UKURAN_HALAMAN;
      return halaman.get(pertama)?.baris[nomor - pertama];
    },
    [halaman],
  );
}
