import type { AngkaLP } from '../rekap/angka.ts';

/** What was handed in: a form of the field, or a kind of table (DOMAIN §4, §7). */
export type JenisRekapMasuk =
  | 'rekap-pps'
  | 'perubahan-pps'
  | 'laporan-coklit'
  | 'lembar-kontrol'
  | 'rekap-ppk'
  | 'kabupaten'
  | 'sidalih'
  | 'penduduk';

/**
 * What a figure counts. Reasons and kinds are named by their meaning, never by the digit of one election: `alasan:MENINGGAL`,
 * `disabilitas:FISIK`, `disabilitas:SEMUA`.
 */
export type MedanMasuk =
  | 'awal'
  | 'baru'
  | 'tms'
  | 'ubah'
  | 'akhir'
  | 'ktpElSudah'
  | 'ktpElBelum'
  | 'pindahKeluar'
  | 'pindahMasuk'
  | 'jumlahTps'
  | 'jumlahDesa'
  | 'kk'
  | 'penduduk'
  | 'wajibKtp'
  | 'dp4'
  | `alasan:${string}`
  | `disabilitas:${string}`;

export type AngkaMasuk = Readonly<Partial<Record<MedanMasuk, AngkaLP>>>;

/** The figures of one area as they were handed in; what is not in `angka` was not handed in. */
export interface BarisMasuk {
  /** `null`: the whole kecamatan. */
  readonly desa: string | null;
  /** Three digits; `null`: the whole desa. */
  readonly tps: string | null;
  readonly angka: AngkaMasuk;
  /** Row in the sheet; `null` when typed. */
  readonly nomor: number | null;
}

/** One recapitulation, understood against a kecamatan. */
export interface RekapMasuk {
  readonly jenis: JenisRekapMasuk;
  readonly baris: readonly BarisMasuk[];
}

/** Whose figures they are: of two that tell the same, the PPS's own is the control of the names, Sidalih's is the third. */
export type SumberMasuk = 'pps' | 'sidalih' | 'penduduk';

export function sumberDari(jenis: JenisRekapMasuk): SumberMasuk {
  if (jenis === 'sidalih' || jenis === 'kabupaten') return 'sidalih';
  return jenis === 'penduduk' ? 'penduduk' : 'pps';
}

export const SEBUTAN_JENIS: Readonly<Record<JenisRekapMasuk, string>> = {
  'rekap-pps': 'Model A-Rekap PPS',
  'perubahan-pps': 'Model A-Rekap PPS Perubahan Pemilih',
  'laporan-coklit': 'Laporan Hasil Coklit',
  'lembar-kontrol': 'Lembar kontrol',
  'rekap-ppk': 'Rekap per desa',
  kabupaten: 'Rekap KPU kabupaten/kota',
  sidalih: 'Rekap Sidalih',
  penduduk: 'Jumlah penduduk',
};
