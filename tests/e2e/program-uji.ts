import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { ensureBangunan } from '../bangun.ts';
import { findPeramban } from '../peramban.ts';

const AKAR = path.join(import.meta.dirname, '../..');
/** Screenshots of every page are kept here as results of the run. */
export const FOLDER_LAYAR = path.join(AKAR, 'out', 'layar');

export const KECIL = { width: 1366, height: 768 } as const;
export const BESAR = { width: 1920, height: 1080 } as const;

/** The program as a secretariat starts it, in the browser host, and one page of a real Chromium on it. */
export interface ProgramUji {
  readonly page: Page;
  readonly konteks: BrowserContext;
  readonly peramban: Browser;
  readonly alamat: string;
  readonly folderData: string;
  readonly host: ChildProcess;
  /** Every address a page or worker has asked for. */
  readonly permintaan: string[];
  /** Errors of the console and of scripts. */
  readonly galat: string[];
  tutup(): Promise<void>;
}

export const peramban = await findPeramban();

export async function startProgram(
  pilihan: { readonly folderData?: string; readonly gelap?: boolean } = {},
): Promise<ProgramUji> {
  if (peramban === null) throw new Error('tidak ada Chromium');
  ensureBangunan();
  mkdirSync(FOLDER_LAYAR, { recursive: true });
  const folderData = pilihan.folderData ?? mkdtempSync(path.join(os.tmpdir(), 'pleno-e2e-'));
  const host = spawn(
    process.execPath,
    [path.join(AKAR, 'scripts/mulai.mjs'), '--peramban', '--tanpa-jendela'],
    { env: { ...process.env, PLENO_FOLDER_DATA: folderData }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const alamat = await readAlamat(host);
  const browser = await chromium.launch({
    executablePath: peramban.jalur,
    args: [...peramban.argumen],
    headless: true,
  });
  const konteks = await browser.newContext({
    viewport: KECIL,
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    colorScheme: pilihan.gelap === true ? 'dark' : 'light',
    acceptDownloads: true,
  });
  await konteks.grantPermissions(['clipboard-read', 'clipboard-write']);
  konteks.setDefaultTimeout(30_000);
  const permintaan: string[] = [];
  const galat: string[] = [];
  konteks.on('request', (r) => permintaan.push(r.url()));
  const page = await konteks.newPage();
  page.on('console', (m) => {
    if (m.type() === 'error') galat.push(m.text());
  });
  page.on('pageerror', (e) => galat.push(e.message));
  await page.goto(alamat);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  return {
    page,
    konteks,
    peramban: browser,
    alamat: new URL(alamat).origin,
    folderData,
    host,
    permintaan,
    galat,
    tutup: async () => {
      await browser.close();
      if (host.exitCode === null && host.signalCode === null) {
        host.kill('SIGTERM');
        await once(host, 'exit');
      }
      if (pilihan.folderData === undefined) rmSync(folderData, { recursive: true, force: true });
    },
  };
}

function readAlamat(host: ChildProcess): Promise<string> {
  return new Promise((selesai, tolak) => {
    let keluar = '';
    let galat = '';
    host.stdout?.on('data', (d: Buffer) => {
      keluar += d.toString();
      const alamat = /http:\/\/\S+/.exec(keluar)?.[0];
      if (alamat !== undefined && keluar.includes('\n')) selesai(alamat);
    });
    host.stderr?.on('data', (d: Buffer) => (galat += d.toString()));
    host.once('exit', (kode) => tolak(new Error(`host berhenti (${String(kode)}): ${galat}`)));
  });
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface PelanggaranAxe {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string }[];
}

/** No serious or critical violation of WCAG A and AA on the page as it stands. */
export async function expectTanpaPelanggaran(page: Page, halaman: string): Promise<void> {
  // By the debugger: the page's own policy lets no foreign script in.
  await page.evaluate(AXE);
  const hasil = await page.evaluate<readonly PelanggaranAxe[]>(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }).then((h) => h.violations)`,
  );
  const berat = hasil.filter((v) => v.impact === 'serious' || v.impact === 'critical');
  expect(berat.map((v) => `${halaman}: ${v.id} ${v.nodes[0]?.html.slice(0, 160) ?? ''}`)).toEqual([]);
}

/** Opens the practice data by its button, from the first page. */
export async function bukaContoh(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Coba dengan data contoh' }).click();
  await page.getByRole('heading', { level: 1, name: 'Beranda' }).waitFor({ timeout: 120_000 });
}

/** Shows a page by its entry in the navigation. */
export async function bukaHalaman(page: Page, nama: string): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('link', { name: new RegExp(`^${nama}`) })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: new RegExp(nama) }).waitFor();
}

/** A picture of the page at both sizes people have, kept with the results. */
export async function foto(page: Page, nama: string): Promise<void> {
  await page.screenshot({ path: path.join(FOLDER_LAYAR, `${nama}-1366.png`) });
  await page.setViewportSize(BESAR);
  await page.screenshot({ path: path.join(FOLDER_LAYAR, `${nama}-1920.png`) });
  await page.setViewportSize(KECIL);
}

/** "59.035" → 59035; what is no figure throws. */
export function parseAngkaLayar(teks: string): number {
  const bersih = teks.replace(/[.\s]/g, '');
  if (!/^\d+$/.test(bersih)) throw new Error(`bukan angka: "${teks}"`);
  return Number(bersih);
}
