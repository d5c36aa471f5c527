import { describe, expect, test } from 'vitest';
import { formatUkuran } from '../../src/renderer/komponen/ukuran-berkas.ts';
import { formatHari, formatLama, formatWaktu, formatWaktuPendek } from '../../src/renderer/komponen/waktu.ts';

describe('waktu dan ukuran di layar', () => {
  test('hari dan jam menurut jam laptop', () => {
    const setempat = new Date(2024, 7, 6, 9, 5).toISOString();
    expect(formatWaktu(setempat)).toBe('Selasa, 6 Agustus 2024 09.05');
    expect(formatWaktuPendek(setempat)).toBe('6 Agustus 2024 09.05');
    expect(formatHari('2024-08-06')).toBe('Selasa, 6 Agustus 2024');
  });

  test('teks yang bukan waktu tampil apa adanya', () => {
    expect(formatWaktu('kemarin')).toBe('kemarin');
  });

  test.each([
    [0, '0 detik'],
    [59, '59 detik'],
    [75, '1 menit 15 detik'],
  ])('%d detik', (detik, teks) => {
    expect(formatLama(detik)).toBe(teks);
  });

  test.each([
    [0, '0 bita'],
    [999, '999 bita'],
    [1000, '1 kB'],
    [1_250_000, '1,3 MB'],
    [25_400_000, '25 MB'],
    [3_000_000_000, '3 GB'],
  ])('%d bita', (bita, teks) => {
    expect(formatUkuran(bita)).toBe(teks);
  });
});
