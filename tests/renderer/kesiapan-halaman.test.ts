import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { computeKesiapan } from '../../src/core/kesiapan/compute-kesiapan.ts';
import { tautan } from '../../src/renderer/kerangka/rute.ts';
import { BURUK } from './kesiapan-uji.ts';
import {
  bukaContoh,
  bukaHalaman,
  expectTanpaPelanggaran,
  foto,
  peramban,
  startProgram,
  type ProgramUji,
} from '../e2e/program-uji.ts';

describe.skipIf(peramban === null)('halaman Kesiapan pleno di peramban', () => {
  let program: ProgramUji;
  let page: Page;

  beforeAll(async () => {
    program = await startProgram();
    page = program.page;
    await bukaContoh(page);
    await bukaHalaman(page, 'Kesiapan');
    await page.getByText(/hal diperiksa/).waitFor();
  }, 180_000);

  afterAll(async () => program?.tutup());

  function butir(judul: string): Locator {
    return page.getByRole('listitem').filter({ has: page.getByText(judul, { exact: true }) });
  }

  test('setiap keadaan tertulis dengan kata, dan ringkasannya menghitung yang tampil', async () => {
    const isi = await page.locator('main').getByRole('listitem').allInnerTexts();
    const jumlah = (kata: string): number => isi.filter((t) => t.startsWith(kata)).length;
    expect(isi).toHaveLength(13);
    const [merah, kuning, hijau] = [jumlah('Belum siap'), jumlah('Perhatian'), jumlah('Siap')];
    expect(merah + kuning + hijau).toBe(13);
    const ringkas = await page.getByText(/hal diperiksa/).innerText();
    expect(ringkas).toBe(
      `13 hal diperiksa: ${[
        [merah, 'belum siap'],
        [kuning, 'perlu perhatian'],
        [hijau, 'siap'],
      ]
        .filter(([n]) => n !== 0)
        .map(([n, kata]) => `${String(n)} ${String(kata)}`)
        .join(', ')}.`,
    );
    await foto(page, 'kesiapan');
    await expectTanpaPelanggaran(page, 'Kesiapan pleno');
  }, 60_000);

  test('setiap tujuan yang dapat ditunjuk ada di programnya', async () => {
    const alamat = [
      BURUK,
      { ...BURUK, belumDiisi: ['Ketua PPK'], ppsBelumDiisi: [], ppsTanpaNama: ['GENTAN'] },
    ].flatMap((fakta) =>
      computeKesiapan(fakta).flatMap(({ arah }) =>
        arah === null ? [] : [tautan(arah.halaman, arah.parameter)],
      ),
    );
    for (const a of new Set(alamat)) {
      const [, halaman = '', bagian] = /^#\/([a-z]+)(?:\/([a-z-]+))?/.exec(a) ?? [];
      await page.evaluate(`location.hash = ${JSON.stringify(a)}`);
      await page.getByRole('heading', { level: 1, name: new RegExp(`^${halaman}`, 'i') }).waitFor();
      // An unknown section would show the first one instead.
      if (bagian !== undefined)
        await expect.poll(() => page.locator('main a[aria-current]').first().getAttribute('href')).toBe(a);
    }
    await bukaHalaman(page, 'Rekonsiliasi');
    await page.evaluate(`location.hash = '#/rekonsiliasi?tab=masuk'`);
    await page.getByRole('tab', { name: 'Rekap masuk', selected: true }).waitFor();
  }, 60_000);

  test('yang baru dibenahi terbaca begitu halaman dibuka lagi', async () => {
    await bukaHalaman(page, 'Kesiapan');
    await expect.poll(() => butir('Cadangan').innerText()).not.toMatch(/^Siap/);
    await butir('Cadangan').getByRole('link').click();
    await page.getByRole('button', { name: 'Buat cadangan sekarang' }).click();
    await page.getByText(/Cadangan dibuat dan diperiksa/).waitFor();
    await bukaHalaman(page, 'Kesiapan');
    await expect.poll(() => butir('Cadangan').innerText()).toMatch(/^Siap/);
    expect(await butir('Cadangan').getByRole('link').count()).toBe(0);
  }, 60_000);

  test('lembarnya tersimpan sebagai PDF, dan Periksa lagi memeriksa dengan papan ketik', async () => {
    const [unduhan] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Simpan PDF' }).click(),
    ]);
    expect(unduhan.suggestedFilename()).toMatch(/^Kesiapan.*\.pdf$/);
    let panggilan = 0;
    page.on('request', (r) => {
      if (r.postData()?.includes('kesiapan.load') === true) panggilan++;
    });
    await page.getByRole('button', { name: 'Periksa lagi' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => panggilan).toBe(1);
    await page.getByRole('button', { name: 'Periksa lagi' }).waitFor();
    // The focus stays, so that it can be pressed again.
    expect(await page.evaluate<string>('document.activeElement.innerText')).toBe('Periksa lagi');
    expect(program.galat).toEqual([]);
  }, 60_000);
});
