import { readFileSync } from 'node:fs';
import path from 'node:path';

export interface Paket {
  readonly versi: string;
  readonly lisensi: string;
  readonly dependensi: readonly string[];
}

function isObjek(nilai: unknown): nilai is Readonly<Record<string, unknown>> {
  return typeof nilai === 'object' && nilai !== null;
}

/** What a package.json says of its package; `null` when there is none. */
export function readPaket(folder: string): Paket | null {
  let isi: unknown;
  try {
    isi = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  } catch {
    return null;
  }
  if (!isObjek(isi)) return null;
  const { version, license, dependencies } = isi;
  return {
    versi: typeof version === 'string' ? version : '',
    lisensi: typeof license === 'string' ? license : '',
    dependensi: isObjek(dependencies) ? Object.keys(dependencies) : [],
  };
}

/** The program's own folder: that of its resources, as delivered and as built. */
export function formatFolderProgram(folderSumber: string): string {
  return path.dirname(folderSumber);
}

export function readVersiProgram(folderSumber: string): string {
  return readPaket(formatFolderProgram(folderSumber))?.versi ?? '';
}
