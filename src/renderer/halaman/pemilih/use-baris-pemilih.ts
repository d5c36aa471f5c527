import { useQueries } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { FilterPemilih } from '../../../contract/baca.ts';
import type { BarisPemilih, HasilPemilih } from '../../../contract/bentuk/pemilih.ts';
import { useHos } from '../../hos/konteks-hos.ts';
import { buildKueri, useBaca, useBasisData, type PanggilanGagal } from '../../panggil/panggil.ts';
import { halamanUntuk, UKURAN_HALAMAN } from './halaman-baris.ts';

/** Rows on screen, as the grid tells them. */
export interface Rentang {
  readonly awal: number;
  readonly akhir: number;
}

export interface BarisTermuat {
  /** `undefined`: nothing has been answered yet. */
  readonly jumlah: number | undefined;
  readonly galat: PanggilanGagal | null;
  readonly cobaLagi: () => void;
  /** The rows on screen are those of an earlier choice; the new ones are on their way. */
  readonly sedangDicari: boolean;
  /** The filter the rows on screen belong to. */
  readonly filter: FilterPemilih;
  /** `undefined`: on its way. */
  readonly findBaris: (nomor: number) => BarisPemilih | undefined;
}

function gabung(
  hasil: readonly { readonly data: HasilPemilih | undefined }[],
): ReadonlyMap<number, HasilPemilih> {
  return new Map(hasil.flatMap(({ data }) => (data === undefined ? [] : [[data.offset, data] as const])));
}

/**
 * The rows that pass `filter`, asked for page by page as they come on screen. While a new filter is being answered the rows of
 * the former stay, so that the list does not flicker under the hands of whoever types.
 * @param filter the same object as long as it says the same
 */
export function useBarisPemilih(filter: FilterPemilih, rentang: Rentang): BarisTermuat {
  const hos = useHos();
  const basisData = useBasisData();
  const kepala = useBaca('pemilih.query', { filter, offset: 0, limit: UKURAN_HALAMAN }, { tahanLama: true });
  const [tampil, setTampil] = useState(filter);
  const terjawab = kepala.data !== undefined && !kepala.isPlaceholderData;
  if (terjawab && tampil !== filter) setTampil(filter);
  const jumlah = kepala.data?.jumlah;
  const halaman = useQueries({
    queries: halamanUntuk(rentang.awal, rentang.akhir, jumlah ?? 0).map((n) =>
      buildKueri(hos, basisData, 'pemilih.query', {
        filter: tampil,
        offset: n * UKURAN_HALAMAN,
        limit: UKURAN_HALAMAN,
      }),
    ),
    combine: gabung,
  });
  const findBaris = useCallback(
    (nomor: number) => {
      const awal = Math.floor(nomor / UKURAN_HALAMAN) * UKURAN_HALAMAN;
      return halaman.get(awal)?.baris[nomor - awal];
    },
    [halaman],
  );
  const { error: galat, refetch } = kepala;
  return useMemo(
    () => ({
      jumlah,
      galat,
      cobaLagi: () => void refetch(),
      sedangDicari: !terjawab,
      filter: tampil,
      findBaris,
    }),
    [jumlah, galat, refetch, terjawab, tampil, findBaris],
  );
}
