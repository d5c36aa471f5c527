import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Result } from '../../../src/core/result.ts';
import type { BasisData } from '../../../src/engine/store/basis-data.ts';
import { openDatabase } from '../../../src/engine/store/open-basis-data.ts';
import type { PilihanBuka } from '../../../src/engine/store/open-basis-data.ts';
import { DI_MEMORI } from '../../../src/engine/store/koneksi.ts';
import { IDENTITAS, WAKTU } from './contoh-versi.ts';

export const KUNCI = Buffer.alloc(32, 7);

/** A secret costs half a second by design; tests make it cheap, except where that cost is the matter. */
export const MURAH = { n: 2 ** 14, r: 8, p: 1 };

/** The value, or a failing test that shows the refusal. */
export function must<T>(hasil: Result<T, unknown>): T {
  if (!hasil.ok) throw new Error(`refused: ${JSON.stringify(hasil.galat)}`);
  return hasil.nilai;
}

/** The refusal, or a failing test. */
export function mustFail<E>(hasil: Result<unknown, E>): E {
  if (hasil.ok) throw new Error('accepted, though a refusal was expected');
  return hasil.galat;
}

const folderUji: string[] = [];
const terbuka: BasisData[] = [];

afterAll(() => {
  for (const db of terbuka) db.close();
  for (const folder of folderUji) rmSync(folder, { recursive: true, force: true });
});

/** A folder that goes when the test file is done. */
export function createFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'pleno-store-'));
  folderUji.push(folder);
  return folder;
}

export function pilihanBuka(berkas: string, ubahan: Partial<PilihanBuka> = {}): PilihanBuka {
  return { berkas, kunci: KUNCI, waktu: WAKTU, identitas: IDENTITAS, tungguMs: 50, ...ubahan };
}

export function openBerkas(berkas: string, ubahan: Partial<PilihanBuka> = {}): BasisData {
  const db = must(openDatabase(pilihanBuka(berkas, ubahan)));
  terbuka.push(db);
  return db;
}

/** A fresh database without a file; closed when the process ends. */
export function openMemori(): BasisData {
  return must(openDatabase(pilihanBuka(DI_MEMORI)));
}
