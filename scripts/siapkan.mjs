// Runs before every command of the README, on whatever Node is there: installs the exact dependencies when they are missing
// or older than the lockfile. Writes to stderr only, so that a command's stdout stays its own.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const akar = path.resolve(import.meta.dirname, '..');
const tanda = path.join(akar, 'node_modules', '.siap');
/** Outside node_modules, which the installation removes. */
const kunci = path.join(akar, '.siapkan.lock');

function sidik() {
  const hash = createHash('sha256');
  for (const nama of ['package.json', 'package-lock.json']) hash.update(readFileSync(path.join(akar, nama)));
  return hash.digest('hex');
}

function sudahSiap() {
  return existsSync(tanda) && readFileSync(tanda, 'utf8') === sidik();
}

/** The Node that runs npm, not the one inside node_modules: that one may be replaced by the installation. */
function jalankanNpm(argumen) {
  const node = process.env.npm_node_execpath ?? process.execPath;
  const npm = process.env.npm_execpath;
  const opsi = { cwd: akar, stdio: ['ignore', 2, 2] };
  if (npm !== undefined) return spawnSync(node, [npm, ...argumen], opsi);
  return spawnSync('npm', argumen, { ...opsi, shell: process.platform === 'win32' });
}

function masihHidup(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (e) {
    return e.code === 'EPERM';
  }
}

/** Two commands started at once must not install over each other: the second waits. A lock of a dead process does not count. */
function ambilKunci() {
  for (let ke = 0; ; ke++) {
    try {
      writeFileSync(kunci, String(process.pid), { flag: 'wx' });
      return;
    } catch (e) {
      if (e.code !== 'EEXIST') throw e;
    }
    if (ke === 0) process.stderr.write('Menunggu penyiapan yang sedang berjalan …\n');
    const isi = existsSync(kunci) ? readFileSync(kunci, 'utf8') : '';
    // An empty file is a lock being written this moment; given up after a while like that of a dead process.
    if (isi === '' ? ke > 20 : !masihHidup(Number(isi))) rmSync(kunci, { force: true });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
  }
}

function pasang() {
  const baru = !existsSync(path.join(akar, 'node_modules'));
  process.stderr.write(
    baru
      ? 'Menyiapkan program untuk pertama kali (sekitar satu menit) …\n'
      : 'Memperbarui komponen program …\n',
  );
  // Windows cannot replace a running node.exe, so an update there changes only what differs.
  const perintah = !baru && process.platform === 'win32' ? ['install', '--no-save'] : ['ci'];
  const hasil = jalankanNpm([...perintah, '--loglevel=error', '--no-audit', '--no-fund']);
  if (hasil.status === 0) writeFileSync(tanda, sidik());
  return hasil.status === 0;
}

if (!sudahSiap()) {
  ambilKunci();
  let berhasil = false;
  try {
    berhasil = sudahSiap() || pasang();
  } finally {
    rmSync(kunci, { force: true });
  }
  if (!berhasil) {
    process.stderr.write(
      'Penyiapan gagal. Periksa sambungan ke gudang paket npm, lalu jalankan perintah yang sama lagi.\n',
    );
    process.exitCode = 1;
  }
}
