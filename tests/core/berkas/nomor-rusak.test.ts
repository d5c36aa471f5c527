import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Buku, Sel } from '../../../src/core/berkas/buku.ts';
import { gatherVersi } from '../../../src/core/berkas/gather-versi.ts';
import type { HasilBerkas } from '../../../src/core/berkas/hasil-berkas.ts';
import { ALASAN_NOMOR_RUSAK, isNomorRusak, markNomorRusak } from '../../../src/core/berkas/nomor-rusak.ts';
import { parseBerkas } from '../../../src/core/berkas/parse-berkas.ts';
import { maskNomor } from '../../../src/core/berkas/teks.ts';
import { KECAMATAN_UJI } from '../rekap/pemilih-uji.ts';
import {
  baca,
  bacaDaftar,
  buku,
  KEPALA,
  kodeAlasan,
  lembar,
  orang,
  PROFIL,
  type BarisUji,
} from './buku-uji.ts';

const ANGKA = 3311021203900001;
const terima = (isi: Buku): HasilBerkas => parseBerkas(isi, PROFIL, 'uji.xlsx', { terimaNomorRusak: true });
const satu = (baris: readonly BarisUji[], nama: string | null = 'Sheet1'): Buku =>
  buku([lembar(nama, [KEPALA, ...baris])]);
const kode = (h: HasilBerkas): string[] => h.temuan.map((t) => t.kode);
/** So many rows whose NIK lost its last digit. */
const berakhirNol = (n: number, kolom = 'NIK'): BarisUji[] =>
  Array.from({ length: n }, (_, i) => orang({ [kolom]: `33110212039${String(i).padStart(4, '0')}0` }));

