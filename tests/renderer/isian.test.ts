import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { kantorSchema, plenoIsianSchema } from '../../src/contract/pengaturan-schema.ts';
import { profilSchema } from '../../src/contract/profil-schema.ts';
import { bacaTanggal } from '../../src/renderer/halaman/pengaturan/baca-tanggal.ts';
import { cocokEmpatAkhir } from '../../src/renderer/halaman/pengaturan/empat-akhir.ts';
import { nilaiKataSandi } from '../../src/renderer/halaman/pengaturan/nilai-kata-sandi.ts';
import {
  buildNilaiBaku,
  gabungNilai,
  isDisimpulkan,
  pilihYangBerbeda,
} from '../../src/renderer/halaman/pengaturan/nilai-baku.ts';
import { kalimatZod } from '../../src/renderer/kerangka/kalimat-zod.ts';
import profilJson from '../../resources/profil/pilkada-2024.json' with { type: 'json' };

describe('tanggal yang diketik', () => {
  test.each([
    ['6/8/2024', '2024-08-06'],
    ['06-08-2024', '2024-08-06'],
    ['6.8.2024', '2024-08-06'],
    ['06 agustus 2024', '2024-08-06'],
    ['29/2/2023', null],
    ['6 Agustus 2024', '2024-08-06'],
    ['Selasa, 6 Agustus 2024', '2024-08-06'],
    ['2024-08-06', '2024-08-06'],
    ['31/2/2024', null],
    ['8/13/2024', null],
    ['besok', null],
    ['', null],
  ])('%j dibaca %j', (teks, iso) => {
    expect(bacaTanggal(teks)).toBe(iso);
  });
});

describe('bukti memegang lembar pemulihan', () => {
  const KODE = 'ACDE-FGHJ-KLMN-PRTV-WXY3';
  test('empat huruf terakhir diterima dengan ejaan apa pun', () => {
    for (const teks of ['WXY3', 'wxy3', ' w-x y3 ']) expect(cocokEmpatAkhir(KODE, teks)).toBe(true);
  });
  test('yang lain ditolak, juga kosong dan seluruh kode', () => {
    for (const teks of ['', 'ACDE', 'WXY', KODE]) expect(cocokEmpatAkhir(KODE, teks)).toBe(false);
  });
});

describe('kekuatan kata sandi', () => {
  test.each([
    ['pendek', 'lemah'],
    ['12345678', 'lemah'],
    ['ppk2024baki', 'lemah'],
    ['aaaaaaaaaaaa', 'lemah'],
    ['qwertyuiop123456', 'lemah'],
    ['Kerbau-Sawah9', 'cukup'],
    ['sawah kerbau pelangi tiga', 'kuat'],
  ])('%j dinilai %s', (teks, tingkat) => {
    expect(nilaiKataSandi(teks).tingkat).toBe(tingkat);
  });
});

describe('nilai pemilihan', () => {
  const profil = profilSchema.parse(profilJson);
  const baku = buildNilaiBaku(profil, 'DPSH');
  test('tanpa perubahan tidak ada yang disimpan', () => {
    expect(pilihYangBerbeda(gabungNilai(baku, {}), baku)).toEqual({});
  });
  test('hanya yang berbeda dari profil disimpan', () => {
    const nilai = gabungNilai(baku, { pemilihMaksimumPerTps: 500, usiaMinimum: baku.usiaMinimum });
    expect(pilihYangBerbeda(nilai, baku)).toEqual({ pemilihMaksimumPerTps: 500 });
  });
  test('yang disimpulkan ditandai menurut tahapannya', () => {
    expect(isDisimpulkan(profil, 'DPSH', 'judulTahapan')).toBe(true);
    expect(isDisimpulkan(profil, 'DPS', 'judulTahapan')).toBe(false);
    expect(isDisimpulkan(profil, 'DPSH', 'usiaMinimum')).toBe(false);
  });
});

describe('kalimat pada isian yang ditolak', () => {
  const pesan = (schema: z.ZodType, nilai: unknown): string | undefined =>
    schema.safeParse(nilai, { error: kalimatZod }).error?.issues[0]?.message;
  const kantor = {
    alamat: '',
    telepon: '',
    surel: '',
    ppk: { ketua: '', anggota: ['', '', '', ''], sekretaris: '' },
    panwascam: { ketua: '', alamat: '' },
    logo: null,
  };
  const pleno = { nomor: '', tanggal: '', jam: '', tempat: '', masukan: null };
  test('berbahasa Indonesia dan menyebut batasnya', () => {
    expect(pesan(kantorSchema, { ...kantor, alamat: 'x'.repeat(201) })).toBe('Paling banyak 200 huruf.');
    expect(pesan(plenoIsianSchema, { ...pleno, masukan: [{ dari: '', isi: '' }] })).toBe('Wajib diisi.');
    expect(pesan(z.int().min(17), '')).toBe('Wajib diisi.');
    expect(pesan(z.int().min(17), 'x')).toBe('Isi dengan angka bulat.');
    expect(pesan(z.int().min(17), 3)).toBe('Paling sedikit 17.');
  });
});
