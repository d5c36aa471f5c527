import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** A small JSON file of the shell. `null`: absent or damaged; it is then as on the first day. */
export async function readIngatan(jalur: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(jalur, 'utf8'));
  } catch {
    return null;
  }
}

/** Whole or not at all, readable by its owner alone. Throws file-system errors. */
export async function writeIngatan(jalur: string, isi: unknown): Promise<void> {
  await mkdir(path.dirname(jalur), { recursive: true, mode: 0o700 });
  const sementara = `${jalur}.${randomBytes(6).toString('hex')}`;
  try {
    const berkas = await open(sementara, 'wx', 0o600);
    try {
      await berkas.writeFile(JSON.stringify(isi));
      await berkas.sync();
    } finally {
      await berkas.close();
    }
    await rename(sementara, jalur);
  } finally {
    await rm(sementara, { force: true });
  }
}
