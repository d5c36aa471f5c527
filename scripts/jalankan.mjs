// Starts a command-line program of src/cli on the project's own Node (24, from node_modules), which runs TypeScript as it is.
import module from 'node:module';

const utama = Number(process.versions.node.split('.')[0]);
if (utama < 24) {
  process.stderr.write(
    `Program ini memerlukan Node 24, sedangkan yang berjalan ${process.versions.node}. Jalankan lewat "npm run", yang memakai Node milik program.\n`,
  );
  process.exit(1);
}

module.enableCompileCache?.();
const [, , nama, ...argumen] = process.argv;
const [{ main }, { runProgram }] = await Promise.all([
  import(`../src/cli/${nama}.ts`),
  import('../src/cli/run-program.ts'),
]);
process.exitCode = await runProgram(() => main(argumen));
