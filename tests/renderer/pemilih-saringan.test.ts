import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filterPemilihSchema } from '../../src/contract/baca.ts';
import {
  jumlahSaringan,
  MEDAN_FILTER,
  parseIdPemilih,
  parseSaringan,
  SARINGAN_KOSONG,
  ubahSaringan,
} from '../../src/renderer/halaman/pemilih/filter-pemilih.ts';
import { gerakBaris } from '../../src/renderer/komponen/gerak-kisi.ts';
import { halamanUntuk, UKURAN_HALAMAN } from '../../src/renderer/halaman/pemilih/halaman-baris.ts';
import {
  formatTanggalPanjang,
  formatTanggalRingkas,
  labelKode,
  labelKodeTemuan,
} from '../../src/renderer/halaman/pemilih/label-pemilih.ts';

test('saringan dari alamat dipakai, yang tidak sah dibuang', () => {
  const s = parseSaringan({
    desa: '33.11.10.2001',
    tps: '3',
    temuan: 'NIK_GANDA',
    urut: 'nama',
    cari: 'SITI',
  });
  expect(s).toEqual({ ...SARINGAN_KOSONG, desa: '33.11.10.2001', temuan: 'NIK_GANDA', urut: 'nama' });
  expect(jumlahSaringan(s)).toBe(2);
});

test('apa pun isi alamat, saringannya sah menurut kontrak', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...MEDAN_FILTER, 'urut', 'id'), fc.string()), (parameter) => {
      const filter = { ...parseSaringan(parameter), cari: '' };
      expect(filterPemilihSchema.safeParse(filter).success).toBe(true);
    }),
  );
});

test('alamat hanya membuka rincian bila penandanya sah', () => {
  expect(parseIdPemilih({ id: '33.11.10.2001/3/001/17' })).toBe('33.11.10.2001/3/001/17');
  expect(parseIdPemilih({ id: '3311102001/3/001/17' })).toBeNull();
  expect(parseIdPemilih({})).toBeNull();
});

test('mengganti desa melepas TPS, RT, dan RW; mengganti TPS melepas RT dan RW', () => {
  expect(ubahSaringan('desa', '33.11.10.2001')).toEqual({
    desa: '33.11.10.2001',
    tps: null,
    rt: null,
    rw: null,
  });
  expect(ubahSaringan('tps', '003')).toEqual({ tps: '003', rt: null, rw: null });
  expect(ubahSaringan('ktpEl', 'S')).toEqual({ ktpEl: 'S' });
});

test('panah, halaman, awal, dan akhir memindahkan baris tanpa keluar dari daftar', () => {
  expect(gerakBaris('ArrowDown', 0, 10, 4)).toBe(1);
  expect(gerakBaris('ArrowUp', 0, 10, 4)).toBe(0);
  expect(gerakBaris('ArrowDown', 9, 10, 4)).toBe(9);
  expect(gerakBaris('PageDown', 2, 10, 4)).toBe(5);
  expect(gerakBaris('PageUp', 2, 10, 4)).toBe(0);
  expect(gerakBaris('Home', 7, 10, 4)).toBe(0);
  expect(gerakBaris('End', 7, 10, 4)).toBe(9);
  expect(gerakBaris('PageDown', 2, 10, 0)).toBe(3);
});

test('tombol lain dan daftar kosong tidak memindahkan apa-apa', () => {
  expect(gerakBaris('a', 2, 10, 4)).toBeNull();
  expect(gerakBaris('End', 0, 0, 4)).toBeNull();
});

test('halaman yang diminta menutup semua baris di layar dan tidak melewati daftar', () => {
  fc.assert(
    fc.property(fc.nat(100_000), fc.nat(80), fc.integer({ min: 1, max: 100_000 }), (mulai, layar, jumlah) => {
      const awal = Math.min(mulai, jumlah - 1);
      const akhir = Math.min(awal + layar, jumlah - 1);
      const halaman = halamanUntuk(awal, akhir, jumlah);
      expect((halaman[0] ?? 0) * UKURAN_HALAMAN).toBeLessThanOrEqual(awal);
      expect(((halaman.at(-1) ?? 0) + 1) * UKURAN_HALAMAN).toBeGreaterThan(akhir);
      expect((halaman.at(-1) ?? 0) * UKURAN_HALAMAN).toBeLessThan(jumlah);
      expect(halaman).toEqual(halaman.map((_, i) => (halaman[0] ?? 0) + i));
    }),
  );
  expect(halamanUntuk(0, 0, 0)).toEqual([]);
});

test('kode temuan terbaca sebagai kata, singkatan tetap huruf besar', () => {
  expect(labelKodeTemuan('NIK_BUKAN_16_DIGIT')).toBe('NIK bukan 16 digit');
  expect(labelKodeTemuan('KTP_EL_KOSONG')).toBe('KTP-el kosong');
  expect(labelKodeTemuan('PINDAH_TPS_TANPA_PASANGAN')).toBe('Pindah TPS tanpa pasangan');
});

test('kode yang tidak dikenal profil tampil apa adanya', () => {
  const daftar = [{ kode: '1', label: 'Meninggal' }];
  expect(labelKode(daftar, '1')).toBe('Meninggal');
  expect(labelKode(daftar, 'X')).toBe('X');
  expect(labelKode(daftar, null)).toBe('');
});

test('tanggal lahir tampil seperti di formulir, dan yang bukan tanggal tidak menggagalkan halaman', () => {
  expect(formatTanggalRingkas('1990-08-06')).toBe('06-08-1990');
  expect(formatTanggalRingkas(null)).toBe('–');
  expect(formatTanggalPanjang('1990-08-06')).toBe('6 Agustus 1990');
  expect(formatTanggalPanjang('1990-02-31')).toBe('1990-02-31');
  expect(formatTanggalPanjang(null)).toBe('tidak ada');
});
