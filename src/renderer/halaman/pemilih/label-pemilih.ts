import type { OpsiPemilih } from '../../../contract/bentuk/pemilih.ts';
import { formatTanggal } from '../../../core/bahasa/tanggal.ts';

export type LabelKode = Pick<OpsiPemilih, 'keterangan' | 'disabilitas' | 'ktpEl'>;

export const LABEL_KOSONG: LabelKode = { keterangan: [], disabilitas: [], ktpEl: [] };

/** What a code means; the code itself when the profile does not know it. */
export function labelKode(
  daftar: readonly { readonly kode: string; readonly label: string }[],
  kode: string | null,
): string {
  return daftar.find((k) => k.kode === kode)?.label ?? kode ?? '';
}

/**
 * A date as on the forms.
 * @example formatTanggalRingkas('1990-08-06') // "06-08-1990"
 */
export function formatTanggalRingkas(iso: string | null): string {
  const bagian = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso ?? '');
  return bagian === null ? '–' : `${bagian[3]}-${bagian[2]}-${bagian[1]}`;
}

/** A date in words; a text that is no date of the calendar as it is. */
export function formatTanggalPanjang(iso: string | null): string {
  if (iso === null) return 'tidak ada';
  try {
    return formatTanggal(iso);
  } catch {
    return iso;
  }
}

const SINGKATAN: ReadonlySet<string> = new Set(['NIK', 'NKK', 'KK', 'TPS', 'TMS', 'RT', 'RW', 'TNI']);

/**
 * A code of a finding as words.
 * @example labelKodeTemuan('NIK_BUKAN_16_DIGIT') // "NIK bukan 16 digit"
 * @example labelKodeTemuan('KTP_EL_KOSONG') // "KTP-el kosong"
 */
export function labelKodeTemuan(kode: string): string {
  const kata = kode.replace(/KTP_EL/g, 'KTP-el').split('_');
  const teks = kata.map((k) => (SINGKATAN.has(k) || k === 'KTP-el' ? k : k.toLowerCase())).join(' ');
  return teks.charAt(0).toUpperCase() + teks.slice(1);
}
