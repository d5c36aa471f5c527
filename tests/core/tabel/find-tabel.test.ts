import { describe, expect, test } from 'vitest';
import type { Buku, Sel } from '../../../src/core/berkas/buku.ts';
import { diagnoseTabel } from '../../../src/core/diagnosis/diagnose-tabel.ts';
import { findTabel } from '../../../src/core/tabel/find-tabel.ts';
import { parseAngka } from '../../../src/core/tabel/parse-angka.ts';
import type { TabelRekap } from '../../../src/core/tabel/tabel-rekap.ts';

function buku(baris: readonly (readonly Sel[])[]): Buku {
  const isi = baris.flatMap((sel, i) => (sel.length === 0 ? [] : [{ nomor: i + 1, sel }]));
  return {
    format: 'xlsx',
    pemisah: null,
    tanggal1904: false,
    lembar: [{ nama: 'S', tersembunyi: false, baris: isi }],
  };
}

function satu(baris: readonly (readonly Sel[])[]): TabelRekap {
  const [tabel, ...lain] = findTabel(buku(baris));
  if (tabel === undefined) throw new Error('tidak ada tabel');
  expect(lain).toEqual([]);
  expect(diagnoseTabel(tabel)).toEqual([]);
  return tabel;
}

const medan = (t: TabelRekap): string[] =>
  t.kolom.map((k) => [k.medan.kelompok, k.medan.rincian, k.medan.jk].filter((x) => x !== '').join('.'));
const KOP: readonly (readonly Sel[])[] = [
  ['REKAPITULASI DAFTAR PEMILIH HASIL PEMUTAKHIRAN'],
  ['KECAMATAN', ':', 'BAKI'],
  ['DESA/KELURAHAN', ':', 'GENTAN'],
  [],
];
const TTD: readonly (readonly Sel[])[] = [
  [],
  ['', '', 'Disahkan dalam rapat pleno PPS tanggal 2 Agustus 2024'],
  ['', '1.', 'SUPARNO', 'Ketua'],
];

