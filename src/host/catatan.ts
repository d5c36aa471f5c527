import { appendFileSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { siapkanFolderPribadi } from './folder-data.ts';

/** The log of a host, in the data folder. It holds no numbers of persons: digits beyond four in a row are starred. */
export interface Catatan {
  readonly berkas: string;
  tulis(teks: string): void;
}

const BATAS_CATATAN = 1024 * 1024;

/** One line of a log: what could be a NIK is gone, and it stays one line. */
export function formatBarisCatatan(waktu: string, teks: string): string {
  const aman = teks
    .trimEnd()
    .replace(/\d{5,}/g, (angka) => '*'.repeat(angka.length))
    .replaceAll('\r', '')
    .replaceAll('\n', '\n  ');
  return `${waktu} ${aman}\n`;
}

/** Appends to `catatan/<nama>.log`; when that has grown beyond a megabyte it becomes `.lama`, and the one before it is gone. */
export function createCatatan(folderData: string, nama: string): Catatan {
  const folder = path.join(folderData, 'catatan');
  siapkanFolderPribadi(folder);
  const berkas = path.join(folder, `${nama}.log`);
  return {
    berkas,
    tulis: (teks) => {
      try {
        if (ukuran(berkas) > BATAS_CATATAN) renameSync(berkas, `${berkas}.lama`);
        appendFileSync(berkas, formatBarisCatatan(new Date().toISOString(), teks), { mode: 0o600 });
      } catch {
        // A full disk must not stop the program for want of a log.
      }
    },
  };
}

function ukuran(berkas: string): number {
  return statSync(berkas, { throwIfNoEntry: false })?.size ?? 0;
}
