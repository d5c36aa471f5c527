import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

/** A Chromium that playwright-core can drive. */
export interface Peramban {
  readonly jalur: string;
  readonly argumen: readonly string[];
  /** For the last line of a test run: "chromium sistem (/usr/bin/chromium)". */
  readonly nama: string;
}

const AKAR = path.join(import.meta.dirname, '..');
const PAKET = path.join(AKAR, 'node_modules', '@sparticuz', 'chromium');
const NAMA_PERINTAH = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const JALUR_WINDOWS = [
  String.raw`Google\Chrome\Application\chrome.exe`,
  String.raw`Microsoft\Edge\Application\msedge.exe`,
];

/**
 * The Chromium of the system, else the one inside the package `@sparticuz/chromium`; `null` when neither can run here.
 * `PLENO_PERAMBAN=paket` or `=sistem` asks for one of the two.
 */
export async function findPeramban(): Promise<Peramban | null> {
  const pilihan = process.env['PLENO_PERAMBAN'];
  const sistem = pilihan === 'paket' ? null : findSistem();
  if (sistem !== null)
    return { jalur: sistem, argumen: argumenSandbox(), nama: `peramban sistem (${sistem})` };
  return pilihan === 'sistem' ? null : preparePaket();
}

function argumenSandbox(): readonly string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

function findSistem(): string | null {
  const calon =
    process.platform === 'win32'
      ? [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']].flatMap(
          (folder) => (folder === undefined ? [] : JALUR_WINDOWS.map((j) => path.join(folder, j))),
        )
      : NAMA_PERINTAH.flatMap((nama) =>
          (process.env['PATH'] ?? '').split(path.delimiter).map((folder) => path.join(folder, nama)),
        );
  return calon.find((jalur) => existsSync(jalur)) ?? null;
}

/** Unpacked once per version of the package, atomically: several test files ask at the same time. */
async function preparePaket(): Promise<Peramban | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(PAKET)) return null;
  const versi = /"version":\s*"([^"]+)"/.exec(readFileSync(path.join(PAKET, 'package.json'), 'utf8'))?.[1];
  if (versi === undefined) return null;
  const folder = path.join(AKAR, 'node_modules', '.cache', `pleno-chromium-${versi}`);
  if (!existsSync(folder)) await unpack(folder);
  return {
    jalur: path.join(folder, 'jalankan.sh'),
    // It has no setuid sandbox helper, and no GPU is wanted of it.
    argumen: ['--no-sandbox', '--disable-gpu', '--disable-webgl'],
    nama: `Chromium ${versi} dari paket npm`,
  };
}

async function unpack(folder: string): Promise<void> {
  const sementara = `${folder}.${process.pid}`;
  await mkdir(sementara, { recursive: true });
  try {
    await promisify(execFile)(
      process.execPath,
      ['--input-type=module', '-e', "await (await import('@sparticuz/chromium')).default.executablePath();"],
      // It unpacks into the temporary folder, and the libraries a bare system lacks only when it believes itself on Lambda.
      { cwd: AKAR, env: { ...process.env, TMPDIR: sementara, AWS_EXECUTION_ENV: 'nodejs24.x' } },
    );
    await writeFile(path.join(sementara, 'fonts', 'fonts.conf'), susunanHuruf(folder));
    await writeFile(path.join(sementara, 'jalankan.sh'), PELUNCUR);
    await chmod(path.join(sementara, 'jalankan.sh'), 0o755);
    await rename(sementara, folder);
  } catch (e) {
    // Another process was faster: its folder is as good.
    if (!existsSync(folder)) throw e;
  } finally {
    await rm(sementara, { recursive: true, force: true });
  }
}

/** With the package's own NSS and expat, and its font where the system has none, only glibc is asked of the system. */
const PELUNCUR = `#!/bin/sh
di=$(dirname "$0")
export LD_LIBRARY_PATH="$di/al2023/lib"
[ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_PATH="$di/fonts"
exec "$di/chromium" "$@"
`;

/** The one in the package names folders of Lambda. */
function susunanHuruf(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>
`;
}
