import type { Dokumen, JenisDokumen } from './dokumen.ts';
import type { FaktaDokumen, Sasaran } from './fakta-dokumen.ts';

/** Where a document stands on the screen and in the set. */
export type KelompokDokumen = 'utama' | 'rapat' | 'pps' | 'tps';

export interface EntriDokumen {
  readonly jenis: JenisDokumen;
  /** For the screen: "Berita acara pleno PPK". */
  readonly judul: string;
  readonly kelompok: KelompokDokumen;
  readonly lingkup: 'kecamatan' | 'desa' | 'tps';
  readonly format: readonly ('pdf' | 'xlsx')[];
  /** Holds NIK, NKK and birth dates in full: only made on purpose. */
  readonly rahasia: boolean;
  /** A masked copy that may leave the office. */
  readonly salinanPublik: boolean;
  /** "Berita Acara Pleno PPK": its file name is made from it. */
  readonly namaBerkas: string;
  readonly compose: (fakta: FaktaDokumen, sasaran: Sasaran) => Dokumen;
}
