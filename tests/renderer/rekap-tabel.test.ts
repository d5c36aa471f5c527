import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RekapKecamatan } from '../../src/core/rekap/angka.ts';
import {
  findDesaBelum,
  listBarisDesa,
  listBarisJumlah,
  type BarisRekap,
} from '../../src/renderer/halaman/rekap/baris-rekap.ts';
import { listBatangAlasan, listBatangMutasi } from '../../src/renderer/halaman/rekap/data-grafik.ts';
import { listKelompok, listKolom, TAMPILAN } from '../../src/renderer/halaman/rekap/kolom-rekap.ts';
import { composeSalinan } from '../../src/renderer/halaman/rekap/salinan-rekap.ts';
import { daftarPemilih, KECAMATAN_UJI, pemilih } from '../core/rekap/pemilih-uji.ts';
import { PROFIL, rekapUji } from './rekap-uji.ts';

const [NGROMBO = '', MANCASAN = '', BAKIPANDEYAN = '', GENTAN = ''] = KECAMATAN_UJI.desa.map((d) => d.kode);
const ISI = [
  pemilih(),
  pemilih({ tps: '002', jenisKelamin: 'P', keterangan: '1' }),
  pemilih({ tps: '002', keterangan: 'B', disabilitas: '6' }),
];
const LENGKAP = rekapUji({ [NGROMBO]: ISI, [MANCASAN]: ISI, [BAKIPANDEYAN]: ISI, [GENTAN]: ISI });
const SEBAGIAN = rekapUji({ [NGROMBO]: ISI, [GENTAN]: ISI });

const judul = (baris: readonly BarisRekap[]): readonly string[] => baris.map((b) => b.judul);
const nilai = (baris: BarisRekap | undefined, kunci: string): unknown =>
  baris &&
  listKolom(listKelompok('lengkap', PROFIL))
    .find((k) => k.kunci === kunci)
    ?.ambil(baris);

describe('baris tabel rekap', () => {
  test('TPS tampil di bawah desanya hanya bila desa itu dibuka', () => {
    expect(judul(listBarisDesa(LENGKAP, new Set()))).toEqual([
      'Ngrombo',
      'Mancasan',
      'Bakipandeyan',
      'Gentan',
    ]);
    expect(judul(listBarisDesa(LENGKAP, new Set([MANCASAN])))).toEqual([
      'Ngrombo',
      'Mancasan',
      'TPS 001',
      'TPS 002',
      'Bakipandeyan',
      'Gentan',
    ]);
  });

  test('desa yang belum masuk tampil tanpa angka dan disebut namanya', () => {
    const baris = listBarisDesa(SEBAGIAN, new Set([MANCASAN]));
    expect(baris.filter((b) => b.tanpaData === 'BELUM ADA DATA').map((b) => b.judul)).toEqual([
      'Mancasan',
      'Bakipandeyan',
    ]);
    expect(findDesaBelum(SEBAGIAN)).toEqual(['Mancasan', 'Bakipandeyan']);
  });

  test('kecamatan yang lengkap hanya punya satu baris jumlah', () => {
    const jumlah = listBarisJumlah(LENGKAP, PROFIL);
    expect(judul(jumlah)).toEqual(['TOTAL (4 Desa)']);
    expect(nilai(jumlah[0], 'akhir-jumlah')).toBe(8);
    expect(nilai(jumlah[0], 'tps')).toBe(8);
  });

  test('selama ada desa yang belum masuk, total tidak ada dan jumlah sementara disebut sementara', () => {
    const [sementara, total] = listBarisJumlah(SEBAGIAN, PROFIL);
    expect(sementara?.judul).toBe('Sementara, 2 dari 4 desa');
    expect(nilai(sementara, 'akhir-jumlah')).toBe(4);
    expect(total?.tanpaData).toBe('TIDAK ADA DATA: 2 desa/kelurahan belum masuk (Mancasan, Bakipandeyan)');
    expect(nilai(total, 'akhir-jumlah')).toBeNull();
  });

  test('tanpa satu desa pun tidak ada jumlah sementara', () => {
    expect(judul(listBarisJumlah(rekapUji({}), PROFIL))).toEqual(['TOTAL (4 Desa)']);
  });
});

