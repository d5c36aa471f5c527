import { useCallback, useState } from 'react';
import type { TemuanTampil } from '../../../contract/bentuk/temuan.ts';

/** The findings ticked, by key. */
export type Pilihan = ReadonlyMap<string, TemuanTampil>;

/** With `temuan` ticked if it was not, and the other way round. */
export function togglePilihan(pilihan: Pilihan, temuan: TemuanTampil): Pilihan {
  const baru = new Map(pilihan);
  if (!baru.delete(temuan.kunci)) baru.set(temuan.kunci, temuan);
  return baru;
}

export interface PilihanTemuan {
  readonly pilihan: Pilihan;
  readonly toggle: (t: TemuanTampil) => void;
  readonly ganti: (semua: readonly TemuanTampil[]) => void;
  readonly kosongkan: () => void;
}

const KOSONG: Pilihan = new Map();

/** What is ticked; `dasar` is the filter it was ticked under: under another one nothing unseen stays ticked. */
export function usePilihanTemuan(dasar: string): PilihanTemuan {
  const [keadaan, setKeadaan] = useState({ dasar, pilihan: KOSONG });
  const pilihan = keadaan.dasar === dasar ? keadaan.pilihan : KOSONG;
  const ubah = useCallback(
    (f: (p: Pilihan) => Pilihan) =>
      setKeadaan((k) => ({ dasar, pilihan: f(k.dasar === dasar ? k.pilihan : KOSONG) })),
    [dasar],
  );
  return {
    pilihan,
    toggle: useCallback((t) => ubah((p) => togglePilihan(p, t)), [ubah]),
    ganti: useCallback((semua) => ubah(() => new Map(semua.map((t) => [t.kunci, t]))), [ubah]),
    kosongkan: useCallback(() => ubah(() => KOSONG), [ubah]),
  };
}
