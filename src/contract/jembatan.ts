import type { z } from 'zod';
import type { Result } from '../core/result.ts';
import type { GalatPanggilan } from './galat.ts';
import type { NamaPerintahHos, PERINTAH_HOS } from './hos.ts';
import type { Kemajuan, Peristiwa } from './pesan.ts';

/** What page and Electron shell say to each other. No zod at run time: the preload script is one file without modules. */

export const KANAL = {
  pesan: 'pleno:pesan',
  perintah: 'pleno:perintah',
  titip: 'pleno:titip',
  kemampuan: 'pleno:kemampuan',
} as const;

/** Page → shell. `id` is the page's own and never used twice by it. */
export type PesanHalaman =
  | { readonly jenis: 'panggil'; readonly id: number; readonly nama: string; readonly masukan: unknown }
  | { readonly jenis: 'batal'; readonly id: number };

/** Shell → page. */
export type PesanKeHalaman =
  | { readonly jenis: 'jawab'; readonly id: number; readonly hasil: Result<unknown, GalatPanggilan> }
  | { readonly jenis: 'kemajuan'; readonly id: number; readonly kemajuan: Kemajuan }
  | { readonly jenis: 'peristiwa'; readonly peristiwa: Peristiwa };

/** `window.pleno`: everything the page can reach outside itself. */
export interface Jembatan {
  kirim(pesan: PesanHalaman): void;
  dengar(terima: (pesan: PesanKeHalaman) => void): () => void;
  /** Answers a `Result` of `KeluaranHos`. */
  perintah(nama: string, masukan: unknown): Promise<unknown>;
  /** Paths are read from the files in the preload script and never seen by the page; `nama` says how the page calls each file. */
  titipkan(berkas: readonly File[], nama: readonly string[]): Promise<unknown>;
  /** Answers `KemampuanHos`. */
  kemampuan(): Promise<unknown>;
}

export type MasukanPerintah<N extends NamaPerintahHos> = z.output<(typeof PERINTAH_HOS)[N]>;
