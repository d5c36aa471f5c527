import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { FilterTemuan } from '../../../contract/baca.ts';
import type { TemuanTampil } from '../../../contract/bentuk/temuan.ts';
import type { MasukanDari } from '../../../contract/daftar.ts';
import { useHos } from '../../hos/konteks-hos.ts';
import { buildKueri, useBasisData } from '../../panggil/panggil.ts';

export const BARIS_PER_HALAMAN = 200;
/** As many as one `temuan.mark` takes. */
export const MAKS_PILIH = 5000;
const BARIS_PER_AMBIL = 500;

/** The question for one page of rows: the same wherever it is asked, so that it is asked once. */
export function buildMasukan(filter: FilterTemuan, halaman: number): MasukanDari<'temuan.query'> {
  return { filter, offset: halaman * BARIS_PER_HALAMAN, limit: BARIS_PER_HALAMAN };
}

/** The rows at `indeks`, asked for page by page; `undefined`: on its way. */
export function useBarisTemuan(
  filter: FilterTemuan,
  indeks: readonly number[],
): (indeks: number) => TemuanTampil | undefined {
  const hos = useHos();
  const basisData = useBasisData();
  const nomor = [...new Set(indeks.map((i) => Math.floor(i / BARIS_PER_HALAMAN)))];
  const halaman = useQueries({
    queries: nomor.map((n) => buildKueri(hos, basisData, 'temuan.query', buildMasukan(filter, n))),
  });
  return (i) => {
    const n = nomor.indexOf(Math.floor(i / BARIS_PER_HALAMAN));
    return halaman[n]?.data?.baris[i % BARIS_PER_HALAMAN];
  };
}

/** Fetches everything that passes a filter, at most `MAKS_PILIH`. */
export function useAmbilSemua(): (filter: FilterTemuan) => Promise<readonly TemuanTampil[]> {
  const hos = useHos();
  const basisData = useBasisData();
  const klien = useQueryClient();
  return useCallback(
    async (filter) => {
      const semua: TemuanTampil[] = [];
      for (;;) {
        const kueri = buildKueri(hos, basisData, 'temuan.query', {
          filter,
          offset: semua.length,
          limit: Math.min(BARIS_PER_AMBIL, MAKS_PILIH - semua.length),
        });
        const { baris, jumlah } = await klien.fetchQuery(kueri);
        semua.push(...baris);
        if (baris.length === 0 || semua.length >= Math.min(jumlah, MAKS_PILIH)) return semua;
      }
    },
    [hos, basisData, klien],
  );
}
