import { formatTanggal, namaHari } from '../../core/bahasa/tanggal.ts';

const duaDigit = (n: number): string => String(n).padStart(2, '0');

/** Day and time of an ISO instant on the clock of this machine. `null`: not an instant. */
function bagianSetempat(iso: string): { readonly tanggal: string; readonly jam: string } | null {
  const t = new Date(iso);
  if (Number.isNaN(t.getTime())) return null;
  return {
    tanggal: `${String(t.getFullYear()).padStart(4, '0')}-${duaDigit(t.getMonth() + 1)}-${duaDigit(t.getDate())}`,
    jam: `${duaDigit(t.getHours())}.${duaDigit(t.getMinutes())}`,
  };
}

/**
 * A day in words, of an ISO date.
 * @example formatHari('2024-08-06') // "Selasa, 6 Agustus 2024"
 */
export function formatHari(isoTanggal: string): string {
  return `${namaHari(isoTanggal)}, ${formatTanggal(isoTanggal)}`;
}

/**
 * An instant in words, of an ISO time; on the clock of this machine.
 * @example formatWaktu('2024-08-06T02:00:00.000Z') // "Selasa, 6 Agustus 2024 09.00" in Asia/Jakarta
 */
export function formatWaktu(iso: string): string {
  const bagian = bagianSetempat(iso);
  return bagian === null ? iso : `${formatHari(bagian.tanggal)} ${bagian.jam}`;
}

/**
 * The same without the day of the week, for tables.
 * @example formatWaktuPendek('2024-08-06T02:00:00.000Z') // "6 Agustus 2024 09.00" in Asia/Jakarta
 */
export function formatWaktuPendek(iso: string): string {
  const bagian = bagianSetempat(iso);
  return bagian === null ? iso : `${formatTanggal(bagian.tanggal)} ${bagian.jam}`;
}

/**
 * How long something has taken.
 * @example formatLama(75) // "1 menit 15 detik"
 */
export function formatLama(detik: number): string {
  const menit = Math.floor(detik / 60);
  return menit === 0 ? `${detik} detik` : `${menit} menit ${detik % 60} detik`;
}
