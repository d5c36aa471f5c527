import { describe, expect, test } from 'vitest';
import { DAFTAR_TEMPLAT } from '../../src/core/templat/daftar-templat.ts';
import {
  barisDari,
  gabungTemplat,
  letakBaris,
  periksaKata,
  pilihTemplatBerbeda,
  sisipMedan,
} from '../../src/renderer/halaman/pengaturan/kata-templat.ts';

describe('kata-kata dokumen', () => {
  const baku = gabungTemplat({});

  test('yang bawaan tidak disimpan dan selalu dapat dipakai', () => {
    expect(pilihTemplatBerbeda(baku)).toEqual({});
    for (const { id } of DAFTAR_TEMPLAT) expect(periksaKata(id, baku[id])).toEqual([]);
  });

  test('hanya yang berubah disimpan dan dimuat lagi', () => {
    const kata = { ...baku, undangan: `${baku.undangan}\n\nTerima kasih.` };
    expect(pilihTemplatBerbeda(kata)).toEqual({ undangan: kata.undangan });
    expect(gabungTemplat({ undangan: kata.undangan })).toEqual(kata);
  });

  test('isian yang tidak dikenal, kata-kata kosong, dan yang terlalu panjang ditahan', () => {
    const baris = baku.undangan.split('\n').length + 2;
    const asing = periksaKata('undangan', `${baku.undangan}\n\nKepada {{nama presiden}}`);
    expect(asing).toHaveLength(1);
    expect(asing[0]).toMatchObject({ baris });
    expect(periksaKata('undangan', ' \n ')).toMatchObject([{ baris: null }]);
    expect(periksaKata('undangan', 'x'.repeat(20_001))).toMatchObject([{ pesan: /20\.001 huruf/ }]);
  });

  test('isian disisipkan di letak kursor; yang berdiri sendiri mendapat barisnya', () => {
    const nilai = { nama: 'tempat', blok: false };
    expect(sisipMedan('di sana saja', 3, 7, nilai)).toEqual({ teks: 'di {{tempat}} saja', letak: 13 });
    const blok = { nama: 'tabel', blok: true };
    expect(sisipMedan('satu dua', 4, 5, blok)).toEqual({ teks: 'satu\n{{tabel}}\ndua', letak: 14 });
    expect(sisipMedan('', 0, 0, blok)).toEqual({ teks: '{{tabel}}', letak: 9 });
  });

  test('nomor baris dan letaknya cocok satu sama lain', () => {
    const teks = 'satu\n\ntiga';
    for (const [nomor, isi] of ['satu', '', 'tiga'].entries()) {
      const [awal, akhir] = letakBaris(teks, nomor + 1);
      expect(teks.slice(awal, akhir)).toBe(isi);
      expect(barisDari(teks, akhir)).toBe(nomor + 1);
    }
  });
});
