import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { siapkanFolderPribadi } from '../host/folder-data.ts';
import { buildArgumen, type Peramban } from './cari-peramban.ts';

/** The started browser window. */
export interface Jendela {
  /** The forwarding file is used up. */
  hapusPengantar(): void;
  /** Ends the browser if it still runs. */
  tutup(): void;
}

/** A page that goes on to `alamat`. The address holds the one-time token, which a command line would show to every user. */
export function formatPengantar(alamat: string): string {
  return `<!doctype html>
<html lang="id"><head><meta charset="utf-8"><meta name="referrer" content="no-referrer"><meta http-equiv="refresh" content="0; url=${alamat}"><title>Pleno DPSH</title></head><body></body></html>
`;
}

/** Opens the app window on `alamat`. `onKeluar` is called once, when the browser has ended or could not be started. */
export function luncurkan(
  peramban: Peramban,
  folderData: string,
  alamat: string,
  onKeluar: () => void,
): Jendela {
  const dasar = peramban.folderKhusus ?? path.join(folderData, 'peramban');
  const folderProfil = path.join(dasar, 'profil');
  const folderPengantar = path.join(dasar, 'pengantar');
  for (const folder of [dasar, folderProfil, folderPengantar]) siapkanFolderPribadi(folder);
  // Left by a program that was killed; its token is void.
  for (const nama of readdirSync(folderPengantar)) rmSync(path.join(folderPengantar, nama), { force: true });
  const pengantar = path.join(folderPengantar, `${randomBytes(9).toString('hex')}.html`);
  writeFileSync(pengantar, formatPengantar(alamat), { mode: 0o600, flag: 'wx' });

  const hapusPengantar = (): void => rmSync(pengantar, { force: true });
  const anak = spawn(
    peramban.jalur,
    [...buildArgumen(folderProfil, pathToFileURL(pengantar).href, process.platform)],
    { stdio: 'ignore', windowsHide: false },
  );
  let selesai = false;
  const keluar = (): void => {
    if (selesai) return;
    selesai = true;
    onKeluar();
  };
  anak.once('exit', keluar);
  anak.once('error', keluar);
  return {
    hapusPengantar,
    tutup: () => {
      hapusPengantar();
      if (!selesai) anak.kill();
    },
  };
}