describe('bentuk tabel', () => {
  test('baris nomor dengan rumus, angka sebagai teks, strip sebagai nol, tanda tangan di bawah', () => {
    const t = satu([
      ...KOP,
      ['No', 'Nomor TPS', 'Jumlah Pemilih Baru', 'Jumlah Pemilih TMS', 'Jumlah Perbaikan', 'Total'],
      ['1', '2', '3', '4', '5', '6 = 3+4+5'],
      ['1', '001', '12', '-', '3', '15'],
      ['2', '002', '-', '1.004', '-', '1.004'],
      ['TOTAL', null, '12', '1.004', '3', '1.019'],
      ...TTD,
    ]);
    expect(t.baris.map((b) => [b.label, ...b.nilai])).toEqual([
      ['001', 12, 0, 3, 15],
      ['002', 0, 1004, 0, 1004],
    ]);
    expect(t.total.map((x) => [x.label, x.awal, x.akhir])).toEqual([['TOTAL', 0, 2]]);
    expect(t.wilayah).toMatchObject({ namaKecamatan: 'BAKI', namaDesa: 'GENTAN' });
    expect(t.judul[1]?.sel).toEqual([
      { kolom: 0, teks: 'KECAMATAN' },
      { kolom: 1, teks: ':' },
      { kolom: 2, teks: 'BAKI' },
    ]);
  });

  test('kepala tiga tingkat yang digabung', () => {
    const t = satu([
      ['NO', 'DESA', 'PEMILIH TMS', null, null, null, null, null, null, null, null],
      [null, null, '1 Meninggal', null, null, '2 Ganda', null, null, 'JUMLAH TMS', null, null],
      [null, null, 'L', 'P', 'L+P', 'L', 'P', 'L+P', 'L', 'P', 'L+P'],
      [1, 'GENTAN', 3, 2, 5, 1, 1, 2, 4, 3, 7],
      [2, 'SIWAL', 1, 0, 1, 0, 2, 2, 1, 2, 3],
      ['JUMLAH', null, 4, 2, 6, 1, 3, 4, 5, 5, 10],
    ]);
    expect(medan(t)).toEqual([
      ...['l', 'p', 'jumlah'].map((jk) => `alasan.MENINGGAL.${jk}`),
      ...['l', 'p', 'jumlah'].map((jk) => `alasan.GANDA.${jk}`),
      ...['l', 'p', 'jumlah'].map((jk) => `tms.${jk}`),
    ]);
  });

  test('TPS di dalam desa dengan jumlah desa dan jumlah kecamatan', () => {
    const t = satu([
      ['NO', 'DESA', 'TPS', 'L', 'P', 'JML'],
      [1, 'GENTAN', 1, 10, 11, 21],
      [null, null, 2, 9, 8, 17],
      [null, 'JUMLAH GENTAN', 2, 19, 19, 38],
      [2, 'SIWAL', 1, 7, 7, 14],
      [null, null, 2, 5, 6, 11],
      [null, 'JUMLAH SIWAL', 2, 12, 13, 25],
      [null, 'TOTAL KECAMATAN', 4, 31, 32, 63],
    ]);
    expect(t.baris.map((b) => [b.induk, b.label])).toEqual([
      ['GENTAN', '1'],
      ['GENTAN', '2'],
      ['SIWAL', '1'],
      ['SIWAL', '2'],
    ]);
    expect(t.total.map((x) => [x.label, x.awal, x.akhir])).toEqual([
      ['JUMLAH GENTAN', 0, 2],
      ['JUMLAH SIWAL', 2, 4],
      ['TOTAL KECAMATAN', 0, 4],
    ]);
  });

  test('jumlah di atas, dan jumlah yang hanya bernama kecamatannya', () => {
    const isi = [
      ['GENTAN', 10, 11, 21],
      ['SIWAL', 7, 7, 14],
      ['WARU', 5, 9, 14],
    ];
    const jumlah = ['KECAMATAN BAKI', 22, 27, 49];
    const kepala = ['Desa', 'L', 'P', 'Jumlah'];
    for (const t of [satu([kepala, jumlah, ...isi]), satu([kepala, ...isi, jumlah])])
      expect([t.baris.length, t.total.map((x) => [x.label, x.awal, x.akhir])]).toEqual([
        3,
        [['KECAMATAN BAKI', 0, 3]],
      ]);
  });

  test('Laporan Hasil Coklit: satu tabel tegak, "Jumlah pemilih hasil coklit" bukan baris jumlah', () => {
    const t = satu([
      ['KECAMATAN', ':', 'BAKI'],
      ['NO TPS', ':', '003'],
      [],
      ['NO', 'KEGIATAN COKLIT', 'L', 'P', 'L+P'],
      ['I', 'Data pemilih diterima', 100, 110, 210],
      ['II', 'Pemilih baru', 4, 3, 7],
      ['III', 'Pemilih TMS', 6, 5, 11],
      [null, '1. Meninggal', 5, 5, 10],
      [null, '2. Ganda', 1, 0, 1],
      ['IV', 'Jumlah pemilih hasil coklit (I+II)-III', 98, 108, 206],
      ['V', 'Data pemilih diperbaiki', 2, 1, 3],
      ['VII', 'Jumlah stiker diterima', null, null, 90],
      ['VIII', 'Jumlah stiker digunakan', null, null, 80],
      ['IX', 'Jumlah stiker tersisa', null, null, 10],
      ['X', 'Jumlah KK hasil coklit', null, null, 80],
    ]);
    expect([t.susunan, t.total]).toEqual(['tegak', []]);
    expect(t.medanBaris.map((m) => m?.kelompok)).toEqual([
      'awal',
      'baru',
      'tms',
      'alasan',
      'alasan',
      'akhir',
      'ubah',
      'stiker',
      'stiker',
      'stiker',
      'kk',
    ]);
  });

  test('kolom persen, keterangan, dan nomor bukan angka', () => {
    const t = satu([
      ['NO', 'KECAMATAN', 'JML TPS', 'DPT', '%', 'KET'],
      [1, 'WERU', 86, 44389, 60.73, ''],
      [2, 'BULU', 62, 28698, 39.27, 'ok'],
      ['JUMLAH', null, 148, 73087, 100, ''],
    ]);
    expect(medan(t)).toEqual(['jumlahTps.jumlah', 'akhir.DPT.jumlah']);
  });

  test('dua tahap dengan mutasi di antaranya: yang lama, baru, TMS, yang kemudian', () => {
    const baris = (akhir: number): (readonly Sel[])[] => [
      ['Desa', 'DPS', 'Baru', 'TMS', 'DPSHP'],
      ['GENTAN', 1000, 900, 400, 1500],
      ['SIWAL', 2000, 10, 20, 1990],
      ['WARU', 1500, 0, 5, akhir],
      ['TOTAL', 4500, 910, 425, 3490 + akhir],
    ];
    satu(baris(1495));
    const [d] = findTabel(buku(baris(1700))).flatMap(diagnoseTabel);
    expect(d).toMatchObject({ jenis: 'LONCAT_TANPA_MUTASI', sel: 'E4', tertulis: 1700, seharusnya: 1495 });
  });
});

test.each([
  [44675, 44675],
  ['44.675', 44675],
  ['44,675', 44675],
  ['44 675', 44675],
  ['1.305 TPS', 1305],
  ['12 orang', 12],
  ['-', 0],
  ['nihil', 0],
  ['', null],
  ['12,5', null],
  [-3, null],
  ['TPS 3', null],
])('angka %j terbaca %j', (tulis, angka) => {
  expect(parseAngka(tulis)).toBe(angka);
});
