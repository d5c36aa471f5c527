import type { MaknaTms } from '../profil/profil.ts';
import type { Acak } from './acak.ts';

/**
 * TMS of KPU Sukoharjo after coklit 2024, by reason (DOMAIN §11 and shared/real 07): the published parts add up to
 * 4,686 of 6,690, so they are scaled up to the published total. Reasons that year did not know get a token share.
 */
const AWAL_TERBIT = 688_725;
const TMS_TERBIT = 6_690;
const ALASAN_TERBIT = 4_686;
const BAGIAN_TERBIT: Readonly<Record<MaknaTms, number>> = {
  MENINGGAL: 2_855,
  PINDAH_TPS: 1_293,
  PINDAH_DOMISILI: 392,
  GANDA: 85,
  TNI: 43,
  POLRI: 11,
  DI_BAWAH_UMUR: 5,
  WNA: 2,
  TIDAK_DIKENAL: 2,
  HILANG_INGATAN: 2,
  HAK_PILIH_DICABUT: 2,
  BUKAN_PENDUDUK_SETEMPAT: 20,
};
const BAGIAN_BARU = 0.005;
const BAGIAN_UBAH = 0.015;

/**
 * Splits `total` over groups by weight, with a random phase, so that shares hardly differ between groups.
 * @example computePembagian(acak, 10, [1, 1]) // [5, 5]
 */
export function computePembagian(acak: Acak, total: number, bobot: readonly number[]): number[] {
  const semua = bobot.reduce((jumlah, satu) => jumlah + satu, 0);
  const fase = acak.nextPecahan() * 0.999;
  let kumulatif = 0;
  let dibagi = 0;
  return bobot.map((satu, ke) => {
    kumulatif += satu;
    const sampai = ke === bobot.length - 1 ? total : Math.floor((total * kumulatif) / semua + fase);
    const bagian = Math.min(sampai, total) - dibagi;
    dibagi += bagian;
    return bagian;
  });
}

/** How many rows of a kecamatan with `awal` rows carry this reason: never less than one. */
export function computeJumlahTms(awal: number, makna: MaknaTms): number {
  const bagian = (BAGIAN_TERBIT[makna] / AWAL_TERBIT) * (TMS_TERBIT / ALASAN_TERBIT);
  return Math.max(1, Math.round(awal * bagian));
}

/** New voters beside those who arrive from another TPS. */
export function computeJumlahBaru(awal: number): number {
  return Math.max(1, Math.round(awal * BAGIAN_BARU));
}

export function computeJumlahUbah(awal: number): number {
  return Math.max(1, Math.round(awal * BAGIAN_UBAH));
}
