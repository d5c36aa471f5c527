// Runs before every command of the README, on whatever Node is there: installs the exact dependencies when they are missing
// or older than the lockfile. Writes to stderr only, so that a command's stdout stays its own.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const akar = path.resolve(import.meta.dirname, '..');
const tanda = path.join(akar, 'node_modules', '.siap');

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

if (!sudahSiap()) {
  const baru = !existsSync(path.join(akar, 'node_modules'));
  process.stderr.write(
    baru
      ? 'Menyiapkan program untuk pertama kali (sekitar satu menit) …\n'
      : 'Memperbarui komponen program …\n',
  );
  // Windows cannot replace a running node.exe, so an update there changes only what differs.
  const perintah = !baru && process.platform === 'win32' ? ['install', '--no-save'] : ['ci'];
  const hasil = jalankanNpm([...perintah, '--loglevel=error', '--no-audit', '--no-fund']);
  if (hasil.status !== 0) {
    process.stderr.write(
      'Penyiapan gagal. Periksa sambungan ke gudang paket npm, lalu jalankan perintah yang sama lagi.\n',
    );
    process.exit(1);
  }
  writeFileSync(tanda, sidik());
}
