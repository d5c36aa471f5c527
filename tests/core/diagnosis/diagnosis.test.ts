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
