import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { JenisPeristiwa } from '../../src/core/pleno/peristiwa-pleno.ts';
import { formatKalimatJejak } from '../../src/engine/mesin/kalimat-jejak.ts';
import { loadBaki } from '../data-uji.ts';

const SUMBER = path.join(import.meta.dirname, '..', '..', 'src');
const DESA = loadBaki().desa[0];
if (DESA === undefined) throw new Error('kecamatan tanpa desa');

/** Every event the program writes, by the name it stands under in its source. */
function listPeristiwa(): readonly string[] {
  const berkas = readdirSync(SUMBER, { recursive: true, withFileTypes: true }).filter(
    (e) => e.isFile() && e.name.endsWith('.ts'),
  );
  const nama = berkas.flatMap((e) =>
    [...readFileSync(path.join(e.parentPath, e.name), 'utf8').matchAll(/peristiwa:\s*'([A-Z_]+)'/g)].map(
      (m) => m[1] ?? '',
    ),
  );
  return [...new Set(nama)].sort();
}

function sebut(peristiwa: string, rincian: Readonly<Record<string, unknown>>): string {
  const entri = {
    nomor: 1,
    waktu: '2024-08-01T01:00:00.000Z',
    peristiwa,
    rincian: JSON.stringify(rincian),
    mengubahData: false,
    hashSebelum: '',
    hash: '',
  };
  return formatKalimatJejak(entri, loadBaki());
}

const PLENO = {
  RAPAT_DIBUKA: null,
  RAPAT_DITUNDA: null,
  RAPAT_DILANJUTKAN: null,
  ACARA_DIMULAI: null,
  HADIR: null,
  HADIR_DICABUT: null,
  DESA_DIBACAKAN: DESA.kode,
  TANGGAPAN: DESA.kode,
  TANGGAPAN_DIPUTUS: null,
  KOREKSI: DESA.kode,
  DESA_DISAHKAN: DESA.kode,
  DESA_DIBUKA_KEMBALI: DESA.kode,
  KECAMATAN_DISAHKAN: null,
} as const satisfies Record<JenisPeristiwa, string | null>;

describe('kalimat riwayat', () => {
  const semua = listPeristiwa();

  test('daftar peristiwa dibaca dari kode program', () => {
    expect(semua.length).toBeGreaterThan(35);
    expect(semua).toContain('PLENO_DICATAT');
    expect(semua).toContain('TEMPLAT_DILEPAS');
  });

  test.each(semua)('%s mempunyai kalimat sendiri', (peristiwa) => {
    const kalimat = sebut(peristiwa, { desa: DESA.kode, dibuatPada: '2024-08-01T01:00:00.000Z' });
    expect(kalimat).not.toContain(peristiwa);
    expect(kalimat).toMatch(/^[A-Z0-9?].*\.$/);
  });

  test.each(Object.entries(PLENO))('rapat pleno: %s disebut dengan desanya', (jenis, desa) => {
    const kalimat = sebut('PLENO_DICATAT', { nomor: 1, jenis, desa, hash: 'f'.repeat(64) });
    expect(kalimat).not.toContain(jenis);
    expect(kalimat.includes(DESA.nama)).toBe(desa !== null);
    expect(kalimat).not.toContain('ffff');
  });

  test('peristiwa versi program lain disebut dengan kodenya', () => {
    expect(sebut('PLENO_DICATAT', { jenis: 'BELUM_DIKENAL', desa: null })).toBe(
      'Peristiwa rapat pleno BELUM_DIKENAL.',
    );
    expect(sebut('PLENO_DICATAT', { jenis: 'toString', desa: null })).toBe('Peristiwa rapat pleno toString.');
  });

  test('laporan coklit, catatan, dan periodenya disebut apa adanya', () => {
    expect(sebut('CAPAIAN_DISIMPAN', { jumlah: 1200, minggu: [1, 2] })).toBe(
      '1.200 laporan capaian coklit disimpan: minggu ke-1, 2.',
    );
    expect(sebut('CATATAN_DISIMPAN', { jenis: 'kendala', id: 1, baru: true })).toBe(
      'Satu catatan kendala aplikasi ditambahkan.',
    );
    expect(sebut('CATATAN_DISIMPAN', { jenis: 'pengawasan', id: 1, baru: false })).toBe(
      'Satu catatan pengawasan diubah.',
    );
    expect(sebut('CATATAN_DIHAPUS', { jenis: 'pengawasan', id: 1 })).toBe('Satu catatan pengawasan dihapus.');
    expect(sebut('PENGATURAN_DIUBAH', { bagian: 'mingguan' })).toBe(
      'Pengaturan diubah: periode coklit untuk laporan mingguan.',
    );
  });
});
