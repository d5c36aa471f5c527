import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { formatKebijakanKonten, sisipkanNonce } from '../../src/host/kebijakan.ts';
import { findSumber, parseJalurUrl } from '../../src/host/sumber-statis.ts';

const folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'pleno-statis-')));
const akar = path.join(folder, 'halaman');
mkdirSync(path.join(akar, 'assets'), { recursive: true });
mkdirSync(path.join(folder, 'halaman-lain'));
writeFileSync(path.join(akar, 'index.html'), '<html>');
writeFileSync(path.join(akar, 'assets', 'app-a1b2.js'), '1');
writeFileSync(path.join(akar, 'assets', 'catatan.pleno'), 'x');
writeFileSync(path.join(folder, 'rahasia.js'), 'x');
writeFileSync(path.join(folder, 'halaman-lain', 'rahasia.js'), 'x');
const adaTautan = process.platform !== 'win32';
if (adaTautan) {
  symlinkSync(path.join(folder, 'rahasia.js'), path.join(akar, 'tautan.js'));
  symlinkSync(folder, path.join(akar, 'keluar'));
}
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('berkas halaman', () => {
  test('alamat akar adalah halaman muka', async () => {
    expect(await findSumber(akar, '/')).toMatchObject({
      jalur: path.join(akar, 'index.html'),
      halaman: true,
      tipe: 'text/html; charset=utf-8',
      tembolok: 'no-store',
    });
  });

  test('berkas dengan nama bersidik boleh disimpan peramban', async () => {
    expect(await findSumber(akar, '/assets/app-a1b2.js')).toMatchObject({
      halaman: false,
      tipe: 'text/javascript; charset=utf-8',
      tembolok: 'private, max-age=31536000, immutable',
    });
  });

  test.each([
    '',
    'index.html',
    '/..',
    '/../rahasia.js',
    '/assets/../../rahasia.js',
    '/%2e%2e/rahasia.js',
    '/%2e%2e%2frahasia.js',
    '/..%5crahasia.js',
    '/..\\rahasia.js',
    '/%252e%252e/rahasia.js',
    '/%c0%ae%c0%ae/rahasia.js',
    '//rahasia.js',
    '/C:/Windows/win.ini',
    '/c:rahasia.js',
    '/index.html%00.js',
    '/index.html\0',
    '/index.html::$DATA',
    '/index.html.',
    '/index.html ',
    '/aux.js',
    '/.sidik',
    '/.git/config.txt',
    '/assets',
    '/assets/',
    '/assets/catatan.pleno',
    '/tidak-ada.js',
    '/%',
    `/${'a'.repeat(600)}.js`,
  ])('%j tidak ada', async (jalur) => {
    expect(await findSumber(akar, jalur)).toBeNull();
  });

  test.runIf(adaTautan)('tautan yang menunjuk keluar tidak diikuti', async () => {
    expect(await findSumber(akar, '/tautan.js')).toBeNull();
    expect(await findSumber(akar, '/keluar/rahasia.js')).toBeNull();
  });

  test('tidak ada alamat yang menghasilkan berkas di luar folder halaman', async () => {
    const bagian = fc.oneof(
      fc.constantFrom('..', '.', '%2e%2e', '%2E.', '..%2f', '%5c', '\\', '', '%00', 'keluar', 'assets', '~'),
      fc.constantFrom('rahasia.js', 'halaman-lain', 'halaman', 'index.html', 'C:', 'tautan.js', '%25', '%'),
      fc.string({ maxLength: 5 }),
    );
    const jalur = fc.array(bagian, { maxLength: 8 }).map((b) => `/${b.join('/')}`);
    await fc.assert(
      fc.asyncProperty(fc.oneof(jalur, fc.string()), async (j) => {
        const sumber = await findSumber(akar, j);
        return sumber === null || sumber.jalur.startsWith(akar + path.sep);
      }),
      { numRuns: 2000 },
    );
  });

  test('yang lolos hanya nama biasa', () => {
    fc.assert(
      fc.property(fc.string(), (teks) => {
        const segmen = parseJalurUrl(`/${teks}`);
        return (segmen ?? []).every((s) => s !== '' && !s.startsWith('.') && !/[\\/:\0%]/.test(s));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('kebijakan konten', () => {
  test('hanya skrip dari program; tidak ada yang sebaris, dievaluasi, atau dari luar', () => {
    const csp = formatKebijakanKonten('abc');
    const aturan = new Map(csp.split('; ').map((a) => [a.split(' ')[0], a.split(' ').slice(1).join(' ')]));
    expect(aturan.get('default-src')).toBe("'none'");
    expect(aturan.get('script-src')).toBe("'self'");
    expect(aturan.get('connect-src')).toBe("'self'");
    expect(aturan.get('style-src')).toBe("'self' 'nonce-abc'");
    for (const nama of ['object-src', 'frame-ancestors', 'base-uri', 'form-action'])
      expect(aturan.get(nama), nama).toBe("'none'");
    expect(csp).not.toMatch(/unsafe|https?:|\*/);
  });

  test('nonce halaman sama dengan nonce kebijakannya', () => {
    expect(sisipkanNonce('<html><head><title>x</title></head></html>', 'abc')).toContain(
      '<meta property="csp-nonce" nonce="abc" />',
    );
  });
});
