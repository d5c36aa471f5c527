import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { KecamatanContoh } from '../../src/core/contoh/contoh.ts';
import { computeKecamatanContoh } from '../../src/core/contoh/kecamatan-contoh.ts';
import { writeBerkasContoh } from '../../src/engine/contoh/write-berkas-contoh.ts';
import { loadBaki, loadProfilUji } from '../data-uji.ts';
import {
  bukaHalaman,
  expectTanpaPelanggaran,
  foto,
  parseAngkaLayar,
  peramban,
  startProgram,
  type ProgramUji,
} from './program-uji.ts';

const KATA_SANDI = 'kopi hujan gunung lentera';

/** One NIK whose month cannot be, and one NIK on two persons; no figure changes. */
function spoilNomor(berkas: string): void {
  const baris = readFileSync(berkas, 'utf8')
    .split('\r\n')
    .map((b) => b.split('#'));
  const [satu, dua, tiga] = [baris[1], baris[2], baris[3]];
  const nik = dua?.[8];
  if (satu === undefined || tiga === undefined || nik === undefined || !/^\d{16}$/.test(nik))
    throw new Error('berkas contoh berbentuk lain');
  satu[8] = satu[8]?.replace(/^(\d{8})\d\d/, '$113') ?? '';
  tiga[8] = nik;
  writeFileSync(berkas, baris.map((b) => b.join('#')).join('\r\n'));
}

