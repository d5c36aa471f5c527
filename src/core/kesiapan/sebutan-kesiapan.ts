import type { ButirKesiapan, KelompokKesiapan, StatusKesiapan } from './compute-kesiapan.ts';

/** Of one point; the same words on screen and on paper. */
export const SEBUTAN_STATUS: Readonly<Record<StatusKesiapan, string>> = {
  hijau: 'Siap',
  kuning: 'Perhatian',
  merah: 'Belum siap',
};

/** Of the office as a whole. */
export const SEBUTAN_KEADAAN: Readonly<Record<StatusKesiapan, string>> = {
  hijau: 'Siap',
  kuning: 'Siap dengan catatan',
  merah: 'Belum siap',
};

/** In the order in which they are worked through. */
export const KELOMPOK_KESIAPAN = ['data', 'kelengkapan', 'dokumen', 'perangkat'] as const;

export const SEBUTAN_KELOMPOK: Readonly<Record<KelompokKesiapan, string>> = {
  data: 'Data',
  kelengkapan: 'Kelengkapan',
  dokumen: 'Dokumen',
  perangkat: 'Perangkat',
};

export function cacahStatus(
  butir: readonly Pick<ButirKesiapan, 'status'>[],
): Readonly<Record<StatusKesiapan, number>> {
  const cacah = { hijau: 0, kuning: 0, merah: 0 };
  for (const { status } of butir) cacah[status]++;
  return cacah;
}
