import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
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
} from './program-uji.ts';

/** What the page shows of the TPS of a desa: number, L, P. */
async function bacaTps(page: Page, desa: string): Promise<{ nomor: string; l: number; p: number }[]> {
  await bukaHalaman(page, 'Rekap');
  await page
    .getByRole('row', { name: new RegExp(desa, 'i') })
    .first()
    .getByRole('button')
    .click();
  const baris = page.getByRole('row', { name: /^TPS \d{3}/ });
  await baris.first().waitFor();
  const teks = await baris.allInnerTexts();
  return teks.map((t) => {
    const nomor = /TPS (\d{3})/.exec(t)?.[1] ?? '';
    const angka = t
      .replace(/TPS \d{3}/, '')
      .trim()
      .split(/\s+/)
      .map((a) => Number(a.replaceAll('.', '')));
    const [l, p] = angka.slice(-3);
    return { nomor, l: l ?? -1, p: p ?? -1 };
  });
}

describe.skipIf(peramban === null)('rekap PPS disandingkan dengan daftar nama', () => {
  let program: ProgramUji;
  let page: Page;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'pleno-rekon-'));
    program = await startProgram();
    page = program.page;
    await bukaContoh(page);
  }, 180_000);

  afterAll(async () => {
    await program?.tutup();
    await rm(folder, { recursive: true, force: true });
  });

  test('satu angka yang berbeda menjadi satu selisih, dengan desa, TPS, dan besarnya', async () => {
    const tps = await bacaTps(page, 'Ngrombo');
    expect(tps.length).toBeGreaterThan(3);
    // The PPS wrote three men more at the second TPS, and summed what it wrote.
    const ditulis = tps.map((t, i) => (i === 1 ? { ...t, l: t.l + 3 } : t));
    const jumlah = (k: 'l' | 'p'): number => ditulis.reduce((s, t) => s + t[k], 0);
    const berkas = path.join(folder, 'Rekap PPS Ngrombo.csv');
    await writeFile(
      berkas,
      [
        'REKAPITULASI DAFTAR PEMILIH HASIL PEMUTAKHIRAN;;;;;',
        'OLEH PPS;;;;;',
        'KECAMATAN;: BAKI;;;;',
        'DESA/KELURAHAN;: NGROMBO;;;;',
        'No;Nomor TPS;L;P;L+P;Keterangan',
        ...ditulis.map(
          (t, i) => `${String(i + 1)};${t.nomor};${String(t.l)};${String(t.p)};${String(t.l + t.p)};`,
        ),
        `TOTAL;;${String(jumlah('l'))};${String(jumlah('p'))};${String(jumlah('l') + jumlah('p'))};`,
      ].join('\r\n'),
    );
    await bukaHalaman(page, 'Rekonsiliasi');
    await page.getByRole('tab', { name: 'Rekap masuk' }).click();
    await page.locator('input[type=file]').first().setInputFiles(berkas);
    const simpan = page.getByRole('button', { name: /^Simpan 1 rekap/ });
    await simpan.waitFor();
    await foto(page, 'rekonsiliasi-masuk');
    await expectTanpaPelanggaran(page, 'Rekonsiliasi: rekap masuk');
    await simpan.click();
    await simpan.waitFor({ state: 'detached' });
    await page.getByRole('tab', { name: 'Selisih' }).click();
    await expect.poll(() => page.locator('main').innerText()).toMatch(/Desa NGROMBO/);
    const isi = await page.locator('main').innerText();
    expect(isi).toMatch(new RegExp(`TPS ${tps[1]?.nomor ?? ''}`));
    expect(isi).toContain('Rekap PPS lebih 3');
    expect(isi).not.toMatch(new RegExp(`TPS ${tps[2]?.nomor ?? ''}`));
    await foto(page, 'rekonsiliasi-selisih');
    await expectTanpaPelanggaran(page, 'Rekonsiliasi: selisih');
    await page.getByRole('tab', { name: 'Kependudukan' }).click();
    await page.waitForTimeout(500);
    await foto(page, 'rekonsiliasi-kependudukan');
    await expectTanpaPelanggaran(page, 'Rekonsiliasi: kependudukan');
    expect(program.galat).toEqual([]);
  }, 120_000);
});
