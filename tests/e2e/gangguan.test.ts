import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { readFileSync, readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { computeKecamatanContoh } from '../../src/core/contoh/kecamatan-contoh.ts';
import { writeBerkasContoh } from '../../src/engine/contoh/write-berkas-contoh.ts';
import { loadBaki, loadProfilUji } from '../data-uji.ts';
import {
  bukaContoh,
  bukaHalaman,
  expectTanpaPelanggaran,
  foto,
  peramban,
  startProgram,
  type ProgramUji,
} from './program-uji.ts';

/** Process ids of the engine under the host. */
function findMesin(program: ProgramUji): number[] {
  const anak = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(program.host.pid)], {
    encoding: 'utf8',
  });
  return anak
    .split('\n')
    .filter((b) => b.includes('proses-mesin'))
    .map((b) => Number(b.trim().split(/\s+/)[0]));
}

describe.skipIf(peramban === null || process.platform === 'win32')('bila ada yang tidak beres', () => {
  let program: ProgramUji;
  let page: Page;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'pleno-gangguan-'));
    const contoh = computeKecamatanContoh(loadBaki(4), loadProfilUji(), 9);
    await writeBerkasContoh(path.join(folder, 'masukan'), contoh, { bentuk: ['bulk'] });
    program = await startProgram({ gelap: true });
    page = program.page;
    await bukaContoh(page);
  }, 180_000);

  afterAll(async () => {
    await program?.tutup();
    await rm(folder, { recursive: true, force: true });
  });

  test('berkas terpotong dan NIK rusak ditolak dengan kalimatnya; tidak ada angka yang berubah', async () => {
    const [nama] = readdirSync(path.join(folder, 'masukan'));
    const utuh = readFileSync(path.join(folder, 'masukan', nama ?? ''));
    const potong = path.join(folder, 'terpotong.xlsx');
    await writeFile(potong, utuh.subarray(0, utuh.length / 2));
    const rusak = path.join(folder, 'rusak.csv');
    const baris = Array.from(
      { length: 5 },
      (_, i) =>
        `3311100101010001;3,31112E+15;WARGA ${String(i)};L;01-01-1990;1;1;GENTAN;BAKI;${i === 0 ? 'U' : ''}`,
    );
    await writeFile(
      rusak,
      ['NKK;NIK;NAMA;L/P;TGL LAHIR;RT;TPS;DESA;KECAMATAN;KETERANGAN', ...baris].join('\r\n'),
    );
    await bukaHalaman(page, 'Beranda');
    const sebelum = await page.getByRole('row', { name: /Pemilih akhir/ }).innerText();
    await bukaHalaman(page, 'Impor');
    await page.locator('input[type=file][multiple]').first().setInputFiles([potong, rusak]);
    await expect.poll(() => page.locator('main').innerText()).toMatch(/2 ditolak[\s\S]*NIK/i);
    const isi = await page.locator('main').innerText();
    expect(isi).toMatch(/terpotong\.xlsx/);
    expect(isi).not.toMatch(/\d{16}/);
    await foto(page, 'impor-ditolak-gelap');
    await expectTanpaPelanggaran(page, 'Impor ditolak (gelap)');
    await page
      .getByRole('button', { name: /^Buang/ })
      .first()
      .click();
    await page.getByRole('dialog').getByRole('button', { name: /Buang/ }).click();
    await bukaHalaman(page, 'Beranda');
    expect(await page.getByRole('row', { name: /Pemilih akhir/ }).innerText()).toBe(sebelum);
  }, 120_000);

  test('impor yang dibatalkan tidak meninggalkan apa pun', async () => {
    await bukaHalaman(page, 'Impor');
    const berkas = readdirSync(path.join(folder, 'masukan')).map((n) => path.join(folder, 'masukan', n));
    await page.locator('input[type=file][multiple]').first().setInputFiles(berkas);
    await page.getByRole('button', { name: 'Batalkan' }).click();
    await page.getByText('Letakkan berkas, folder, atau zip di sini').waitFor();
    await bukaHalaman(page, 'Impor');
    await page.getByText('Letakkan berkas, folder, atau zip di sini').waitFor();
    await page.getByRole('tab', { name: 'Riwayat versi' }).click();
    await expect.poll(() => page.locator('main').innerText()).not.toMatch(/versi 2\b/i);
  }, 120_000);

  test('mesin yang mati dihidupkan lagi, pengguna diberi tahu, dan datanya utuh', async () => {
    const [pid] = findMesin(program);
    expect(pid).toBeGreaterThan(0);
    process.kill(pid ?? 0, 'SIGKILL');
    await expect
      .poll(() => page.locator('body').innerText())
      .toMatch(/sempat berhenti dan sudah dijalankan lagi/);
    await foto(page, 'mesin-hidup-lagi');
    await expect.poll(() => findMesin(program).filter((p) => p !== pid)).toHaveLength(1);
    await page
      .getByRole('button', { name: /^Buka\b/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: 'Beranda' }).waitFor();
    await expect.poll(() => page.locator('main').innerText()).toContain('14 dari 14');
  }, 120_000);

  test.each([
    'Beranda',
    'Pemilih',
    'Rekap',
    'Temuan',
    'Bukti',
    'Rekonsiliasi',
    'Dokumen',
    'Laporan mingguan',
    'Kesiapan',
    'Pengaturan',
  ])(
    'halaman %s terbaca dalam gelap',
    async (nama) => {
      await bukaHalaman(page, nama);
      await page.waitForTimeout(800);
      await foto(page, `gelap-${nama.toLowerCase()}`);
      await expectTanpaPelanggaran(page, `${nama} (gelap)`);
    },
    60_000,
  );
});

describe.skipIf(peramban === null)('dengan papan ketik saja', () => {
  let program: ProgramUji;

  beforeAll(async () => {
    program = await startProgram();
  }, 120_000);

  afterAll(async () => {
    await program?.tutup();
  });

  /** Tab until the element with this name has the focus. */
  async function tekanSampai(page: Page, nama: RegExp, tombol = 'Tab'): Promise<void> {
    for (let i = 0; i < 80; i++) {
      const teks = await page.evaluate<string>(
        `(document.activeElement?.getAttribute('aria-label') || document.activeElement?.innerText || '').trim()`,
      );
      if (nama.test(teks)) return;
      await page.keyboard.press(tombol);
    }
    throw new Error(`${String(nama)} tidak tercapai dengan ${tombol}`);
  }

  test('dari halaman pertama ke data contoh, daftar pemilih, rinciannya, dan kembali', async () => {
    const { page } = program;
    await tekanSampai(page, /^Coba dengan data contoh$/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Beranda' }).waitFor({ timeout: 90_000 });
    await tekanSampai(page, /^Pemilih$/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Pemilih' }).waitFor();
    await page.getByRole('row').nth(3).waitFor();
    for (let i = 0; i < 40; i++) {
      if (await page.evaluate<boolean>(`document.activeElement?.getAttribute('role') === 'grid'`)) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText('Alamat').first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await tekanSampai(page, /^Rekap$/, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Rekap' }).waitFor();
    expect(program.galat).toEqual([]);
  }, 180_000);
});
