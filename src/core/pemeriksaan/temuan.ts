import type { KodeWilayah } from '../wilayah/wilayah.ts';

export type TingkatTemuan = 'galat' | 'peringatan' | 'info';

/** Something that does not add up, or that a reader should know. The sentence never holds a full NIK, NKK or name. */
export interface Temuan {
  /** Indonesian SCREAMING_SNAKE, e.g. `NIK_BUKAN_16_DIGIT`. */
  readonly kode: string;
  readonly tingkat: TingkatTemuan;
  /** Indonesian sentence: what, why, what to do. */
  readonly pesan: string;
  readonly desa: KodeWilayah | null;
  readonly tps: string | null;
  readonly berkas: string | null;
  readonly lembar: string | null;
  readonly baris: number | null;
}
