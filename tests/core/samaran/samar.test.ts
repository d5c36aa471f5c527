import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskAngkaPanjang, samarkanNama, samarkanNomor } from '../../../src/core/samaran/samar.ts';

describe('penyamaran', () => {
  test('nomor mengikuti kebijakan; yang kosong dan yang tidak ada kolomnya tetap', () => {
    expect(samarkanNomor('3311102801650002', 'tengah')).toBe('331110******0002');
    expect(samarkanNomor('3311102801650002', 'seluruhnya')).toBe('*'.repeat(16));
    expect(samarkanNomor('3311102801650002', 'penuh')).toBe('3311102801650002');
    expect(samarkanNomor('~3311102801650000', 'tengah')).toBe('~331110******0000');
    for (const cara of ['tengah', 'seluruhnya', 'penuh'] as const) {
      expect(samarkanNomor('', cara)).toBe('');
      expect(samarkanNomor(null, cara)).toBeNull();
    }
  });

  test('nama sebagai inisial', () => {
    expect(samarkanNama('SITI NUR  AMINAH', 'inisial')).toBe('S. N. A.');
    expect(samarkanNama('', 'inisial')).toBe('');
    expect(samarkanNama('SITI', 'penuh')).toBe('SITI');
  });

  test('nomor panjang di teks bebas tersamar, bagaimanapun ditulis', () => {
    expect(maskAngkaPanjang('DK. GENTAN RT 001 NO 12')).toBe('DK. GENTAN RT 001 NO 12');
    expect(maskAngkaPanjang('NIK 3311102801650002.')).toBe('NIK 331110******0002.');
    expect(maskAngkaPanjang('3311 1028 0165 0002')).toBe('331110******0002');
    fc.assert(
      fc.property(fc.string(), fc.stringMatching(/^\d{16}$/), fc.string(), (awal, nomor, akhir) => {
        expect(maskAngkaPanjang(`${awal} ${nomor} ${akhir}`)).not.toContain(nomor);
      }),
    );
  });
});
