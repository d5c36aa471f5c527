import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import { formatTanggal } from '../../../core/bahasa/tanggal.ts';
import type { SumberCapaian } from '../../../core/mingguan/capaian.ts';
import type { BarisCapaian, CapaianMinggu, StatusCapaian } from '../../../core/mingguan/compute-mingguan.ts';
import { computeRentangMinggu, type PeriodeCoklit } from '../../../core/mingguan/periode.ts';

/** Below the error of a division of whole numbers, far above that of floating point. */
const GALAT_PECAHAN = 1e-6;

/**
 * A share with one digit, never rounded up: what is not done does not read as 100 %.
 * @example formatCapaian(99.96) // "99,9%"
 */
export function formatCapaian(persen: number): string {
  const puluh = Math.floor(persen * 10 + GALAT_PECAHAN);
  return `${formatBilangan(Math.floor(puluh / 10))},${String(puluh % 10)}%`;
}

/** @example formatRentang({ mulai: '2024-06-24', target: [100] }, 1) // "24 Juni 2024 s.d. 30 Juni 2024" */
export function formatRentang(periode: PeriodeCoklit, minggu: number): string {
  const { dari, sampai } = computeRentangMinggu(periode, minggu);
  return `${formatTanggal(dari)} s.d. ${formatTanggal(sampai)}`;
}

export interface SebutanStatus {
  readonly label: string;
  readonly warna: string;
}

const STATUS: Readonly<Record<StatusCapaian, SebutanStatus>> = {
  selesai: { label: 'Selesai', warna: 'green' },
  sesuai: { label: 'Sesuai target', warna: 'teal' },
  tertinggal: { label: 'Tertinggal', warna: 'orange' },
  diam: { label: 'Tidak bertambah', warna: 'red' },
  belum: { label: 'Belum melapor', warna: 'gray' },
};

/** The state of the last week told of. */
export function findMingguAkhir(b: BarisCapaian): CapaianMinggu | undefined {
  return b.minggu.at(-1);
}

/** A desa that has reported but whose pemilih awal nobody knows is not one that keeps silent. */
export function sebutStatus(b: BarisCapaian): SebutanStatus {
  const melapor = (findMingguAkhir(b)?.angka.pemilih ?? null) !== null;
  if (b.perkiraan.status === 'belum' && melapor && b.sasaran === null)
    return { label: 'Sasaran belum diketahui', warna: 'gray' };
  return STATUS[b.perkiraan.status];
}

/** When it will be done at the pace of the last week, or why that cannot be told. */
export function sebutPerkiraan({ perkiraan }: BarisCapaian): string {
  const { status, tanggal } = perkiraan;
  if (status === 'selesai') return 'sudah selesai';
  if (status === 'belum') return 'belum diketahui';
  return tanggal === null ? 'tidak dengan laju ini' : formatTanggal(tanggal);
}

/** "12,5 poin di bawah target"; empty where it is not below. */
export function sebutKurang({ perkiraan: { kurang } }: BarisCapaian): string {
  if (kurang <= 0) return '';
  const poin = Math.max(0.1, Math.round(kurang * 10) / 10);
  return `${poin.toFixed(1).replace('.', ',')} poin di bawah target`;
}

export const SEBUTAN_SUMBER: Readonly<Record<SumberCapaian, string>> = {
  ketik: 'diketik',
  laporan: 'dari Laporan Hasil Coklit',
  nama: 'dari daftar nama',
};
