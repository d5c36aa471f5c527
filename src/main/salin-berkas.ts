import { randomBytes } from 'node:crypto';
import { copyFile, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** Copies so that the target is the whole new file or untouched, and is on the disk (or stick) when this returns. */
export async function salinAtomik(sumber: string, tujuan: string): Promise<void> {
  const sementara = path.join(path.dirname(tujuan), `.pleno-${randomBytes(6).toString('hex')}.tmp`);
  try {
    await copyFile(sumber, sementara);
    const berkas = await open(sementara, 'r+');
    try {
      await berkas.sync();
    } finally {
      await berkas.close();
    }
    await rename(sementara, tujuan);
  } finally {
    await rm(sementara, { force: true });
  }
}
