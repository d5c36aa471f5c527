import { describe, expect, test } from 'vitest';
import type { FaktaDokumen } from '../../src/core/dokumen/fakta-dokumen.ts';
import type { Angka, AngkaLP, Bilangan } from '../../src/core/rekap/angka.ts';
import { cetak } from './angka-harapan.ts';
import { adaPdftotext, rapatkan, teksLembar } from './baca-dokumen.ts';
import { buatFakta } from './bangun-fakta.ts';
import { bacaHalaman, bacaLembar, barisTabel, isiBaris } from './susun-dokumen.ts';

const lp = (a: AngkaLP): readonly Bilangan[] => [a.l, a.p, a.jumlah];
const angkaTps = (a: Angka): readonly Bilangan[] => [a.awal, a.baru, a.tms, a.akhir, a.ubah].flatMap(lp);

const KASUS: readonly (readonly [string, () => FaktaDokumen])[] = [
  ['1 desa 1 TPS', () => buatFakta({ jumlahDesa: 1, tpsPerDesa: 1 })],
  ['1 desa 120 TPS', () => buatFakta({ jumlahDesa: 1, tpsPerDesa: 120 })],
  ['14 desa 158 TPS lebih', () => buatFakta({ tpsPerDesa: 11, tpsKhusus: 1 })],
  ['40 desa bernama panjang, 520 TPS', () => buatFakta({ jumlahDesa: 40, kelurahanTiap: 7, tpsPerDesa: 13 })],
  ['semua nol', () => buatFakta({ tpsPerDesa: 3, besar: 0 })],
  ['angka beratus ribu', () => buatFakta({ tpsPerDesa: 3, besar: 500 })],
];

/** Rows of the table as they must be: number, TPS, figures; then the subtotal of the desa. */
function listBarisHarapan(fakta: FaktaDokumen): readonly (readonly (string | Bilangan)[])[] {
  let nomor = 0;
  return fakta.rekap.desa.flatMap((d) => [
    ...d.tps.map((t) => [++nomor, t.nomor, ...angkaTps(t)]),
    [`${d.nama} (${cetak(d.jumlahTps)} TPS)`, ...angkaTps(d)],
  ]);
}

describe.each(KASUS)('%s', (_, buat) => {
  const fakta = buat();
  const harapan = listBarisHarapan(fakta);

  test('Excel memuat setiap TPS, jumlah setiap desa, dan total kecamatan menurut rekap', async () => {
    const baris = barisTabel(await bacaLembar('rekap-tps', fakta)).map(isiBaris);
    harapan.forEach((h, i) => {
      const ada = baris[i] ?? [];
      if (typeof h[0] === 'number') expect([ada[0], ...ada.slice(2)]).toEqual(h);
      else {
        expect(ada[0]).toMatch(/^Jumlah /);
        expect(String(ada[0]).endsWith(String(h[0]))).toBe(true);
        expect(ada.slice(1)).toEqual(h.slice(1));
      }
    });
    const total = baris[harapan.length] ?? [];
    expect(total[0]).toContain(`${cetak(fakta.rekap.jumlahTps)} TPS)`);
    expect(total.slice(1)).toEqual(angkaTps(fakta.rekap));
  });

  test('jumlah baris TPS sama dengan jumlah desanya, jumlah desa sama dengan total', () => {
    const jumlah = (daftar: readonly Angka[]): readonly number[] =>
      angkaTps(fakta.rekap).map((_n, i) => daftar.reduce((n, a) => n + (angkaTps(a)[i] ?? NaN), 0));
    for (const d of fakta.rekap.desa) expect(jumlah(d.tps)).toEqual(angkaTps(d));
    expect(jumlah(fakta.rekap.desa)).toEqual(angkaTps(fakta.rekap));
  });

  test.skipIf(!adaPdftotext)('PDF memuat baris yang sama, kepala tabel di setiap halaman', async () => {
    const halaman = await bacaHalaman('rekap-tps', fakta);
    const baris = halaman.join('\n').split('\n').map(rapatkan);
    for (const h of harapan) {
      const ekor = h
        .slice(1)
        .map((n) => (typeof n === 'string' ? n : cetak(n)))
        .join(' ');
      expect(
        baris.some((b) => b.endsWith(ekor)),
        String(h[0]),
      ).toBe(true);
    }
    expect(baris.some((b) => b.endsWith(angkaTps(fakta.rekap).map(cetak).join(' ')))).toBe(true);
    for (const h of halaman) expect(h).toContain('Pemilih Awal');
    expect(halaman.filter((h) => h.includes('Tanda Tangan'))).toHaveLength(1);
    expect(halaman.at(-1)).toContain('TOTAL (');
  });
});

test('desa tanpa rincian TPS dan desa tanpa data disebut begitu, angka desanya tetap tercetak', async () => {
  const fakta = buatFakta({
    tpsPerDesa: 3,
    tanpaData: [2],
    ubahDesa: (d, i) => (i === 1 ? { ...d, tps: [], sumber: 'rekap' } : d),
  });
  const lembar = await bacaLembar('rekap-tps', fakta);
  const baris = barisTabel(lembar).map(isiBaris);
  expect(baris[4]).toEqual(['MANCASAN', 'rincian per TPS tidak ada']);
  expect(baris[5]?.slice(1)).toEqual(angkaTps(fakta.rekap.desa[1] ?? fakta.rekap));
  expect(baris[6]).toEqual(['GEDONGAN', 'BELUM ADA DATA']);
  expect(baris[7]?.slice(0, 3)).toEqual([4, 'JETIS', '001']);
  expect(teksLembar(lembar)).toContain('Belum ada data dari: Desa GEDONGAN.');
});
