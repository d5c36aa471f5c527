import { describe, expect, test } from 'vitest';
import type { Buku, Sel } from '../../../src/core/berkas/buku.ts';
import { diagnoseBuku } from '../../../src/core/diagnosis/diagnose-tabel.ts';
import { findKesalahanDigit } from '../../../src/core/diagnosis/hubungan-digit.ts';
import { corrupt, JUMLAH_CARA } from './rusak-acak.ts';
import { createAcak, createTabelBenar, sumKolom, toBuku, type BentukTabel } from './tabel-acak.ts';

const BENTUK: readonly BentukTabel[] = ['lp', 'kontrol', 'alasan', 'perubahan'];

function buku(baris: readonly (readonly Sel[])[]): Buku {
  const lembar = {
    nama: 'Lembar1',
    tersembunyi: false,
    baris: baris.map((sel, i) => ({ nomor: i + 1, sel })),
  };
  return { format: 'csv', pemisah: ',', tanggal1904: false, lembar: [lembar] };
}

const DPT: readonly (readonly Sel[])[] = [
  ['WERU', 86, 44389],
  ['BULU', 62, 28698],
  ['TAWANGSARI', 82, 43251],
  ['SUKOHARJO', 140, 74485],
  ['NGUTER', 80, 42081],
  ['BENDOSARI', 96, 48547],
  ['POLOKARTO', 123, 65717],
  ['MOJOLABAN', 127, 69246],
  ['GROGOL', 173, 90880],
  ['BAKI', 102, 53998],
  ['GATAK', 76, 40713],
];

describe('rekap yang pernah terbit (DOMAIN §11)', () => {
  const tabel = (tpsKartasura: number): Buku =>
    buku([
      ['kecamatan', 'jumlah_tps', 'jumlah_pemilih'],
      ...DPT,
      ['KARTASURA', tpsKartasura, 82486],
      ['TOTAL_DIUMUMKAN', 1305, 684491],
    ]);

  test('tabel yang benar tidak memberi diagnosis', () => {
    expect(diagnoseBuku(tabel(158))).toEqual([]);
  });

  test('258 TPS di Kartasura: kolom TPS saja, selnya, dan angka yang memulihkan', () => {
    const d = diagnoseBuku(tabel(258));
    expect(d[0]).toMatchObject({
      jenis: 'DIGIT_SALAH',
      sel: 'B13',
      tertulis: 258,
      seharusnya: 158,
      memulihkanSemua: true,
    });
    expect(d.every((x) => x.sel.startsWith('B'))).toBe(true);
  });

  test('alasan TMS yang tidak menjumlah disebut sebagai itu', () => {
    const d = diagnoseBuku(
      buku([
        ['alasan_tms', 'jumlah'],
        ['meninggal', 2855],
        ['TNI aktif', 43],
        ['Polri aktif', 11],
        ['salah penempatan TPS', 1293],
        ['WNA/tidak dikenal', 2],
        ['pindah domisili', 392],
        ['di bawah umur', 5],
        ['ganda', 85],
        ['TOTAL_DIUMUMKAN', 6690],
      ]),
    );
    expect(d[0]).toMatchObject({ jenis: 'ALASAN_TIDAK_SAMA', sel: 'B10', tertulis: 6690, seharusnya: 4686 });
  });

  test('dua kelompok dengan jumlah masing-masing dijumlahkan sendiri-sendiri', () => {
    const d = diagnoseBuku(
      buku([
        ['arah', 'kecamatan', 'laki_laki', 'perempuan', 'jumlah'],
        ['masuk', 'TARAKAN BARAT', 531, 462, 993],
        ['masuk', 'TARAKAN TENGAH', 431, 397, 828],
        ['masuk', 'TARAKAN TIMUR', 345, 295, 640],
        ['masuk', 'TOTAL', 1307, 1154, 2461],
        ['keluar', 'TARAKAN BARAT', 421, 394, 815],
        ['keluar', 'TARAKAN TENGAH', 368, 341, 709],
        ['keluar', 'TARAKAN TIMUR', 258, 275, 533],
        ['keluar', 'TOTAL', 1047, 1010, 2057],
      ]),
    );
    expect(d).toEqual([]);
  });
});

describe('tabel acak yang dirusak satu cara', () => {
  test('tabel benar dengan mutasi sebesar apa pun tidak pernah dituduh', () => {
    const acak = createAcak(11);
    for (let i = 0; i < 400; i++) {
      const t = createTabelBenar(BENTUK[i % BENTUK.length] ?? 'lp', 2 + acak(30), acak);
      expect(diagnoseBuku(toBuku(t, t.data, sumKolom(t.data)))).toEqual([]);
    }
  });

  test('jenis dan sel yang benar disebut pertama pada sedikitnya 95 dari 100 kerusakan', () => {
    const acak = createAcak(2024);
    let dirusak = 0;
    let benar = 0;
    for (let i = 0; dirusak < 600; i++) {
      const t = createTabelBenar(BENTUK[acak(BENTUK.length)] ?? 'lp', 3 + acak(22), acak);
      const rusak = corrupt(t, acak, i % JUMLAH_CARA);
      if (rusak === null) continue;
      dirusak++;
      const d = diagnoseBuku(rusak.buku)[0];
      const selBenar = d?.semuaSel.some((x) => rusak.sel.includes(x.sel)) === true;
      const angkaBenar = rusak.seharusnya === null || d?.seharusnya === rusak.seharusnya;
      if (d?.jenis === rusak.jenis && selBenar && angkaBenar) benar++;
    }
    expect(benar / dirusak).toBeGreaterThanOrEqual(0.95);
  });
});

