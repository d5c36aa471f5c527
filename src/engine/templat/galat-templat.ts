export type KodeGalatTemplat =
  | 'BUKAN_XLSX'
  | 'BERKAS_XLS_LAMA'
  | 'BERKAS_BERMAKRO'
  | 'BERKAS_TERKUNCI_SANDI'
  | 'BERKAS_BERTANDA_TANGAN'
  | 'BERKAS_RUSAK'
  | 'ARSIP_MENCURIGAKAN'
  | 'TANPA_MEDAN'
  | 'MEDAN_TIDAK_DIKENAL'
  | 'MEDAN_TIDAK_TERBACA'
  | 'MEDAN_SALAH_TEMPAT'
  | 'BENTUK_TIDAK_TERJAGA';

/** Why a form cannot be used. */
export interface GalatTemplat {
  readonly kode: KodeGalatTemplat;
  /** 'lembar "Rekap", sel B12'; `null`: the whole file. */
  readonly letak: string | null;
  /** Indonesian: why, and what to do. */
  readonly pesan: string;
}

/** Carries a refusal out of the depths of a workbook; caught at the door of this room. */
export class TolakTemplat extends Error {
  readonly galat: GalatTemplat;
  constructor(kode: KodeGalatTemplat, pesan: string, letak: string | null = null) {
    super(kode);
    this.galat = { kode, letak, pesan };
  }
}

export function sebutSel(lembar: string, alamat: string): string {
  return `lembar "${lembar}", sel ${alamat}`;
}

export function tolakRusak(): TolakTemplat {
  return new TolakTemplat(
    'BERKAS_RUSAK',
    'Isi berkas ini tidak utuh. Buka dengan Excel atau LibreOffice, simpan ulang sebagai .xlsx, lalu pilih lagi.',
  );
}
