import { execFileSync } from 'node:child_process';
import path from 'node:path';

const AKAR = path.join(import.meta.dirname, '..');

/** Builds out/ when it is stale; test files that ask at the same time wait for one build. Throws when it fails. */
export function ensureBangunan(): void {
  execFileSync(process.execPath, [path.join(AKAR, 'scripts', 'bangun.mjs')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
