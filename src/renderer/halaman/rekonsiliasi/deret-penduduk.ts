import type { PendudukTampil } from '../../../contract/bentuk/rekonsiliasi.ts';
import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';

export type Deret = PendudukTampil['deret'][number];

export interface BatangBagian {
  readonly kode: string;
  readonly desa: string;
  /** In percent, as the axis shows it. */
  readonly persen: number;
  readonly pembilang: number;
  readonly penyebut: number;
  readonly tidakLazim: boolean;
}

/** @example formatPersen(3.4) // "3,4%" */
export function formatPersen(persen: number): string {
  return `${persen.toFixed(1).replace('.', ',')}%`;
}

/** Only what can be drawn; a share nobody has told anything of is left out of the choices. */
export function listDeretTerisi(deret: PendudukTampil['deret']): readonly Deret[] {
  return deret.filter((d) => d.titik.length > 0);
}

/** The desa of one share, the largest first. */
export function listBatang({ titik }: Deret): readonly BatangBagian[] {
  return titik
    .map((t) => ({
      kode: t.desa,
      desa: formatNamaWilayah(t.nama),
      persen: t.bagian * 100,
      pembilang: t.pembilang,
      penyebut: t.penyebut,
      tidakLazim: t.tidakLazim,
    }))
    .toSorted((a, b) => b.persen - a.persen);
}
