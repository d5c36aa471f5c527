// `npm start`: builds when stale, fetches Electron once, opens the program in Electron or else in a browser of this machine.
import module from 'node:module';
import path from 'node:path';

const akar = path.resolve(import.meta.dirname, '..');

const utama = Number(process.versions.node.split('.')[0]);
if (utama < 24) {
  process.stderr.write(
    `Program ini memerlukan Node 24, sedangkan yang berjalan ${process.versions.node}. Jalankan lewat "npm start", yang memakai Node milik program.\n`,
  );
  process.exit(1);
}

module.enableCompileCache?.(path.join(akar, 'node_modules', '.cache', 'pleno-dpsh'));
const [{ mulai }, { runProgram }] = await Promise.all([
  import('./mulai/mulai.ts'),
  import('../src/cli/run-program.ts'),
]);
process.exitCode = await runProgram(() => mulai(akar, process.argv.slice(2)));
