import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  bukaContoh,
  bukaHalaman,
  expectTanpaPelanggaran,
  foto,
  peramban,
  startProgram,
  type ProgramUji,
} from '../e2e/program-uji.ts';

describe.skipIf(peramban === null)('halaman Laporan mingguan', () => {
  let program: ProgramUji;
  let page: Page;
  let desaDiketik = '';

  const isi = (): Promise<string> => page.locator('main').innerText();
  const sel = (nama: string) => page.getByRole('textbox', { name: nama, exact: true });
  const baris = (nama: RegExp) =>
    page.getByRole('table', { name: /Capaian per desa/ }).getByRole('row', { name: nama });

  beforeAll(async () => {
    program = await startProgram();
    page = program.page;
    await bukaContoh(page);
    await bukaHalaman(page, 'Laporan mingguan');
  }, 180_000);

  afterAll(async () => {
    await program?.tutup();
  });

  test('masa dan target disimpan, dan minggunya mengikuti', async () => {
    await expect.poll(isi).toContain('masih usulan');
    await page.getByRole('button', { name: 'Masa dan target' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Target minggu ke-1' }).fill('40');
    await expectTanpaPelanggaran(page, 'Masa dan target');
    await foto(page, 'mingguan-masa');
    await dialog.getByRole('button', { name: 'Simpan masa coklit' }).click();
    await expect.poll(isi).not.toContain('masih usulan');
    await page.getByRole('combobox', { name: 'Minggu' }).click();
    await page.getByRole('option', { name: /^Minggu 1 / }).click();
    await expect.poll(isi).toContain('target 40,0%');
  }, 120_000);

  test('angka TPS diketik dengan papan ketik, yang ganjil disebut, lalu tersimpan', async () => {
    desaDiketik = (
      await baris(/Belum melapor/)
        .first()
        .getByRole('link')
        .innerText()
    ).trim();
    await baris(/Belum melapor/)
      .first()
      .getByRole('link')
      .click();
    await sel('Pemilih yang didatangi TPS 001').fill('100');
    await page.keyboard.press('Enter');
    await page.keyboard.type('50');
    expect(await sel('Pemilih yang didatangi TPS 002').inputValue()).toBe('50');
    await sel('KK yang didatangi TPS 001').fill('10');
    await sel('Stiker terpasang TPS 001').fill('11');
    await expect.poll(isi).toMatch(/Stiker \(11\) lebih banyak daripada KK/);
    await foto(page, 'mingguan-kisi');
    await expectTanpaPelanggaran(page, 'Kisi laporan');
    await page.getByRole('link', { name: 'Semua desa' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Tetap di sini' }).click();
    await sel('Stiker terpasang TPS 001').fill('10');
    await page.getByRole('button', { name: 'Simpan laporan desa' }).click();
    await expect.poll(isi).toContain('Tidak ada perubahan yang belum disimpan');
    await page.getByRole('link', { name: 'Semua desa' }).click();
    await expect.poll(() => baris(new RegExp(desaDiketik)).innerText()).toMatch(/\b150\b[\s\S]*2 \//);
  }, 120_000);

  test('laporan diambil dari daftar nama; yang sudah diketik tidak hilang tanpa diminta', async () => {
    await page.getByRole('button', { name: /^Ambil dari daftar nama/ }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.innerText()).toContain('2 TPS sudah ada laporannya');
    await foto(page, 'mingguan-ambil');
    await expectTanpaPelanggaran(page, 'Ambil dari daftar nama');
    await dialog.getByRole('button', { name: 'Isi yang belum ada saja' }).click();
    await expect.poll(isi).not.toMatch(/Belum melapor/);
    await dialog.waitFor({ state: 'hidden' });
    // A message under the pointer stays until the pointer leaves.
    await page.mouse.move(4, 4);
    await page.getByText('Berhasil').first().waitFor({ state: 'hidden' });
    await foto(page, 'mingguan');
    await expectTanpaPelanggaran(page, 'Capaian');
    await page.getByRole('region', { name: 'Capaian kecamatan per minggu' }).scrollIntoViewIfNeeded();
    await foto(page, 'mingguan-grafik');
    await baris(new RegExp(desaDiketik)).getByRole('link').click();
    expect(await sel('Pemilih yang didatangi TPS 001').inputValue()).toBe('100');
    expect(await sel('Pemilih yang didatangi TPS 003').inputValue()).toMatch(/^\d+$/);
    await expect.poll(isi).toContain('dari daftar nama');
    await page.getByRole('link', { name: 'Semua desa' }).click();
  }, 120_000);

  test('kesesuaian menunjukkan keempat hal per desa', async () => {
    await page.getByRole('tab', { name: 'Kesesuaian' }).click();
    await page.getByRole('table', { name: /Empat hal/ }).waitFor();
    await foto(page, 'mingguan-kesesuaian');
    await expectTanpaPelanggaran(page, 'Kesesuaian');
  }, 120_000);

  test('kendala dicatat, diubah, dan dihapus dengan persetujuan', async () => {
    await page.getByRole('tab', { name: 'Kendala aplikasi' }).click();
    await page.getByRole('button', { name: 'Catat kendala' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Simpan kendala' }).click();
    await expect.poll(() => dialog.innerText()).toContain('Tulis apa yang terjadi.');
    await dialog.getByRole('textbox', { name: 'Tanggal' }).fill('25/6/2024');
    await dialog.getByRole('textbox', { name: 'Pukul' }).fill('9.30');
    await dialog.getByRole('combobox', { name: 'Aplikasi' }).click();
    await page.getByRole('option', { name: 'Ponsel' }).click();
    await dialog.getByRole('combobox', { name: 'Jenis kendala' }).click();
    await page.getByRole('option', { name: 'Sinkronisasi gagal' }).click();
    await dialog.getByRole('textbox', { name: 'Yang terjadi' }).fill('Data tidak terkirim sejak pagi.');
    await dialog.getByRole('textbox', { name: 'Lama (menit)' }).fill('45');
    await foto(page, 'mingguan-kendala-isian');
    await expectTanpaPelanggaran(page, 'Catat kendala');
    await dialog.getByRole('button', { name: 'Simpan kendala' }).click();
    const daftar = page.getByRole('table', { name: 'Catatan kendala aplikasi' });
    await expect.poll(() => daftar.innerText()).toMatch(/25 Juni 2024 09\.30[\s\S]*45 menit/);
    await page.getByRole('button', { name: /^Ubah kendala/ }).click();
    await dialog.getByRole('textbox', { name: 'Yang dilakukan' }).fill('Dikerjakan di Excel.');
    await dialog.getByRole('button', { name: 'Simpan kendala' }).click();
    await expect.poll(() => daftar.innerText()).toContain('Dikerjakan di Excel.');
    await dialog.waitFor({ state: 'hidden' });
    await foto(page, 'mingguan-kendala');
    await expectTanpaPelanggaran(page, 'Kendala');
    await page.getByRole('button', { name: /^Hapus kendala/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Hapus' }).click();
    await expect.poll(isi).toContain('Belum ada kendala yang dicatat');
    expect(program.galat).toEqual([]);
  }, 120_000);
});
