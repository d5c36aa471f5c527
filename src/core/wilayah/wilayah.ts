/** Kemendagri code with dots: `33.11.02` (kecamatan), `33.11.02.2003` (desa/kelurahan). */
export type KodeWilayah = string;

export interface Desa {
  readonly kode: KodeWilayah;
  /** Upper case, as printed on the forms. */
  readonly nama: string;
}

export interface Kecamatan {
  readonly kode: KodeWilayah;
  readonly nama: string;
  /** E.g. "KABUPATEN SUKOHARJO" or "KOTA SURAKARTA". */
  readonly kabupaten: { readonly kode: KodeWilayah; readonly nama: string };
  readonly provinsi: { readonly kode: KodeWilayah; readonly nama: string };
  /** In order of code. */
  readonly desa: readonly Desa[];
}

/** "Kelurahan" when the last part of the code is 1xxx, else "Desa" (Kemendagri coding). */
export function jenisDesa(kode: KodeWilayah): 'Desa' | 'Kelurahan' {
  return kode.split('.')[3]?.startsWith('1') === true ? 'Kelurahan' : 'Desa';
}

/** Name of a desa for a sentence; the code itself when the kecamatan has no such desa. */
export function namaDesa(kode: KodeWilayah, kecamatan: Kecamatan): string {
  return kecamatan.desa.find((d) => d.kode === kode)?.nama ?? kode;
}
