import path from 'node:path';

export interface LingkunganElectron {
  /** Root of the program. */
  readonly akar: string;
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Text of a file; `null` when there is none. */
  readonly baca: (jalur: string) => string | null;
  readonly ada: (jalur: string) => boolean;
}

function namaProgram(platform: NodeJS.Platform): string {
  if (platform === 'darwin') return path.join('Electron.app', 'Contents', 'MacOS', 'Electron');
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

/**
 * The program of Electron, if it is there whole: by its files only, since asking the package `electron` would start a download.
 * `ELECTRON_OVERRIDE_DIST_PATH` names the folder of another one.
 */
export function findElectron({ akar, platform, env, baca, ada }: LingkunganElectron): string | null {
  const nama = namaProgram(platform);
  const lain = env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (lain !== undefined && lain !== '') {
    const program = path.join(lain, nama);
    return ada(program) ? program : null;
  }
  const paket = path.join(akar, 'node_modules', 'electron');
  const program = path.join(paket, 'dist', nama);
  const versi = readVersiElectron({ akar, baca });
  // `path.txt` is written last, `version` belongs to the archive: an interrupted or an older unpacking is none.
  const utuh =
    versi !== null &&
    baca(path.join(paket, 'dist', 'version'))
      ?.trim()
      .replace(/^v/, '') === versi &&
    baca(path.join(paket, 'path.txt')) !== null;
  return utuh && ada(program) ? program : null;
}

/** Version of the package `electron`; `null`: not installed. */
export function readVersiElectron({ akar, baca }: Pick<LingkunganElectron, 'akar' | 'baca'>): string | null {
  const teks = baca(path.join(akar, 'node_modules', 'electron', 'package.json'));
  return teks === null ? null : (/"version":\s*"([^"]+)"/.exec(teks)?.[1] ?? null);
}

/** Where it is noted that the download was tried, inside node_modules: a new installation tries again. */
export function berkasPernahDicoba(akar: string): string {
  return path.join(akar, 'node_modules', '.electron-dicoba');
}

/** The first start fetches Electron by itself, once per version, unless told not to as Electron itself is told. */
export function shouldCoba({ akar, env, baca }: Pick<LingkunganElectron, 'akar' | 'env' | 'baca'>): boolean {
  const versi = readVersiElectron({ akar, baca });
  const dilarang = ['ELECTRON_SKIP_BINARY_DOWNLOAD', 'npm_config_electron_skip_binary_download'].some(
    (nama) => (env[nama] ?? '') !== '',
  );
  return versi !== null && !dilarang && baca(berkasPernahDicoba(akar))?.trim() !== versi;
}

export type HasilPasang = 'SUDAH_ADA' | 'TERPASANG' | 'TIDAK_TERJANGKAU' | 'TERHENTI' | 'GAGAL';

export const KALIMAT_PASANG: Readonly<Record<HasilPasang, string>> = {
  SUDAH_ADA: 'Electron sudah terpasang.',
  TERPASANG: 'Electron terpasang. Mulai sekarang "npm start" membuka program di jendelanya sendiri.',
  TIDAK_TERJANGKAU:
    'Electron belum terpasang: tempat unduhannya (github.com) tidak terjangkau. Periksa sambungan internet, lalu jalankan "npm run pasang-electron". Tanpa Electron program tetap berjalan di peramban.',
  TERHENTI:
    'Electron belum terpasang: unduhan terlalu lambat atau terhenti. Ulangi dengan "npm run pasang-electron" saat sambungan lebih baik. Tanpa Electron program tetap berjalan di peramban.',
  GAGAL:
    'Electron belum terpasang: unduhan atau pemasangannya gagal. Ulangi dengan "npm run pasang-electron". Tanpa Electron program tetap berjalan di peramban.',
};
