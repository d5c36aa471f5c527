import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useHos } from '../hos/konteks-hos.ts';
import { basikan, PanggilanGagal } from './panggil.ts';

const KUNCI = ['sandi.list'];

/** Ids of the databases whose passphrase this machine keeps; none where the host can not keep any. */
export function useSandiTersimpan(): UseQueryResult<readonly string[], PanggilanGagal> {
  const hos = useHos();
  return useQuery<readonly string[], PanggilanGagal>({
    queryKey: KUNCI,
    queryFn: async () => {
      if (!hos.kemampuan.simpanSandi) return [];
      const hasil = await hos.perintah('sandi.list', {});
      if (!hasil.ok) throw new PanggilanGagal(hasil.galat);
      return hasil.nilai;
    },
  });
}

export interface AksiSandi {
  readonly simpan: (id: string, kataSandi: string) => Promise<void>;
  readonly hapus: (id: string) => Promise<void>;
  /** Opens the database by the kept passphrase, which the page never sees. */
  readonly buka: (id: string) => Promise<void>;
}

/** Each throws `PanggilanGagal` with what the operator reads. */
export function useAksiSandi(): AksiSandi {
  const hos = useHos();
  const klien = useQueryClient();
  const jalankan = useCallback(
    async (
      kerja: Promise<{ readonly ok: true } | { readonly ok: false; readonly galat: PanggilanGagal['galat'] }>,
    ) => {
      const hasil = await kerja;
      if (!hasil.ok) throw new PanggilanGagal(hasil.galat);
      await klien.invalidateQueries({ queryKey: KUNCI });
    },
    [klien],
  );
  return {
    simpan: (id, kataSandi) => jalankan(hos.perintah('sandi.simpan', { id, kataSandi })),
    hapus: (id) => jalankan(hos.perintah('sandi.hapus', { id })),
    buka: async (id) => {
      await jalankan(hos.perintah('sandi.buka', { id }));
      await basikan(klien, 'sesi.open');
    },
  };
}
