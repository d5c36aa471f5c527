import type { JenisKendala } from '../../../contract/mingguan-schema.ts';
import type { KendalaTampil } from '../../../contract/bentuk/mingguan.ts';
import { findMinggu, type PeriodeCoklit } from '../../../core/mingguan/periode.ts';

export const SEBUTAN_KENDALA: Readonly<Record<JenisKendala, string>> = {
  'keluar-sendiri': 'Keluar sendiri',
  hang: 'Berhenti merespons',
  galat: 'Pesan galat',
  sinkronisasi: 'Sinkronisasi gagal',
  'tidak-dapat-dibuka': 'Tidak dapat dibuka',
  lain: 'Kendala lain',
};

export const SEBUTAN_APLIKASI: Readonly<Record<KendalaTampil['aplikasi'], string>> = {
  web: 'Web',
  mobile: 'Ponsel',
};

export interface RingkasanKendala {
  readonly jenis: JenisKendala;
  /** One per week of the period, from the first. */
  readonly perMinggu: readonly number[];
  /** Before the first week or after the last. */
  readonly diLuar: number;
  readonly jumlah: number;
  /** Minutes, of those of which they are known; `null`: of none. */
  readonly lama: number | null;
}

function ringkas(
  jenis: JenisKendala,
  kendala: readonly KendalaTampil[],
  periode: PeriodeCoklit,
): RingkasanKendala {
  const minggu = kendala.map((k) => findMinggu(periode, k.waktu.slice(0, 10)));
  const lama = kendala.flatMap((k) => k.lama ?? []);
  return {
    jenis,
    perMinggu: periode.target.map((_, i) => minggu.filter((m) => m === i + 1).length),
    diLuar: minggu.filter((m) => m === null).length,
    jumlah: kendala.length,
    lama: lama.length === 0 ? null : lama.reduce((n, x) => n + x, 0),
  };
}

/** How often and how long, by kind and week; kinds that never came are left out, the most frequent first. */
export function ringkasKendala(
  kendala: readonly KendalaTampil[],
  periode: PeriodeCoklit,
): readonly RingkasanKendala[] {
  return [...Map.groupBy(kendala, (k) => k.jenis)]
    .map(([jenis, milik]) => ringkas(jenis, milik, periode))
    .toSorted((a, b) => b.jumlah - a.jumlah || a.jenis.localeCompare(b.jenis));
}
