import { Skeleton, Stack, Text, VisuallyHidden } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import type { PanggilanGagal } from '../panggil/panggil.ts';
import { KotakGalat } from './kotak-galat.tsx';

const TUNDA_KERANGKA = 150;

/** An answer that comes at once is not preceded by a flash of grey. */
function KerangkaMuat({ baris }: { readonly baris: number }): ReactNode {
  const [tampak, setTampak] = useState(false);
  useEffect(() => {
    const pewaktu = setTimeout(() => setTampak(true), TUNDA_KERANGKA);
    return () => clearTimeout(pewaktu);
  }, []);
  if (!tampak) return null;
  return (
    <Stack gap="sm" role="status">
      <VisuallyHidden>Memuat…</VisuallyHidden>
      {Array.from({ length: baris }, (_, i) => (
        <Skeleton key={i} height={28} animate />
      ))}
    </Stack>
  );
}

/** Nothing to show, and what to do about it. */
export function KeadaanKosong({
  teks,
  tindakan,
}: {
  readonly teks: ReactNode;
  readonly tindakan?: ReactNode;
}): ReactNode {
  return (
    <Stack align="center" gap="sm" py="xl" px="md">
      <Text c="dimmed" ta="center">
        {teks}
      </Text>
      {tindakan}
    </Stack>
  );
}

export interface KeadaanMuatProps<T> {
  readonly kueri: UseQueryResult<T, PanggilanGagal>;
  readonly children: (data: T) => ReactNode;
  readonly kosong?: (data: T) => boolean;
  readonly teksKosong?: ReactNode;
  readonly tindakanKosong?: ReactNode;
  /** Rows of the grey frame while loading. */
  readonly baris?: number;
}

/** The states every question has: on its way, failed, empty, answered. A stale figure is never shown beside a failure. */
export function KeadaanMuat<T>(props: KeadaanMuatProps<T>): ReactNode {
  const { kueri, children, kosong, teksKosong = 'Belum ada data.', tindakanKosong, baris = 6 } = props;
  if (kueri.isError) return <KotakGalat galat={kueri.error} onCobaLagi={() => void kueri.refetch()} />;
  if (kueri.data === undefined) return <KerangkaMuat baris={baris} />;
  if (kosong?.(kueri.data) === true) return <KeadaanKosong teks={teksKosong} tindakan={tindakanKosong} />;
  return children(kueri.data);
}
