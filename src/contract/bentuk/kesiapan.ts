import type { ButirKesiapan, StatusKesiapan } from '../../core/kesiapan/compute-kesiapan.ts';

export interface Kesiapan {
  readonly status: StatusKesiapan;
  readonly butir: readonly ButirKesiapan[];
  /** ISO time at which it was told. */
  readonly waktu: string;
}
