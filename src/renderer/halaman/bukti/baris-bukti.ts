import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { BarisBukti } from '../../../contract/bentuk/bukti.ts';
import type { FilterBukti } from '../../../contract/bukti-schema.ts';
import type { MasukanDari } from '../../../contract/daftar.ts';
import { useHos } from '../../hos/konteks-hos.ts';
import { buildKueri, useBasisData } from '../../panggil/panggil.ts';

export const BARIS_PER_HALAMAN = 200;
/** As many as one `bukti.saveBanyak` takes. */
export const MAKS_PILIH = 500;

/** The question for one page of rows: the same wherever it is asked, so that it is asked once. */
export function buildMasukan(filter: FilterBukti, halaman: number): MasukanDari<'bukti.query'> {
  return { filter, offset: halaman * BARIS_PER_HALAMAN, limit: BARIS_PER_HALAMAN };
}

/** The rows at `indeks`, asked for page by page; `undefined`: on its way. */
export function useBarisBukti(
  filter: FilterBukti,
  indeks: readonly number[],
): (indeks: number) => BarisBukti | undefined {
  const hos = useHos();
  const basisData = useBasisData();
  const nomor = [...new Set(indeks.map((i) => Math.floor(i / BARIS_PER_HALAMAN)))];
  const halaman = useQueries({
    queries: nomor.map((n) => buildKueri(hos, basisData, 'bukti.query', buildMasukan(filter, n))),
  });
  return (i) => {
    const n = nomor.indexOf(Math.floor(i / BARIS_PER_HALAMAN));
    return halaman[n]?.data?.baris[i % BARIS_PER_HALAMAN];
  };
}

/** The first rows that pass a filter, as many as can be recorded at once. */
export function useAmbilBaris(): (filter: FilterBukti) => Promise<readonly BarisBukti[]> {
  const hos = useHos();
  const basisData = useBasisData();
  const klien = useQueryClient();
  return useCallback(
    async (filter) => {
      const masukan = { filter, offset: 0, limit: MAKS_PILIH };
      return (await klien.fetchQuery(buildKueri(hos, basisData, 'bukti.query', masukan))).baris;
    },
    [hos, basisData, klien],
  );
}

/** The rows ticked, by id. */
export type PilihanBukti = ReadonlyMap<string, BarisBukti>;

const KOSONG: PilihanBukti = new Map();

/** With `baris` ticked if it was not, and the other way round; no more than can be recorded at once. */
export function togglePilihan(pilihan: PilihanBukti, baris: BarisBukti): PilihanBukti {
  const baru = new Map(pilihan);
  if (!baru.delete(baris.id) && baru.size < MAKS_PILIH) baru.set(baris.id, baris);
  return baru;
}

export interface PilihanBerjalan {
  readonly pilihan: PilihanBukti;
  readonly toggle: (b: BarisBukti) => void;
  readonly ganti: (semua: readonly BarisBukti[]) => void;
  readonly kosongkan: () => void;
}

/** What is ticked; `dasar` is the filter it was ticked under: under another one nothing unseen stays ticked. */
export function usePilihanBukti(dasar: string): PilihanBerjalan {
  const [keadaan, setKeadaan] = useState({ dasar, pilihan: KOSONG });
  const pilihan = keadaan.dasar === dasar ? keadaan.pilihan : KOSONG;
  const ubah = useCallback(
    (f: (p: PilihanBukti) => PilihanBukti) =>
      setKeadaan((k) => ({ dasar, pilihan: f(k.dasar === dasar ? k.pilihan : KOSONG) })),
    [dasar],
  );
  return {
    pilihan,
    toggle: useCallback((b) => ubah((p) => togglePilihan(p, b)), [ubah]),
    ganti: useCallback((semua) => ubah(() => new Map(semua.map((b) => [b.id, b]))), [ubah]),
    kosongkan: useCallback(() => ubah(() => KOSONG), [ubah]),
  };
}
