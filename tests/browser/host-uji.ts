import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { PesanKeMesin } from '../../src/contract/pesan.ts';
import { startHost, type HostPeramban, type PilihanHost } from '../../src/browser/host-peramban.ts';
import { buildMesinPalsu, type MesinPalsu } from '../host/saluran-palsu.ts';

export interface HostUji {
  readonly host: HostPeramban;
  readonly folderData: string;
  /** Every engine started so far. */
  readonly mesin: MesinPalsu[];
  readonly peristiwa: string[];
}

/** A folder that is gone after the test. */
export function buildFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'pleno-uji-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The browser host with a small page and an engine played by the test, which is ready at once. */
export async function startHostUji(
  pilihan: {
    readonly jawab?: (pesan: PesanKeMesin, mesin: MesinPalsu) => void;
    readonly batasWaktu?: NonNullable<PilihanHost['batasWaktu']>;
  } = {},
): Promise<HostUji> {
  const folder = buildFolder();
  const folderData = path.join(folder, 'data');
  const folderHalaman = path.join(folder, 'halaman');
  mkdirSync(path.join(folderHalaman, 'assets'), { recursive: true });
  mkdirSync(folderData);
  writeFileSync(path.join(folder, 'rahasia.js'), 'rahasia');
  writeFileSync(
    path.join(folderHalaman, 'index.html'),
    '<!doctype html><html><head></head><body>Pleno</body></html>',
  );
  writeFileSync(path.join(folderHalaman, 'assets', 'app-a1.js'), 'export {};');
  const mesin: MesinPalsu[] = [];
  const peristiwa: string[] = [];
  const host = await startHost({
    folderData,
    folderHalaman,
    catatan: { berkas: '', tulis: () => {} },
    startMesin: () => {
      const baru = buildMesinPalsu({
        jawab: (pesan, m) => (pesan.jenis === 'tutup' ? m.mati() : pilihan.jawab?.(pesan, m)),
      });
      mesin.push(baru.mesin);
      queueMicrotask(() => baru.mesin.kata({ jenis: 'siap' }));
      return baru.saluran;
    },
    onMasuk: () => peristiwa.push('masuk'),
    onTutup: () => peristiwa.push('tutup'),
    onTidakTerbuka: () => peristiwa.push('tidak-terbuka'),
    ...(pilihan.batasWaktu === undefined ? {} : { batasWaktu: pilihan.batasWaktu }),
  });
  onTestFinished(() => host.tutup());
  return { host, folderData, mesin, peristiwa };
}

export interface Jawaban {
  readonly status: number;
  readonly header: http.IncomingHttpHeaders;
  readonly isi: string;
}

/** A request exactly as written: no header is added. */
export function minta(
  host: string,
  permintaan: {
    readonly metode?: string;
    readonly jalur: string;
    readonly header?: Readonly<Record<string, string>>;
    readonly isi?: string | Buffer;
  },
): Promise<Jawaban> {
  return new Promise((selesai, tolak) => {
    const r = http.request(
      {
        host: '127.0.0.1',
        port: Number(host.split(':')[1]),
        method: permintaan.metode ?? 'GET',
        path: permintaan.jalur,
        setHost: false,
        headers: { ...permintaan.header },
        agent: false,
      },
      (jawab) => {
        const potongan: Buffer[] = [];
        jawab.on('data', (p: Buffer) => potongan.push(p));
        jawab.on('end', () =>
          selesai({
            status: jawab.statusCode ?? 0,
            header: jawab.headers,
            isi: Buffer.concat(potongan).toString('utf8'),
          }),
        );
        jawab.on('error', tolak);
      },
    );
    r.on('error', tolak);
    r.end(permintaan.isi);
  });
}

/** Header of a navigation as a browser writes it. */
export function headerNavigasi(host: string, situs = 'cross-site'): Record<string, string> {
  return { host, 'sec-fetch-site': situs, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
}

/** Goes in by the one-time address, as the browser does, and returns the cookie. */
export async function masuk(host: HostPeramban): Promise<string> {
  const alamat = host.issueAlamat();
  if (alamat === null) throw new Error('somebody is in already');
  const { pathname, search } = new URL(alamat);
  const jawab = await minta(host.host, { jalur: pathname + search, header: headerNavigasi(host.host) });
  const kuki = jawab.header['set-cookie']?.[0]?.split(';')[0];
  if (jawab.status !== 200 || kuki === undefined) throw new Error(`not let in: ${String(jawab.status)}`);
  return kuki;
}

/** Header of a request by the page's own script. */
export function headerHalaman(host: string, kuki: string): Record<string, string> {
  return {
    host,
    cookie: kuki,
    origin: `http://${host}`,
    'sec-fetch-site': 'same-origin',
    'sec-fetch-mode': 'cors',
    'sec-fetch-dest': 'empty',
    'x-pleno': '1',
    'content-type': 'application/json',
  };
}

/** `fetch` as the page has it: same origin, with the cookie. */
export function buildFetch(host: string, kuki: string): typeof fetch {
  return (alamat, init) =>
    fetch(`http://${host}${String(alamat)}`, {
      ...init,
      headers: {
        ...Object.fromEntries(new Headers(init?.headers)),
        cookie: kuki,
        origin: `http://${host}`,
        'sec-fetch-site': 'same-origin',
      },
    });
}

/** Waits until `syarat` holds; fails after two seconds. */
export async function tunggu(syarat: () => boolean, ms = 2_000): Promise<void> {
  const akhir = performance.now() + ms;
  while (!syarat()) {
    if (performance.now() > akhir) throw new Error('did not happen in time');
    await new Promise((lanjut) => setTimeout(lanjut, 5));
  }
}
