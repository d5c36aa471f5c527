import type { Peristiwa } from '../../contract/pesan.ts';
import { parsePeristiwa } from './aliran-ndjson.ts';

/** A host that cannot be reached for so long has ended. */
export const BATAS_TERPUTUS_MS = 10_000;
/** The browser itself reconnects after a lost line, but not after a refused one. */
const COBA_LAGI_MS = 2_000;

/** The part of `EventSource` that is used; replaced in tests. */
export interface SumberPeristiwa {
  readonly readyState: number;
  addEventListener(nama: 'open' | 'error', terima: () => void): void;
  addEventListener(nama: 'message', terima: (e: { readonly data: unknown }) => void): void;
  close(): void;
}

const TERTUTUP = 2;

/**
 * Opens the line to the host at once and keeps it open: by it the host knows that the window is there. What cannot be reached any
 * more is told as the engine's death, and its return as its return.
 */
export function openPeristiwa(
  buka: () => SumberPeristiwa = () => new EventSource('/peristiwa'),
): (terima: (p: Peristiwa) => void) => () => void {
  const pendengar = new Set<(p: Peristiwa) => void>();
  let pewaktu: ReturnType<typeof setTimeout> | null = null;
  let dinyatakanMati = false;
  const siarkan = (p: Peristiwa): void => {
    for (const terima of pendengar) terima(p);
  };
  const nyatakanMati = (): void => {
    dinyatakanMati = true;
    siarkan({ jenis: 'mesin', keadaan: 'mati' });
  };
  const sambung = (): void => {
    const sumber = buka();
    sumber.addEventListener('open', () => {
      if (pewaktu !== null) clearTimeout(pewaktu);
      pewaktu = null;
      if (dinyatakanMati) siarkan({ jenis: 'mesin', keadaan: 'hidup-lagi' });
      dinyatakanMati = false;
    });
    sumber.addEventListener('message', ({ data }) => {
      const peristiwa = typeof data === 'string' ? parsePeristiwa(data) : null;
      if (peristiwa !== null) siarkan(peristiwa);
    });
    sumber.addEventListener('error', () => {
      if (!dinyatakanMati) pewaktu ??= setTimeout(nyatakanMati, BATAS_TERPUTUS_MS);
      if (sumber.readyState !== TERTUTUP) return;
      sumber.close();
      setTimeout(sambung, COBA_LAGI_MS);
    });
  };
  sambung();
  return (terima) => {
    pendengar.add(terima);
    return () => pendengar.delete(terima);
  };
}
