import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  bukaContoh,
  bukaHalaman,
  expectTanpaPelanggaran,
  foto,
  parseAngkaLayar,
  peramban,
  startProgram,
  type ProgramUji,
} from '../e2e/program-uji.ts';

/** The smallest picture there is: one grey point. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

describe.skipIf(peramban === null)('halaman Bukti di peramban', () => {
  let program: ProgramUji;
  let page: Page;

  beforeAll(async () => {
    program = await startProgram();
    page = program.page;
    await bukaContoh(page);
    await bukaHalaman(page, 'Bukti');
    await page.getByRole('grid', { name: 'Daftar bukti dukung' }).waitFor();
  }, 180_000);

  afterAll(async () => program?.tutup());

  async function kurang(): Promise<number> {
    const tombol = page.getByRole('button', { name: /^[\d.]+ kurang$/ }).first();
    return parseAngkaLayar((await tombol.innerText()).replace(' kurang', ''));
  }

  test('kelengkapan, baris tanpa bukti, dan NIK tersamar tampil', async () => {
    await foto(page, 'bukti');
    await expectTanpaPelanggaran(page, 'Bukti');
    const isi = await page.locator('main').innerText();
    expect(isi).toContain('Surat keterangan kematian atau akta kematian');
    expect(isi).not.toMatch(/\d{16}/);
    expect(isi).toMatch(/\d{6}\*+\d/);
  }, 60_000);

  test('bukti dicatat bersama fotonya, dilihat kembali, diperbaiki, lalu dihapus', async () => {
    const awal = await kurang();
    await page.getByRole('button', { name: /^1\s*Meninggal/ }).click();
    await page.getByRole('row').first().focus();
    await page.keyboard.press('Enter');
    const laci = page.getByRole('dialog', { name: 'Bukti dukung' });
    await laci.getByRole('combobox', { name: 'Jenis bukti' }).click();
    await page.getByRole('option', { name: 'Akta kematian' }).click();
    await laci.getByLabel('Nomor').fill('474.3/12/2024');
    const berkas = path.join(program.folderData, 'akta uji.png');
    writeFileSync(berkas, PNG);
    await laci.locator('input[type=file]').first().setInputFiles(berkas);
    await foto(page, 'bukti-laci');
    await expectTanpaPelanggaran(page, 'Bukti: panel');
    await laci.getByRole('button', { name: 'Simpan bukti' }).click();
    await laci.getByRole('button', { name: 'Lihat berkas' }).click();
    const gambar = page.getByRole('img', { name: /^Berkas bukti/ });
    await gambar.waitFor();
    await expect.poll(() => gambar.evaluate((g) => Reflect.get(g, 'naturalWidth'))).toBe(1);
    await foto(page, 'bukti-berkas');
    await page.keyboard.press('Escape');
    await expect.poll(kurang).toBe(awal - 1);

    await laci.getByRole('button', { name: 'Perbaiki' }).click();
    await laci.getByLabel('Nomor').fill('474.3/13/2024');
    await laci.getByRole('button', { name: 'Simpan perbaikan' }).click();
    await laci.getByText('474.3/13/2024').waitFor();
    await laci.getByRole('button', { name: 'Hapus' }).click();
    await page.getByRole('button', { name: 'Hapus bukti' }).click();
    await laci.getByText('Bukti yang dicatat (0)').waitFor();
    await expect.poll(kurang).toBe(awal);
    await page.keyboard.press('Escape');
    await laci.waitFor({ state: 'hidden' });
  }, 120_000);

  test('beberapa baris dicatat dengan satu formulir', async () => {
    const awal = await kurang();
    await page.getByRole('row').first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Catat bukti untuk 2 baris' }).click();
    const dialog = page.getByRole('dialog', { name: /Catat bukti untuk 2 pemilih/ });
    await dialog.getByRole('combobox', { name: 'Jenis bukti' }).click();
    await page.getByRole('option', { name: 'Surat keterangan kematian' }).click();
    await dialog
      .getByLabel(/^Nomor bukti/)
      .first()
      .fill('474/1');
    await foto(page, 'bukti-banyak');
    await expectTanpaPelanggaran(page, 'Bukti: beberapa baris');
    await dialog.getByRole('button', { name: 'Simpan 2 bukti' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(kurang).toBe(awal - 2);
  }, 120_000);

  test('daftar yang kurang diunduh sebagai PDF', async () => {
    const unduhan = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Ekspor TMS tanpa bukti' }).click();
    await page.getByRole('menuitem', { name: 'Seluruh kecamatan, PDF' }).click();
    expect((await unduhan).suggestedFilename()).toMatch(/^TMS Tanpa Bukti .*\.pdf$/);
  }, 120_000);

  test('per desa, tidak bertaut, dan jenis bukti; jenis kantor ditambahkan', async () => {
    await page.getByRole('tab', { name: 'Per desa' }).click();
    await page.getByRole('columnheader', { name: 'Kurang', exact: true }).waitFor();
    await foto(page, 'bukti-desa');
    await expectTanpaPelanggaran(page, 'Bukti: per desa');
    await page.getByRole('tab', { name: /^Tidak bertaut/ }).click();
    await page.getByText('Semua bukti bertaut').waitFor();
    await foto(page, 'bukti-tidak-bertaut');
    await page.getByRole('tab', { name: 'Jenis bukti' }).click();
    await page.getByRole('button', { name: 'Tambah jenis bukti' }).click();
    const dialog = page.getByRole('dialog', { name: /Tambah jenis bukti/ });
    await dialog.getByLabel('Nama jenis bukti').fill('Surat ahli waris');
    await dialog.getByRole('combobox', { name: 'Untuk keterangan' }).click();
    await page.getByRole('option', { name: 'Meninggal' }).click();
    await page.keyboard.press('Escape');
    await dialog.getByRole('button', { name: 'Simpan jenis bukti' }).click();
    await page.getByRole('cell', { name: 'Surat ahli waris', exact: true }).waitFor();
    await foto(page, 'bukti-jenis');
    await expectTanpaPelanggaran(page, 'Bukti: jenis');
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.getByRole('tab', { name: 'Daftar TMS dan B' }).click();
    await page.getByRole('grid').waitFor();
    await foto(page, 'bukti-gelap');
    await expectTanpaPelanggaran(page, 'Bukti: gelap');
    expect(program.galat).toEqual([]);
  }, 120_000);
});
