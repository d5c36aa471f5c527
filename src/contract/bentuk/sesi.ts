import type { Keluaran } from '../isian.ts';

/** One database: a kecamatan × profile × stage. */
export interface Pekerjaan {
  readonly id: string;
  readonly kecamatan: {
    readonly kode: string;
    readonly nama: string;
    readonly kabupaten: string;
    readonly provinsi: string;
  };
  readonly profil: { readonly kode: string; readonly nama: string };
  readonly tahapan: { readonly kode: string; readonly sebutan: string };
  /** Practice data: marked everywhere, opens without a passphrase, may be thrown away. */
  readonly contoh: boolean;
  readonly dibuatPada: string;
  readonly terakhirDibuka: string | null;
  readonly cadanganTerakhir: string | null;
}

export interface SesiTerbuka extends Pekerjaan {
  readonly jumlahDesa: number;
  /** The recovery sheet was never confirmed as kept: the page must have one issued before anything else. */
  readonly pemulihanTertunda: boolean;
  /** Opened by the recovery code: a new passphrase is due. */
  readonly kataSandiHarusDiganti: boolean;
  /** The first-run steps (office, desa) were finished or skipped by the operator. */
  readonly persiapanSelesai: boolean;
}

export interface Sesi {
  readonly versi: string;
  readonly terbuka: SesiTerbuka | null;
  /** Last opened first. */
  readonly pekerjaan: readonly Pekerjaan[];
}

/** The recovery code, shown once, and the sheet to print or save. */
export interface LembarPemulihan {
  readonly kodePemulihan: string;
  readonly keluaran: Keluaran;
}

export interface KecamatanDitemukan {
  readonly kode: string;
  readonly nama: string;
  readonly kabupaten: string;
  readonly provinsi: string;
  readonly jumlahDesa: number;
}

export interface ProfilTersedia {
  readonly kode: string;
  readonly nama: string;
  readonly hariPemungutanSuara: string;
  readonly tahapan: readonly { readonly kode: string; readonly sebutan: string }[];
  readonly tahapanBaku: string;
  /** Something in it is inferred, not confirmed (DOMAIN.md): shown to the operator as such. */
  readonly adaYangDisimpulkan: boolean;
}

export interface Tentang {
  readonly versi: string;
  /** Where the data lies, for the operator's own backup. */
  readonly folderData: string;
  readonly node: string;
  readonly sqlite: string;
  readonly lisensi: readonly { readonly nama: string; readonly versi: string; readonly lisensi: string }[];
}
