import type { BarisCapaian } from '../../../core/mingguan/compute-mingguan.ts';
import type { PeriodeCoklit } from '../../../core/mingguan/periode.ts';

export interface TitikMinggu {
  readonly minggu: string;
  /** Percent; `null`: not told of, or the week lies after the one shown. */
  readonly capaian: number | null;
  readonly target: number;
}

/** One point per week of the period, the target to its end. */
export function listTitikMinggu(baris: BarisCapaian, { target }: PeriodeCoklit): readonly TitikMinggu[] {
  return target.map((t, i) => ({
    minggu: `Minggu ${String(i + 1)}`,
    capaian: baris.minggu.find((m) => m.minggu === i + 1)?.persen ?? null,
    target: t,
  }));
}
