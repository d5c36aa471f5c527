// Builds out/ when it is missing or older than its sources. `node scripts/bangun.mjs`, or imported. Writes to stderr only.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const akar = path.resolve(import.meta.dirname, '..');
const tanda = path.join(akar, 'out', '.sidik');
const kunci = path.join(akar, 'out', '.kunci');
/** What the build is made of. The command line runs from its sources. */
const SUMBER = ['src', 'electron.vite.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json'];
const BUKAN_SUMBER = path.join('src', 'cli') + path.sep;

function listSumber() {
  return SUMBER.flatMap((nama) => {
    if (path.extname(nama) !== '') return [nama];
    return readdirSync(path.join(akar, nama), { recursive: true, withFileTypes: true })
      .filter((e) => e.isFile())
      .map((e) => path.relative(akar, path.join(e.parentPath, e.name)));
  })
    .filter((nama) => !nama.startsWith(BUKAN_SUMBER))
    .sort();
}

function sidik() {
  const hash = createHash('sha256');
  for (const nama of listSumber()) {
    const isi = readFileSync(path.join(akar, nama));
    hash.update(`${nama}\0${isi.length}\0`).update(isi);
  }
  return hash.digest('hex');
}

export function isBangunanSegar() {
  return existsSync(tanda) && readFileSync(tanda, 'utf8') === sidik();
}

function masihHidup(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (e) {
    return e.code === 'EPERM';
  }
}

/** Test files run side by side: the first builds, the others wait. A lock of a dead process does not count. */
function ambilKunci() {
  mkdirSync(path.dirname(kunci), { recursive: true });
  for (let ke = 0; ; ke++) {
    try {
      writeFileSync(kunci, String(process.pid), { flag: 'wx' });
      return;
    } catch (e) {
      if (e.code !== 'EEXIST') throw e;
    }
    const isi = existsSync(kunci) ? readFileSync(kunci, 'utf8') : '';
    // An empty file is a lock being written this moment; given up after a while like that of a dead process.
    if (isi === '' ? ke > 50 : !masihHidup(Number(isi))) rmSync(kunci, { force: true });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  }
}

function bangun() {
  // Taken before: a source changed while building makes the result stale again.
  const sekarang = sidik();
  rmSync(tanda, { force: true });
  const alat = path.join(akar, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const hasil = spawnSync(process.execPath, [alat, 'build', '--logLevel', 'warn'], {
    cwd: akar,
    encoding: 'utf8',
  });
  if (hasil.status !== 0) {
    process.stderr.write(`${hasil.stdout}${hasil.stderr}`);
    return false;
  }
  writeFileSync(tanda, sekarang);
  return true;
}

/** `false`: the build failed; why stands on stderr. */
export function ensureBangunan() {
  if (isBangunanSegar()) return true;
  ambilKunci();
  try {
    if (isBangunanSegar()) return true;
    process.stderr.write('Membangun program …\n');
    return bangun();
  } finally {
    rmSync(kunci, { force: true });
  }
}

if (path.resolve(process.argv[1] ?? '') === import.meta.filename && !ensureBangunan()) process.exitCode = 1;
