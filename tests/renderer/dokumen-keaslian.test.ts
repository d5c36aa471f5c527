import { describe, expect, test } from 'vitest';
import type {
  BerkasTerverifikasi,
  HasilVerifikasi,
  PutusanBerkas,
} from '../../src/contract/bentuk/dokumen.ts';
import {
  formatSimpulan,
  formatTeksVerifikasi,
  sortBerkas,
} from '../../src/renderer/halaman/dokumen/hasil-verifikasi.ts';

function berkas(
  nama: string,
  putusan: PutusanBerkas,
  perbedaan: readonly string[] = [],
): BerkasTerverifikasi {
  return { nama, putusan, keterangan: `Keterangan ${nama}`, perbedaan };
}

function hasil(...isi: readonly BerkasTerverifikasi[]): HasilVerifikasi {
  const sesuai = isi.filter((b) => b.putusan === 'sesuai').length;
  return { manifest: 'asli', berkas: isi, sesuai, jumlah: isi.length, masalahData: [] };
}

describe('hasil pemeriksaan keaslian', () => {
  test('yang perlu dilihat berdiri di atas, yang sesuai di bawah', () => {
    const urut = sortBerkas([
      berkas('a', 'sesuai'),
      berkas('b', 'hilang'),
      berkas('c', 'berubah'),
      berkas('d', 'sesuai'),
    ]);
    expect(urut.map((b) => b.nama)).toEqual(['c', 'b', 'a', 'd']);
  });

  test('simpulan tidak berkata semua asli bila satu saja tidak', () => {
    expect(formatSimpulan(hasil(berkas('a', 'sesuai'), berkas('b', 'sesuai')))).toBe(
      'Semua 2 berkas asli dan angkanya sama dengan data.',
    );
    expect(formatSimpulan(hasil(berkas('a', 'sesuai'), berkas('b', 'berubah'), berkas('c', 'hilang')))).toBe(
      '1 dari 3 berkas asli dan angkanya sama. Perlu dilihat: 1 isi berubah, 1 tidak ada.',
    );
    expect(formatSimpulan(hasil(berkas('a', 'asli-tanpa-data')))).not.toMatch(/^Semua/);
    expect(formatSimpulan(hasil())).toBe('Tidak ada berkas yang diperiksa.');
  });

  test('salinan daftar satu baris per berkas, juga bila keterangannya berbaris banyak', () => {
    const teks = formatTeksVerifikasi(hasil(berkas('a\nb', 'berubah', ['sel F12\tsemula 1', 'sel F13'])));
    expect(teks.split('\n')).toHaveLength(3);
    expect(teks.split('\n')[2]?.split('\t')).toEqual([
      'a b',
      'Isi berubah',
      'Keterangan a b',
      'sel F12 semula 1; sel F13',
    ]);
  });
});
