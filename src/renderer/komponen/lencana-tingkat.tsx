import { Badge } from '@mantine/core';
import { IconAlertTriangle, IconCircleX, IconInfoCircle } from '@tabler/icons-react';
import type { ComponentType, ReactNode } from 'react';
import { formatBilangan } from '../../core/bahasa/bilangan.ts';
import type { TingkatTemuan } from '../../core/pemeriksaan/temuan.ts';

interface RupaTingkat {
  readonly label: string;
  readonly warna: string;
  readonly Ikon: ComponentType<{ size?: number; 'aria-hidden'?: boolean }>;
}

export const TINGKAT: Readonly<Record<TingkatTemuan, RupaTingkat>> = {
  galat: { label: 'Kesalahan', warna: 'red', Ikon: IconCircleX },
  peringatan: { label: 'Peringatan', warna: 'yellow', Ikon: IconAlertTriangle },
  info: { label: 'Catatan', warna: 'blue', Ikon: IconInfoCircle },
};

/** Severity in word, picture and colour; with a count where one is given. */
export function LencanaTingkat({
  tingkat,
  jumlah,
}: {
  readonly tingkat: TingkatTemuan;
  readonly jumlah?: number;
}): ReactNode {
  const { label, warna, Ikon } = TINGKAT[tingkat];
  return (
    <Badge color={warna} variant="light" tt="none" radius="sm" leftSection={<Ikon size={14} aria-hidden />}>
      {jumlah === undefined ? label : `${formatBilangan(jumlah)} ${label.toLowerCase()}`}
    </Badge>
  );
}
