import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KOLOM_TPS, type BarisDesa } from '../../src/renderer/halaman/pengaturan/baris-desa.ts';
import {
  isBlok,
  parseBlok,
  tempelBlok,
  tempelPantarlih,
} from '../../src/renderer/halaman/pengaturan/tempel-blok.ts';

function buildBaris(nomor: number): BarisDesa {
  return {
    kode: `33.11.10.200${nomor}`,
    jumlahTps: '',
    ketua: 'lama',
    anggota1: '',
    anggota2: '',
    pantarlih: {},
    tujuan: '',
    nomor: '',
    tanggal: '',
    jam: '',
    tempat: '',
    masukan: null,
  };
}
const SEMUA = [1, 2, 3].map(buildBaris);

describe('blok yang ditempel dari Excel', () => {
  test('baris dan kolom dipisah, baris penutup tidak menjadi desa', () => {
    expect(parseBlok('12\tSiti\r\n9\tBudi\r\n')).toEqual([
      ['12', 'Siti'],
      ['9', 'Budi'],
    ]);
  });

  test('sel berkutip boleh memuat ganti baris, tab, dan tanda kutip', () => {
    expect(parseBlok('"Siti\nAminah"\t"a ""b"""\tkutip " biasa')).toEqual([
      ['Siti Aminah', 'a "b"', 'kutip " biasa'],
    ]);
  });

  test('sel kosong tetap menempati kolomnya', () => {
    expect(parseBlok('\tSiti\t\n\t\t')).toEqual([
      ['', 'Siti', ''],
      ['', '', ''],
    ]);
  });

  test('satu kata biasa bukan blok: tempelan biasa tidak diganggu', () => {
    expect(isBlok('Siti Aminah')).toBe(false);
    expect(isBlok('12\r\n')).toBe(false);
    expect(isBlok('12\tSiti')).toBe(true);
    expect(isBlok('12\n9')).toBe(true);
  });

  test('setiap sel terbaca kembali, berapa pun baris dan kolomnya', () => {
    const sel = fc.stringMatching(/^[A-Za-z0-9"' .,-]{0,12}$/).map((s) => s.replace(/\s+/g, ' ').trim());
    const blok = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 }))
      .chain(([kolom, baris]) =>
        fc.array(fc.array(sel, { minLength: kolom, maxLength: kolom }), {
          minLength: baris,
          maxLength: baris,
        }),
      );
    const tulis = (s: string): string => (/["\t\n]/.test(s) ? `"${s.replaceAll('"', '""')}"` : s);
    fc.assert(
      fc.property(blok, (isi) => {
        const teks = isi.map((b) => b.map(tulis).join('\t')).join('\r\n') + '\r\n';
        expect(parseBlok(teks)).toEqual(isi);
      }),
    );
  });

  test('mengisi ke kanan dan ke bawah dari sel yang dipilih; desa lain tidak berubah', () => {
    const { baris, terisi, tersisa } = tempelBlok(SEMUA, KOLOM_TPS, { baris: 1, kolom: 'ketua' }, [
      ['Siti', 'Budi'],
      ['Eko', 'Dwi'],
    ]);
    expect(baris[0]).toEqual(SEMUA[0]);
    expect(baris[1]).toMatchObject({ ketua: 'Siti', anggota1: 'Budi', anggota2: '' });
    expect(baris[2]).toMatchObject({ ketua: 'Eko', anggota1: 'Dwi' });
    expect({ terisi, tersisa }).toEqual({ terisi: 2, tersisa: 0 });
  });

  test('sel yang tidak mendapat tempat dihitung, agar petugas tahu', () => {
    const hasil = tempelBlok(SEMUA, KOLOM_TPS, { baris: 2, kolom: 'anggota2' }, [
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(hasil).toMatchObject({ terisi: 1, tersisa: 3 });
  });

  test('satu kolom nama mengisi Pantarlih mulai TPS yang dipilih', () => {
    const baris = tempelPantarlih(buildBaris(1), ['001', '002', '003'], 1, [['Siti'], ['Budi'], ['lebih']]);
    expect(baris.pantarlih).toEqual({ '002': 'Siti', '003': 'Budi' });
  });
});