describe('kolom tabel rekap', () => {
  test('setiap kolom di setiap tampilan berkunci lain', () => {
    for (const tampilan of TAMPILAN) {
      const kunci = listKolom(listKelompok(tampilan, PROFIL)).map((k) => k.kunci);
      expect(new Set(kunci).size).toBe(kunci.length);
    }
  });

  test('lengkap memuat semua kolom tampilan lain', () => {
    const lengkap = new Set(listKolom(listKelompok('lengkap', PROFIL)).map((k) => k.kunci));
    const lain = TAMPILAN.flatMap((t) => listKolom(listKelompok(t, PROFIL)).map((k) => k.kunci));
    expect(lain.filter((k) => !lengkap.has(k))).toEqual([]);
  });

  test('baris TPS tidak punya jumlah TPS', () => {
    const tps = listBarisDesa(LENGKAP, new Set([NGROMBO])).find((b) => b.jenis === 'tps');
    expect(nilai(tps, 'tps')).toBeUndefined();
  });

  test('jumlah TMS per alasan sama dengan TMS, dan jumlah baris desa sama dengan total, untuk data apa pun', () => {
    const alasan = PROFIL.keterangan.tms.map((k) => `tms-${k.kode}-jumlah`);
    fc.assert(
      fc.property(daftarPemilih, daftarPemilih, (a, b) => {
        const rekap = rekapUji({ [NGROMBO]: a, [MANCASAN]: b, [BAKIPANDEYAN]: [], [GENTAN]: [] });
        const desa = listBarisDesa(rekap, new Set());
        const [total] = listBarisJumlah(rekap, PROFIL);
        const jumlahkan = (kunci: string): number => desa.reduce((n, d) => n + Number(nilai(d, kunci)), 0);
        for (const kunci of ['awal-l', 'baru-p', 'tms-jumlah', 'ubah-jumlah', 'akhir-jumlah'])
          expect(nilai(total, kunci)).toBe(jumlahkan(kunci));
        expect(alasan.reduce((n, k) => n + Number(nilai(total, k)), 0)).toBe(nilai(total, 'tms-jumlah'));
      }),
      { numRuns: 30 },
    );
  });
});

describe('salinan tabel', () => {
  const salin = (rekap: RekapKecamatan): readonly (readonly string[])[] => {
    const baris = [...listBarisDesa(rekap, new Set([NGROMBO])), ...listBarisJumlah(rekap, PROFIL)];
    return composeSalinan(listKelompok('ringkas', PROFIL), baris)
      .teks.split('\n')
      .map((b) => b.split('\t'));
  };

  test('setiap baris punya sel sebanyak judulnya, dan setiap judul berbunyi penuh', () => {
    const [kepala = [], ...isi] = salin(SEBAGIAN);
    expect(kepala.slice(0, 5)).toEqual([
      'Desa/Kelurahan',
      'TPS',
      'Pemilih awal L',
      'Pemilih awal P',
      'Pemilih awal L+P',
    ]);
    expect(isi.map((b) => b.length)).toEqual(isi.map(() => kepala.length));
  });

  test('angka disalin tanpa titik ribuan', () => {
    const banyak = rekapUji({ [NGROMBO]: Array.from({ length: 1234 }, () => pemilih()) });
    const [, ngrombo] = salin(banyak);
    expect(ngrombo?.[2]).toBe('1234');
  });

  test('yang tidak ada datanya disalin sebagai kata, bukan nol atau kosong', () => {
    const baris = salin(SEBAGIAN);
    expect(baris.find(([nama]) => nama === 'Mancasan')?.[1]).toBe('BELUM ADA DATA');
    expect(baris.at(-1)?.[1]).toMatch(/^TIDAK ADA DATA: 2 desa/);
    const { html } = composeSalinan(listKelompok('disabilitas', PROFIL), [
      ...listBarisDesa(rekapUji({ [NGROMBO]: [pemilih({ disabilitas: null })] }), new Set()),
    ]);
    expect(html).toContain('<td>tidak ada data</td>');
  });

  test('nama yang memuat tanda HTML tidak menjadi tag', () => {
    const [asli] = listBarisDesa(LENGKAP, new Set());
    if (asli === undefined) throw new Error('tidak ada baris');
    const { html } = composeSalinan(listKelompok('ringkas', PROFIL), [{ ...asli, judul: '<b>&"' }]);
    expect(html).toContain('<td>&lt;b&gt;&amp;&quot;</td>');
  });
});

describe('data grafik', () => {
  test('alasan TMS dijumlahkan dari desa yang ada datanya, menurut urutan profil', () => {
    const batang = listBatangAlasan(SEBAGIAN, PROFIL);
    expect(batang.map((b) => b.label)).toEqual(PROFIL.keterangan.tms.map((k) => `${k.kode} ${k.label}`));
    expect(batang[0]?.angka).toEqual({ l: 0, p: 2, jumlah: 2 });
  });

  test('desa yang belum masuk tidak menjadi nol', () => {
    expect(listBatangMutasi(SEBAGIAN)).toEqual([
      { desa: 'Ngrombo', baru: 1, tms: 1 },
      { desa: 'Mancasan', baru: null, tms: null },
      { desa: 'Bakipandeyan', baru: null, tms: null },
      { desa: 'Gentan', baru: 1, tms: 1 },
    ]);
  });
});
