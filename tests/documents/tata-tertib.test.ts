import { describe, expect, test } from 'vitest';
import { PLENO_KOSONG } from '../../src/contract/pleno-schema.ts';
import type { FaktaDokumen } from '../../src/core/dokumen/fakta-dokumen.ts';
import { composeTataTertib } from '../../src/core/dokumen/tata-tertib.ts';
import { renderDokumen } from '../../src/engine/render/render-dokumen.ts';
import { adaPdftotext, rapatkan, readPdf, readXlsx, teksLembar } from './baca-dokumen.ts';
import { buatFakta } from './bangun-fakta.ts';

async function bacaPdf(fakta: FaktaDokumen): Promise<string> {
  return rapatkan(readPdf(await renderDokumen(composeTataTertib(fakta), 'pdf'), 'raw').join(' '));
}

async function bacaXlsx(fakta: FaktaDokumen): Promise<string> {
  return readXlsx(await renderDokumen(composeTataTertib(fakta), 'xlsx'))
    .map(teksLembar)
    .join(' ');
}

const BACA = [...(adaPdftotext ? [['PDF', bacaPdf] as const] : []), ['Excel', bacaXlsx] as const];

describe.each(BACA)('tata tertib %s', (_, baca) => {
  test('pasalnya berurutan, setiap pasal bernomor dari satu', async () => {
    const teks = await baca(buatFakta());
    const pasal = Array.from(teks.matchAll(/Pasal (\d+)\. /g), (m) => Number(m[1]));
    expect(pasal).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    for (const judul of [
      'Peserta 1. ',
      'Daftar hadir dan surat mandat 1. ',
      'Ketertiban 1. ',
      'Perbaikan 1. ',
    ])
      expect(teks).toContain(judul);
    expect(teks).toContain('ditunda paling banyak dua kali, masing-masing 30 (tiga puluh) menit');
  });

  test('menyebut rapat, tanggal, tempat, dan ditetapkan oleh ketua', async () => {
    const teks = await baca(buatFakta());
    expect(teks).toContain(
      'TATA TERTIB RAPAT PLENO TERBUKA REKAPITULASI DAFTAR PEMILIH HASIL PEMUTAKHIRAN (DPSH)',
    );
    expect(teks).toContain(
      'pada hari Selasa, 6 Agustus 2024, pukul 09.00 WIB, bertempat di Pendopo Kecamatan Baki',
    );
    expect(teks).toContain('Ditetapkan di Baki pada tanggal 6 Agustus 2024 KETUA PPK BAKI Siti Nurhayati');
  });

  test('yang belum diketahui menjadi garis titik', async () => {
    const teks = await baca(buatFakta({ pleno: PLENO_KOSONG }));
    expect(teks).toMatch(/pada hari …{5,}, pukul …{5,}, bertempat di …{5,}/);
    expect(teks).toMatch(/pada tanggal …{5,} KETUA PPK BAKI …{5,}/);
  });

  test('tidak mengaku sebagai peraturan', async () => {
    expect(await baca(buatFakta())).not.toMatch(/Peraturan Komisi|PKPU|Undang-Undang|Keputusan KPU/i);
  });
});
