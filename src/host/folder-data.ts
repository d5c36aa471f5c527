import { chmodSync, mkdirSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export interface LingkunganFolder {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly rumah: string;
}

/**
 * The data folder of this user: `PLENO_FOLDER_DATA`, else `%APPDATA%\Pleno DPSH` on Windows and `$XDG_DATA_HOME/pleno-dpsh` or
 * `~/.local/share/pleno-dpsh` elsewhere. Both hosts use the same one.
 */
export function findFolderData({ platform, env, rumah }: LingkunganFolder): string {
  const jalur = platform === 'win32' ? path.win32 : path.posix;
  const absolut = (folder: string | undefined): string | null =>
    folder !== undefined && jalur.isAbsolute(folder) ? folder : null;
  const pilihan = env['PLENO_FOLDER_DATA'];
  if (pilihan !== undefined && pilihan !== '') return jalur.resolve(pilihan);
  if (platform === 'win32')
    return jalur.join(absolut(env['APPDATA']) ?? jalur.join(rumah, 'AppData', 'Roaming'), 'Pleno DPSH');
  return jalur.join(absolut(env['XDG_DATA_HOME']) ?? jalur.join(rumah, '.local', 'share'), 'pleno-dpsh');
}

/** Makes the data folder, readable by its owner alone, and returns its path. Throws when the disk refuses. */
export function siapkanFolderData(
  lingkungan: LingkunganFolder = { platform: process.platform, env: process.env, rumah: os.homedir() },
): string {
  const folder = findFolderData(lingkungan);
  siapkanFolderPribadi(folder);
  return folder;
}

/** A folder nobody else of this machine can look into; its mode is mended when it was there with another. */
export function siapkanFolderPribadi(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // On Windows the profile folder of a user is closed to others by its access list.
  if (process.platform !== 'win32' && (statSync(folder).mode & 0o077) !== 0) chmodSync(folder, 0o700);
}
