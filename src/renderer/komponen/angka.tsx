import { Text, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatBilangan } from '../../core/bahasa/bilangan.ts';
import gaya from './angka.module.css';

/** A whole number with dots as in Indonesia, digits of one width. `null` is not zero: it says that nothing is known. */
export function Angka({
  nilai,
  kosong = 'tidak ada data',
}: {
  readonly nilai: number | null;
  readonly kosong?: string;
}): ReactNode {
  if (nilai === null)
    return (
      <Text span c="dimmed" fz="sm" fs="italic">
        {kosong}
      </Text>
    );
  return <span className={gaya.angka}>{formatBilangan(nilai)}</span>;
}

function kataSelisih(nilai: number): string {
  if (nilai === 0) return 'tidak berubah';
  return `${nilai > 0 ? 'bertambah' : 'berkurang'} ${formatBilangan(Math.abs(nilai))}`;
}

/** How a figure has moved: +12, −3; in words for whoever hears the page. */
export function Selisih({ nilai }: { readonly nilai: number }): ReactNode {
  const tanda = nilai > 0 ? '+' : '';
  return (
    <span className={gaya.selisih}>
      <span aria-hidden="true">{nilai === 0 ? '±0' : `${tanda}${formatBilangan(nilai)}`}</span>
      <VisuallyHidden>{kataSelisih(nilai)}</VisuallyHidden>
    </span>
  );
}
