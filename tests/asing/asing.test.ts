import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';

/**
 * Village files made by Python and LibreOffice, and figures counted there by an own reading of the definitions, against the
 * program: the one test in which nothing of ours judges ourselves. The whole suite (refusals, kills, random shapes) is run by
 * hand: README.md beside this file.
 */
const PYTHON = '/usr/bin/python3';
const alasan = ((): string | null => {
  if (spawnSync(PYTHON, ['-c', 'import openpyxl, xlwt']).status !== 0)
    return 'python3 dengan openpyxl dan xlwt tidak ada';
  return spawnSync('soffice', ['--version']).status === 0 ? null : 'LibreOffice tidak ada';
})();
if (alasan !== null) process.stderr.write(`Uji berkas asing dilewati: ${alasan}.\n`);

test.skipIf(alasan !== null)(
  'empat kecamatan dari program lain, setiap bentuk sekali, memberi angka yang sama',
  { timeout: 600_000 },
  () => {
    const kerja = mkdtempSync(path.join(os.tmpdir(), 'pleno-asing-'));
    try {
      const argumen = [
        path.join(import.meta.dirname, 'uji_asing.py'),
        '--kerja',
        kerja,
        '--bagian',
        'kecamatan',
      ];
      const hasil = spawnSync(PYTHON, argumen, { encoding: 'utf8' });
      expect(hasil.stdout.match(/^BEDA.*$/gm) ?? []).toEqual([]);
      expect(hasil.status, hasil.stderr).toBe(0);
    } finally {
      rmSync(kerja, { recursive: true, force: true });
    }
  },
);
