import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, test } from 'vitest';
import { findElectron } from '../../scripts/mulai/electron.ts';
import { ensureBangunan } from '../bangun.ts';
import { describeCerita } from './cerita.ts';
import { PeragaElectron, runElectron } from './peraga-electron.ts';

/** By its files only: asking the package would start a download. */
const program = findElectron({
  akar: path.join(import.meta.dirname, '..', '..'),
  platform: process.platform,
  env: process.env,
  baca: (jalur) => (existsSync(jalur) ? readFileSync(jalur, 'utf8') : null),
  ada: existsSync,
});

if (program === null) {
  const alasan = 'program Electron tidak ada di komputer ini; cerita yang sama berjalan pada penggantinya';
  process.stderr.write(`Dilewati: cerita jendela di Electron (${alasan}).\n`);
  describe.skip(`jendela (Electron): ${alasan}`, () => {
    test('tidak dijalankan', () => {});
  });
} else {
  beforeAll(() => ensureBangunan(), 180_000);
  describeCerita('jendela (Electron)', {
    start: (folderData) => new PeragaElectron(program, folderData),
    runKedua: (folderData) => runElectron(program, folderData),
  });
}