describe('hanya nomor rusak', () => {
  const kasus: readonly (readonly [string, Sel, string])[] = [
    ['NIK', ANGKA, 'NIK_SEBAGAI_ANGKA'],
    ['NKK', ANGKA, 'NKK_SEBAGAI_ANGKA'],
    ['NIK', '3,31102E+15', 'NIK_NOTASI_EKSPONEN'],
    ['NKK', '3.31102E+15', 'NKK_NOTASI_EKSPONEN'],
    ['NIK', '3311021203900001.0', 'NIK_SEBAGAI_ANGKA'],
  ];
  test.each(kasus)('%s berisi %s: ditolak, tetapi boleh diterima dengan sengaja', (kolom, isi, alasan) => {
    const berkas = satu([orang({ Keterangan: 'B' }), orang({ [kolom]: isi })]);
    const hasil = baca(berkas);
    expect([kodeAlasan(hasil), hasil.hanyaNomorRusak]).toEqual([[alasan], true]);
    const diterima = terima(berkas);
    const nomor = diterima.pemilih[1]?.[kolom === 'NIK' ? 'nik' : 'nkk'] ?? '';
    expect(nomor).toBe(`~${String(isi)}`);
    expect(kode(diterima)).toEqual([`${kolom}_RUSAK_DITERIMA`]);
    expect([diterima.alasan, diterima.hanyaNomorRusak]).toEqual([[], false]);
  });

  test('digit terakhir hilang: seluruh kolom ditandai, yang kosong tetap kosong', () => {
    const berkas = satu([...berakhirNol(60), orang(), orang({ NIK: '' })]);
    expect(baca(berkas)).toMatchObject({ hanyaNomorRusak: true, pemilih: [] });
    const diterima = terima(berkas);
    expect(diterima.pemilih.filter((p) => isNomorRusak(p.nik))).toHaveLength(61);
    expect(diterima.pemilih.at(-1)?.nik).toBe('');
    expect(diterima.pemilih.some((p) => isNomorRusak(p.nkk))).toBe(false);
    expect(diterima.temuan.find((t) => t.kode === 'NIK_RUSAK_DITERIMA')?.pesan).toMatch(/^61 NIK /);
  });

  test('digit terakhir hilang di satu lembar: hanya kolom lembar itu yang ditandai', () => {
    const sehat = Array.from({ length: 60 }, () => orang({ TPS: '002' }));
    const berkas = buku([lembar('A', [KEPALA, ...berakhirNol(60)]), lembar('B', [KEPALA, ...sehat])]);
    const rusak = terima(berkas).pemilih.filter((p) => isNomorRusak(p.nik));
    expect(new Set(rusak.map((p) => p.asal.lembar))).toEqual(new Set(['A']));
    expect(rusak).toHaveLength(60);
  });

  test('tersebar di lembar-lembar kecil: semua ditandai', () => {
    const berkas = buku(
      [1, 2, 3].map((t) =>
        lembar(
          `TPS 00${String(t)}`,
          [KEPALA, ...berakhirNol(90).slice((t - 1) * 30, t * 30)].map((b, i) =>
            i === 0 ? b : b.map((s, j) => (KEPALA[j] === 'TPS' ? `00${String(t)}` : s)),
          ),
        ),
      ),
    );
    expect(baca(berkas).hanyaNomorRusak).toBe(true);
    expect(terima(berkas).pemilih.every((p) => isNomorRusak(p.nik))).toBe(true);
  });

  test('alasan lain, juga yang di luar 200 pertama, tidak dapat diterima', () => {
    const rusak = Array.from({ length: 250 }, () => orang({ NIK: ANGKA }));
    expect(baca(satu(rusak)).hanyaNomorRusak).toBe(true);
    const hasil = baca(satu([...rusak, orang({ 'L/P': 'X' })]));
    expect(hasil.alasan.some((a) => a.kode === 'JENIS_KELAMIN_TIDAK_SAH')).toBe(false);
    expect([hasil.jumlahAlasan, hasil.hanyaNomorRusak]).toEqual([251, false]);
    expect(kodeAlasan(terima(satu([...rusak, orang({ 'L/P': 'X' })])))).toEqual(['JENIS_KELAMIN_TIDAK_SAH']);
  });

  test('kesalahan yang baru tampak bila barisnya dibaca juga tidak dapat diterima', () => {
    const perubahan = Array.from({ length: 30 }, () => orang({ NIK: ANGKA, Keterangan: 'U' }));
    const hasil = baca(satu(perubahan));
    expect(new Set(kodeAlasan(hasil))).toEqual(new Set(['NIK_SEBAGAI_ANGKA']));
    expect(hasil.hanyaNomorRusak).toBe(false);
    expect(kodeAlasan(terima(satu(perubahan)))).toEqual(['BERKAS_HANYA_PERUBAHAN']);
  });

  test('lembar gabungan dengan NIK rusak dikenali dari nama dan tanggal lahir, bukan dari NIK rusaknya', () => {
    const daftar = Array.from({ length: 8 }, () => orang({ NIK: '3,31102E+15' }));
    const lain = Array.from({ length: 8 }, () => orang({ NIK: '3,31102E+15' }));
    const dua = (b: readonly BarisUji[]): Buku =>
      buku([lembar('A', [KEPALA, ...daftar]), lembar('GABUNGAN', [KEPALA, ...b])]);
    expect(baca(dua(daftar)).hanyaNomorRusak).toBe(false);
    expect(kodeAlasan(terima(dua(daftar)))).toEqual(['LEMBAR_GANDA']);
    expect(kodeAlasan(terima(dua(lain)))).toEqual([]);
  });

  test('berkas tanpa nomor rusak sama saja diterima atau tidak', () => {
    const isi = satu([orang({ Keterangan: '1' }), orang({ NIK: '123' }), orang({ NIK: '331102******0001' })]);
    expect(terima(isi)).toEqual(baca(isi));
    expect(baca(isi).hanyaNomorRusak).toBe(false);
    const ditolak = bacaDaftar([orang(), orang({ 'L/P': '' })]);
    expect(ditolak.hanyaNomorRusak).toBe(false);
  });

  test('setiap alasan nomor rusak benar-benar alasan yang dipakai', () => {
    expect([...ALASAN_NOMOR_RUSAK].sort()).toEqual([
      'NIK_DIGIT_TERAKHIR_HILANG',
      'NIK_NOTASI_EKSPONEN',
      'NIK_SEBAGAI_ANGKA',
      'NKK_DIGIT_TERAKHIR_HILANG',
      'NKK_NOTASI_EKSPONEN',
      'NKK_SEBAGAI_ANGKA',
    ]);
    expect(kodeAlasan(baca(satu(berakhirNol(60, 'NKK'))))).toEqual(['NKK_DIGIT_TERAKHIR_HILANG']);
  });

  test('penanda tetap tampak dalam samaran, dan tidak ditaruh dua kali', () => {
    expect(maskNomor('~3311020101900000')).toBe('~331102******0000');
    expect(markNomorRusak(markNomorRusak('331'))).toBe('~331');
    expect([isNomorRusak(null), isNomorRusak(''), isNomorRusak('3311021203900001')]).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('hukum nomor rusak', () => {
  test('jumlah pemilih tidak bergantung pada rusaknya nomor', () => {
    const nomor = fc.constantFrom<Sel>(
      ANGKA,
      '3,31102E+15',
      '3311021203900001',
      '3311021203900001.0',
      '',
      '12',
    );
    const baris = fc.record({
      NIK: nomor,
      NKK: nomor,
      'L/P': fc.constantFrom('L', 'P'),
      TPS: fc.constantFrom('001', '002'),
    });
    fc.assert(
      fc.property(fc.array(baris, { minLength: 1, maxLength: 20 }), (isi) => {
        const diterima = terima(satu([orang({ Keterangan: 'U' }), ...isi.map((b) => orang(b))]));
        expect(diterima.pemilih).toHaveLength(isi.length + 1);
        for (const [kolom, nama] of [
          ['nik', 'NIK'],
          ['nkk', 'NKK'],
        ] as const) {
          const rusakAsal = isi.filter((b) => typeof b[nama] === 'number' || /[E.]/.test(String(b[nama])));
          const ditandai = diterima.pemilih.filter((p) => isNomorRusak(p[kolom]));
          expect(ditandai).toHaveLength(rusakAsal.length);
          expect(kode(diterima).filter((k) => k === `${nama}_RUSAK_DITERIMA`)).toHaveLength(
            rusakAsal.length > 0 ? 1 : 0,
          );
        }
      }),
    );
  });
});

describe('temuan nomor rusak di versi', () => {
  const kumpul = (isi: Buku): string[][] => {
    const berkas = { nama: 'a.xlsx', sha256: 'x', ukuran: 1, hasil: terima(isi), alasanBaca: null };
    return gatherVersi([berkas], KECAMATAN_UJI)
      .kelompok.flat()
      .map((v) => [
        v.desa.slice(-4),
        ...v.temuan.map(
          (t) => `${t.kode} ${t.desa?.slice(-4) ?? '-'} ${t.berkas ?? '-'} ${t.pesan.slice(0, 6)}`,
        ),
      ]);
  };
  const dua = (n: number, ubah: Readonly<Record<string, Sel>>): BarisUji[] =>
    Array.from({ length: n }, () => orang({ Keterangan: 'U', ...ubah }));

  test('satu per berkas, dengan jumlahnya', () => {
    const isi = satu([orang(), ...dua(3, { NIK: ANGKA }), ...dua(2, { NKK: ANGKA })]);
    expect(kumpul(isi)).toEqual([
      ['2013', 'NIK_RUSAK_DITERIMA 2013 a.xlsx 3 NIK ', 'NKK_RUSAK_DITERIMA 2013 a.xlsx 2 NKK '],
    ]);
  });

  test('berkas beberapa desa: masing-masing dengan jumlahnya sendiri, desa yang sehat tanpa temuan', () => {
    const isi = satu([
      orang(),
      ...dua(3, { NIK: ANGKA }),
      ...dua(2, { NIK: ANGKA, Desa: 'NGROMBO' }),
      orang({ Desa: 'MANCASAN' }),
    ]);
    expect(kumpul(isi)).toEqual([
      ['2001', 'NIK_RUSAK_DITERIMA 2001 a.xlsx 2 NIK '],
      ['2002'],
      ['2013', 'NIK_RUSAK_DITERIMA 2013 a.xlsx 3 NIK '],
    ]);
  });
});
