import type { BedaTampil } from '../../../contract/bentuk/rekonsiliasi.ts';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';

/**
 * Direction and size in words, seen from the right-hand source.
 * @example formatArah(beda) // "Rekap PPS lebih 12"
 */
export function formatArah({ arah, selisih, sebutanKanan }: BedaTampil): string {
  const siapa = sebutanKanan.charAt(0).toUpperCase() + sebutanKanan.slice(1);
  if (arah === 'tukar') return 'L dan P berbeda, jumlahnya sama';
  const n = selisih.jumlah ?? selisih.l ?? selisih.p;
  return n === null ? `${siapa} ${arah}` : `${siapa} ${arah} ${formatBilangan(Math.abs(n))}`;
}
