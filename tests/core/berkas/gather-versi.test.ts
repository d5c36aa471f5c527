import { describe, expect, test } from 'vitest';
import { gatherVersi, type BerkasTerbaca, type HasilKumpul } from '../../../src/core/berkas/gather-versi.ts';
import type { AlasanTolak, HasilBerkas } from '../../../src/core/berkas/hasil-berkas.ts';
import { KECAMATAN_UJI, pemilih } from '../rekap/pemilih-uji.ts';

let hitung = 0;

/** A readable file with one row for each `[desa, tps]`. */
function berkas(
  nama: string,
  isi: readonly (readonly [string, string])[],
  sha256 = `sha-${String(++hitung)}`,
): BerkasTerbaca {
  const desa = [...new Set(isi.map(([d]) => d))];
  const hasil: HasilBerkas = {
    jenis: 'bebas',
    alasan: [],
    jumlahAlasan: 0,
    temuan: [],
    pratinjau: [],
    hanyaNomorRusak: false,
    perubahan: null,
    wilayah: desa.map((namaDesa) => ({
      kodeDesa: null,
      namaDesa: namaDesa === '' ? null : namaDesa,
      kodeKecamatan: null,
      namaKecamatan: null,
      namaKabupaten: null,
      namaProvinsi: null,
      lembar: null,
      baris: 1,
    })),
    pemilih: isi.map(([d, tps]) => {
      const { desa: _, ...p } = pemilih({ tps });
      return { ...p, wilayah: desa.indexOf(d) };
    }),
  };
  return { nama, sha256, ukuran: 1, hasil, alasanBaca: null };
}

function rusak(nama: string, kode = 'BERKAS_TERPOTONG'): BerkasTerbaca {
  const alasanBaca: AlasanTolak = {
    kode,
    pesan: 'terpotong',
    lembar: null,
    baris: null,
    kolom: null,
  };
  return { nama, sha256: `sha-${String(++hitung)}`, ukuran: 1, hasil: null, alasanBaca };
}

const kumpul = (...b: BerkasTerbaca[]): HasilKumpul => gatherVersi(b, KECAMATAN_UJI);
const alasan = (h: HasilKumpul): Record<string, string[]> =>
  Object.fromEntries(h.status.map((s) => [s.nama, s.alasan.map((a) => a.kode)]));
const desa = (h: HasilKumpul): string[][] =>
  h.kelompok.map((k) => k.map((c) => `${c.desa.slice(-4)}:${String(c.pemilih.length)}`));

