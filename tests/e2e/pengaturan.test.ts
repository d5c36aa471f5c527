import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bacaPdf } from '../documents/baca-dokumen.ts';
import {
  bukaContoh,
  bukaHalaman,
  expectTanpaPelanggaran,
  foto,
  peramban,
  startProgram,
  type ProgramUji,
} from './program-uji.ts';

async function bukaBagian(page: Page, nama: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Bagian pengaturan' }).getByRole('link', { name: nama }).click();
  await page.getByRole('heading', { level: 1, name: `Pengaturan: ${nama}` }).waitFor();
}

async function simpan(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Simpan' }).click();
  await page.getByText('Tidak ada perubahan yang belum disimpan.').waitFor();
}

describe.skipIf(peramban === null)('pengaturan dokumen pleno', () => {
  let program: ProgramUji;
  let page: Page;

  beforeAll(async () => {
    program = await startProgram();
    page = program.page;
    await bukaContoh(page);
    await bukaHalaman(page, 'Pengaturan');
  }, 180_000);

  afterAll(async () => {
    await program?.tutup();
  });

  test('pleno PPS dua desa diketik, sisanya diisi sekaligus tanpa menimpanya', async () => {
    await bukaBagian(page, 'Pleno PPS');
    await page.getByLabel('Nomor berita acara Ngrombo').fill('17/BA-UJI/2024');
    await page.getByLabel('Tanggal Ngrombo').fill('31/2/2024');
    await page.getByLabel('Tempat Mancasan').fill('Joglo Uji Mancasan');
    await page.getByRole('button', { name: 'Simpan' }).click();
    await page.getByText('Tanggal tidak terbaca. Tulis seperti 4 Agustus 2024.').waitFor();
    await page.getByLabel('Tanggal Ngrombo').fill('3/8/2024');
    await page.getByRole('button', { name: 'Masukan dan tanggapan Ngrombo' }).click();
    await page.getByLabel('Ada masukan', { exact: true }).check();
    await page.getByLabel('Isi masukan 1').fill('Mohon daftar pemilih pindah dicek lagi (uji).');
    await page.getByRole('button', { name: 'Isi untuk semua desa' }).click();
    await page.getByLabel('Pukul pleno PPS').fill('20.15 WIB');
    await page.getByLabel('Timpa yang sudah terisi').check();
    await page.getByLabel('Tempat pleno PPS').fill('');
    await page.getByRole('button', { name: 'Isi tabel' }).click();
    await foto(page, 'pengaturan-pleno-pps-isi');
    await expectTanpaPelanggaran(page, 'Pengaturan: Pleno PPS');
    await simpan(page);
    expect(await page.getByLabel('Tempat Mancasan').inputValue()).toBe('Joglo Uji Mancasan');
    expect(await page.getByLabel('Pukul Kudu').inputValue()).toBe('20.15 WIB');
  }, 90_000);

  test('kode formulir diganti, ditandai berbeda dari bakunya, dan dapat kembali', async () => {
    await bukaBagian(page, 'Formulir');
    const kode = page.getByLabel('Kode formulir: Berita acara PPS');
    const kembali = page.getByRole('button', { name: 'Kembalikan kode formulir Berita acara PPS' });
    expect(await kembali.isDisabled()).toBe(true);
    await kode.fill('MODEL UJI-PPS');
    await kembali.click();
    expect(await kode.inputValue()).toBe('');
    await kode.fill('MODEL UJI-PPS');
    await expectTanpaPelanggaran(page, 'Pengaturan: Formulir');
    await simpan(page);
  }, 60_000);

  test('susunan acara diambil alih, diurutkan ulang, dan tersimpan', async () => {
    await bukaBagian(page, 'Undangan dan acara');
    await page.getByRole('button', { name: 'Ubah daftar ini: acara' }).click();
    await page.getByRole('button', { name: 'Turunkan acara 1', exact: true }).click();
    await page.getByLabel('Waktu, acara 1', { exact: true }).fill('08.30');
    await foto(page, 'pengaturan-undangan-dan-acara-isi');
    await expectTanpaPelanggaran(page, 'Pengaturan: Undangan dan acara');
    await simpan(page);
    await bukaBagian(page, 'Samaran');
    await bukaBagian(page, 'Undangan dan acara');
    expect(await page.getByLabel('Waktu, acara 1', { exact: true }).inputValue()).toBe('08.30');
    expect(await page.getByLabel('Acara, acara 2', { exact: true }).inputValue()).toMatch(/^Registrasi/);
  }, 60_000);

  test('kata-kata yang salah ditahan dengan barisnya; yang benar sampai di dokumen bersama semua isian', async () => {
    await bukaBagian(page, 'Kata-kata dokumen');
    await page.getByRole('combobox', { name: 'Dokumen' }).click();
    await page.getByRole('option', { name: 'Berita acara pleno PPS' }).click();
    const kata = page.getByLabel('Kata-kata Berita acara pleno PPS');
    const baku = await kata.inputValue();
    const baris = baku.split('\n').length + 2;
    await kata.fill(`${baku}\n\nKalimat uji di {{tempt}}.`);
    await page.getByRole('button', { name: new RegExp(`^Baris ${baris}:`) }).waitFor();
    await page.getByRole('button', { name: 'Simpan' }).click();
    await page.getByText('Betulkan dahulu yang ditunjukkan pada Berita acara pleno PPS.').waitFor();
    await foto(page, 'pengaturan-kata-kata-dokumen-salah');
    await kata.fill(`${baku}\n\nKalimat uji di `);
    await page.getByRole('button', { name: /^\{\{desa\}\}/ }).click();
    expect(await kata.inputValue()).toBe(`${baku}\n\nKalimat uji di {{desa}}`);
    await expectTanpaPelanggaran(page, 'Pengaturan: Kata-kata dokumen');
    await simpan(page);
    const [unduhan] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Unduh pratinjau (PDF)' }).click(),
    ]);
    const { halaman } = await bacaPdf(readFileSync(await unduhan.path()));
    const teks = halaman
      .flatMap((h) => h.teks.map((t) => t.teks))
      .join(' ')
      .replace(/\s+/g, ' ');
    for (const isi of [
      '17/BA-UJI/2024',
      '3 Agustus 2024',
      '20.15 WIB',
      'MODEL UJI-PPS',
      'pemilih pindah dicek lagi (uji)',
    ])
      expect(teks).toContain(isi);
    expect(teks).toMatch(/Kalimat uji di Desa N/i);
  }, 90_000);

  test('isian yang belum disimpan ditanyakan sebelum ditinggalkan', async () => {
    await page.getByRole('button', { name: 'Kembalikan ke bawaan' }).click();
    await page.getByRole('button', { name: 'Kembalikan', exact: true }).click();
    await page.getByText('Ada isian yang belum disimpan.').waitFor();
    await page.getByRole('link', { name: 'Samaran' }).click();
    await page.getByRole('button', { name: 'Tetap di sini' }).click();
    await page.getByRole('heading', { level: 1, name: 'Pengaturan: Kata-kata dokumen' }).waitFor();
    await simpan(page);
    expect(program.galat).toEqual([]);
  }, 60_000);
});
