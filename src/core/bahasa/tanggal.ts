import { terbilang } from './terbilang.ts';

const BULAN = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const;

const HARI = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'] as const;

interface BagianTanggal {
  readonly tahun: number;
  readonly bulan: number;
  readonly hari: number;
}

function jumlahHari(tahun: number, bulan: number): number {
  const kabisat = (tahun % 4 === 0 && tahun % 100 !== 0) || tahun % 400 === 0;
  if (bulan === 2) return kabisat ? 29 : 28;
  return [4, 6, 9, 11].includes(bulan) ? 30 : 31;
}

/** @throws RangeError when `iso` is not a day of the calendar written `YYYY-MM-DD` */
function parseTanggal(iso: string): BagianTanggal {
  const cocok = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  const tahun = Number(cocok?.[1]);
  const bulan = Number(cocok?.[2]);
  const hari = Number(cocok?.[3]);
  const sah = cocok !== null && bulan >= 1 && bulan <= 12 && hari >= 1 && hari <= jumlahHari(tahun, bulan);
  if (!sah) throw new RangeError(`"${iso}" bukan tanggal dalam bentuk TTTT-BB-HH.`);
  return { tahun, bulan, hari };
}

/**
 * A date as written in a letter.
 * @example formatTanggal('2024-08-06') // "6 Agustus 2024"
 */
export function formatTanggal(iso: string): string {
  const { tahun, bulan, hari } = parseTanggal(iso);
  return `${hari} ${BULAN[bulan - 1] ?? ''} ${tahun}`;
}

/**
 * The day of the week in the Gregorian calendar, by arithmetic alone (Sakamoto): no clock, no time zone.
 * @example namaHari('2024-08-06') // "Selasa"
 */
export function namaHari(iso: string): string {
  const { tahun, bulan, hari } = parseTanggal(iso);
  const geser = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][bulan - 1] ?? 0;
  const t = bulan < 3 ? tahun - 1 : tahun;
  return HARI[(t + Math.floor(t / 4) - Math.floor(t / 100) + Math.floor(t / 400) + geser + hari) % 7] ?? '';
}

/** The parts of a date as a berita acara spells them. */
export interface TanggalTerbilang {
  readonly hari: string;
  readonly tanggal: string;
  readonly bulan: string;
  readonly tahun: string;
}

/**
 * The parts of a date in words.
 * @example terbilangTanggal('2024-08-06')
 * // { hari: 'Selasa', tanggal: 'enam', bulan: 'Agustus', tahun: 'dua ribu dua puluh empat' }
 */
export function terbilangTanggal(iso: string): TanggalTerbilang {
  const { tahun, bulan, hari } = parseTanggal(iso);
  return {
    hari: namaHari(iso),
    tanggal: terbilang(hari),
    bulan: BULAN[bulan - 1] ?? '',
    tahun: terbilang(tahun),
  };
}

/**
 * A date in the words of a berita acara.
 * @example kalimatTanggal('2024-08-06')
 * // "hari Selasa tanggal enam bulan Agustus tahun dua ribu dua puluh empat"
 */
export function kalimatTanggal(iso: string): string {
  const bagian = terbilangTanggal(iso);
  return `hari ${bagian.hari} tanggal ${bagian.tanggal} bulan ${bagian.bulan} tahun ${bagian.tahun}`;
}
