import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createCatatan, formatBarisCatatan } from '../../src/host/catatan.ts';
import { findFolderData, siapkanFolderData } from '../../src/host/folder-data.ts';
import { chooseLingkunganMesin } from '../../src/host/mulai-mesin.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'pleno-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('folder data', () => {
  test.each([
    ['linux', {}, '/home/ani', '/home/ani/.local/share/pleno-dpsh'],
    ['linux', { XDG_DATA_HOME: '/data/ani' }, '/home/ani', '/data/ani/pleno-dpsh'],
    ['linux', { XDG_DATA_HOME: 'relatif' }, '/home/ani', '/home/ani/.local/share/pleno-dpsh'],
    ['linux', { PLENO_FOLDER_DATA: '/mnt/usb' }, '/home/ani', '/mnt/usb'],
    ['linux', { PLENO_FOLDER_DATA: '' }, '/home/ani', '/home/ani/.local/share/pleno-dpsh'],
    [
      'win32',
      { APPDATA: 'C:\\Users\\Ani\\AppData\\Roaming' },
      'C:\\Users\\Ani',
      'C:\\Users\\Ani\\AppData\\Roaming\\Pleno DPSH',
    ],
    ['win32', {}, 'C:\\Users\\Ani', 'C:\\Users\\Ani\\AppData\\Roaming\\Pleno DPSH'],
  ] as const)('%s %j', (platform, env, rumah, hasil) => {
    expect(findFolderData({ platform, env, rumah })).toBe(hasil);
  });

  test.skipIf(process.platform === 'win32')('hanya pemiliknya yang dapat melihat isinya', () => {
    const data = path.join(folder, 'a', 'data');
    const lingkungan = { platform: process.platform, env: { PLENO_FOLDER_DATA: data }, rumah: folder };
    expect(siapkanFolderData(lingkungan)).toBe(data);
    expect(statSync(data).mode & 0o777).toBe(0o700);
    chmodSync(data, 0o755);
    siapkanFolderData(lingkungan);
    expect(statSync(data).mode & 0o777).toBe(0o700);
  });
});

describe('catatan', () => {
  test('nomor pemilih tidak tercatat, dan sebuah catatan tidak dapat menyamar sebagai dua', () => {
    const baris = formatBarisCatatan('2026-01-01T00:00:00Z', 'NIK 3311010101900001\r\n2026 palsu\n');
    expect(baris).toBe('2026-01-01T00:00:00Z NIK ****************\n  2026 palsu\n');
  });

  test('catatan yang besar diganti, yang lama disimpan satu', () => {
    const catatan = createCatatan(folder, 'uji');
    const panjang = 'x'.repeat(400_000);
    for (let i = 0; i < 4; i++) catatan.tulis(panjang);
    catatan.tulis('terakhir');
    expect(readFileSync(catatan.berkas, 'utf8')).toMatch(/terakhir\n$/);
    expect(statSync(catatan.berkas).size).toBeLessThan(400_100);
    expect(statSync(`${catatan.berkas}.lama`).size).toBeGreaterThan(1_000_000);
  });

  test('catatan yang tidak dapat ditulis tidak menghentikan program', () => {
    const catatan = createCatatan(folder, 'uji');
    mkdirSync(catatan.berkas);
    expect(() => catatan.tulis('x')).not.toThrow();
  });
});

describe('lingkungan mesin', () => {
  test('yang tidak diperlukan, termasuk rahasia terminal, tidak diwariskan', () => {
    const env = {
      PATH: '/bin',
      Path: 'tak terpakai',
      PLENO_KUNCI: 'rahasia',
      AWS_SECRET: 'x',
      NODE_OPTIONS: '--x',
      TZ: 'Asia/Jakarta',
    };
    expect(chooseLingkunganMesin(env, '/data', '/tembolok')).toEqual({
      PATH: '/bin',
      TZ: 'Asia/Jakarta',
      PLENO_FOLDER_DATA: '/data',
      NODE_COMPILE_CACHE: '/tembolok',
    });
  });

  test('ejaan Windows dikenali', () => {
    expect(chooseLingkunganMesin({ Path: 'C:\\Windows', SYSTEMROOT: 'C:\\Windows' }, 'd', null)).toEqual({
      PATH: 'C:\\Windows',
      SystemRoot: 'C:\\Windows',
      PLENO_FOLDER_DATA: 'd',
    });
  });
});
