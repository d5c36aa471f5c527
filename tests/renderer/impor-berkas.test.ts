import { expect, test } from 'vitest';
import type { BerkasImpor } from '../../src/contract/bentuk/impor.ts';
import type { Kemajuan } from '../../src/contract/pesan.ts';
import { formatAlasan, formatSalinanAlasan, formatTempat } from '../../src/renderer/halaman/impor/alasan.ts';
import {
  catatKemajuan,
  DAFTAR_BACA_KOSONG,
  hitungDaftarBaca,
  urutkanDaftarBaca,
  type DaftarBaca,
  type KeadaanBaca,
} from '../../src/renderer/halaman/impor/kemajuan-berkas.ts';
import { kelompokkanBerkas } from '../../src/renderer/halaman/impor/label-impor.ts';

const ALASAN = {
  kode: 'NIK_NOTASI_EKSPONEN',
  pesan: 'NIK sudah dibulatkan.',
  lembar: 'TPS 1',
  baris: 1012,
  kolom: 'E',
};

function berkas(id: number, isi: Partial<BerkasImpor> = {}): BerkasImpor {
  return {
    id,
    nama: `berkas-${id}.xlsx`,
    ukuran: 1,
    status: 'diterima',
    jenis: 'bebas',
    desa: [],
    baris: 1,
    alasan: [],
    jumlahAlasan: 0,
    bolehTerimaRusak: false,
    nomorRusakDiterima: false,
    bolehGabung: false,
    digabung: false,
    perluPetakan: false,
    petaDipakai: 'tidak',
    pratinjau: [],
    ...isi,
  };
}

function kemajuan(nama: string, keadaan: KeadaanBaca): Kemajuan {
  return { teks: '', selesai: null, jumlah: null, berkas: { nama, keadaan } };
}

test('tempat alasan menyebut lembar, baris, dan kolom yang diketahui saja', () => {
  expect(formatTempat(ALASAN)).toBe('Lembar “TPS 1”, baris 1.012, kolom E');
  expect(formatTempat({ lembar: null, baris: 3, kolom: null })).toBe('Baris 3');
  expect(formatTempat({ lembar: null, baris: null, kolom: null })).toBe('');
  expect(formatAlasan({ ...ALASAN, lembar: null, baris: null, kolom: null })).toBe('NIK sudah dibulatkan.');
});

test('salinan alasan memuat nama berkas, setiap alasan, dan jumlah yang tidak tercantum', () => {
  const teks = formatSalinanAlasan(berkas(1, { alasan: [ALASAN, ALASAN], jumlahAlasan: 1202 }));
  expect(teks.split('\n')).toEqual([
    'Berkas “berkas-1.xlsx” belum dapat diterima:',
    '1. Lembar “TPS 1”, baris 1.012, kolom E: NIK sudah dibulatkan. (NIK_NOTASI_EKSPONEN)',
    '2. Lembar “TPS 1”, baris 1.012, kolom E: NIK sudah dibulatkan. (NIK_NOTASI_EKSPONEN)',
    'Masih ada 1.200 alasan lain yang serupa.',
  ]);
});

test('salinan alasan yang lengkap tidak menyebut alasan lain', () => {
  expect(formatSalinanAlasan(berkas(1, { alasan: [ALASAN], jumlahAlasan: 1 }))).not.toContain('Masih ada');
});

test('yang sedang dibaca di atas, lalu yang ditolak, lalu yang terakhir terbaca', () => {
  const pesan: readonly (readonly [string, KeadaanBaca])[] = [
    ['a', 'dibaca'],
    ['b', 'dibaca'],
    ['a', 'terbaca'],
    ['b', 'ditolak'],
    ['c', 'dibaca'],
    ['c', 'terbaca'],
    ['d', 'dibaca'],
  ];
  const daftar = pesan.reduce<DaftarBaca>(
    (d, [n, k]) => catatKemajuan(d, kemajuan(n, k)),
    DAFTAR_BACA_KOSONG,
  );
  expect(urutkanDaftarBaca(daftar).map((b) => b.nama)).toEqual(['d', 'b', 'c', 'a']);
  expect(hitungDaftarBaca(daftar)).toEqual({ dibaca: 1, terbaca: 2, ditolak: 1 });
});

test('kemajuan tanpa berita berkas tidak mengganti daftarnya', () => {
  const daftar = catatKemajuan(DAFTAR_BACA_KOSONG, kemajuan('a', 'dibaca'));
  expect(catatKemajuan(daftar, { teks: 'Membandingkan', selesai: 1, jumlah: 2 })).toBe(daftar);
  expect(catatKemajuan(daftar, kemajuan('a', 'dibaca'))).toBe(daftar);
});

test('kolom yang ragu perlu diperiksa, kecuali sudah dipilih sendiri', () => {
  const { ditolak, periksa, diterima, kembar } = kelompokkanBerkas([
    berkas(1),
    berkas(2, { perluPetakan: true }),
    berkas(3, { perluPetakan: true, petaDipakai: 'pilihan' }),
    berkas(4, { status: 'ditolak', perluPetakan: true }),
    berkas(5, { status: 'kembar' }),
  ]);
  expect([ditolak, periksa, diterima, kembar].map((d) => d.map((b) => b.id))).toEqual([
    [4],
    [2],
    [1, 3],
    [5],
  ]);
});

test('berkas yang hanya menunggu berkas sedesa dipisahkan dari yang harus dibetulkan', () => {
  const sedesa = { ...ALASAN, kode: 'BERKAS_SEDESA_DITOLAK' };
  const { ditolak, tertahan } = kelompokkanBerkas([
    berkas(1, { status: 'ditolak', alasan: [sedesa] }),
    berkas(2, { status: 'ditolak', alasan: [ALASAN] }),
    berkas(3, { status: 'ditolak', alasan: [ALASAN, sedesa] }),
    berkas(4, { status: 'ditolak' }),
  ]);
  expect(tertahan.map((b) => b.id)).toEqual([1]);
  expect(ditolak.map((b) => b.id)).toEqual([2, 3, 4]);
});
