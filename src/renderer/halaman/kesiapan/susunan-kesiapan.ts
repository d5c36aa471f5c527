import type {
  ArahKesiapan,
  ButirKesiapan,
  KelompokKesiapan,
  StatusKesiapan,
} from '../../../core/kesiapan/compute-kesiapan.ts';
import { cacahStatus, KELOMPOK_KESIAPAN } from '../../../core/kesiapan/sebutan-kesiapan.ts';

export interface KelompokButir {
  readonly kelompok: KelompokKesiapan;
  readonly butir: readonly ButirKesiapan[];
}

/** The points by group, in the order in which they are worked through; a group without points is left out. */
export function groupButir(butir: readonly ButirKesiapan[]): readonly KelompokButir[] {
  return KELOMPOK_KESIAPAN.map((kelompok) => ({
    kelompok,
    butir: butir.filter((b) => b.kelompok === kelompok),
  })).filter((k) => k.butir.length > 0);
}

/**
 * How many of each, without those of which there are none.
 * @example formatCacah(butir) // "13 hal diperiksa: 1 belum siap, 3 perlu perhatian, 9 siap."
 */
export function formatCacah(butir: readonly Pick<ButirKesiapan, 'status'>[]): string {
  const cacah = cacahStatus(butir);
  const bagian: readonly (readonly [StatusKesiapan, string])[] = [
    ['merah', 'belum siap'],
    ['kuning', 'perlu perhatian'],
    ['hijau', 'siap'],
  ];
  const isi = bagian.filter(([s]) => cacah[s] > 0).map(([s, kata]) => `${String(cacah[s])} ${kata}`);
  return `${String(butir.length)} hal diperiksa: ${isi.join(', ')}.`;
}

const NAMA_HALAMAN: Readonly<Record<ArahKesiapan['halaman'], string>> = {
  impor: 'Impor',
  temuan: 'Temuan',
  rekonsiliasi: 'Rekonsiliasi',
  bukti: 'Bukti',
  pengaturan: 'Pengaturan',
  dokumen: 'Dokumen',
};

/** Sections of Pengaturan by the name they have there. */
const NAMA_BAGIAN: Readonly<Record<string, string>> = {
  kantor: 'Kantor dan PPK',
  desa: 'Desa dan TPS',
  pleno: 'Rapat pleno',
  'pleno-pps': 'Pleno PPS',
  cadangan: 'Cadangan',
};

/**
 * What the button says.
 * @example formatTombol({ halaman: 'pengaturan', parameter: { bagian: 'cadangan' } }) // "Buka Cadangan"
 */
export function formatTombol({ halaman, parameter }: ArahKesiapan): string {
  const bagian = halaman === 'pengaturan' ? NAMA_BAGIAN[parameter?.['bagian'] ?? ''] : undefined;
  return `Buka ${bagian ?? NAMA_HALAMAN[halaman]}`;
}
