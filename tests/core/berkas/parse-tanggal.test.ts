import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Sel } from '../../../src/core/berkas/buku.ts';
import {
  buildTanggal,
  decideUrutanTanggal,
  parseSerial,
  parseTanggal,
  type CaraTanggal,
} from '../../../src/core/berkas/parse-tanggal.ts';
import { findTpsDalamTeks, parseTps } from '../../../src/core/berkas/parse-tps.ts';

const CARA: CaraTanggal = { urutan: 'hari-bulan', dari1904: false, tahunPilih: 2024, selCampur: false };
const baca = (sel: Sel, cara: Partial<CaraTanggal> = {}, nik = ''): string | null | 'ragu' => {
  const r = parseTanggal(sel, nik, { ...CARA, ...cara });
  return r.ragu ? 'ragu' : r.tanggal;
};

describe('tanggal lahir', () => {
  test.each<readonly [Sel, string]>([
    ['17|08|1945', '1945-08-17'],
    ['17/08/1945', '1945-08-17'],
    ['7-8-1945', '1945-08-07'],
    ['1945-08-17', '1945-08-17'],
    ['17.08.1945', '1945-08-17'],
    ['17 Agustus 1945', '1945-08-17'],
    ['17-Agu-45', '1945-08-17'],
    [{ tanggal: '1990-12-01' }, '1990-12-01'],
    [33025, '1990-06-01'],
    ['33025', '1990-06-01'],
    ['01/02/07', '2007-02-01'],
    ['01/02/45', '1945-02-01'],
    ["'17/08/1945", '1945-08-17'],
  ])('%j → %s', (sel, hasil) => expect(baca(sel)).toBe(hasil));

  test('serial 1900 dan 1904, termasuk sebelum 29 Februari 1900 yang tidak pernah ada', () => {
    expect([parseSerial(1, false), parseSerial(59, false), parseSerial(61, false)]).toEqual([
      '1900-01-01',
      '1900-02-28',
      '1900-03-01',
    ]);
    expect(baca(31563, { dari1904: true })).toBe('1990-06-01');
  });

  test('kosong bukan keraguan; yang tak terbaca adalah temuan dan pemilih tetap dihitung', () => {
    expect([baca(''), baca(null), baca('-')]).toEqual([null, null, null]);
    expect([baca('31/02/1990'), baca('entah'), baca(999999)]).toEqual(['ragu', 'ragu', 'ragu']);
  });

  test('kolom dibaca hari/bulan kecuali hanya cocok bulan/hari', () => {
    expect(decideUrutanTanggal(['03/04/1990', '25/12/1990'], 2024)).toBe('hari-bulan');
    expect(decideUrutanTanggal(['03/04/1990', '12/25/1990'], 2024)).toBe('bulan-hari');
    expect(decideUrutanTanggal(['03/04/1990'], 2024)).toBe('hari-bulan');
    expect(decideUrutanTanggal(['25/12/1990', '12/25/1990'], 2024)).toBe('campuran');
  });

  test('di kolom campuran digit NIK menentukan; bila tidak, tanggalnya ragu', () => {
    const campur = { urutan: 'campuran' } as const;
    expect(baca('03/04/1990', campur, '3311100304900001')).toBe('1990-04-03');
    expect(baca('03/04/1990', campur, '3311104403900001')).toBe('1990-03-04');
    expect(baca('03/04/1990', campur, '3311101111110001')).toBe('ragu');
    expect(baca('25/12/1990', campur)).toBe('1990-12-25');
    expect(baca('05/05/1990', campur)).toBe('1990-05-05');
  });

  test('sel tanggal yang hari dan bulannya tertukar oleh Excel dipulihkan hanya bila NIK mengatakannya', () => {
    const campur = { selCampur: true } as const;
    expect(baca({ tanggal: '1990-03-04' }, campur, '3311100304900001')).toBe('1990-04-03');
    expect(baca({ tanggal: '1990-03-04' }, campur, '3311100403900001')).toBe('1990-03-04');
    expect(baca({ tanggal: '1990-03-24' }, campur)).toBe('1990-03-24');
    expect(baca({ tanggal: '1990-03-04' }, campur)).toBe('ragu');
  });

  test('semua tulisan dari satu tanggal dibaca sama', () => {
    const hari = fc.record({
      t: fc.integer({ min: 1915, max: 2009 }),
      b: fc.integer({ min: 1, max: 12 }),
      h: fc.integer({ min: 1, max: 28 }),
    });
    fc.assert(
      fc.property(hari, fc.constantFrom('|', '/', '-', '.'), ({ t, b, h }, p) => {
        const iso = buildTanggal(t, b, h);
        const dua = (n: number): string => String(n).padStart(2, '0');
        expect(baca(`${dua(h)}${p}${dua(b)}${p}${String(t)}`)).toBe(iso);
        expect(baca(`${String(h)}${p}${String(b)}${p}${String(t)}`)).toBe(iso);
        expect(baca((Date.parse(String(iso)) - Date.UTC(1899, 11, 30)) / 86_400_000)).toBe(iso);
      }),
    );
  });
});

describe('nomor TPS', () => {
  test.each([
    ['1', '001'],
    ['001', '001'],
    ['TPS 1', '001'],
    ['TPS-01', '001'],
    ['tps 012', '012'],
    ['901', '901'],
    ['No. TPS 3', '003'],
    ['3.0', '003'],
    ['TPS 1 (LOKSUS)', '001'],
  ])('%s → %s', (teks, tps) => expect(parseTps(teks)).toBe(tps));
  test.each(['', '0', '000', '1234', 'A', '1/2', 'Balai Desa'])('%j bukan nomor TPS', (teks) =>
    expect(parseTps(teks)).toBeUndefined(),
  );
  test.each([
    ['Gentan TPS 3.xlsx', '003'],
    ['tps_012', '012'],
    ['TPS 1-7', undefined],
    ['TPS 1 sd 7', undefined],
    ['TPS 1 & TPS 2', undefined],
    ['Jumlah TPS : 7', undefined],
    ['Sheet1', undefined],
  ])('teks %s menyebut TPS %s', (teks, tps) => expect(findTpsDalamTeks(teks)).toBe(tps));
});
