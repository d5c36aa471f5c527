import { describe, expect, test } from 'vitest';
import { terbilang } from '../../src/core/bahasa/terbilang.ts';
import { ENTRI_PPK } from '../../src/core/dokumen/entri-ppk.ts';
import { composeTandaTerima } from '../../src/core/dokumen/tanda-terima.ts';
import { adaPdftotext, rapatkan } from './baca-dokumen.ts';
import { buatFakta } from './bangun-fakta.ts';
import { bacaKeduanya, findHilang, listBarisBernomor, ubahPanjang } from './rapat-alat.ts';
import { loadProfilUji } from '../data-uji.ts';

const PENERIMA = [
  { nama: 'KPU {kabupaten}', rangkap: 2 },
  { nama: 'Panwaslu Kecamatan {kecamatan}', rangkap: 1 },
  { nama: 'Perwakilan partai politik/tim kampanye pasangan calon yang hadir dalam rapat pleno', rangkap: 14 },
];
const NAMA = [
  'KPU Kabupaten Sukoharjo',
  'Panwaslu Kecamatan Baki',
  'Perwakilan partai politik/tim kampanye pasangan calon yang hadir dalam rapat pleno',
];

function buat(penerima = PENERIMA) {
  return buatFakta({ profil: { ...loadProfilUji(), penerima } });
}

describe.skipIf(!adaPdftotext)('tanda terima', () => {
  test('setiap penerima satu halaman dengan semua dokumen PPK dan jumlah rangkapnya', async () => {
    const dokumen = composeTandaTerima(ubahPanjang(buat()));
    const terbaca = await bacaKeduanya(dokumen);
    expect(findHilang(dokumen, terbaca)).toEqual([]);
    expect(terbaca.halaman).toHaveLength(PENERIMA.length + 1);
    expect(terbaca.lembar).toHaveLength(PENERIMA.length + 1);
    PENERIMA.forEach(({ rangkap }, i) => {
      const halaman = rapatkan(terbaca.halaman[i] ?? '');
      expect(halaman).toContain(NAMA[i]);
      expect(halaman).toContain(`${rangkap} (${terbilang(rangkap)}) rangkap`);
      const lembar = terbaca.lembar[i] ?? { nama: '', baris: [] };
      expect(listBarisBernomor(lembar)).toEqual(ENTRI_PPK.map((e, n) => [String(n + 1), rangkap, e.judul]));
    });
  });

  test('lembar terakhir memuat semua penerima dan jumlah rangkap', async () => {
    const terbaca = await bacaKeduanya(composeTandaTerima(buat()));
    const ringkasan = terbaca.lembar.at(-1) ?? { nama: '', baris: [] };
    expect(listBarisBernomor(ringkasan)).toEqual(PENERIMA.map((p, i) => [String(i + 1), p.rangkap, NAMA[i]]));
    expect(ringkasan.baris.map((b) => b.filter((s) => s !== null && s !== ''))).toContainEqual([
      17,
      'JUMLAH RANGKAP',
    ]);
    expect(rapatkan(terbaca.halaman.at(-1) ?? '')).toContain('17 JUMLAH RANGKAP');
  });

  test('tanggal serah terima tidak diambil dari mana pun', async () => {
    const terbaca = await bacaKeduanya(composeTandaTerima(buat()));
    expect(rapatkan(terbaca.halaman[0] ?? '')).toMatch(/Baki, …+/);
  });

  test('tanpa penerima tinggal lembar ringkasan', () => {
    expect(composeTandaTerima(buat([])).lembar).toHaveLength(1);
  });
});
