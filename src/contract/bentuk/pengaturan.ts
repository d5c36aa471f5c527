import type { Profil } from '../../core/profil/profil.ts';
import type { Kecamatan } from '../../core/wilayah/wilayah.ts';
import type { IsianDesa, IsianPengaturan } from '../pengaturan-schema.ts';

export interface PengaturanTermuat {
  readonly isian: IsianPengaturan;
  readonly kecamatan: Kecamatan;
  /** The profile as delivered, before `nilaiProfil`: defaults and code lists for the screen. */
  readonly profil: Profil;
  readonly kodeTahapan: string;
}

/** What a filled-in desa sheet says, before it is applied. */
export interface PratinjauIsianDesa {
  readonly desa: readonly IsianDesa[];
  /** Rows that could not be used, each an Indonesian sentence with sheet, row and column. */
  readonly masalah: readonly string[];
  /** Names of desa that the sheet would change. */
  readonly berubah: readonly string[];
}
