import type { Result } from '../core/result.ts';
import type { GalatPanggilan } from './galat.ts';

/** How far a call is. Sent at most some ten times a second. */
export interface Kemajuan {
  /** Indonesian: "Membaca berkas 3 dari 14: gentan.xlsx". */
  readonly teks: string;
  readonly selesai: number | null;
  readonly jumlah: number | null;
  /** For the import: the file that has just begun or ended. */
  readonly berkas?: { readonly nama: string; readonly keadaan: 'dibaca' | 'terbaca' | 'ditolak' };
}

/** Host → engine. Only hosts speak to the engine; of what a page says they pass on `panggil` and `batal` alone. */
export type PesanKeMesin =
  | { readonly jenis: 'panggil'; readonly id: number; readonly nama: string; readonly masukan: unknown }
  | { readonly jenis: 'batal'; readonly id: number }
  /** A file or folder the user has chosen; pages know it by its token alone. */
  | {
      readonly jenis: 'titip';
      readonly token: string;
      readonly jalur: string;
      readonly nama: string;
      readonly ukuran: number;
    }
  | { readonly jenis: 'lepas'; readonly token: string }
  /** Close the database and end. */
  | { readonly jenis: 'tutup' };

/** Engine → host. */
export type PesanDariMesin =
  | { readonly jenis: 'siap' }
  | { readonly jenis: 'jawab'; readonly id: number; readonly hasil: Result<unknown, GalatPanggilan> }
  | { readonly jenis: 'kemajuan'; readonly id: number; readonly kemajuan: Kemajuan }
  /** A file (or folder) the host may hand out under this token. Sent before the answer that names the token. */
  | {
      readonly jenis: 'keluaran';
      readonly token: string;
      readonly jalur: string;
      readonly nama: string;
      readonly tipe: string;
      readonly folder: boolean;
    };

/** What a page is told without having asked. */
export type Peristiwa =
  /** The engine died and was started again: the database is closed, pending calls were rejected. */
  | { readonly jenis: 'mesin'; readonly keadaan: 'hidup-lagi' | 'mati' }
  /** From the menu of the Electron window: show a page. */
  | { readonly jenis: 'buka-halaman'; readonly halaman: string };
