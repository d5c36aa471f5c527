import { maskNomor } from '../berkas/teks.ts';

/** How much of a NIK or NKK a list shows. */
export type SamaranNomor = 'tengah' | 'seluruhnya' | 'penuh';
export type SamaranNama = 'penuh' | 'inisial';
/** `tahun`: the year alone is shown. */
export type SamaranTanggal = 'penuh' | 'tahun' | 'seluruhnya';

/** A NIK or NKK by the policy of the office; `null` (no such column) and blank stay what they are. */
export function samarkanNomor<T extends string | null>(nomor: T, cara: SamaranNomor): T | string {
  if (nomor === null || nomor === '' || cara === 'penuh') return nomor;
  return cara === 'tengah' ? maskNomor(nomor) : '*'.repeat(16);
}

/**
 * A name by the policy of the office.
 * @example samarkanNama('SITI NUR AMINAH', 'inisial') // "S. N. A."
 */
export function samarkanNama(nama: string, cara: SamaranNama): string {
  if (cara === 'penuh') return maskAngkaPanjang(nama);
  return nama
    .split(/\s+/)
    .filter((kata) => kata !== '')
    .map((kata) => `${Array.from(kata)[0] ?? ''}.`)
    .join(' ');
}

/**
 * A birth date by the policy of the office; `null` stays `null`.
 * @example samarkanTanggal('1990-02-17', 'tahun') // "**-**-1990"
 */
export function samarkanTanggal(iso: string | null, cara: SamaranTanggal): string | null {
  if (iso === null) return null;
  const [tahun = '', bulan = '', hari = ''] = iso.split('-');
  if (cara === 'penuh') return `${hari}-${bulan}-${tahun}`;
  return cara === 'tahun' ? `**-**-${tahun}` : '**-**-****';
}

/** Free text in which somebody may have written a NIK: long numbers are masked, all else stays. */
export function maskAngkaPanjang(teks: string): string {
  return teks.replace(/\d(?:[\s.-]?\d){11,}/g, (nomor) => maskNomor(nomor.replace(/\D/g, '')));
}
