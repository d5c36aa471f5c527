import { Badge } from '@mantine/core';
import { IconAlertCircle, IconCircleCheck, IconMessageCircle, type Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { KeadaanBeda } from '../../../core/rekonsiliasi/rekonsiliasi.ts';

export const KEADAAN_BEDA: Readonly<
  Record<KeadaanBeda, { readonly label: string; readonly warna: string; readonly Ikon: Icon }>
> = {
  terbuka: { label: 'Terbuka', warna: 'red', Ikon: IconAlertCircle },
  dijelaskan: { label: 'Dijelaskan', warna: 'blue', Ikon: IconMessageCircle },
  diperbaiki: { label: 'Diperbaiki', warna: 'green', Ikon: IconCircleCheck },
};

/** State of a difference in word, picture and colour. */
export function LencanaKeadaan({ keadaan }: { readonly keadaan: KeadaanBeda }): ReactNode {
  const { label, warna, Ikon } = KEADAAN_BEDA[keadaan];
  return (
    <Badge color={warna} variant="light" tt="none" radius="sm" leftSection={<Ikon size={14} aria-hidden />}>
      {label}
    </Badge>
  );
}
