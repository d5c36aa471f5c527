import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { parseArgumenMulai } from '../../scripts/mulai/argumen.ts';
import { jalankanElectron } from '../../scripts/mulai/jalankan-electron.ts';
import { mulai } from '../../scripts/mulai/mulai.ts';

describe('argumen npm start', () => {
  test.each([
    [[], { peramban: false, tanpaJendela: false, bantuan: false }],
    [['--peramban'], { peramban: true, tanpaJendela: false, bantuan: false }],
    [['--tanpa-jendela'], { peramban: true, tanpaJendela: true, bantuan: false }],
    [['--bantuan'], { peramban: false, tanpaJendela: false, bantuan: true }],
    [['--entah'], null],
    [['berkas.xlsx'], null],
  ] as const)('%j', (argumen, hasil) => {
    expect(parseArgumenMulai(argumen)).toEqual(hasil);
  });

  test('argumen yang salah dijawab bantuan, tanpa membangun atau membuka apa pun', async () => {
    let teks = '';
    const tulis = vi.spyOn(process.stderr, 'write').mockImplementation((t) => {
      teks += String(t);
      return true;
    });
    onTestFinished(() => tulis.mockRestore());
    expect(await mulai('/tidak-ada', ['--entah'])).toBe(2);
    expect(teks).toContain('--peramban');
    expect(await mulai('/tidak-ada', ['--bantuan'])).toBe(0);
  });
});

describe.skipIf(process.platform === 'win32')('menjalankan Electron', () => {
  function buildElectron(isi: string): string {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'pleno-mulai-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const program = path.join(folder, 'electron');
    writeFileSync(program, `#!/bin/sh\n${isi}\n`);
    chmodSync(program, 0o755);
    return program;
  }

  test('kode keluarnya diteruskan', async () => {
    expect(await jalankanElectron(buildElectron('exit 0'), '/program')).toBe(0);
  });

  test('yang gagal seketika dianggap tidak dapat berjalan di laptop ini', async () => {
    expect(await jalankanElectron(buildElectron('exit 127'), '/program')).toBeNull();
    expect(await jalankanElectron('/tidak/ada/electron', '/program')).toBeNull();
  });

  test('dijalankan sebagai Electron, bukan sebagai Node, dengan folder program', async () => {
    process.env['ELECTRON_RUN_AS_NODE'] = '1';
    onTestFinished(() => void delete process.env['ELECTRON_RUN_AS_NODE']);
    const program = buildElectron('[ -z "$ELECTRON_RUN_AS_NODE" ] && [ "$1" = /program ]');
    expect(await jalankanElectron(program, '/program')).toBe(0);
  });
});
