// The window in a real Chromium over the browser host: first paint, and whether the page answers while 60,000 pemilih are imported.
// Run by hand: node bench/jendela.mjs. Needs a Chromium (the system's, or the one of the package used by the tests).
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { ensureBangunan } from '../scripts/bangun.mjs';
import { computeKecamatanContoh } from '../src/core/contoh/kecamatan-contoh.ts';
import { writeBerkasContoh } from '../src/engine/contoh/write-berkas-contoh.ts';
import { loadProfil } from '../src/engine/load-profil.ts';
import { loadKecamatan } from '../src/engine/wilayah/load-wilayah.ts';
import { findPeramban } from '../tests/peramban.ts';

const akar = path.resolve(import.meta.dirname, '..');
const folder = mkdtempSync(path.join(os.tmpdir(), 'bench-jendela-'));
const peramban = await findPeramban();
const profil = loadProfil('pilkada-2024');
const kecamatan = loadKecamatan('33.11.10');
if (peramban === null || !profil.ok || kecamatan === null || !ensureBangunan()) process.exit(1);
await writeBerkasContoh(path.join(folder, 'masukan'), computeKecamatanContoh(kecamatan, profil.nilai, 77));

const host = spawn(
  process.execPath,
  [path.join(akar, 'scripts/mulai.mjs'), '--peramban', '--tanpa-jendela'],
  {
    env: { ...process.env, PLENO_FOLDER_DATA: path.join(folder, 'data') },
    stdio: ['ignore', 'pipe', 'ignore'],
  },
);
const alamat = await new Promise((selesai) => {
  let teks = '';
  host.stdout.on('data', (d) => {
    teks += d;
    if (teks.includes('\n')) selesai(teks.trim());
  });
});
const browser = await chromium.launch({ executablePath: peramban.jalur, args: [...peramban.argumen] });
const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
await page.goto(alamat);
await page.locator('h1').first().waitFor();

const cat = [];
for (let ke = 0; ke < 5; ke++) {
  await page.reload();
  await page.locator('h1').first().waitFor();
  cat.push(
    await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0),
  );
}
console.log(`gambar pertama (muat ulang, mesin siap): ${cat.map((c) => c.toFixed(0)).join(', ')} ms`);

await page.getByRole('button', { name: 'Coba dengan data contoh' }).click();
await page.getByRole('heading', { level: 1, name: 'Beranda' }).waitFor({ timeout: 180_000 });
await page
  .getByRole('navigation')
  .getByRole('link', { name: /^Impor/ })
  .click();
// The longest time between two frames is how long the page could not answer.
await page.evaluate(() => {
  globalThis.jeda = [];
  let lalu = performance.now();
  const catat = (kini) => {
    globalThis.jeda.push(kini - lalu);
    lalu = kini;
    requestAnimationFrame(catat);
  };
  requestAnimationFrame(catat);
});
const berkas = readdirSync(path.join(folder, 'masukan')).map((n) => path.join(folder, 'masukan', n));
const mulai = performance.now();
await page.locator('input[type=file][multiple]').first().setInputFiles(berkas);
const klik = [];
let ke = 0;
while ((await page.getByRole('button', { name: /^Simpan \d+ desa/ }).count()) === 0) {
  const tujuan = ke++ % 2 === 0 ? 'Pengaturan' : 'Impor';
  const awal = performance.now();
  await page
    .getByRole('navigation')
    .getByRole('link', { name: new RegExp(`^${tujuan}`) })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: new RegExp(tujuan) }).waitFor();
  klik.push(performance.now() - awal);
  await page.waitForTimeout(100);
}
const lama = performance.now() - mulai;
const jeda = await page.evaluate(() => globalThis.jeda.toSorted((a, b) => b - a));
console.log(`impor ${String(berkas.length)} berkas sampai rancangan: ${(lama / 1000).toFixed(1)} detik`);
console.log(
  `selama itu ${String(klik.length)} kali berpindah halaman, terlama ${Math.max(...klik).toFixed(0)} ms; jeda antargambar terpanjang ${jeda
    .slice(0, 3)
    .map((j) => j.toFixed(0))
    .join(', ')} ms`,
);
await browser.close();
host.kill('SIGTERM');
await new Promise((selesai) => host.once('exit', selesai));
rmSync(folder, { recursive: true, force: true });
