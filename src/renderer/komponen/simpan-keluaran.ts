import { useCallback } from 'react';
import type { Keluaran } from '../../contract/isian.ts';
import { useHos } from '../hos/konteks-hos.ts';
import { tampilkanBerhasil, tampilkanGalat } from './galat.ts';

/** Saves an output where the operator wants it: a dialog in the desktop window, a download in the browser. */
export function useSimpanKeluaran(): (k: Keluaran) => Promise<void> {
  const hos = useHos();
  return useCallback(
    async (k) => {
      const hasil = await hos.perintah('keluaran.simpan', { token: k.token });
      if (!hasil.ok) tampilkanGalat(hasil.galat);
      else if (hasil.nilai)
        tampilkanBerhasil(
          hos.kemampuan.dialog ? `${k.nama} telah disimpan.` : `${k.nama} diunduh ke folder unduhan.`,
        );
    },
    [hos],
  );
}

/** Opens an output (a folder as well) with the program of the system. `null` where the host cannot: then show no button. */
export function useBukaKeluaran(): ((k: Keluaran) => Promise<void>) | null {
  const hos = useHos();
  const buka = useCallback(
    async (k: Keluaran) => {
      const hasil = await hos.perintah('keluaran.buka', { token: k.token });
      if (!hasil.ok) tampilkanGalat(hasil.galat);
    },
    [hos],
  );
  return hos.kemampuan.dialog ? buka : null;
}
