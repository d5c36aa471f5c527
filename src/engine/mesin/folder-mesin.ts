import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** Folders that belong to one run of the engine are named `<pid>-<random>`, so that the next run can tell which are left over. */
function formatNamaMilik(): string {
  return `${process.pid}-${randomBytes(6).toString('hex')}`;
}

function isHidup(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (e) {
    // EPERM: it lives, and belongs to somebody else.
    return e instanceof Error && 'code' in e && e.code === 'EPERM';
  }
}

/** The process is gone, or the folder is older than the last start of the machine, so that its number now means another process. */
async function isSisa(jalur: string, pid: number): Promise<boolean> {
  if (pid === process.pid || !isHidup(pid)) return true;
  const nyala = Date.now() - os.uptime() * 1000;
  return (await stat(jalur)).mtimeMs < nyala;
}

/** Removes from `induk` the folders `<awalan><pid>-…` of runs that have ended. What cannot be removed now is left for the next start. */
export async function removeSisa(induk: string, awalan: string): Promise<void> {
  const isi = await readdir(induk).catch((): string[] => []);
  for (const nama of isi) {
    const cocok = nama.startsWith(awalan) ? /^(\d+)-[0-9a-f]{12}$/.exec(nama.slice(awalan.length)) : null;
    if (cocok === null) continue;
    const jalur = path.join(induk, nama);
    try {
      if (await isSisa(jalur, Number(cocok[1])))
        await rm(jalur, { recursive: true, force: true, maxRetries: 5 });
    } catch {
      // Still held by somebody.
    }
  }
}

/** A new folder that only this user may enter, marked as this run's. */
export async function createFolderMilik(induk: string, awalan: string): Promise<string> {
  const jalur = path.join(induk, `${awalan}${formatNamaMilik()}`);
  await mkdir(jalur, { recursive: true, mode: 0o700 });
  return jalur;
}
