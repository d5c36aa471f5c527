import { expect, test } from 'vitest';
import type { DesaImpor } from '../../src/contract/bentuk/impor.ts';
import {
  buildYangDisimpan,
  findTertahan,
  isDipilih,
  kelompokkanDesa,
  PILIHAN_AWAL,
  pilihGanti,
  pilihKelompok,
  type KelompokDesa,
} from '../../src/renderer/halaman/impor/pilihan-desa.ts';

const NOL = { l: 0, p: 0, jumlah: 0 };
const ANGKA = { awal: NOL, baru: NOL, tms: NOL, ubah: NOL, akhir: NOL };

function desa(nama: string, kelompok: number, isi: Partial<DesaImpor> = {}): DesaImpor {
  return {
    kode: nama,
    nama,
    berkas: [0],
    status: 'berubah',
    versiLama: 1,
    barisLama: 1,
    barisBaru: 1,
    ditambah: 0,
    hilang: 0,
    berubah: 1,
    angkaLama: ANGKA,
    angkaBaru: ANGKA,
    tpsBaru: [],
    tpsHilang: [],
    kelompok,
    gabungan: null,
    ...isi,
  };
}

function kelompok(...d: readonly DesaImpor[]): readonly KelompokDesa[] {
  return kelompokkanDesa(d);
}

function satu(...d: readonly DesaImpor[]): KelompokDesa {
  const [k] = kelompok(...d);
  if (k === undefined) throw new Error('no group');
  return k;
}

test('semua desa yang berubah tersimpan bila operator tidak memilih apa-apa', () => {
  const k = kelompok(desa('A', 0), desa('B', 1, { status: 'baru' }), desa('C', 2, { status: 'kembali' }));
  expect(buildYangDisimpan(k, PILIHAN_AWAL)).toEqual({ desa: ['A', 'B', 'C'], ganti: [], berubah: 3 });
});

test('desa yang tidak berubah ikut diselesaikan tetapi tidak dihitung', () => {
  const k = kelompok(desa('A', 0), desa('B', 1, { status: 'sama' }));
  expect(buildYangDisimpan(k, PILIHAN_AWAL)).toEqual({ desa: ['A', 'B'], ganti: [], berubah: 1 });
  expect(isDipilih(satu(desa('B', 1, { status: 'sama' })), PILIHAN_AWAL)).toBe(false);
});

test('desa yang dilepas tidak disimpan, dan dapat dipilih lagi', () => {
  const k = kelompok(desa('A', 0), desa('B', 1));
  const [a] = k;
  if (a === undefined) throw new Error('no group');
  const dilepas = pilihKelompok(PILIHAN_AWAL, a, false);
  expect(buildYangDisimpan(k, dilepas).desa).toEqual(['B']);
  expect(buildYangDisimpan(k, pilihKelompok(dilepas, a, true)).desa).toEqual(['A', 'B']);
});

test('desa sekelompok dipilih dan dilepas bersama', () => {
  const k = satu(desa('A', 4), desa('B', 4), desa('C', 4, { status: 'sama' }));
  expect(buildYangDisimpan([k], PILIHAN_AWAL)).toEqual({ desa: ['A', 'B', 'C'], ganti: [], berubah: 2 });
  expect(buildYangDisimpan([k], pilihKelompok(PILIHAN_AWAL, k, false)).desa).toEqual([]);
});

test('TPS yang hilang menahan seluruh kelompok sampai ditandai memang harus diganti', () => {
  const k = satu(desa('A', 0, { tpsHilang: ['004'] }), desa('B', 0));
  expect(findTertahan(k, PILIHAN_AWAL).map((d) => d.nama)).toEqual(['A']);
  expect(buildYangDisimpan([k], PILIHAN_AWAL).desa).toEqual([]);
  const ditandai = pilihGanti(PILIHAN_AWAL, k, 'A', true);
  expect(buildYangDisimpan([k], ditandai)).toEqual({ desa: ['A', 'B'], ganti: ['A'], berubah: 2 });
  expect(buildYangDisimpan([k], pilihGanti(ditandai, k, 'A', false)).desa).toEqual([]);
});

test('menandai TPS hilang memilih lagi desa yang sudah dilepas', () => {
  const k = satu(desa('A', 0, { tpsHilang: ['004'] }));
  const dilepas = pilihKelompok(pilihGanti(PILIHAN_AWAL, k, 'A', true), k, false);
  expect(buildYangDisimpan([k], dilepas)).toEqual({ desa: [], ganti: [], berubah: 0 });
  expect(buildYangDisimpan([k], pilihGanti(dilepas, k, 'A', true)).desa).toEqual(['A']);
});

test('persetujuan TPS hilang tidak ikut bila desanya tidak lagi kehilangan TPS', () => {
  const k = satu(desa('A', 0, { tpsHilang: ['004'] }));
  const ditandai = pilihGanti(PILIHAN_AWAL, k, 'A', true);
  expect(buildYangDisimpan([satu(desa('A', 0))], ditandai)).toEqual({ desa: ['A'], ganti: [], berubah: 1 });
});
