import type { QueryClient } from '@tanstack/react-query';
import type { Hos } from '../../contract/hos.ts';

/** Longer work, one piece at a time. It goes on while the operator looks at other pages, so it cannot live in one. */
export abstract class ProsesJalan<Keadaan> {
  protected readonly hos: Hos;
  protected readonly klien: QueryClient;
  readonly #diam: Keadaan;
  readonly #pendengar = new Set<() => void>();
  #keadaan: Keadaan;
  #pembatal: AbortController | null = null;

  constructor(hos: Hos, klien: QueryClient, diam: Keadaan) {
    this.hos = hos;
    this.klien = klien;
    this.#diam = diam;
    this.#keadaan = diam;
  }

  readonly dengar = (terima: () => void): (() => void) => {
    this.#pendengar.add(terima);
    return () => this.#pendengar.delete(terima);
  };

  readonly lihat = (): Keadaan => this.#keadaan;

  readonly batalkan = (): void => this.#pembatal?.abort();

  /** Puts away the last outcome. */
  readonly tutupHasil = (): void => {
    if (this.#pembatal === null) this.ubah(this.#diam);
  };

  protected ubah(keadaan: Keadaan): void {
    this.#keadaan = keadaan;
    for (const terima of this.#pendengar) terima();
  }

  /** `false`: another piece of work is under way, and this one was not begun. */
  protected async jalankan(kerja: (signal: AbortSignal) => Promise<void>): Promise<boolean> {
    if (this.#pembatal !== null) return false;
    const pembatal = new AbortController();
    this.#pembatal = pembatal;
    try {
      await kerja(pembatal.signal);
    } finally {
      this.#pembatal = null;
    }
    return true;
  }
}

/** One process per window and database; that of a database left behind is stopped. */
export function createCariProses<P extends ProsesJalan<unknown>>(
  Proses: new (hos: Hos, klien: QueryClient) => P,
): (hos: Hos, klien: QueryClient, basisData: string | null) => P {
  const proses = new WeakMap<QueryClient, { readonly basisData: string | null; readonly proses: P }>();
  return (hos, klien, basisData) => {
    const lama = proses.get(klien);
    if (lama?.basisData === basisData) return lama.proses;
    lama?.proses.batalkan();
    const baru = new Proses(hos, klien);
    proses.set(klien, { basisData, proses: baru });
    return baru;
  };
}
