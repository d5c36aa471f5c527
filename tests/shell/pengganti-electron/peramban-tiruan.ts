import { createServer } from 'node:net';
import path from 'node:path';
import { chromium, type BrowserContext, type Request as Permintaan, type Route } from 'playwright-core';
import { findPeramban } from '../../peramban.ts';
import { app } from './app.ts';
import { catat, onPerintah } from './kendali.ts';
import { findSesi } from './sesi.ts';

/** Chromium knows no schemes of our own: `app://pleno/…` is shown as this. A secure context, and never resolved. */
const HOST = /^http:\/\/([a-z]+)\.app\.localhost\//;

export function toAlamatPeramban(alamat: string): string {
  return alamat.replace(/^app:\/\/([a-z]+)\//, 'http://$1.app.localhost/');
}

export function toAlamatProgram(alamat: string): string {
  return alamat.replace(HOST, 'app://$1/');
}

export interface Penjaga {
  /** Asked for every document a frame wants to go to. `false`: the program forbids it. */
  navigasi(alamat: string, bingkaiUtama: boolean): boolean;
  /** Told of every window the page wants to open. */
  jendela(alamat: string): void;
}

let konteks: BrowserContext | null = null;
let penjaga: Penjaga = { navigasi: () => true, jendela: () => {} };

export function setPenjaga(baru: Penjaga): void {
  penjaga = baru;
}

export function findKonteks(): BrowserContext {
  if (konteks === null) throw new Error('the browser is not running');
  return konteks;
}

app.siapkan.push(async () => {
  const peramban = await findPeramban();
  if (peramban === null) throw new Error('no Chromium');
  const port = await findPort();
  konteks = await chromium.launchPersistentContext(path.join(app.getPath('userData'), 'chromium'), {
    executablePath: peramban.jalur,
    args: [...peramban.argumen, `--remote-debugging-port=${port}`, ...toArgumen(app.saklar)],
    viewport: null,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  await konteks.route('**/*', teruskan);
  onPerintah('peramban', () => `http://127.0.0.1:${port}`);
});

app.bersihkan.push(async () => {
  await konteks?.close();
});

function toArgumen(saklar: ReadonlyMap<string, string | undefined>): string[] {
  return (
    [...saklar]
      // Playwright sets features of its own, and the last of two such switches wins.
      .filter(([nama]) => nama !== 'disable-features')
      .map(([nama, nilai]) => (nilai === undefined ? `--${nama}` : `--${nama}=${nilai}`))
  );
}

async function findPort(): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  const peladen = createServer();
  peladen.listen(0, '127.0.0.1', () => {
    const alamat = peladen.address();
    const port = typeof alamat === 'object' && alamat !== null ? alamat.port : 0;
    peladen.close(() => resolve(port));
  });
  return promise;
}

async function teruskan(rute: Route, permintaan: Permintaan): Promise<void> {
  const alamat = toAlamatProgram(permintaan.url());
  if (isJendelaBaru(permintaan)) {
    penjaga.jendela(alamat);
    return rute.abort('aborted');
  }
  if (permintaan.isNavigationRequest() && !penjaga.navigasi(alamat, isUtama(permintaan))) {
    catat({ apa: 'navigasi-ditolak', alamat });
    return rute.abort('aborted');
  }
  const dilepas = await findSesi().isDilepas(alamat, permintaan.resourceType());
  if (!dilepas || !alamat.startsWith('app:')) {
    catat({ apa: 'permintaan-ditolak', alamat, olehProgram: !dilepas });
    return rute.abort('blockedbyclient');
  }
  const jawab = await findSesi().answer(
    new Request(alamat, { method: permintaan.method(), headers: permintaan.headers() }),
  );
  await rute.fulfill({
    status: jawab.status,
    headers: Object.fromEntries(jawab.headers),
    body: Buffer.from(await jawab.arrayBuffer()),
  });
}

/** The document of a window that is being opened: its page is closed by whoever handles new windows. */
function isJendelaBaru(permintaan: Permintaan): boolean {
  if (!permintaan.isNavigationRequest()) return false;
  try {
    permintaan.frame();
    return false;
  } catch {
    return true;
  }
}

function isUtama(permintaan: Permintaan): boolean {
  return permintaan.frame().parentFrame() === null;
}
