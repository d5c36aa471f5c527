import { expect, test } from 'vitest';
import type { RingkasAngka } from '../../src/contract/bentuk/beranda.ts';
import type { LangkahKerja } from '../../src/core/beranda/compute-langkah.ts';
import { listBarisAngka } from '../../src/renderer/halaman/beranda/perubahan-angka.ts';
import { findLangkahBerikut, tujuanLangkah } from '../../src/renderer/halaman/beranda/tujuan-langkah.ts';

const lp = (l: number, p: number): RingkasAngka['awal'] => ({ l, p, jumlah: l + p });
const KINI: RingkasAngka = {
  awal: lp(10, 12),
  baru: lp(1, 2),
  tms: lp(3, 0),
  ubah: lp(0, 1),
  akhir: lp(8, 14),
};
const KOSONG = { l: null, p: null, jumlah: null };

const langkah = (kode: LangkahKerja['kode'], selesai: boolean): LangkahKerja => ({
  kode,
  kalimat: kode,
  selesai,
});

test('angka tampil dari awal sampai akhir dengan selisihnya terhadap sebelum impor', () => {
  const sebelum = { ...KINI, awal: lp(9, 12), akhir: lp(9, 14) };
  expect(listBarisAngka(KINI, sebelum).map((b) => [b.medan, b.selisih])).toEqual([
    ['awal', 1],
    ['baru', 0],
    ['tms', 0],
    ['ubah', 0],
    ['akhir', -1],
  ]);
});

test('tanpa impor sebelumnya, atau tanpa data, tidak ada selisih', () => {
  expect(listBarisAngka(KINI, null).every((b) => b.selisih === null)).toBe(true);
  const kosong = { awal: KOSONG, baru: KOSONG, tms: KOSONG, ubah: KOSONG, akhir: KOSONG };
  expect(listBarisAngka(KINI, kosong).every((b) => b.selisih === null)).toBe(true);
  expect(listBarisAngka(kosong, KINI).every((b) => b.selisih === null)).toBe(true);
});

test('langkah berikutnya adalah yang pertama belum selesai', () => {
  const daftar = [
    langkah('LENGKAPI_KANTOR', true),
    langkah('IMPOR_DESA', false),
    langkah('BUAT_DOKUMEN', false),
  ];
  expect(findLangkahBerikut(daftar)?.kode).toBe('IMPOR_DESA');
  expect(findLangkahBerikut([langkah('SELESAI', true)])).toBeNull();
});

test('langkah kesalahan membuka temuan yang disaring menurut tingkatnya', () => {
  expect(tujuanLangkah('SELESAIKAN_GALAT')).toMatchObject({
    halaman: 'temuan',
    parameter: { tingkat: 'galat', ditangani: 'terbuka' },
  });
});
