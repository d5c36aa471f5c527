import { z } from 'zod';
import type { Result } from '../core/result.ts';
import type { GalatPanggilan } from './galat.ts';
import { idPekerjaan, token, type Titipan } from './isian.ts';
import type { Kemajuan, Peristiwa } from './pesan.ts';

/**
 * What the page asks of its host (Electron shell or browser host) instead of the engine: dialogs, files, the operating system.
 * Validated by the host with these schemas.
 */
export const PERINTAH_HOS = {
  /** Opens a dialog; empty when the user cancels. `folder`, `folder-verifikasi`: a whole folder. */
  'berkas.pilih': z.strictObject({
    untuk: z.enum(['impor', 'folder', 'isian-desa', 'cadangan', 'verifikasi', 'folder-verifikasi']),
  }),
  /** Save dialog and copy (Electron), download (browser). `false`: the user cancelled. */
  'keluaran.simpan': z.strictObject({ token }),
  /** Opens a file or folder with the program of the system. Electron only. */
  'keluaran.buka': z.strictObject({ token }),
  /** Keeps the passphrase of a database with the key store of the system. Electron only. */
  'sandi.simpan': z.strictObject({ id: idPekerjaan, kataSandi: z.string().min(1).max(200) }),
  'sandi.hapus': z.strictObject({ id: idPekerjaan }),
  /** Opens the database by the kept passphrase; the page never sees it. Answers as `sesi.open`. */
  'sandi.buka': z.strictObject({ id: idPekerjaan }),
  /** Ids of the databases whose passphrase is kept. */
  'sandi.list': z.strictObject({}),
} as const;

/** Bytes of one uploaded file: the largest archive the intake opens. */
export const BATAS_TITIPAN = 1024 * 1024 * 1024;

export type NamaPerintahHos = keyof typeof PERINTAH_HOS;

/** What files are chosen for. */
export type KegunaanBerkas = z.infer<(typeof PERINTAH_HOS)['berkas.pilih']>['untuk'];

export interface KeluaranHos {
  readonly 'berkas.pilih': readonly Titipan[];
  readonly 'keluaran.simpan': boolean;
  readonly 'keluaran.buka': null;
  readonly 'sandi.simpan': null;
  readonly 'sandi.hapus': null;
  readonly 'sandi.buka': unknown;
  readonly 'sandi.list': readonly string[];
}

/** What a host can do beyond the calls; buttons for what it cannot do are not shown. */
export interface KemampuanHos {
  /** Native dialogs, "Buka folder". */
  readonly dialog: boolean;
  /** `safeStorage` works on this machine. */
  readonly simpanSandi: boolean;
}

/** The page's side of a host. Two implementations: over the preload script, and over HTTP. */
export interface Hos {
  readonly jenis: 'electron' | 'peramban';
  readonly kemampuan: KemampuanHos;
  /** Never rejects for a known reason; `signal` cancels the call in the engine. */
  panggil(
    nama: string,
    masukan: unknown,
    pilihan: { readonly onKemajuan?: (k: Kemajuan) => void; readonly signal?: AbortSignal },
  ): Promise<Result<unknown, GalatPanggilan>>;
  perintah<N extends NamaPerintahHos>(
    nama: N,
    masukan: z.input<(typeof PERINTAH_HOS)[N]>,
  ): Promise<Result<KeluaranHos[N], GalatPanggilan>>;
  /** Files dropped on the page or chosen in an `<input type=file>`; relative paths inside a dropped folder stay in `nama`. */
  titipkan(
    berkas: readonly File[],
    pilihan: {
      readonly onKemajuan?: (selesai: number, jumlah: number) => void;
      readonly signal?: AbortSignal;
    },
  ): Promise<Result<readonly Titipan[], GalatPanggilan>>;
  /** Address to fetch the bytes of an output from, same origin. */
  alamatKeluaran(token: string): string;
  /** Address of a PDF for a window of its own, where the browser's viewer prints it; `null`: `keluaran.buka` does. */
  alamatCetak(token: string): string | null;
  dengar(terima: (p: Peristiwa) => void): () => void;
}
