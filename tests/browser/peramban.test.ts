import { chmodSync, existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { buildArgumen, findPeramban, type Lingkungan } from '../../src/browser/cari-peramban.ts';
import { luncurkan } from '../../src/browser/luncurkan.ts';
import { buildFolder, tunggu } from './host-uji.ts';

function lingkungan(ubahan: Partial<Lingkungan> & { readonly berkas: readonly string[] }): Lingkungan {
  return {
    platform: 'linux',
    env: { PATH: '/usr/local/bin:/usr/bin:relatif' },
    rumah: '/home/ani',
    ada: (jalur) => ubahan.berkas.includes(jalur),
    ...ubahan,
  };
}

describe('mencari peramban', () => {
  test.each([
    ['Chrome didahulukan', ['/usr/bin/chromium', '/usr/bin/google-chrome'], '/usr/bin/google-chrome'],
    ['Chromium', ['/usr/bin/chromium'], '/usr/bin/chromium'],
    ['Edge', ['/usr/bin/microsoft-edge-stable'], '/usr/bin/microsoft-edge-stable'],
    ['PATH yang lebih dahulu', ['/usr/bin/chromium', '/usr/local/bin/chromium'], '/usr/local/bin/chromium'],
  ] as const)('%s', (_judul, berkas, jalur) => {
    expect(findPeramban(lingkungan({ berkas }))).toEqual({ jalur, folderKhusus: null });
  });

  test('Chromium dari snap memakai foldernya sendiri, juga lewat skrip perantaranya', () => {
    const snap = { jalur: '/snap/bin/chromium', folderKhusus: '/home/ani/snap/chromium/common/pleno-dpsh' };
    expect(findPeramban(lingkungan({ berkas: ['/snap/bin/chromium'] }))).toEqual(snap);
    expect(findPeramban(lingkungan({ berkas: ['/snap/bin/chromium', '/usr/bin/chromium-browser'] }))).toEqual(
      snap,
    );
    const path = '/snap/bin:/usr/bin';
    expect(findPeramban(lingkungan({ berkas: ['/snap/bin/chromium'], env: { PATH: path } }))).toEqual(snap);
  });

  test('Windows: Chrome, lalu Edge, di folder program mana pun', () => {
    const env = {
      ProgramFiles: 'C:\\Program Files',
      'ProgramFiles(x86)': 'C:\\Program Files (x86)',
      LOCALAPPDATA: 'C:\\Users\\Ani\\AppData\\Local',
    };
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const chrome = 'C:\\Users\\Ani\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe';
    const cari = (...berkas: string[]): string | undefined =>
      findPeramban(lingkungan({ platform: 'win32', env, berkas }))?.jalur;
    expect(cari(edge)).toBe(edge);
    expect(cari(edge, chrome)).toBe(chrome);
    expect(cari()).toBeUndefined();
  });

  test('PLENO_PERAMBAN menang; bila salah tulis tidak diganti diam-diam', () => {
    const berkas = ['/opt/x/chrome', '/usr/bin/chromium'];
    const env = (jalur: string): Record<string, string> => ({ PATH: '/usr/bin', PLENO_PERAMBAN: jalur });
    expect(findPeramban(lingkungan({ berkas, env: env('/opt/x/chrome') }))?.jalur).toBe('/opt/x/chrome');
    expect(findPeramban(lingkungan({ berkas, env: env('/opt/y/chrome') }))).toBeNull();
    expect(findPeramban(lingkungan({ berkas, env: env('') }))?.jalur).toBe('/usr/bin/chromium');
  });

  test('tanpa peramban hasilnya null', () => {
    expect(findPeramban(lingkungan({ berkas: [] }))).toBeNull();
    expect(findPeramban(lingkungan({ platform: 'darwin', berkas: ['/usr/bin/chromium'] }))).toBeNull();
  });
});

describe('membuka jendela', () => {
  test('peramban tidak dapat menghubungi apa pun selain laptop ini', () => {
    const argumen = buildArgumen('/profil', 'file:///x.html', 'linux');
    expect(argumen).toContain('--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1');
    expect(argumen).toContain('--no-proxy-server');
    for (const a of [
      '--no-first-run',
      '--disable-background-networking',
      '--disable-sync',
      '--disable-component-update',
    ])
      expect(argumen).toContain(a);
    expect(argumen.join(' ')).not.toContain('no-sandbox');
  });

  /** A "browser" that notes its command line and what it finds in the file it is to open, and stays for a while. */
  function buildPerambanPalsu(folder: string): { readonly program: string; readonly catatan: string } {
    const catatan = path.join(folder, 'catatan.json');
    const skrip = path.join(folder, 'peramban.mjs');
    writeFileSync(
      skrip,
      `import fs from 'node:fs';
const app = process.argv.find((a) => a.startsWith('--app=')).slice(6);
fs.writeFileSync(${JSON.stringify(`${catatan}.x`)}, JSON.stringify({ argumen: process.argv.slice(2), isi: fs.readFileSync(new URL(app), 'utf8') }));
fs.renameSync(${JSON.stringify(`${catatan}.x`)}, ${JSON.stringify(catatan)});
setTimeout(() => {}, 30_000);
`,
    );
    const program = path.join(folder, 'peramban.sh');
    writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${skrip}' "$@"\n`);
    chmodSync(program, 0o755);
    return { program, catatan };
  }

  test.skipIf(process.platform === 'win32')(
    'token tidak tampak di daftar proses; berkas pengantarnya pribadi dan dihapus',
    async () => {
      const folder = buildFolder();
      const { program, catatan } = buildPerambanPalsu(folder);
      let keluar = 0;
      const alamat = 'http://127.0.0.1:9/masuk?k=TokenRahasia';
      const jendela = luncurkan({ jalur: program, folderKhusus: null }, folder, alamat, () => keluar++);
      await tunggu(() => existsSync(catatan), 10_000);
      const { argumen, isi }: { argumen: string[]; isi: string } = JSON.parse(readFileSync(catatan, 'utf8'));
      expect(argumen.join(' ')).not.toContain('TokenRahasia');
      expect(isi).toContain(`url=${alamat}`);
      const pengantar = fileURLToPath((argumen.find((a) => a.startsWith('--app=')) ?? '').slice(6));
      expect(statSync(pengantar).mode & 0o777).toBe(0o600);
      expect(statSync(path.dirname(pengantar)).mode & 0o777).toBe(0o700);
      jendela.hapusPengantar();
      expect(readdirSync(path.dirname(pengantar))).toEqual([]);
      expect(keluar).toBe(0);
      jendela.tutup();
      await tunggu(() => keluar === 1);
    },
  );

  test('peramban yang tidak dapat dijalankan diberitahukan, tanpa gangguan', async () => {
    const folder = buildFolder();
    let keluar = 0;
    luncurkan(
      { jalur: path.join(folder, 'tidak-ada'), folderKhusus: null },
      folder,
      'http://127.0.0.1:9/',
      () => keluar++,
    );
    await tunggu(() => keluar === 1);
  });
});
