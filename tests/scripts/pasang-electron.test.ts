import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { findElectron, readVersiElectron, shouldCoba } from '../../scripts/mulai/electron.ts';
import { formatKemajuan, lingkunganElectron, pasangElectron } from '../../scripts/mulai/pasang.ts';

const AKAR = path.join(import.meta.dirname, '..', '..');
const ZIP = Buffer.alloc(300_000, 'z');
const NAMA_ZIP = 'electron-v9.9.9-linux-x64.zip';

/** A program whose `electron` is not yet fetched: the real `@electron/get`, but an unpacker that only writes what unpacking leaves. */
function buildProgram(): string {
  const akar = mkdtempSync(path.join(os.tmpdir(), 'pleno-electron-'));
  onTestFinished(() => rmSync(akar, { recursive: true, force: true }));
  const paket = path.join(akar, 'node_modules', 'electron');
  mkdirSync(path.join(akar, 'node_modules', '@electron'), { recursive: true });
  mkdirSync(paket);
  symlinkSync(
    path.join(AKAR, 'node_modules', '@electron', 'get'),
    path.join(akar, 'node_modules', '@electron', 'get'),
    'junction',
  );
  writeFileSync(path.join(paket, 'package.json'), '{ "name": "electron", "version": "9.9.9" }');
  const sidik = createHash('sha256').update(ZIP).digest('hex');
  writeFileSync(path.join(paket, 'checksums.json'), JSON.stringify({ [NAMA_ZIP]: sidik }));
  writeFileSync(
    path.join(paket, 'install.js'),
    `const fs = require('fs'), path = require('path'), dist = path.join(__dirname, 'dist');
fs.mkdirSync(dist);
fs.writeFileSync(path.join(dist, 'electron'), '');
fs.writeFileSync(path.join(dist, 'electron.exe'), '');
fs.writeFileSync(path.join(dist, 'version'), '9.9.9');
fs.writeFileSync(path.join(__dirname, 'path.txt'), 'electron');
`,
  );
  return akar;
}

async function startCermin(layani: http.RequestListener): Promise<string> {
  const server = http.createServer(layani);
  await new Promise<void>((siap) => server.listen(0, '127.0.0.1', siap));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const alamat = server.address();
  return `http://127.0.0.1:${String(typeof alamat === 'object' ? alamat?.port : '')}/`;
}

function lingkungan(akar: string, cermin: string): ReturnType<typeof lingkunganElectron> {
  const env = {
    PATH: process.env['PATH'],
    HOME: akar,
    ELECTRON_MIRROR: cermin,
    electron_config_cache: path.join(akar, 'tembolok'),
    npm_config_platform: 'linux',
    npm_config_arch: 'x64',
  };
  return { ...lingkunganElectron(akar), env };
}

const BATAS = { sambungMs: 700, diamMs: 15_000, semuaMs: 30_000 };

describe('memasang Electron', () => {
  test('terunduh dengan kemajuan, terpasang, dan dicatat pernah dicoba', async () => {
    const akar = buildProgram();
    const cermin = await startCermin((minta, jawab) => {
      jawab.setHeader('content-length', ZIP.length);
      jawab.end(minta.method === 'HEAD' ? undefined : ZIP);
    });
    const l = lingkungan(akar, cermin);
    const kabar: string[] = [];
    expect(shouldCoba(l)).toBe(true);
    expect(findElectron(l)).toBeNull();
    expect(await pasangElectron(l, BATAS, (teks) => kabar.push(teks))).toBe('TERPASANG');
    expect(findElectron(l)).toBe(
      path.join(
        akar,
        'node_modules',
        'electron',
        'dist',
        process.platform === 'win32' ? 'electron.exe' : 'electron',
      ),
    );
    expect(kabar.some((k) => k.startsWith('Mengunduh Electron'))).toBe(true);
    expect(shouldCoba(l)).toBe(false);
    expect(await pasangElectron(l, BATAS, () => {})).toBe('SUDAH_ADA');
  });

  test('tanpa jaringan selesai dalam sekejap dan tidak dicoba lagi oleh mulai berikutnya', async () => {
    const akar = buildProgram();
    const l = lingkungan(akar, 'http://127.0.0.1:1/');
    const mulai = performance.now();
    expect(await pasangElectron(l, BATAS, () => {})).toBe('TIDAK_TERJANGKAU');
    expect(performance.now() - mulai).toBeLessThan(10_000);
    expect(shouldCoba(l)).toBe(false);
  });

  test('tempat unduhan yang diam saja tidak menggantung program', async () => {
    const akar = buildProgram();
    const l = lingkungan(akar, await startCermin(() => {}));
    expect(await pasangElectron(l, BATAS, () => {})).toBe('TIDAK_TERJANGKAU');
  });

  test('unduhan yang macet di tengah dihentikan', async () => {
    const akar = buildProgram();
    const cermin = await startCermin((minta, jawab) => {
      jawab.setHeader('content-length', ZIP.length);
      if (minta.method === 'HEAD') return void jawab.end();
      jawab.write(ZIP.subarray(0, 1000));
    });
    const batas = { ...BATAS, diamMs: 700 };
    expect(await pasangElectron(lingkungan(akar, cermin), batas, () => {})).toBe('TERHENTI');
  });

  test('unduhan yang tidak sesuai sidiknya tidak dipasang', async () => {
    const akar = buildProgram();
    const cermin = await startCermin((minta, jawab) =>
      jawab.end(minta.method === 'HEAD' ? undefined : Buffer.alloc(300_000, 'x')),
    );
    const l = lingkungan(akar, cermin);
    expect(await pasangElectron(l, BATAS, () => {})).toBe('GAGAL');
    expect(findElectron(l)).toBeNull();
  });

  test('yang pernah terunduh dipasang tanpa jaringan', async () => {
    const akar = buildProgram();
    let dilayani = true;
    const cermin = await startCermin((minta, jawab) => {
      if (!dilayani) return void jawab.destroy();
      jawab.end(minta.method === 'HEAD' ? undefined : ZIP);
    });
    const l = lingkungan(akar, cermin);
    expect(await pasangElectron(l, BATAS, () => {})).toBe('TERPASANG');
    rmSync(path.join(akar, 'node_modules', 'electron', 'dist'), { recursive: true });
    dilayani = false;
    expect(await pasangElectron(l, BATAS, () => {})).toBe('TERPASANG');
  });

  test('kemajuan ditulis dalam MB', () => {
    expect(formatKemajuan({ terunduh: 12 * 1024 * 1024, total: 120 * 1024 * 1024 })).toBe(
      'Mengunduh Electron: 12 dari 120 MB',
    );
    expect(formatKemajuan({ terunduh: 1024 * 1024, total: null })).toBe('Mengunduh Electron: 1 MB');
  });
});

