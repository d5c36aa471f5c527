import { Button, Group, Text } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import type { NomorTerbuka } from '../../../contract/bentuk/pemilih.ts';
import { useHos } from '../../hos/konteks-hos.ts';
import { tampilkanGalat } from '../../komponen/galat.ts';
import { kirimUbah } from '../../panggil/panggil.ts';

/** How long the numbers stay on screen, in seconds. */
const LAMA_TAMPIL = 60;

export interface NomorDibuka {
  /** `null`: masked. */
  readonly nomor: NomorTerbuka | null;
  readonly sisa: number;
  readonly sedangBuka: boolean;
  readonly buka: () => void;
  readonly sembunyikan: () => void;
}

/**
 * NIK and NKK in full, for a minute or until what shows them is gone. Kept here alone: a mutation of TanStack Query would stay
 * in its cache.
 */
export function useNomorDibuka(id: string): NomorDibuka {
  const hos = useHos();
  const klien = useQueryClient();
  const [nomor, setNomor] = useState<NomorTerbuka | null>(null);
  const [sisa, setSisa] = useState(LAMA_TAMPIL);
  const [sedangBuka, setSedangBuka] = useState(false);
  useEffect(() => {
    if (nomor === null) return undefined;
    const pewaktu = setInterval(() => setSisa((s) => s - 1), 1000);
    return () => clearInterval(pewaktu);
  }, [nomor]);
  if (nomor !== null && sisa <= 0) setNomor(null);
  const buka = async (): Promise<void> => {
    setSedangBuka(true);
    const hasil = await kirimUbah(hos, klien, 'pemilih.reveal', { id });
    setSedangBuka(false);
    if (!hasil.ok) return tampilkanGalat(hasil.galat);
    setSisa(LAMA_TAMPIL);
    setNomor(hasil.nilai);
  };
  return { nomor, sisa, sedangBuka, buka: () => void buka(), sembunyikan: () => setNomor(null) };
}

/** Shows and hides the numbers, and says beforehand that showing is recorded. */
export function TombolNomor({ dibuka }: { readonly dibuka: NomorDibuka }): ReactNode {
  if (dibuka.nomor !== null)
    return (
      <Group gap="sm" wrap="nowrap">
        <Button
          size="xs"
          variant="default"
          leftSection={<IconEyeOff size={16} aria-hidden />}
          onClick={dibuka.sembunyikan}
        >
          Sembunyikan lagi
        </Button>
        <Text fz="xs" c="dimmed" style={{ fontVariantNumeric: 'tabular-nums' }}>
          Tersembunyi sendiri dalam {dibuka.sisa} detik.
        </Text>
      </Group>
    );
  return (
    <Group gap="sm" wrap="nowrap">
      <Button
        size="xs"
        variant="default"
        leftSection={<IconEye size={16} aria-hidden />}
        loading={dibuka.sedangBuka}
        onClick={dibuka.buka}
      >
        Tampilkan NIK
      </Button>
      <Text fz="xs" c="dimmed">
        Setiap penampilan NIK dan NKK dicatat di jejak.
      </Text>
    </Group>
  );
}
