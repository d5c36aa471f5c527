import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildAlamat, HALAMAN, parseAlamat } from '../../src/renderer/kerangka/alamat.ts';

describe('alamat halaman di dalam tagar', () => {
  test('parameter kosong tidak masuk alamat, bagian pengaturan menjadi jalur', () => {
    expect(buildAlamat('pemilih', { desa: '33.11.10.2001', tps: '', temuan: null })).toBe(
      '/pemilih?desa=33.11.10.2001',
    );
    expect(buildAlamat('pengaturan', { bagian: 'desa' })).toBe('/pengaturan/desa');
  });

  test('alamat yang tidak dikenal berarti Beranda tanpa parameter', () => {
    for (const alamat of ['', '/', '/rahasia?x=1', '/pemilihan', '//'])
      expect(parseAlamat(alamat)).toEqual({ halaman: 'beranda', bagian: null, parameter: {} });
  });

  test('apa pun yang ditulis ke alamat terbaca kembali sama', () => {
    const kunci = fc.constantFrom('desa', 'tps', 'cari', 'temuan', 'id');
    fc.assert(
      fc.property(
        fc.constantFrom(...HALAMAN),
        fc.dictionary(kunci, fc.string({ minLength: 1, unit: 'binary' })),
        (halaman, parameter) => {
          const rute = parseAlamat(buildAlamat(halaman, parameter));
          expect(rute.halaman).toBe(halaman);
          expect(rute.parameter).toEqual({ ...parameter });
        },
      ),
    );
  });
});
