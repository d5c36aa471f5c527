import { randomBytes } from 'node:crypto';
import { createWriteStream, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { BATAS_TITIPAN } from '../contract/hos.ts';
import { gagal, ok, type Result } from '../core/result.ts';
import { siapkanFolderPribadi } from '../host/folder-data.ts';

const MB = 1024 * 1024;
/** All uploads of one run of the program together. */
export const BATAS_TITIPAN_SEMUA = 4096 * MB;

export interface BerkasSementara {
  readonly jalur: string;
  readonly ukuran: number;
}

export type GalatTitipan = 'TERLALU_BESAR' | 'PENUH' | 'TERPUTUS';

/** Files the page has sent, in a folder only this user can read; gone when the program ends, at the latest at its next start. */
export interface TitipanSementara {
  save(
    isi: ReadableStream<Uint8Array<ArrayBuffer>>,
    nama: string,
  ): Promise<Result<BerkasSementara, GalatTitipan>>;
  /** Takes everything away. */
  bersihkan(): void;
}

/**
 * The name a page gives to a file: a path relative to what was dropped. Shown, and evidence for the area; never a path of this disk.
 * `null`: no such name.
 */
export function parseNamaTitipan(nama: string | undefined): string | null {
  if (nama === undefined || nama.length > 1000) return null;
  const rapi = nama.normalize('NFC').replaceAll('\\', '/').replace(/^\/+/, '');
  const segmen = rapi.split('/');
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  return segmen.every((s) => s !== '' && s !== '.' && s !== '..' && !/[\u0000-\u001f\u007f]/.test(s))
    ? rapi
    : null;
}

export function createTitipanSementara(
  folderData: string,
  batas: { readonly satu: number; readonly semua: number } = {
    satu: BATAS_TITIPAN,
    semua: BATAS_TITIPAN_SEMUA,
  },
): TitipanSementara {
  const induk = path.join(folderData, 'titipan');
  siapkanFolderPribadi(induk);
  removeBekas(induk);
  const folder = path.join(induk, `${String(process.pid)}-${randomBytes(6).toString('hex')}`);
  mkdirSync(folder, { mode: 0o700 });
  let terpakai = 0;

  return {
    save: async (isi, nama) => {
      const akhiran = /\.[A-Za-z0-9]{1,8}$/.exec(nama)?.[0] ?? '';
      const jalur = path.join(folder, `${randomBytes(12).toString('hex')}${akhiran}`);
      let ukuran = 0;
      let galat: GalatTitipan = 'TERPUTUS';
      const takar = new Transform({
        transform: (potongan: Buffer, _sandi, lanjut) => {
          ukuran += potongan.length;
          terpakai += potongan.length;
          if (ukuran > batas.satu) galat = 'TERLALU_BESAR';
          else if (terpakai > batas.semua) galat = 'PENUH';
          else return lanjut(null, potongan);
          lanjut(new Error(galat));
        },
      });
      try {
        await pipeline(isi, takar, createWriteStream(jalur, { flags: 'wx', mode: 0o600 }));
        return ok({ jalur, ukuran });
      } catch (e) {
        await rm(jalur, { force: true });
        terpakai -= ukuran;
        return gagal(e instanceof Error && 'code' in e && e.code === 'ENOSPC' ? 'PENUH' : galat);
      }
    },
    bersihkan: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** What a run that was killed has left behind. */
function removeBekas(induk: string): void {
  for (const nama of readdirSync(induk)) {
    const pid = Number(/^(\d+)-/.exec(nama)?.[1]);
    if (Number.isNaN(pid) || !isHidup(pid)) rmSync(path.join(induk, nama), { recursive: true, force: true });
  }
}

function isHidup(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (e) {
    return e instanceof Error && 'code' in e && e.code === 'EPERM';
  }
}
