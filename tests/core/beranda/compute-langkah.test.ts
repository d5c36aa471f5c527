import { describe, expect, test } from 'vitest';
import {
  computeLangkah,
  formatSebutan,
  type KeadaanKerja,
} from '../../../src/core/beranda/compute-langkah.ts';

const SELESAI: KeadaanKerja = {
  kantorKosong: [],
  desaTanpaTps: [],
  desaBelumMasuk: [],
  jumlahDesa: 14,
  galat: 0,
  peringatan: 0,
  beritaAcaraKosong: [],
  dokumenBelum: [],
  dokumenUsang: [],
  jumlahDokumen: 4,
  perluCadangan: false,
};
const DOKUMEN = ['Berita acara', 'Rekapitulasi', 'Perubahan', 'Lembar kontrol'];
const DESA = ['BENTAKAN', 'DUWET', 'GENTAN'];

function kalimat(k: Partial<KeadaanKerja>): readonly string[] {
  return computeLangkah({ ...SELESAI, ...k })
    .filter((l) => !l.selesai)
    .map((l) => l.kalimat);
}

describe('langkah berikutnya', () => {
  test('bila tidak ada lagi yang harus dikerjakan, hanya itu yang dikatakan', () => {
    const langkah = computeLangkah(SELESAI);
    expect(langkah.map((l) => [l.kode, l.selesai])).toEqual([['SELESAI', true]]);
  });

  test('yang paling mendesak di depan, yang sudah selesai di belakang', () => {
    const langkah = computeLangkah({
      ...SELESAI,
      kantorKosong: ['ketua PPK'],
      galat: 2,
      perluCadangan: true,
    });
    expect(langkah.filter((l) => !l.selesai).map((l) => l.kode)).toEqual([
      'LENGKAPI_KANTOR',
      'SELESAIKAN_GALAT',
      'BUAT_CADANGAN',
    ]);
    expect(langkah.findIndex((l) => l.selesai)).toBe(3);
    expect(langkah.filter((l) => l.selesai).map((l) => l.kode)).toContain('IMPOR_DESA');
  });

  test('kalimat menyebut angka dan nama desa', () => {
    expect(kalimat({ desaBelumMasuk: DESA })).toEqual([
      'Impor berkas 3 desa yang belum masuk: Bentakan, Duwet, dan Gentan.',
    ]);
    expect(kalimat({ galat: 1234, peringatan: 5 })).toEqual([
      'Selesaikan 1.234 kesalahan sebelum pleno.',
      'Periksa 5 peringatan.',
    ]);
    expect(kalimat({ dokumenUsang: ['Lembar kontrol'] })).toEqual([
      'Buat ulang 1 dokumen yang isinya sudah berubah: Lembar kontrol.',
    ]);
  });

  test('sebelum ada data tidak diajak membuat dokumen, memeriksa temuan, atau membuat cadangan', () => {
    const semua = Array.from({ length: 14 }, (_, i) => `DESA ${String(i)}`);
    const langkah = computeLangkah({
      ...SELESAI,
      desaBelumMasuk: semua,
      galat: 14,
      dokumenBelum: DOKUMEN,
      perluCadangan: true,
    });
    expect(langkah.map((l) => l.kode)).toEqual(['IMPOR_DESA', 'LENGKAPI_KANTOR', 'LENGKAPI_TPS']);
    expect(langkah[0]?.kalimat).toBe('Impor berkas hasil coklit 14 desa.');
  });

  test('dokumen yang belum pernah dibuat tidak disebut usang', () => {
    const langkah = computeLangkah({ ...SELESAI, dokumenBelum: DOKUMEN });
    expect(langkah[0]?.kalimat).toBe('Buat 4 dokumen pleno.');
    expect(langkah.some((l) => l.kode === 'PERBARUI_DOKUMEN')).toBe(false);
  });
});

describe('sebutan', () => {
  test('dari banyak nama hanya yang pertama disebut', () => {
    expect(formatSebutan([])).toBe('');
    expect(formatSebutan(['A'])).toBe('A');
    expect(formatSebutan(['A', 'B'])).toBe('A dan B');
    expect(formatSebutan(['A', 'B', 'C', 'D', 'E'])).toBe('A, B, C, D, dan E');
    expect(formatSebutan(['A', 'B', 'C', 'D', 'E', 'F'])).toBe('A, B, C, D, dan 2 lainnya');
  });
});
