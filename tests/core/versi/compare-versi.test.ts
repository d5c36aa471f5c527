import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Pemilih } from '../../../src/core/berkas/pemilih.ts';
import { listBedaMedan } from '../../../src/core/versi/beda-medan.ts';
import { compareVersi, findOrangSama } from '../../../src/core/versi/compare-versi.ts';
import { formatIsi } from '../../../src/core/versi/medan-pemilih.ts';
import { computeUsia } from '../../../src/core/versi/usia.ts';

const DASAR: Pemilih = {
  desa: '33.11.10.2001',
  tps: '001',
  dpid: '501',
  nkk: '3311100101010001',
  nik: '3311104101800001',
  nama: 'SITI AMINAH',
  tempatLahir: 'SUKOHARJO',
  tanggalLahir: '1980-01-01',
  statusKawin: 'S',
  jenisKelamin: 'P',
  alamat: 'DK GENTAN',
  rt: '001',
  rw: '002',
  disabilitas: '',
  ktpEl: 'S',
  keterangan: '',
  sumber: 'dp4',
  asal: { berkas: 'a.xlsx', lembar: 'Sheet1', baris: 8 },
};

function buat(ubahan: Partial<Pemilih> = {}): Pemilih {
  return { ...DASAR, ...ubahan };
}

/** Few values, so that equal rows, equal NIK and moves between TPS are common. */
const pemilihAcak = fc
  .record({
    tps: fc.constantFrom('001', '002'),
    dpid: fc.constantFrom('', '0', '1', '2'),
    nik: fc.constantFrom(
      null,
      '',
      '3311104101800001',
      '3311104101800002',
      '~3311104101800000',
      '331110******0001',
    ),
    nama: fc.constantFrom('SITI', 'BUDI'),
    tanggalLahir: fc.constantFrom(null, '1980-01-01', '1981-02-02'),
    jenisKelamin: fc.constantFrom('L' as const, 'P' as const),
    keterangan: fc.constantFrom('', 'B', '1'),
  })
  .map((u) => buat(u));
const versiAcak = fc.array(pemilihAcak, { maxLength: 25 });

function hitungan(pemilih: readonly Pemilih[]): Map<string, number> {
  const hasil = new Map<string, number>();
  for (const p of pemilih) hasil.set(formatIsi(p), (hasil.get(formatIsi(p)) ?? 0) + 1);
  return hasil;
}

