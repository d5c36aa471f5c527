import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  bukaContoh,
  bukaHalaman,
  expectTanpaPelanggaran,
  foto,
  peramban,
  startProgram,
  type ProgramUji,
} from './program-uji.ts';

const DESA = ['Desa Gentan', 'Desa Mancasan'] as const;

/** The set of two desa, in order; each test goes on where the one before stopped. */
describe.skipIf(peramban === null)('berkas pleno di peramban', () => {
  let program: ProgramUji;
  let page: Page;
  let zip: string;

  beforeAll(async () => {
    program = await startProgram();
    page = program.page;
    await bukaContoh(page);
    await bukaHalaman(page, 'Dokumen');
    await page.getByRole('treegrid', { name: 'Berkas pleno' }).waitFor();
  }, 180_000);

  afterAll(async () => program?.tutup());

  function baris(judul: string): Locator {
    return page.getByRole('row').filter({ has: page.getByText(judul, { exact: true }) });
  }

  async function cari(teks: string): Promise<void> {
    await page.getByLabel('Cari dokumen atau desa').fill(teks);
    await page.waitForTimeout(500);
  }

  async function pilihDesa(): Promise<void> {
    await page.getByRole('radio', { name: 'Desa tertentu' }).check();
    await page.getByPlaceholder('Ketik atau pilih nama desa').click();
    for (const desa of DESA) await page.getByRole('option', { name: desa }).click();
    await page.keyboard.press('Escape');
  }

  test('setiap kelompok dan desa tampil; yang belum dibuat dapat dilihat lebih dahulu', async () => {
    await foto(page, 'dokumen-baru');
    await expectTanpaPelanggaran(page, 'Dokumen: belum dibuat');
    for (const judul of ['Pleno PPK', 'Rapat']) await baris(judul).waitFor();
    await baris('Berita acara pleno PPK').click();
    await page.locator('[data-halaman]').first().locator('canvas').waitFor({ state: 'attached' });
    await cari('gentan');
    await baris('Desa Gentan').first().waitFor();
    expect(await page.getByRole('treegrid').innerText()).not.toContain('Mancasan');
    await foto(page, 'dokumen-cari');
    await cari('');
  }, 60_000);

  test('daftar dengan NIK lengkap tidak tampil begitu saja di layar', async () => {
    await cari('gentan daftar perubahan 001');
    const rahasia = page.getByRole('row').filter({ hasText: 'TPS 001' });
    await rahasia.first().click();
    await page.getByText('Belum ditampilkan di layar').waitFor();
    expect(await page.locator('main').innerText()).not.toMatch(/\d{16}/);
    await foto(page, 'dokumen-rahasia');
    await cari('');
  }, 60_000);

  test('satu tindakan membuat set dua desa; kemajuannya tampil dan hasilnya disebut', async () => {
    await page.getByRole('button', { name: 'Buat berkas pleno' }).click();
    await pilihDesa();
    await foto(page, 'dokumen-buat');
    await expectTanpaPelanggaran(page, 'Dokumen: dialog buat');
    await page.getByRole('button', { name: 'Buat dokumen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/\d+ dari \d+ berkas selesai/).waitFor();
    await foto(page, 'dokumen-berjalan');
    await dialog.getByText('Berkas pleno selesai dibuat').waitFor({ timeout: 170_000 });
    expect(await dialog.innerText()).toMatch(/\d+ dokumen dibuat\./);
    await foto(page, 'dokumen-hasil');
    await dialog.getByRole('button', { name: 'Tutup' }).last().click();
    await baris('Berita acara pleno PPK').getByText('Siap').waitFor();
    await cari('gentan');
    await expect.poll(() => page.getByRole('treegrid').innerText()).toMatch(/Rekapitulasi PPS\s+Siap/);
    await cari('');
    await foto(page, 'dokumen-siap');
    await expectTanpaPelanggaran(page, 'Dokumen: siap');
  }, 240_000);

  test('nomor berita acara diubah: hanya dokumen yang menyebutnya menjadi usang', async () => {
    await page.getByRole('button', { name: /^Berita acara:/ }).click();
    await page.getByLabel('Nomor', { exact: true }).fill('99/PL.02.1-BA/331110/2024');
    await page.getByRole('button', { name: 'Simpan nomor dan tanggal' }).click();
    await baris('Berita acara pleno PPK').getByText('Usang').waitFor();
    await page.getByLabel('Nomor', { exact: true }).waitFor({ state: 'hidden' });
    expect(await baris('Rekapitulasi PPK').innerText()).toContain('Siap');
    await cari('gentan rekapitulasi pps');
    expect(await page.getByRole('treegrid').innerText()).not.toContain('Usang');
    await cari('');
    await page.getByRole('button', { name: /dokumen usang: tampilkan$/ }).click();
    await foto(page, 'dokumen-usang');
    await expectTanpaPelanggaran(page, 'Dokumen: usang');
    // The cross of the field is for the mouse alone and has no role; the list itself serves the keyboard.
    await page.locator('[aria-label="Tampilkan semua keadaan"]').click();
  }, 60_000);

  test('dibuat lagi: yang masih benar tetap, yang usang saja yang baru', async () => {
    await page.getByRole('button', { name: 'Buat berkas pleno' }).click();
    await pilihDesa();
    await page.getByRole('button', { name: 'Lanjutkan membuat' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Berkas pleno selesai dibuat').waitFor({ timeout: 120_000 });
    const [, dibuat = '', tetap = ''] =
      /(\d+) dokumen dibuat, (\d+) tetap karena masih benar/.exec(await dialog.innerText()) ?? [];
    expect(Number(dibuat)).toBeGreaterThan(0);
    expect(Number(tetap)).toBeGreaterThan(Number(dibuat));
    await dialog.getByRole('button', { name: 'Tutup' }).last().click();
    await baris('Berita acara pleno PPK').getByText('Siap').waitFor();
    expect(await page.locator('main').innerText()).not.toContain('Usang');
  }, 180_000);

  test('berkas cetak disusun dari yang siap dan dapat dibuka peramban', async () => {
    await page.getByRole('button', { name: 'Cetak' }).click();
    await foto(page, 'dokumen-cetak');
    await expectTanpaPelanggaran(page, 'Dokumen: dialog cetak');
    await page.getByRole('button', { name: 'Susun berkas cetak' }).click();
    const tautan = page.getByRole('link', { name: 'Buka untuk dicetak' });
    await tautan.waitFor({ timeout: 60_000 });
    await foto(page, 'dokumen-cetak-siap');
    const alamat = (await tautan.getAttribute('href')) ?? '';
    const awal = await page.evaluate<string>(
      `fetch(${JSON.stringify(alamat)}).then((j) => j.text()).then((t) => t.slice(0, 5))`,
    );
    expect(awal).toBe('%PDF-');
    await page.getByRole('dialog').getByRole('button', { name: 'Tutup' }).last().click();
  }, 120_000);

  test('zip diunduh dan diperiksa keasliannya; isi yang diubah disebut beserta selnya', async () => {
    await page.getByRole('button', { name: 'Unduh zip' }).click();
    await pilihDesa();
    await foto(page, 'dokumen-zip');
    const unduhan = page.waitForEvent('download');
    await page.getByRole('dialog').getByRole('button', { name: 'Unduh zip' }).click();
    zip = path.join(program.folderData, 'berkas pleno.zip');
    await (await unduhan).saveAs(zip);
    const isi = unzipSync(new Uint8Array(readFileSync(zip)));
    expect(Object.keys(isi)).toContain('manifest.json');

    await page.getByRole('tab', { name: 'Keaslian' }).click();
    const masukan = page.getByLabel('Dokumen yang diperiksa', { exact: true });
    await masukan.setInputFiles(zip);
    await page.getByText(/^Semua \d+ berkas asli/).waitFor({ timeout: 60_000 });
    await foto(page, 'dokumen-keaslian');
    await expectTanpaPelanggaran(page, 'Dokumen: keaslian');

    const nama =
      Object.keys(isi).find((n) => /Rekap PPK .*\.xlsx$/.test(n) && !n.includes('Perubahan')) ?? '';
    const buku = unzipSync(isi[nama] ?? new Uint8Array());
    const lembar = 'xl/worksheets/sheet1.xml';
    const asli = strFromU8(buku[lembar] ?? new Uint8Array());
    const ubah = asli.replace(/<v>(\d{4,})<\/v>/, (_, n: string) => `<v>${String(Number(n) + 9)}</v>`);
    expect(ubah).not.toBe(asli);
    const palsu = path.join(program.folderData, 'berkas pleno diubah.zip');
    const bukuPalsu = zipSync({ ...buku, [lembar]: new TextEncoder().encode(ubah) });
    writeFileSync(palsu, zipSync({ ...isi, [nama]: bukuPalsu }));
    await masukan.setInputFiles(palsu);
    const tabel = page.getByRole('table', { name: 'Hasil pemeriksaan keaslian' });
    await tabel.getByText('Isi berubah').waitFor({ timeout: 60_000 });
    const teks = await tabel.innerText();
    expect(teks).toContain(path.basename(nama));
    expect(teks).toMatch(/sel [A-Z]+\d+: semula [\d.]+, sekarang [\d.]+/);
    await foto(page, 'dokumen-berubah');
  }, 180_000);

  test('riwayat memuat yang diganti dan yang berlaku', async () => {
    await page.getByRole('tab', { name: 'Riwayat' }).click();
    const tabel = page.getByRole('table', { name: 'Riwayat dokumen' });
    await tabel.waitFor();
    await page.getByRole('combobox', { name: 'Dokumen' }).click();
    await page.getByRole('option', { name: 'Berita acara pleno PPK' }).click();
    await expect.poll(() => tabel.innerText()).toMatch(/berlaku[\s\S]*tidak berlaku lagi/);
    await foto(page, 'dokumen-riwayat');
    await expectTanpaPelanggaran(page, 'Dokumen: riwayat');
  }, 60_000);

  test('papan ketik saja: buka, tutup, centang, dan pilih di daftar', async () => {
    await page.getByRole('tab', { name: 'Berkas pleno' }).click();
    const kisi = page.getByRole('treegrid', { name: 'Berkas pleno' });
    await kisi.getByRole('row').first().focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => kisi.innerText()).not.toContain('Lembar kontrol');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press(' ');
    await page.getByRole('button', { name: 'Buat berkas pleno (1)' }).waitFor();
    await page.keyboard.press('Enter');
    await page
      .getByRole('region', { name: 'Pratinjau', exact: true })
      .getByRole('heading', { name: 'Berita acara pleno PPK' })
      .waitFor();
    expect(program.galat).toEqual([]);
  }, 60_000);
});
