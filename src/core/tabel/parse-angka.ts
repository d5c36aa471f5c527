import type { Sel } from '../berkas/buku.ts';
import { formatSel } from '../berkas/teks.ts';

const RIBUAN = /^\d{1,3}(?:[.,\s]\d{3})+$/;

/** A count in a cell: number, "44.675", "44,675", "-" for zero; `null` when it is no count (blank, text, share). */
export function parseAngka(sel: Sel | undefined): number | null {
  if (typeof sel === 'number') return Number.isSafeInteger(sel) && sel >= 0 ? sel : null;
  if (typeof sel !== 'string') return null;
  const teks = formatSel(sel);
  if (/^[-–—]$/.test(teks)) return 0;
  if (/^\d+$/.test(teks)) return teks.length <= 12 ? Number(teks) : null;
  return RIBUAN.test(teks) ? Number(teks.replace(/[.,\s]/g, '')) : null;
}
