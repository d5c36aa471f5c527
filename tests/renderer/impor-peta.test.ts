import { expect, test } from 'vitest';
import type { PratinjauLembar } from '../../src/contract/bentuk/impor.ts';
import { PANGGILAN } from '../../src/contract/daftar.ts';
import {
  buildMasukanPeta,
  buildPilihanMedan,
  checkPeta,
  judulKolom,
  pilihBarisData,
  pilihBarisJudul,
  pilihMedan,
  startPeta,
  type IsianPeta,
} from '../../src/renderer/halaman/impor/peta.ts';

const LEMBAR: PratinjauLembar = {
  lembar: 'TPS 1',
  bentuk: 'a|b|c',
  kepala: { barisJudul: 5, barisData: 7 },
  barisData: 7,
  kolom: [
    { indeks: 0, huruf: 'A', judul: 'NO', medan: 'nomor' },
    { indeks: 1, huruf: 'B', judul: 'NAMA', medan: 'nama' },
    { indeks: 2, huruf: 'C', judul: 'X', medan: null },
    { indeks: 3, huruf: 'D', judul: 'STATUS', medan: 'status' },
    { indeks: 4, huruf: 'E', judul: 'BUANG', medan: 'abaikan' },
  ],
  baris: [
    { nomor: 6, sel: ['1', '2', '3', '4', '5'] },
    { nomor: 7, sel: ['1', 'SITI', 'L', 'B', ''] },
  ],
  cocok: true,
};
const TANPA_JUDUL: PratinjauLembar = { ...LEMBAR, kepala: null, barisData: 2 };

function isian(...medan: readonly (readonly [number, string])[]): IsianPeta {
  return { barisJudul: 1, barisData: 2, medan: new Map(medan) };
}

test('pemetaan dimulai dari yang sudah dikenali program', () => {
  const awal = startPeta(LEMBAR);
  expect([awal.barisJudul, awal.barisData]).toEqual([5, 7]);
  expect([...awal.medan]).toEqual([
    [0, 'nomor'],
    [1, 'nama'],
    [3, 'status'],
  ]);
  expect(startPeta(TANPA_JUDUL)).toMatchObject({ barisJudul: null, barisData: 2 });
});

test('isian wajib yang belum punya kolom disebut, juga bila kolom lain menggantikannya', () => {
  expect(checkPeta(isian([0, 'nik']))).toEqual({
    kurang: ['Nama', 'Jenis kelamin (L/P)', 'Keterangan coklit (B, U, kode TMS)'],
    ganda: [],
    kosong: false,
  });
  const pengganti = isian([0, 'nama'], [1, 'kelaminL'], [2, 'kelaminP'], [3, 'statusData']);
  expect(checkPeta(pengganti).kurang).toEqual([]);
  expect(checkPeta(isian([0, 'nama'], [1, 'kelaminL'], [3, 'status'])).kurang).toEqual([
    'Jenis kelamin (L/P)',
  ]);
  expect(checkPeta(isian()).kosong).toBe(true);
});

test('satu isian tidak boleh dua kolom, kecuali keterangan', () => {
  expect(checkPeta(isian([0, 'nik'], [1, 'nik'])).ganda).toEqual(['NIK']);
  expect(checkPeta(isian([0, 'keterangan'], [1, 'keterangan'])).ganda).toEqual([]);
});

test('memilih tidak dibaca melepas kolomnya', () => {
  const lepas = pilihMedan(startPeta(LEMBAR), 1, 'abaikan');
  expect(lepas.medan.has(1)).toBe(false);
  expect(pilihMedan(lepas, 2, 'jenisKelamin').medan.get(2)).toBe('jenisKelamin');
});

test('baris judul selalu di atas baris pemilih pertama', () => {
  const awal = startPeta(LEMBAR);
  expect(pilihBarisJudul(awal, 9)).toMatchObject({ barisJudul: 9, barisData: 10 });
  expect(pilihBarisJudul(awal, null)).toMatchObject({ barisJudul: null, barisData: 7 });
  expect(pilihBarisData(awal, 4)).toMatchObject({ barisJudul: 3, barisData: 4 });
  expect(pilihBarisData(awal, 1)).toMatchObject({ barisJudul: null, barisData: 1 });
});

test('judul kolom mengikuti baris judul yang dipilih', () => {
  const awal = startPeta(LEMBAR);
  expect(judulKolom(LEMBAR, awal, 1)).toBe('NAMA');
  expect(judulKolom(LEMBAR, pilihBarisJudul(awal, 6), 1)).toBe('2');
  expect(judulKolom(LEMBAR, pilihBarisJudul(awal, null), 1)).toBe('');
});

test('kolom yang dikenali sendiri tetap dapat dipilih walau bukan isian biasa', () => {
  const biasa = buildPilihanMedan('nama');
  expect(buildPilihanMedan(null)).toEqual(biasa);
  expect(buildPilihanMedan('status').at(-1)).toEqual({
    value: 'status',
    label: 'Status (ditentukan dari isinya)',
  });
  expect(biasa.some((p) => p.value === 'status')).toBe(false);
});

test('yang dikirim ke mesin sah menurut kontrak dan hanya memuat kolom yang dibaca', () => {
  const peta = buildMasukanPeta(LEMBAR, pilihMedan(startPeta(LEMBAR), 0, 'abaikan'));
  expect(peta).toEqual({
    bentuk: 'a|b|c',
    barisJudul: 5,
    barisData: 7,
    kolom: [
      { indeks: 1, medan: 'nama' },
      { indeks: 3, medan: 'status' },
    ],
  });
  const masukan = { rancangan: 'rancangan-1', berkas: 0, peta: [peta], ingat: true };
  expect(PANGGILAN['impor.petakan'].masukan.safeParse(masukan).success).toBe(true);
});
