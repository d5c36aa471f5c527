import { spawn } from 'node:child_process';

/** An Electron that ends this soon and badly has not started at all: a library of the system, a display, a sandbox is missing. */
const BATAS_GAGAL_MULAI_MS = 5_000;

/** Exit code of the program in its own window; `null`: Electron does not run on this machine. */
export function jalankanElectron(program: string, akar: string): Promise<number | null> {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
  const mulai = performance.now();
  return new Promise((selesai) => {
    const anak = spawn(program, [akar], { env, stdio: ['ignore', 'inherit', 'inherit'], windowsHide: false });
    const hentikan = (): void => {
      anak.kill();
    };
    process.on('SIGTERM', hentikan);
    // The terminal tells the window itself; this process waits for it to close.
    const abaikan = (): void => {};
    process.on('SIGINT', abaikan);
    const tutup = (hasil: number | null): void => {
      process.off('SIGTERM', hentikan);
      process.off('SIGINT', abaikan);
      selesai(hasil);
    };
    anak.once('error', () => tutup(null));
    anak.once('exit', (kode) => {
      const gagalMulai = kode !== 0 && performance.now() - mulai < BATAS_GAGAL_MULAI_MS;
      tutup(gagalMulai ? null : (kode ?? 1));
    });
  });
}