/** The whole way of a secretariat, in order; each test goes on where the one before stopped. */
describe.skipIf(peramban === null)('dari laptop kosong sampai dokumen pleno', () => {
  let program: ProgramUji;
  let page: Page;
  let contoh: KecamatanContoh;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'pleno-cerita-'));
    contoh = computeKecamatanContoh(loadBaki(), loadProfilUji(), 77);
    await writeBerkasContoh(path.join(folder, 'masukan'), contoh);
    spoilNomor(path.join(folder, 'masukan', 'sidalih_NGROMBO_DPSH.csv'));
    program = await startProgram();
    page = program.page;
  }, 120_000);

  afterAll(async () => {
    await program?.tutup();
    await rm(folder, { recursive: true, force: true });
  });

  test('kecamatan dicari di seluruh Indonesia, kata sandi dibuat, lembar pemulihan wajib disimpan', async () => {
    await foto(page, 'mulai');
    await page.getByRole('button', { name: 'Siapkan kecamatan baru' }).click();
    await page.getByLabel('Nama kecamatan').fill('baki sukoharjo');
    await page.getByText('Baki', { exact: true }).first().click();
    await foto(page, 'mulai-kecamatan');
    await expectTanpaPelanggaran(page, 'Mulai: kecamatan');
    await page.getByRole('button', { name: /^Lanjut dengan Baki/ }).click();
    await page.getByRole('heading', { name: 'Pilih pemilihan dan tahapan' }).waitFor();
    await expectTanpaPelanggaran(page, 'Mulai: pemilihan');
    await page.getByRole('button', { name: /^Lanjut/ }).click();
    await page.getByLabel('Kata sandi baru').fill(KATA_SANDI);
    await page.getByLabel('Ulangi kata sandi').fill(KATA_SANDI);
    await expectTanpaPelanggaran(page, 'Mulai: kata sandi');
    await page.getByRole('button', { name: 'Buat basis data' }).click();
    await page.getByRole('heading', { name: 'Simpan lembar pemulihan' }).waitFor();
    await foto(page, 'mulai-pemulihan');
    await expectTanpaPelanggaran(page, 'Mulai: pemulihan');

    const lanjut = page.getByRole('button', { name: 'Lembar sudah aman, lanjut' });
    const kode = /([A-Z0-9]{4})(?:\s+[A-Z0-9]{4}){3}\s+([A-Z0-9]{4})/.exec(
      await page.locator('main').innerText(),
    );
    const akhir = kode?.[2] ?? '';
    expect(akhir).toHaveLength(4);
    const unduhan = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Simpan PDF' }).click();
    expect((await unduhan).suggestedFilename()).toMatch(/\.pdf$/);
    await page.getByLabel('Saya sudah mencetak atau menyimpan lembar ini').check();
    await page.getByLabel(/Empat huruf terakhir/).fill(akhir);
    await lanjut.click();
    await page.getByRole('heading', { level: 1, name: 'Lengkapi data kantor' }).waitFor();
    await foto(page, 'mulai-kantor');
    await expectTanpaPelanggaran(page, 'Mulai: kantor');
  }, 90_000);

  test('data kantor diisi, desa dilewati dulu, lalu Beranda mengajak mengimpor', async () => {
    await page.getByLabel('Ketua PPK').fill('Sri Ketua, S.H.');
    await page.getByLabel('Anggota PPK 1').fill('Anggota Satu');
    await page.getByRole('button', { name: 'Simpan dan lanjut' }).click();
    await page.getByRole('heading', { level: 1, name: 'Lengkapi desa dan TPS' }).waitFor();
    await foto(page, 'mulai-desa');
    await expectTanpaPelanggaran(page, 'Mulai: desa');
    await page
      .getByRole('button', { name: /Lewati|Selesai/ })
      .last()
      .click();
    await page.getByRole('heading', { level: 1, name: 'Beranda' }).waitFor();
    await expect.poll(() => page.locator('main').innerText()).toContain('0 dari 14');
    await expectTanpaPelanggaran(page, 'Beranda kosong');
  }, 60_000);

  test('berkas desa apa adanya diimpor sekaligus; setiap desa terlihat sebelum disimpan', async () => {
    await bukaHalaman(page, 'Impor');
    const berkas = readdirSync(path.join(folder, 'masukan')).map((n) => path.join(folder, 'masukan', n));
    await page.locator('input[type=file][multiple]').first().setInputFiles(berkas);
    await page.getByRole('button', { name: /^Simpan 14 desa/ }).waitFor({ timeout: 90_000 });
    await foto(page, 'impor-rancangan');
    await expectTanpaPelanggaran(page, 'Impor');
    await page.getByRole('button', { name: /^Simpan 14 desa/ }).click();
    await page
      .getByText(/14 desa (?:di|ter)simpan/i)
      .first()
      .waitFor({ timeout: 60_000 });
    await foto(page, 'impor-hasil');
  }, 180_000);

  test('Beranda dan Rekap menyebut angka yang sama dengan hitungan pembuat data', async () => {
    const akhir = contoh.rekap.akhir.jumlah ?? -1;
    await bukaHalaman(page, 'Beranda');
    await expect.poll(() => page.locator('main').innerText()).toContain('14 dari 14');
    await foto(page, 'beranda');
    await expectTanpaPelanggaran(page, 'Beranda');
    await bukaHalaman(page, 'Rekap');
    const total = page.getByRole('row', { name: /^TOTAL/ });
    await total.waitFor();
    expect(parseAngkaLayar((await total.getByRole('cell').last().innerText()).trim())).toBe(akhir);
    await foto(page, 'rekap');
    await expectTanpaPelanggaran(page, 'Rekap');
    await page.getByRole('tab', { name: 'Grafik' }).click();
    await page.waitForTimeout(800);
    await foto(page, 'rekap-grafik');
    await expectTanpaPelanggaran(page, 'Rekap: grafik');
  }, 60_000);

  test('pemilih dicari dan dilihat; NIK tersamar sampai diminta, dan permintaannya tercatat', async () => {
    await bukaHalaman(page, 'Pemilih');
    await page.getByRole('row').nth(3).waitFor();
    const isi = await page.locator('main').innerText();
    expect(isi).not.toMatch(/\d{16}/);
    await page.getByRole('textbox', { name: /Cari/ }).fill('sutrisno');
    await expect.poll(() => page.locator('main').innerText()).toMatch(/[\d.]+ dari [\d.]+ pemilih/);
    await foto(page, 'pemilih');
    await expectTanpaPelanggaran(page, 'Pemilih');
    await page.getByRole('row').nth(1).click();
    const rincian = page.getByRole('dialog');
    await rincian.getByText('Alamat').first().waitFor();
    expect(await rincian.innerText()).not.toMatch(/\d{16}/);
    await foto(page, 'pemilih-rincian');
    await expectTanpaPelanggaran(page, 'Pemilih: rincian');
    await rincian.getByRole('button', { name: /Tampilkan NIK/ }).click();
    await expect.poll(() => rincian.innerText()).toMatch(/\d{16}/);
    await page.keyboard.press('Escape');
    await rincian.waitFor({ state: 'hidden' });
  }, 60_000);

  test('temuan tampil dengan kalimat utuh', async () => {
    await bukaHalaman(page, 'Temuan');
    await expect.poll(() => page.locator('main').innerText()).toContain('NIK_TANGGAL_TIDAK_SAH');
    const isi = await page.locator('main').innerText();
    expect(isi).toContain('NIK_GANDA');
    expect(isi).not.toMatch(/\d{16}/);
    await foto(page, 'temuan');
    await expectTanpaPelanggaran(page, 'Temuan');
  }, 60_000);

  test('dokumen dibuat; angka di PDF sama dengan angka di halaman', async () => {
    await bukaHalaman(page, 'Dokumen');
    await page.getByRole('button', { name: 'Buat berkas pleno' }).click();
    // The documents of the kecamatan alone: those of the desa are the matter of a story of their own.
    for (const kelompok of [/^Rapat \(/, /^PPS, per desa/, /^PPS, per TPS/])
      await page.getByRole('checkbox', { name: kelompok }).uncheck();
    await page.getByRole('button', { name: 'Buat dokumen' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Berkas pleno selesai dibuat').waitFor({ timeout: 90_000 });
    await dialog.getByRole('button', { name: 'Tutup' }).last().click();
    await expect.poll(() => page.locator('main').innerText()).toMatch(/(?:(?:Siap|DRAF)[\s\S]*){8}/);
    await page.getByRole('row').filter({ hasText: 'Rekapitulasi PPK' }).click();
    const halaman = page.locator('[data-halaman]');
    await halaman.first().locator('canvas').waitFor({ state: 'attached' });
    await foto(page, 'dokumen');
    await expectTanpaPelanggaran(page, 'Dokumen');
    const akhir = (contoh.rekap.akhir.jumlah ?? -1).toLocaleString('de-DE');
    await expect.poll(async () => (await halaman.allInnerTexts()).join('\n')).toContain(akhir);
  }, 120_000);

  test('pengaturan lengkap', async () => {
    await bukaHalaman(page, 'Pengaturan');
    const bagian = page.getByRole('navigation').last().getByRole('link');
    const nama = await bagian.allInnerTexts();
    expect(nama.length).toBeGreaterThanOrEqual(9);
    for (const [i, n] of nama.entries()) {
      await bagian.nth(i).click();
      await page.waitForTimeout(300);
      await foto(page, `pengaturan-${n.toLowerCase().replace(/[^a-z]+/g, '-')}`);
      await expectTanpaPelanggaran(page, `Pengaturan: ${n}`);
    }
  }, 120_000);

  test('dikunci, lalu dibuka lagi dengan kata sandi', async () => {
    await page.getByRole('button', { name: 'Kunci' }).click();
    await page.getByRole('heading', { level: 1, name: /Selamat datang|Buka/ }).waitFor();
    await foto(page, 'mulai-buka');
    await expectTanpaPelanggaran(page, 'Mulai: buka');
    const folderBasisData = path.join(program.folderData, 'basis-data');
    const [id] = readdirSync(folderBasisData);
    const awal = readFileSync(path.join(folderBasisData, id ?? '', 'data.pleno')).subarray(0, 16);
    expect(awal.toString('latin1')).not.toContain('SQLite');
    await page.getByRole('button', { name: /^Buka/ }).first().click();
    await page.getByLabel('Kata sandi', { exact: true }).fill(KATA_SANDI);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Beranda' }).waitFor();
    await expect.poll(() => page.locator('main').innerText()).toContain('14 dari 14');
  }, 60_000);

  test('tidak ada permintaan yang keluar dari 127.0.0.1 dan tidak ada galat skrip', () => {
    const luar = program.permintaan.filter(
      (u) => !/^(?:data|blob):/.test(u) && new URL(u).origin !== program.alamat,
    );
    expect(luar).toEqual([]);
    expect(program.galat).toEqual([]);
  });
});
