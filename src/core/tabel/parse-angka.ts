import type { Sel } from '../berkas/buku.ts';
import { formatSel } from '../berkas/teks.ts';

const RIBUAN = /^\d{1,3}(?:[.,\s]\d{3})+$/;
/** What a figure is counted in, when the cell says so. */
const SATUAN = /\s*(?:orang|jiwa|pemilih|tps|desa|kel(?:urahan)?|kk)\.?$/i;

/** A dash or "nihil": zero, as forms print it. */
export function isNolTertulis(teks: string): boolean {
  return /^(?:[-–—]|nihil)$/i.test(teks);
}

/** A count in a cell: number, "44.675", "44,675", "158 TPS", "-" for zero; `null` when it is no count (blank, text, share). */
export function parseAngka(sel: Sel | undefined): number | null {
  if (typeof sel === 'number') return Number.isSafeInteger(sel) && sel >= 0 ? sel : null;
  if (typeof sel !== 'string') return null;
  const tulis = formatSel(sel);
  if (isNolTertulis(tulis)) return 0;
  const teks = /^\d/.test(tulis)
    ? tulis.replace(SATUAN, '').replace(/[.,]0+$/, (ekor) => (ekor.length === 4 ? ekor : ''))
    : tulis;
  if (/^\d+$/.test(teks)) return teks.length <= 12 ? Number(teks) : null;
  return RIBUAN.test(teks) ? Number(teks.replace(/[.,\s]/g, '')) : null;
}
