import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { createTerminal } from '../../src/cli/terminal.ts';
import { BANTUAN, parseArgumenMulai } from './argumen.ts';
import { findElectron, KALIMAT_PASANG, shouldCoba } from './electron.ts';
import { jalankanElectron } from './jalankan-electron.ts';
import { lingkunganElectron, pasangElectron } from './pasang.ts';

const SALAH_PAKAI = 2;
const TIDAK_TERBANGUN = 1;
/** The first start must not keep somebody waiting who only wants to begin. */
const BATAS_PERTAMA = { sambungMs: 3_000, diamMs: 15_000, semuaMs: 300_000 };

/** Exit code of the program, in whichever window it ran. */
export async function mulai(akar: string, argumen: readonly string[]): Promise<number> {
  const pilihan = parseArgumenMulai(argumen);
  if (pilihan === null || pilihan.bantuan) {
    process.stderr.write(BANTUAN);
    return pilihan === null ? SALAH_PAKAI : 0;
  }
  if (!bangun(akar)) {
    process.stderr.write('Program tidak dapat dibangun; sebabnya tercetak di atas.\n');
    return TIDAK_TERBANGUN;
  }
  if (!pilihan.peramban) {
    const kode = await mulaiElectron(akar);
    if (kode !== null) return kode;
  }
  const { main } = await import('../../src/browser/main.ts');
  return main(pilihan.tanpaJendela ? ['--tanpa-jendela'] : []);
}

/** In a process of its own: the builder would stay in memory as long as the program runs. */
function bangun(akar: string): boolean {
  const hasil = spawnSync(process.execPath, [path.join(akar, 'scripts', 'bangun.mjs')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return hasil.status === 0;
}

/** `null`: Electron is not there or does not run here; why has been said in one line. */
async function mulaiElectron(akar: string): Promise<number | null> {
  const terminal = createTerminal();
  const l = lingkunganElectron(akar);
  if (findElectron(l) === null && shouldCoba(l)) {
    terminal.tulis(KALIMAT_PASANG[await pasangElectron(l, BATAS_PERTAMA, terminal.kemajuan)]);
  } else if (findElectron(l) === null) {
    terminal.tulis('Electron belum terpasang ("npm run pasang-electron"), jadi program dibuka di peramban.');
  }
  const program = findElectron(l);
  if (program === null) return null;
  const kode = await jalankanElectron(program, akar);
  if (kode === null)
    terminal.tulis('Electron tidak dapat berjalan di laptop ini, jadi program dibuka di peramban.');
  return kode;
}
