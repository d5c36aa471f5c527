import type { KeyboardEvent } from 'react';

/**
 * Keys of a typed grid whose fields carry `data-kolom` and `data-baris`: Down and Enter lead to the same column of the next row, Up to the one
 * before.
 * @param pilih what stands there is selected, so that typing replaces it
 */
export function pindahBaris(p: KeyboardEvent<HTMLInputElement>, pilih = true): void {
  const arah = p.key === 'ArrowDown' || p.key === 'Enter' ? 1 : p.key === 'ArrowUp' ? -1 : 0;
  if (arah === 0) return;
  p.preventDefault();
  const { kolom, baris } = p.currentTarget.dataset;
  const tujuan = p.currentTarget
    .closest('table')
    ?.querySelector<HTMLInputElement>(`input[data-kolom="${kolom}"][data-baris="${Number(baris) + arah}"]`);
  tujuan?.focus();
  if (pilih) tujuan?.select();
}
