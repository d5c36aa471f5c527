import { formatHari, parseHari } from '../bahasa/hari.ts';

/** The weeks of coklit. Their number and the target are the office's own: KPU Sukoharjo asked for reports by week in 2024 (DOMAIN §9). */
export interface PeriodeCoklit {
  /** First day of week 1, `YYYY-MM-DD`. */
  readonly mulai: string;
  /** Percent of the pemilih that should be visited by the end of each week; one per week, not falling. */
  readonly target: readonly number[];
}

/** One month of coklit (24 June to 24 July 2024), done by the end of the third week, the fourth for what is left. */
export const TARGET_BAKU: readonly number[] = [33, 67, 100, 100];

const HARI_SEMINGGU = 7;

export interface RentangMinggu {
  readonly dari: string;
  readonly sampai: string;
}

/**
 * First and last day of a week, from 1.
 * @example computeRentangMinggu({ mulai: '2024-06-24', target: [100] }, 2) // { dari: '2024-07-01', sampai: '2024-07-07' }
 */
export function computeRentangMinggu({ mulai }: PeriodeCoklit, minggu: number): RentangMinggu {
  const awal = parseHari(mulai) + (minggu - 1) * HARI_SEMINGGU;
  return { dari: formatHari(awal), sampai: formatHari(awal + HARI_SEMINGGU - 1) };
}

/** The week a day falls in, from 1; `null`: before the first or after the last. */
export function findMinggu(periode: PeriodeCoklit, tanggal: string): number | null {
  const minggu = Math.floor((parseHari(tanggal) - parseHari(periode.mulai)) / HARI_SEMINGGU) + 1;
  return minggu >= 1 && minggu <= periode.target.length ? minggu : null;
}

/** The day on which the line through two weeks reaches its end, `hari` days after the last day of `minggu`. */
export function computeTanggalSetelah(periode: PeriodeCoklit, minggu: number, hari: number): string {
  return formatHari(parseHari(computeRentangMinggu(periode, minggu).sampai) + hari);
}
