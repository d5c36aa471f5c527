import { MINGGU_TERBANYAK, periodeCoklitSchema } from '../../../contract/mingguan-schema.ts';
import type { PeriodeCoklit } from '../../../core/mingguan/periode.ts';

const TARGET_AKHIR = 100;

/** More weeks go on at the last target, fewer lose their ends; what is no number of weeks changes nothing. */
export function ubahJumlahMinggu(periode: PeriodeCoklit, jumlah: number): PeriodeCoklit {
  if (!Number.isInteger(jumlah) || jumlah < 1 || jumlah > MINGGU_TERBANYAK) return periode;
  const { target } = periode;
  const akhir = target.at(-1) ?? TARGET_AKHIR;
  return { ...periode, target: Array.from({ length: jumlah }, (_, i) => target[i] ?? akhir) };
}

/** Why it can not be saved; `null`: it can. */
export function checkPeriode(periode: PeriodeCoklit): string | null {
  if (periode.mulai === '') return 'Isi hari pertama coklit.';
  if (periode.target.some((t, i) => t < (periode.target[i - 1] ?? 0)))
    return 'Target tidak boleh lebih kecil daripada target minggu sebelumnya.';
  return periodeCoklitSchema.safeParse(periode).success ? null : 'Target diisi dari 0 sampai 100 persen.';
}
