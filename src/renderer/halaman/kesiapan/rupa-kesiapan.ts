import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { StatusKesiapan } from '../../../core/kesiapan/compute-kesiapan.ts';

interface RupaKesiapan {
  readonly warna: string;
  readonly Ikon: ComponentType<{ size?: number; 'aria-hidden'?: boolean }>;
}

/** Picture and colour; the word stands beside them. */
export const RUPA: Readonly<Record<StatusKesiapan, RupaKesiapan>> = {
  hijau: { warna: 'green', Ikon: IconCircleCheck },
  kuning: { warna: 'yellow', Ikon: IconAlertTriangle },
  merah: { warna: 'red', Ikon: IconCircleX },
};
