import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Makes a rename durable. Windows cannot open a folder for this and needs no such step. */
export function syncFolder(folder: string): void {
  let fd: number;
  try {
    fd = openSync(folder, 'r');
  } catch {
    return;
  }
  try {
    fsyncSync(fd);
  } catch {
    // A file system without folder sync (some USB sticks): nothing more can be done.
  } finally {
    closeSync(fd);
  }
}

export function syncFile(berkas: string): void {
  const fd = openSync(berkas, 'r+');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

function hasCode(e: unknown, kode: readonly string[]): boolean {
  return e instanceof Error && 'code' in e && typeof e.code === 'string' && kode.includes(e.code);
}

/** Gives `sementara` the name `tujuan` unless that exists. False: it exists. */
function linkNew(sementara: string, tujuan: string): boolean {
  try {
    linkSync(sementara, tujuan);
    rmSync(sementara);
    return true;
  } catch (e) {
    if (hasCode(e, ['EEXIST'])) return false;
    // FAT and exFAT know no hard links; an empty placeholder then settles who came first.
    if (!hasCode(e, ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL', 'EISDIR', 'UNKNOWN'])) throw e;
  }
  try {
    closeSync(openSync(tujuan, 'wx', 0o600));
  } catch (e) {
    if (hasCode(e, ['EEXIST'])) return false;
    throw e;
  }
  renameSync(sementara, tujuan);
  return true;
}

/**
 * Writes a small file so that after a crash it is there whole or not at all.
 * `baru`: never replaces an existing file, and answers `false` when there is one. Throws file-system errors.
 */
export function writeFileAtomic(tujuan: string, isi: string, pilihan: { readonly baru: boolean }): boolean {
  const sementara = `${tujuan}.${randomBytes(6).toString('hex')}.sementara`;
  try {
    const fd = openSync(sementara, 'wx', 0o600);
    try {
      writeFileSync(fd, isi);
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    if (pilihan.baru) {
      if (!linkNew(sementara, tujuan)) return false;
    } else {
      renameSync(sementara, tujuan);
    }
    syncFolder(dirname(tujuan));
    return true;
  } finally {
    rmSync(sementara, { force: true });
  }
}
