import { describe, expect, test } from 'vitest';
import { PLENO_KOSONG } from '../../src/contract/pleno-schema.ts';
import type { FaktaDokumen } from '../../src/core/dokumen/fakta-dokumen.ts';
import { composeRapatBaku } from '../../src/core/dokumen/rapat-baku.ts';
import { composeSerahTerima } from '../../src/core/dokumen/serah-terima.ts';
import { renderDokumen } from '../../src/engine/render/render-dokumen.ts';
import { loadProfilUji } from '../data-uji.ts';
import { adaPdftotext, rapatkan, readPdf, readXlsx, teksLembar } from './baca-dokumen.ts';
import { buatFakta } from './bangun-fakta.ts';

async function bacaPdf(fakta: FaktaDokumen): Promise<string> {
  return rapatkan(readPdf(await renderDokumen(composeSerahTerima(fakta), 'pdf'), 'raw').join(' '));
}

async function bacaXlsx(fakta: FaktaDokumen): Promise<string> {
  return readXlsx(await renderDokumen(composeSerahTerima(fakta), 'xlsx'))
    .map(teksLembar)
    .join(' ');
}

const BACA = [...(adaPdftotext ? [['PDF', bacaPdf] as const] : []), ['Excel', bacaXlsx] as const];

describe.each(BACA)('berita acara serah terima %s', (_, baca) => {
  test('menyebut kedua pihak dengan gelarnya, dan keduanya menandatangani berdampingan', async () => {
    const teks = await baca(buatFakta());
    expect(teks).toContain('BERITA ACARA SERAH TERIMA Nomor: 013/PL.02.1-BA/331110/2024');
    expect(teks).toContain(
      'Pada hari Rabu tanggal tujuh bulan Agustus tahun dua ribu dua puluh empat (7 Agustus 2024)',
    );
    expect(teks).toContain(
      'Nama : Siti Nurhayati Jabatan : Ketua PPK Baki selanjutnya disebut PIHAK PERTAMA;',
    );
    expect(teks).toContain('Nama : Drs. Suharno, M.Si. Jabatan : Sekretaris KPU Kabupaten Sukoharjo');
    expect(teks).toContain('Siti Nurhayati Drs. Suharno, M.Si.');
    expect(teks).toContain('Baki, 7 Agustus 2024');
  });

  test('dokumen PPK satu, dokumen PPS sebanyak desa yang berdata, rangkap menurut penerima KPU', async () => {
    const profil = loadProfilUji();
    const penerima = [
      { nama: 'Arsip', rangkap: 9 },
      { nama: 'KPU {kabupaten}', rangkap: 3 },
    ];
    const teks = await baca(buatFakta({ profil: { ...profil, penerima }, tanpaData: [1, 4] }));
    expect(teks).toContain('1 Berita Acara Rapat Pleno PPK 1 3');
    expect(teks).toContain('Berita Acara Rapat Pleno PPS 12 3');
    expect(teks).toMatch(/REKAP PPS PERUBAHAN PEMILIH\) 12 3/);
    expect(teks).toContain('Kronologi perbedaan dan tindak lanjut 1 3');
  });

  test('belum diisi menjadi garis titik; tanpa kejadian tidak ada kronologi', async () => {
    const asal = buatFakta({ pleno: PLENO_KOSONG });
    const rapat = composeRapatBaku(asal.kecamatan, asal.profil, asal.tahapan);
    const teks = await baca({ ...asal, rapat });
    expect(teks).toMatch(/Nomor: …{5,}/);
    expect(teks).toMatch(/Pada hari …{5,} tanggal …{5,} bulan …{5,} tahun …{5,}, kami/);
    expect(teks).toMatch(/Nama : …{5,} Jabatan : Ketua PPK Baki/);
    expect(teks).toMatch(/Nama : …{5,} Jabatan : Petugas KPU Kabupaten Sukoharjo/);
    expect(teks).not.toContain('Kronologi');
  });
});
