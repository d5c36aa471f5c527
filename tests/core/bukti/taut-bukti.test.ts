import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Pemilih } from '../../../src/core/berkas/pemilih.ts';
import { PenautBukti, type HasilTaut, type PenandaBukti } from '../../../src/core/bukti/taut-bukti.ts';
import { pemilih } from '../rekap/pemilih-uji.ts';

const ORANG: Partial<Pemilih> = {
  nik: '3311104101800001',
  dpid: '501',
  nama: 'SITI AMINAH',
  tanggalLahir: '1980-01-01',
  jenisKelamin: 'P',
  keterangan: '1',
};

function cari(bukti: PenandaBukti, ...baris: readonly Partial<Pemilih>[]): HasilTaut<number> {
  const daftar = baris.map((b, i) => ({ pemilih: pemilih({ ...ORANG, ...b }), i }));
  const hasil = new PenautBukti(daftar).find(bukti);
  return typeof hasil === 'string' ? hasil : hasil.i;
}

const BUKTI = pemilih(ORANG);

describe('bukti bertaut', () => {
  test('menurut NIK, lalu DPID, lalu nama, tanggal lahir, dan jenis kelamin', () => {
    const lain = { nik: '3311104101800009', dpid: '9', nama: 'LAIN' };
    expect(cari(BUKTI, lain, { dpid: '', nama: 'DIBETULKAN' })).toBe(1);
    expect(cari(BUKTI, lain, { nik: '331110******0001', nama: 'DIBETULKAN' })).toBe(1);
    expect(cari(BUKTI, lain, { nik: '', dpid: '' })).toBe(1);
    expect(cari(BUKTI, lain)).toBe('TIDAK_ADA');
  });

  test('orang senama ber-NIK lain tidak pernah diberi bukti orang ini', () => {
    expect(cari(BUKTI, { nik: '3311104101800009', dpid: '9' })).toBe('TIDAK_ADA');
  });

  test('di desa lain atau pada baris pemilih baru tidak bertaut', () => {
    expect(cari(BUKTI, { desa: '33.11.10.2002' })).toBe('TIDAK_ADA');
    expect(cari(BUKTI, { keterangan: 'B' })).toBe('TIDAK_ADA');
    expect(cari({ ...BUKTI, keterangan: '4' }, {})).toBe(0);
  });

  test('dari beberapa baris dipilih yang TPS-nya sama; orang senama tanpa nomor diragukan', () => {
    expect(cari(BUKTI, { tps: '003' }, { tps: '001' })).toBe(1);
    const tanpa = { nik: '', dpid: '' };
    expect(cari({ ...BUKTI, ...tanpa }, tanpa, tanpa)).toBe('RAGU');
    expect(cari({ ...BUKTI, ...tanpa, tps: '002' }, { ...tanpa, tps: '002' }, tanpa)).toBe(0);
  });

  test('urutan baris tidak menentukan, dan NIK yang sama-sama dipercaya tidak pernah berbeda karena nama', () => {
    const acak = fc.record({
      tps: fc.constantFrom('001', '002'),
      dpid: fc.constantFrom('', '1', '2'),
      nik: fc.constantFrom(null, '', '3311104101800001', '3311104101800002', '~3311104101800000'),
      nama: fc.constantFrom('SITI', 'BUDI'),
      keterangan: fc.constantFrom('B', '1', '4'),
    });
    fc.assert(
      fc.property(acak, fc.array(acak, { maxLength: 8 }), (b, baris) => {
        const daftar = baris.map((u) => ({ pemilih: pemilih({ ...ORANG, ...u }) }));
        const bukti = pemilih({ ...ORANG, ...b });
        const maju = new PenautBukti(daftar).find(bukti);
        const mundur = new PenautBukti(daftar.toReversed()).find(bukti);
        expect(typeof maju).toBe(typeof mundur);
        if (typeof maju === 'string') {
          expect(mundur).toBe(maju);
          return;
        }
        expect(maju.pemilih.keterangan === 'B').toBe(bukti.keterangan === 'B');
        const samaDpid = bukti.dpid !== '' && maju.pemilih.dpid === bukti.dpid;
        const [x, y] = [bukti.nik, maju.pemilih.nik].map((n) => (/^\d{16}$/.test(n ?? '') ? n : null));
        if (x !== null && y !== null && !samaDpid) expect(y).toBe(x);
      }),
    );
  });
});
