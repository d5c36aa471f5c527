import { defaultRangeExtractor, useVirtualizer, type Range, type Virtualizer } from '@tanstack/react-virtual';
import { useCallback, useRef, useState, type RefObject } from 'react';
import { gerakBaris } from './gerak-kisi.ts';

const BARIS_SELAYAR = 8;

export interface Gulungan {
  readonly bingkai: RefObject<HTMLDivElement | null>;
  readonly penggulung: Virtualizer<HTMLDivElement, HTMLDivElement>;
  readonly aktif: number;
  readonly setAktif: (indeks: number) => void;
  /** Moves the focus by a key; `false`: not a key that moves. */
  readonly pindah: (tombol: string) => boolean;
  /** Moves the focus to a row. */
  readonly pindahKe: (indeks: number) => void;
}

/**
 * A list of which only what is in sight stands on the page, a little around it, and the row that has the focus: taken out, the
 * focus would be lost. Rows carry `data-index`. `tinggiPerkiraan`: of a row before it is measured, in pixels.
 */
export function useGulungan(jumlah: number, tinggiPerkiraan: number): Gulungan {
  const bingkai = useRef<HTMLDivElement>(null);
  const [terakhir, setAktif] = useState(0);
  const aktif = Math.max(0, Math.min(terakhir, jumlah - 1));
  const rangeExtractor = useCallback(
    (r: Range) => [...new Set([...defaultRangeExtractor(r), aktif])].sort((a, b) => a - b),
    [aktif],
  );
  const penggulung = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: jumlah,
    getScrollElement: () => bingkai.current,
    estimateSize: () => tinggiPerkiraan,
    overscan: 6,
    rangeExtractor,
  });
  const pindahKe = (tujuan: number): void => {
    setAktif(tujuan);
    penggulung.scrollToIndex(tujuan, { align: 'auto' });
    // The row stands there after the next paint.
    requestAnimationFrame(() =>
      bingkai.current?.querySelector<HTMLElement>(`[data-index="${tujuan}"]`)?.focus({ preventScroll: true }),
    );
  };
  const pindah = (tombol: string): boolean => {
    const tujuan = gerakBaris(tombol, aktif, jumlah, BARIS_SELAYAR);
    if (tujuan === null) return false;
    pindahKe(tujuan);
    return true;
  };
  return { bingkai, penggulung, aktif, setAktif, pindah, pindahKe };
}
