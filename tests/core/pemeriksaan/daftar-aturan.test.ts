import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { DAFTAR_ATURAN, formatDaftarAturan } from '../../../src/core/pemeriksaan/daftar-aturan.ts';

const AKAR = path.join(import.meta.dirname, '../../..');
const HALAMAN = path.join(AKAR, 'docs/ATURAN.md');

/** Sources that make findings, the registry itself apart. */
function listSumber(): readonly string[] {
  return ['src/core', 'src/engine', 'src/cli'].flatMap((folder) =>
    readdirSync(path.join(AKAR, folder), { recursive: true, encoding: 'utf8' })
      .filter(
        (f) => f.endsWith('.ts') && !/(?:^|\/)(?:daftar-)?aturan(?:-\w+)?\.ts$/.test(f.replaceAll('\\', '/')),
      )
      .map((f) => readFileSync(path.join(AKAR, folder, f), 'utf8')),
  );
}

/** Codes written right before a severity, or as `kode` of an object that has one. */
const POLA = [
  /'([A-Z][A-Z0-9_]{5,})'\s*,\s*(?:tingkat:\s*)?'(?:galat|peringatan|info)'/g,
  /kode:\s*'([A-Z][A-Z0-9_]{5,})',\s*tingkat:/g,
  /\bgalat\(\s*'([A-Z][A-Z0-9_]{5,})'/g,
];

const SUMBER = listSumber();
const DIPAKAI = new Set(
  SUMBER.flatMap((isi) => POLA.flatMap((p) => [...isi.matchAll(p)].map((m) => m[1] ?? ''))),
);

describe('daftar aturan', () => {
  test('setiap kode temuan di program ada di daftar', () => {
    const dikenal = new Set(DAFTAR_ATURAN.map((a) => a.kode));
    expect(DIPAKAI.size).toBeGreaterThan(40);
    expect([...DIPAKAI].filter((k) => !dikenal.has(k)).sort()).toEqual([]);
  });

  test('tingkat yang tertulis di daftar adalah tingkat yang dipakai program', () => {
    const tingkat = new Map(DAFTAR_ATURAN.map((a) => [a.kode, a.tingkat]));
    const langsung = SUMBER.flatMap((isi) => [
      ...isi.matchAll(/'([A-Z][A-Z0-9_]{5,})'\s*,\s*(?:tingkat:\s*)?'(galat|peringatan|info)'/g),
    ]);
    expect(langsung.filter((m) => tingkat.get(m[1] ?? '') !== m[2]).map((m) => m.slice(1, 3))).toEqual([]);
  });

  test('setiap kode di daftar dipakai program, sekali saja didaftarkan', () => {
    const semua = SUMBER.join('\n');
    const disusun = (kode: string): boolean => {
      const m = /^(?:NIK|NKK)(_\w+)$/.exec(kode);
      return m?.[1] !== undefined && new RegExp(`\\$\\{\\w+\\}${m[1]}|'${m[1].slice(1)}'`).test(semua);
    };
    const kode = DAFTAR_ATURAN.map((a) => a.kode);
    expect(kode.filter((k) => !semua.includes(`'${k}'`) && !disusun(k))).toEqual([]);
    expect(new Set(kode).size).toBe(kode.length);
  });

  test('docs/ATURAN.md sama dengan daftarnya; diperbarui dengan PERBARUI_DOKUMEN=1', () => {
    const harus = formatDaftarAturan();
    const ada = existsSync(HALAMAN) ? readFileSync(HALAMAN, 'utf8') : '';
    if (ada !== harus && process.env['PERBARUI_DOKUMEN'] === '1') writeFileSync(HALAMAN, harus);
    expect(readFileSync(HALAMAN, 'utf8')).toBe(harus);
  });
});
