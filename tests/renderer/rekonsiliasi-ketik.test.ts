import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ketikanSchema } from '../../src/contract/rekap-masuk-schema.ts';
import { formatBilangan } from '../../src/core/bahasa/bilangan.ts';
import {
  buildBaris,
  checkBaris,
  checkJumlahDesa,
  fromBarisMasuk,
  kunciSel,
  listKolom,
  listMedanPokok,
  listNomorTps,
  listSelSalah,
  parseSel,
  sumKolom,
  tempelKetik,
  toKetikan,
  type BarisKetik,
} from '../../src/renderer/halaman/rekonsiliasi/kisi-ketik.ts';
import { parseBlok } from '../../src/renderer/halaman/pengaturan/tempel-blok.ts';

const MEDAN = listMedanPokok('rekap-pps');
const KOLOM = listKolom(MEDAN);

function tempel(teks: string, tps: readonly string[], mulai = { baris: 0, kolom: 0 }) {
  return tempelKetik(buildBaris(tps), KOLOM, mulai, parseBlok(teks));
}

function baris(b: readonly BarisKetik[], i: number): BarisKetik {
  const satu = b[i];
  if (satu === undefined) throw new Error(`tidak ada baris ${i}`);
  return satu;
}

describe('angka yang diketik', () => {
  test('kosong dan tanda hubung berarti kertas tidak menyebutnya, bukan nol', () => {
    expect(['', '  ', '-', '–'].map(parseSel)).toEqual([null, null, null, null]);
    expect(parseSel('0')).toBe(0);
  });

  test('titik dan koma ribuan terbaca; yang bukan bilangan bulat tidak ditebak', () => {
    expect(['1.234', '1,234', '12 345'].map(parseSel)).toEqual([1234, 1234, 12_345]);
    expect(['12x', '1.2', '-5', '12.34', '999999999'].map(parseSel)).toEqual(Array(5).fill(undefined));
  });

  test('bilangan apa pun yang dicetak program terbaca kembali sama', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000 }), (n) => {
        expect(parseSel(formatBilangan(n))).toBe(n);
      }),
    );
  });
});

describe('blok yang ditempel dari Excel', () => {
  test('mengisi ke kanan dan ke bawah, baris terakhir menjadi jumlah di formulir', () => {
    const { baris: b, terisi, tersisa } = tempel('10\t12\t22\n20\t21\t41\n30\t33\t63\n', ['001', '002']);
    expect([terisi, tersisa]).toEqual([9, 0]);
    expect(b.map((x) => x.sel['awal|jumlah'])).toEqual(['22', '41', '63']);
    expect(checkJumlahDesa(b, MEDAN)).toEqual([]);
  });

  test('sel yang tidak mendapat tempat dihitung, tidak hilang diam-diam', () => {
    expect(tempel('1\t2\n3\t4\n5\t6\n', ['001']).tersisa).toBe(2);
    expect(tempel('1\t2\t3', ['001'], { baris: 0, kolom: KOLOM.length - 1 }).tersisa).toBe(2);
  });
});

describe('pencocokan selagi mengetik', () => {
  const benar = '254\t255\t509\t2\t1\t3\t1\t1\t2\t255\t255\t510';

  test('L+P dan akhir = awal + baru − TMS yang cocok tidak ditegur', () => {
    expect(checkBaris(baris(tempel(benar, ['001']).baris, 0), MEDAN)).toEqual([]);
  });

  test('satu angka yang salah disebut dengan rumusnya', () => {
    const salah = checkBaris(baris(tempel(benar.replace('510', '511'), ['001']).baris, 0), MEDAN);
    expect(salah.join('\n')).toContain('L 255 + P 255 = 510, tertulis 511');
    expect(salah.join('\n')).toContain('509 + 3 − 2 = 510, tertulis 511');
  });

  test('sel yang bukan angka tidak dianggap cocok', () => {
    const b = tempel(benar.replace('509', '509x'), ['001']).baris;
    expect(listSelSalah(b)).toBe(1);
    expect(checkBaris(baris(b, 0), MEDAN)[0]).toBe('1 sel bukan angka bulat');
  });

  test('jumlah TPS dibandingkan dengan jumlah di formulir hanya bila semua TPS terisi', () => {
    const lengkap = tempel('10\t12\n20\t21\n31\t33\n', ['001', '002']).baris;
    expect(checkJumlahDesa(lengkap, MEDAN)).toEqual([
      'pemilih awal L: TPS berjumlah 30, tertulis 31',
      'pemilih awal jumlah: TPS berjumlah 63, tertulis 64',
    ]);
    const belum = tempel('10\t12\n\t\n31\t33\n', ['001', '002']).baris;
    expect(checkJumlahDesa(belum, MEDAN)).toEqual([]);
  });

  test('hitungan TPS tidak memasukkan jumlah di formulir, dan kosong bila belum ada angka', () => {
    const b = tempel('10\t12\n20\t21\n99\t99\n', ['001', '002']).baris;
    expect(sumKolom(b, { medan: 'awal', jk: 'jumlah' })).toBe(63);
    expect(sumKolom(b, { medan: 'tms', jk: 'l' })).toBeNull();
  });
});

describe('ketikan yang disimpan', () => {
  test('baris dan angka kosong tidak ikut; jumlah yang tidak tertulis adalah L + P', () => {
    const b = tempel('10\t12\n', ['001', '002']).baris;
    const ketikan = toKetikan(b, MEDAN);
    expect(ketikan).toEqual([{ tps: '001', angka: [{ medan: 'awal', l: 10, p: 12, jumlah: 22 }] }]);
    expect(
      ketikanSchema.safeParse({ jenis: 'rekap-pps', desa: '33.11.10.2001', baris: ketikan, pemeriksa: '' })
        .success,
    ).toBe(true);
  });

  test('rekap yang berlaku kembali ke kisi tanpa satu angka pun berubah', () => {
    const nilai = fc.option(fc.integer({ min: 0, max: 9999 }), { nil: null });
    fc.assert(
      fc.property(nilai, nilai, nilai, (l, p, jumlah) => {
        const masuk = fromBarisMasuk([
          {
            desa: '33.11.10.2001',
            namaDesa: 'NGROMBO',
            tps: '001',
            nomor: null,
            angka: [{ medan: 'awal', sebutan: 'pemilih awal', angka: { l, p, jumlah } }],
          },
        ]);
        const isi = baris(masuk, 0).sel;
        const kembali = (['l', 'p', 'jumlah'] as const).map(
          (jk) => parseSel(isi[kunciSel({ medan: 'awal', jk })] ?? '') ?? null,
        );
        expect(kembali).toEqual([l, p, jumlah]);
      }),
    );
  });

  test('menambah TPS meneruskan nomor dan menyimpan yang sudah diketik', () => {
    expect(listNomorTps(['001', '002'], 4)).toEqual(['001', '002', '003', '004']);
    expect(listNomorTps(['001', '003'], 3)).toEqual(['001', '002', '003']);
    const lama = tempel('10\t12\n', ['001']).baris;
    const baru = buildBaris(listNomorTps(['001'], 3), lama);
    expect(baru.map((b) => b.tps)).toEqual(['001', '002', '003', null]);
    expect(baris(baru, 0).sel).toEqual(baris(lama, 0).sel);
  });
});
