import path from 'node:path';
import { utilityProcess } from 'electron';
import { chooseLingkunganMesin } from '../host/mulai-mesin.ts';
import type { SaluranMesin } from '../host/pengelola-mesin.ts';

/** The engine in a process of its own: a crash or a heavy file does not freeze the window. After `ready`. */
export function startMesinUtility(folderData: string, onCatatan: (teks: string) => void): SaluranMesin {
  const anak = utilityProcess.fork(path.join(import.meta.dirname, 'proses-mesin.js'), [], {
    serviceName: 'Pengolah data Pleno DPSH',
    env: chooseLingkunganMesin(process.env, folderData, null),
    stdio: 'pipe',
  });
  for (const aliran of [anak.stdout, anak.stderr]) {
    aliran?.setEncoding('utf8');
    aliran?.on('data', onCatatan);
  }
  return {
    // A process, not a window: it has no origin.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    kirim: (pesan) => anak.postMessage(pesan),
    onPesan: (terima) => anak.on('message', terima),
    onMati: (terima) => anak.once('exit', () => terima()),
    hentikan: () => {
      // anak.kill() asks politely, which an engine that hangs does not hear. The number is unset once it has ended.
      if (anak.pid === undefined) return;
      try {
        process.kill(anak.pid, 'SIGKILL');
      } catch {
        // It has just ended by itself.
      }
    },
  };
}