describe('mengenali Electron dari berkasnya', () => {
  const akar = path.join('/', 'program');
  const dist = path.join(akar, 'node_modules', 'electron', 'dist');
  const utuh: Readonly<Record<string, string>> = {
    [path.join(akar, 'node_modules', 'electron', 'package.json')]: '{"version": "45.4.1"}',
    [path.join(akar, 'node_modules', 'electron', 'path.txt')]: 'electron',
    [path.join(dist, 'version')]: 'v45.4.1\n',
    [path.join(dist, 'electron')]: '',
    [path.join(dist, 'electron.exe')]: '',
  };
  const cari = (
    berkas: Readonly<Record<string, string>>,
    platform: NodeJS.Platform = 'linux',
    env: Record<string, string> = {},
  ): string | null =>
    findElectron({ akar, platform, env, ada: (j) => j in berkas, baca: (j) => berkas[j] ?? null });
  const tanpa = (nama: string): Readonly<Record<string, string>> =>
    Object.fromEntries(Object.entries(utuh).filter(([j]) => path.basename(j) !== nama));

  test('pemasangan yang utuh', () => {
    expect(cari(utuh)).toBe(path.join(dist, 'electron'));
    expect(cari(utuh, 'win32')).toBe(path.join(dist, 'electron.exe'));
  });

  test.each(['electron', 'version', 'path.txt', 'package.json'])('tanpa %s belum terpasang', (nama) => {
    expect(cari(tanpa(nama))).toBeNull();
  });

  test('versi lain dari paketnya belum terpasang', () => {
    expect(cari({ ...utuh, [path.join(dist, 'version')]: '44.0.0' })).toBeNull();
  });

  test('ELECTRON_OVERRIDE_DIST_PATH menunjuk yang lain', () => {
    const lain = path.join('/', 'lain', 'electron');
    const env = { ELECTRON_OVERRIDE_DIST_PATH: path.dirname(lain) };
    expect(cari({ [lain]: '' }, 'linux', env)).toBe(lain);
    expect(cari(utuh, 'linux', env)).toBeNull();
  });

  test('unduhan sendiri tidak dicoba bila dilarang, bila sudah dicoba, atau bila paketnya tidak ada', () => {
    const tanda = path.join(akar, 'node_modules', '.electron-dicoba');
    const coba = (berkas: Readonly<Record<string, string>>, env: Record<string, string> = {}): boolean =>
      shouldCoba({ akar, env, baca: (j) => berkas[j] ?? null });
    expect(coba(utuh)).toBe(true);
    expect(coba({ ...utuh, [tanda]: '45.4.1\n' })).toBe(false);
    expect(coba({ ...utuh, [tanda]: '44.0.0\n' })).toBe(true);
    expect(coba(utuh, { ELECTRON_SKIP_BINARY_DOWNLOAD: '1' })).toBe(false);
    expect(coba({})).toBe(false);
  });

  test('paket electron milik program ini dikenali tanpa menjalankannya', () => {
    const l = lingkunganElectron(AKAR);
    expect(readVersiElectron(l)).toMatch(/^\d+\.\d+\.\d+$/);
    expect(existsSync(path.join(AKAR, 'node_modules', 'electron', 'install.js'))).toBe(true);
    expect(readFileSync(path.join(AKAR, 'scripts', 'mulai', 'electron.ts'), 'utf8')).not.toMatch(
      /import\(.electron.\)|require\(.electron.\)/,
    );
  });
});