describe('berkas-berkas menjadi versi desa', () => {
  test('beberapa berkas satu desa membentuk satu versi bila TPS-nya berbeda', () => {
    const h = kumpul(
      berkas('a', [['GENTAN', '001']]),
      berkas('b', [['GENTAN', '002']]),
      berkas('c', [['NGROMBO', '001']]),
    );
    expect(alasan(h)).toEqual({ a: [], b: [], c: [] });
    expect(desa(h)).toEqual([['2001:1'], ['2013:2']]);
  });

  test('TPS yang sama di dua berkas menolak keduanya dan menyebut lawannya', () => {
    const h = kumpul(
      berkas('a', [['GENTAN', '001']]),
      berkas('b', [['GENTAN', '001']]),
      berkas('c', [['NGROMBO', '001']]),
    );
    expect(alasan(h)).toEqual({ a: ['TPS_DI_DUA_BERKAS'], b: ['TPS_DI_DUA_BERKAS'], c: [] });
    expect(h.status[0]?.alasan[0]?.pesan).toContain('TPS 001 GENTAN juga ada di berkas "b"');
    expect(desa(h)).toEqual([['2001:1']]);
  });

  test('berkas yang isinya sama persis dihitung sekali', () => {
    const h = kumpul(berkas('a', [['GENTAN', '001']], 'X'), berkas('salinan a', [['GENTAN', '001']], 'X'));
    expect(alasan(h)).toEqual({ a: [], 'salinan a': [] });
    expect([desa(h), h.temuan.map((t) => t.kode)]).toEqual([[['2013:1']], ['BERKAS_KEMBAR']]);
    expect(h.kelompok[0]?.[0]?.berkas).toEqual([0]);
  });

  test('isi sama persis dengan nama dua desa berbeda ditolak, karena salah satunya pasti tertukar', () => {
    const h = kumpul(berkas('Gentan.csv', [['', '001']], 'X'), berkas('Mancasan.csv', [['', '001']], 'X'));
    expect(alasan(h)).toEqual({
      'Gentan.csv': ['BERKAS_KEMBAR_DESA_BEDA'],
      'Mancasan.csv': ['BERKAS_KEMBAR_DESA_BEDA'],
    });
  });

  test('satu berkas ditolak menahan berkas lain dari desa itu, juga lewat berkas beberapa desa', () => {
    const h = kumpul(
      rusak('Gentan TPS 2.xlsx'),
      berkas('a', [['GENTAN', '001']]),
      berkas('dua', [
        ['GENTAN', '003'],
        ['NGROMBO', '001'],
      ]),
      berkas('n', [['NGROMBO', '002']]),
      berkas('m', [['MANCASAN', '001']]),
    );
    expect(alasan(h)).toEqual({
      'Gentan TPS 2.xlsx': ['BERKAS_TERPOTONG'],
      a: ['BERKAS_SEDESA_DITOLAK'],
      dua: ['BERKAS_SEDESA_DITOLAK'],
      n: ['BERKAS_SEDESA_DITOLAK'],
      m: [],
    });
    expect(desa(h)).toEqual([['2002:1']]);
  });

  test('berkas beberapa desa menyatukan desa-desanya dalam satu kelompok simpan', () => {
    const h = kumpul(
      berkas('dua', [
        ['GENTAN', '001'],
        ['NGROMBO', '001'],
      ]),
      berkas('n', [['NGROMBO', '002']]),
      berkas('m', [['MANCASAN', '001']]),
    );
    expect(desa(h)).toEqual([['2001:2', '2013:1'], ['2002:1']]);
  });

  test('surat di samping daftar, dan berkas kecamatan lain yang bernama sama, tidak menahan desa itu', () => {
    const lain = berkas('Gentan Grogol.csv', [['GENTAN', '001']]);
    const milikLain =
      lain.hasil === null
        ? null
        : { ...lain.hasil, wilayah: lain.hasil.wilayah.map((w) => ({ ...w, namaKecamatan: 'GROGOL' })) };
    const h = kumpul(
      rusak('Surat Gentan.pdf', 'BUKAN_SPREADSHEET'),
      { ...lain, hasil: milikLain },
      berkas('a', [['GENTAN', '001']]),
    );
    expect(alasan(h)).toEqual({
      'Surat Gentan.pdf': ['BUKAN_SPREADSHEET'],
      'Gentan Grogol.csv': ['KECAMATAN_LAIN'],
      a: [],
    });
  });

  test('kesalahan di luar batas disebut jumlahnya', () => {
    const satu: AlasanTolak = { kode: 'TPS_TIDAK_ADA', pesan: 'x', lembar: null, baris: 2, kolom: null };
    const b = berkas('a', [['GENTAN', '001']]);
    const hasil = b.hasil === null ? null : { ...b.hasil, alasan: [satu], jumlahAlasan: 801, pemilih: [] };
    const alasanAkhir = kumpul({ ...b, hasil }).status[0]?.alasan.at(-1);
    expect([alasanAkhir?.kode, alasanAkhir?.pesan]).toEqual([
      'KESALAHAN_LAIN',
      expect.stringContaining('800'),
    ]);
  });

  test('urutan berkas tidak mengubah hasil', () => {
    const b = [
      berkas('dua', [
        ['GENTAN', '001'],
        ['NGROMBO', '001'],
      ]),
      berkas('n', [['NGROMBO', '002']]),
      rusak('Mancasan.xls'),
      berkas('m', [['MANCASAN', '001']]),
    ];
    expect(alasan(kumpul(...b))).toEqual(alasan(kumpul(...b.toReversed())));
    expect(desa(kumpul(...b))).toEqual(desa(kumpul(...b.toReversed())));
  });
});