describe('satu salah ketik', () => {
  test.each([
    [43344, 34344, 'DIGIT_TERTUKAR'],
    [258, 158, 'DIGIT_SALAH'],
    [12, 112, 'DIGIT_HILANG'],
    [2, 1002, 'DIGIT_HILANG'],
    [1002, 102, 'DIGIT_LEBIH'],
    [500, 7, null],
  ])('%i untuk %i: %s', (tertulis, seharusnya, jenis) => {
    expect(findKesalahanDigit(tertulis, seharusnya)).toBe(jenis);
  });
});

describe('lebih dari satu sel', () => {
  const KEPALA = ['Desa', 'L', 'P', 'L+P'];
  const ISI: readonly (readonly [string, number, number])[] = [
    ['ANGGREK', 1204, 1260],
    ['BOUGENVIL', 2310, 2275],
    ['CEMPAKA', 990, 1043],
    ['DAHLIA', 1711, 1690],
    ['EDELWEIS', 3120, 3201],
  ];
  const baris = (tukar: readonly number[]): (readonly Sel[])[] =>
    ISI.map(([nama, l, p], i) => (tukar.includes(i) ? [nama, p, l, l + p] : [nama, l, p, l + p]));
  const total = ['TOTAL', 9335, 9469, 18804];

  test('dua baris yang L dan P-nya tertukar bersamaan', () => {
    const d = diagnoseBuku(buku([KEPALA, ...baris([0, 4]), total]));
    expect(d[0]?.jenis).toBe('L_P_TERTUKAR');
    expect(d[0]?.semuaSel.map((s) => s.sel)).toEqual(['B2', 'C2', 'B6', 'C6']);
  });

  test('seluruh kolom L dan P tertukar terhadap jumlah yang diumumkan', () => {
    const d = diagnoseBuku(buku([KEPALA, ...baris([0, 1, 2, 3, 4]), total]));
    expect(d[0]).toMatchObject({ jenis: 'L_P_TERTUKAR', memulihkanSemua: true });
    expect(d.some((x) => x.jenis === 'L_P_TERTUKAR' && x.semuaSel.length === 10)).toBe(true);
  });

  test('jumlah akhir yang ikut menghitung baris jumlah di atasnya', () => {
    const d = diagnoseBuku(
      buku([
        KEPALA,
        ...baris([]).slice(0, 3),
        ['SUB JUMLAH I', 4504, 4578, 9082],
        ...baris([]).slice(3),
        ['SUB JUMLAH II', 4831, 4891, 9722],
        ['TOTAL', 2 * 9335, 2 * 9469, 2 * 18804],
      ]),
    );
    expect(d[0]).toMatchObject({
      jenis: 'TOTAL_TERBACA_DATA',
      sel: 'B9',
      seharusnya: 9335,
      memulihkanSemua: true,
    });
  });

  test('jumlah yang menghitung dirinya sendiri: tepat dua kali', () => {
    const d = diagnoseBuku(buku([KEPALA, ...baris([]), ['TOTAL', 2 * 9335, 2 * 9469, 2 * 18804]]));
    expect(d[0]).toMatchObject({ jenis: 'TOTAL_TERBACA_DATA', sel: 'B7', seharusnya: 9335 });
  });

  test('satu desa kosong dan semua angka di bawahnya turun satu baris', () => {
    const geser = baris([]).map((b, i) =>
      i === 2
        ? ['CEMPAKA', null, null, null]
        : i > 2
          ? [ISI[i]?.[0] ?? '', ...(baris([])[i - 1] ?? []).slice(1)]
          : b,
    );
    const d = diagnoseBuku(buku([KEPALA, ...geser, total]));
    expect(d[0]).toMatchObject({ jenis: 'BARIS_BERGESER', sel: 'B4', tertulis: null, seharusnya: 990 });
    expect(d[0]?.semuaSel.at(-1)).toEqual({ sel: 'D6', tertulis: 3401, seharusnya: 6321 });
  });

  test('salah ketik yang sudah terlanjur dijumlahkan rumus', () => {
    const salah = baris([]).map((b, i) => (i === 1 ? ['BOUGENVIL', 2310, 2275, 4855] : b));
    const d = diagnoseBuku(buku([KEPALA, ...salah, ['TOTAL', 9335, 9469, 18804 + 270]]));
    expect(d[0]).toMatchObject({
      jenis: 'DIGIT_TERTUKAR',
      sel: 'D3',
      tertulis: 4855,
      seharusnya: 4585,
      memulihkanSemua: true,
    });
    expect(d[0]?.semuaSel.map((s) => s.sel)).toEqual(['D3', 'D7']);
  });

  test('yang tidak dapat dijelaskan tetap disebut, tidak pernah didiamkan', () => {
    const d = diagnoseBuku(buku([KEPALA, ...baris([]), ['TOTAL', 7777, 8888, 12345]]));
    expect(d.length).toBeGreaterThan(0);
  });
});
