import { Alert } from '@mantine/core';
import { IconEngineOff, IconRefreshAlert } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { useHos } from '../hos/konteks-hos.ts';
import { parseAlamat } from './alamat.ts';
import { bukaHalaman } from './rute.ts';

export type KeadaanMesin = 'biasa' | 'hidup-lagi' | 'mati';

/** Hears what the host tells without being asked. A restarted engine has no open database: everything is asked again. */
export function useKeadaanMesin(terbuka: string | null): {
  readonly keadaan: KeadaanMesin;
  readonly onTutup: () => void;
} {
  const hos = useHos();
  const klien = useQueryClient();
  const [keadaan, setKeadaan] = useState<KeadaanMesin>('biasa');
  useEffect(
    () =>
      hos.dengar((p) => {
        if (p.jenis === 'buka-halaman') {
          const { halaman, bagian } = parseAlamat(p.halaman);
          bukaHalaman(halaman, { bagian });
          return;
        }
        setKeadaan(p.keadaan);
        if (p.keadaan === 'hidup-lagi') void klien.invalidateQueries();
      }),
    [hos, klien],
  );
  useEffect(() => {
    // Opened again: what the banner asks for is done.
    if (terbuka !== null) setKeadaan((k) => (k === 'hidup-lagi' ? 'biasa' : k));
  }, [terbuka]);
  return { keadaan, onTutup: useCallback(() => setKeadaan('biasa'), []) };
}

export function PitaMesin({
  keadaan,
  onTutup,
}: {
  readonly keadaan: KeadaanMesin;
  readonly onTutup: () => void;
}): ReactNode {
  if (keadaan === 'biasa') return null;
  if (keadaan === 'mati')
    return (
      <Alert
        color="red"
        icon={<IconEngineOff />}
        title="Program pengolah data berhenti"
        role="alert"
        radius={0}
        mb="md"
      >
        Data yang sudah disimpan tetap aman. Tutup program ini, lalu buka kembali.
      </Alert>
    );
  return (
    <Alert
      color="yellow"
      icon={<IconRefreshAlert />}
      title="Program pengolah data sempat berhenti dan sudah dijalankan lagi"
      role="alert"
      radius={0}
      mb="md"
      withCloseButton
      onClose={onTutup}
    >
      Data yang sudah disimpan tetap aman. Pekerjaan yang sedang berjalan tadi tidak tersimpan; buka kembali
      basis data dengan kata sandi, lalu ulangi.
    </Alert>
  );
}
