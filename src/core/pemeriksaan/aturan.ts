import type { TingkatTemuan } from './temuan.ts';

/** How sure the basis is: confirmed, several sources, one source, inferred (DOMAIN §0). */
export type Keyakinan = 'C' | 'S' | '1' | 'I';

/** One kind of finding, as the documentation lists it. */
export interface Aturan {
  readonly kode: string;
  /** The severest it can have. */
  readonly tingkat: TingkatTemuan;
  readonly judul: string;
  readonly tindakan: string;
  /** Section of DOMAIN.md. */
  readonly dasar: string;
  readonly keyakinan: Keyakinan;
}

export function defineAturan(
  kode: string,
  tingkat: TingkatTemuan,
  judul: string,
  tindakan: string,
  dasar: string,
  keyakinan: Keyakinan,
): Aturan {
  return { kode, tingkat, judul, tindakan, dasar, keyakinan };
}