describe('perbandingan dua versi', () => {
  test('lama − hilang + ditambah = baru, dan tiap baris masuk tepat satu bagian', () => {
    fc.assert(
      fc.property(versiAcak, versiAcak, (lama, baru) => {
        const s = compareVersi(lama, baru);
        expect(lama.length - s.hilang.length + s.ditambah.length).toBe(baru.length);
        expect(s.tetap + s.berubah.length + s.hilang.length).toBe(lama.length);
        const sebelum = [...s.hilang, ...s.berubah.map((b) => b.lama)];
        const sesudah = [...s.ditambah, ...s.berubah.map((b) => b.baru)];
        expect(new Set(sebelum).size).toBe(sebelum.length);
        expect(sebelum.every((p) => lama.includes(p))).toBe(true);
        expect(sesudah.every((p) => baru.includes(p))).toBe(true);
        expect(s.berubah.every((b) => formatIsi(b.lama) !== formatIsi(b.baru))).toBe(true);
      }),
    );
  });

  test('mengganti yang hilang dan berubah dengan yang baru memberi versi baru, sebagai himpunan berulang', () => {
    fc.assert(
      fc.property(versiAcak, versiAcak, (lama, baru) => {
        const s = compareVersi(lama, baru);
        const dilepas = new Set([...s.hilang, ...s.berubah.map((b) => b.lama)]);
        const hasil = [
          ...lama.filter((p) => !dilepas.has(p)),
          ...s.ditambah,
          ...s.berubah.map((b) => b.baru),
        ];
        expect(hitungan(hasil)).toEqual(hitungan(baru));
      }),
    );
  });

  test('urutan baris di kedua berkas tidak mengubah apa pun', () => {
    fc.assert(
      fc.property(versiAcak, versiAcak, (lama, baru) => {
        const a = compareVersi(lama, baru);
        const b = compareVersi(lama.toReversed(), baru.toReversed());
        const isi = (p: readonly Pemilih[]): string[] => p.map(formatIsi).sort();
        expect(isi(b.hilang)).toEqual(isi(a.hilang));
        expect(isi(b.ditambah)).toEqual(isi(a.ditambah));
        expect(b.tetap).toBe(a.tetap);
        expect(b.berubah.map((p) => formatIsi(p.baru)).sort()).toEqual(
          a.berubah.map((p) => formatIsi(p.baru)).sort(),
        );
      }),
    );
  });

  test('versi yang sama tidak berbeda, walau ada baris kembar', () => {
    fc.assert(
      fc.property(versiAcak, (v) => {
        expect(compareVersi(v, v.toReversed())).toEqual({
          tetap: v.length,
          berubah: [],
          hilang: [],
          ditambah: [],
        });
      }),
    );
  });

  test('NIK yang sama adalah orang yang sama walau namanya dibetulkan', () => {
    const s = compareVersi([buat()], [buat({ nama: 'SITI AMINAH LESTARI', dpid: '999' })]);
    expect(s.berubah).toHaveLength(1);
    expect(s.hilang).toEqual([]);
  });

  test('NIK rusak atau disamarkan tidak menyatukan dua orang', () => {
    for (const nik of ['~3311104101800000', '331110******0001', '']) {
      const s = compareVersi(
        [buat({ nik, dpid: '1' })],
        [buat({ nik, dpid: '2', nama: 'BUDI', tanggalLahir: '1990-05-05' })],
      );
      expect(s).toMatchObject({ tetap: 0, berubah: [] });
      expect([s.hilang.length, s.ditambah.length]).toEqual([1, 1]);
    }
  });

  test('tanpa NIK yang dapat dipercaya, DPID lalu nama dan tanggal lahir yang menentukan', () => {
    const nikBaru = buat({ nik: '3311104101800009' });
    expect(compareVersi([buat()], [nikBaru]).berubah).toHaveLength(1);
    const tanpaDpid = { nik: '', dpid: '' };
    const s = compareVersi([buat(tanpaDpid)], [buat({ ...tanpaDpid, alamat: 'DK BARU' })]);
    expect(s.berubah).toHaveLength(1);
    expect(
      compareVersi(
        [buat({ ...tanpaDpid, tanggalLahir: null })],
        [buat({ ...tanpaDpid, tanggalLahir: null, alamat: 'X' })],
      ).berubah,
    ).toEqual([]);
  });

  test('dari beberapa baris ber-NIK sama, yang se-TPS dipasangkan lebih dahulu', () => {
    const keluar = buat({ keterangan: '8' });
    const masuk = buat({ tps: '002', keterangan: 'B' });
    const s = compareVersi(
      [keluar, masuk],
      [
        { ...masuk, alamat: 'DK BARU' },
        { ...keluar, alamat: 'DK BARU' },
      ],
    );
    expect(s.berubah.map((b) => [b.lama.tps, b.baru.tps])).toEqual([
      ['001', '001'],
      ['002', '002'],
    ]);
  });
});

describe('beda medan', () => {
  test('menyebut medan yang berbeda dengan labelnya dan menyamarkan NIK dan NKK', () => {
    const beda = listBedaMedan(buat(), buat({ nama: 'SITI', nik: '3311104101800999', nkk: null }));
    expect(beda).toEqual([
      { medan: 'NKK', lama: '331110******0001', baru: 'tidak ada kolom' },
      { medan: 'NIK', lama: '331110******0001', baru: '331110******0999' },
      { medan: 'Nama', lama: 'SITI AMINAH', baru: 'SITI' },
    ]);
  });

  test('NIK yang berbeda hanya di bagian tersamar tetap tampak berbeda', () => {
    const [beda] = listBedaMedan(buat(), buat({ nik: '3311105505800001' }));
    expect(beda?.lama).not.toBe(beda?.baru);
    expect(JSON.stringify(beda)).not.toMatch(/\d{7}/);
  });
});

describe('orang yang sama', () => {
  test('dicari dengan penanda terkuat yang ada', () => {
    const orang = buat();
    const senama = buat({ nik: '', dpid: '' });
    expect(findOrangSama(orang, [senama, buat({ alamat: 'LAIN' })])?.alamat).toBe('LAIN');
    expect(findOrangSama(orang, [senama])).toBe(senama);
    expect(findOrangSama(orang, [buat({ nik: '', dpid: '', nama: 'X' })])).toBeNull();
  });
});

describe('usia', () => {
  test('bertambah pada hari ulang tahun', () => {
    expect(computeUsia('2007-11-27', '2024-11-27')).toBe(17);
    expect(computeUsia('2007-11-28', '2024-11-27')).toBe(16);
    expect(computeUsia('2008-02-29', '2025-02-28')).toBe(16);
    expect(computeUsia('2025-01-01', '2024-11-27')).toBeNull();
  });
});
