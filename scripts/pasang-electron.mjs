// `npm run pasang-electron`: fetches Electron, however often it was tried before, and tells the outcome.
import path from 'node:path';

const utama = Number(process.versions.node.split('.')[0]);
if (utama < 24) {
  process.stderr.write('Jalankan "npm run siapkan" dahulu, lalu "npm run pasang-electron" lagi.\n');
  process.exit(1);
}

const [{ KALIMAT_PASANG }, { lingkunganElectron, pasangElectron }, { createTerminal }] = await Promise.all([
  import('./mulai/electron.ts'),
  import('./mulai/pasang.ts'),
  import('../src/cli/terminal.ts'),
]);
const terminal = createTerminal();
const hasil = await pasangElectron(
  lingkunganElectron(path.resolve(import.meta.dirname, '..')),
  { sambungMs: 10_000, diamMs: 60_000, semuaMs: 3_600_000 },
  terminal.kemajuan,
);
terminal.tulis(KALIMAT_PASANG[hasil]);
process.exitCode = hasil === 'SUDAH_ADA' || hasil === 'TERPASANG' ? 0 : 1;
