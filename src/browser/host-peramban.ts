import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { Catatan } from '../host/catatan.ts';
import { createPengelolaMesin, type PengelolaMesin, type SaluranMesin } from '../host/pengelola-mesin.ts';
import { createPenjagaJendela, type PenjagaJendela } from './penjaga-jendela.ts';
import { createRute } from './rute.ts';
import { createSesiTunggal } from './sesi-tunggal.ts';
import { createSiaran } from './siaran.ts';
import { createTitipanSementara } from './titipan-sementara.ts';

export interface PilihanHost {
  readonly folderData: string;
  readonly folderHalaman: string;
  readonly startMesin: () => SaluranMesin;
  readonly catatan: Catatan;
  readonly onMasuk: () => void;
  readonly onTutup: () => void;
  readonly onTidakTerbuka: () => void;
  /** Shorter ones for tests. */
  readonly batasWaktu?: {
    readonly headerMs: number;
    readonly permintaanMs: number;
    readonly periksaMs: number;
  };
}

/** The running browser host. */
export interface HostPeramban {
  /** `127.0.0.1:port`. */
  readonly host: string;
  /** Address with a fresh one-time token; `null`: a browser is in already. */
  issueAlamat(): string | null;
  readonly penjaga: PenjagaJendela;
  readonly pengelola: PengelolaMesin;
  /** Closes the engine, the connections and the temporary files. */
  tutup(): Promise<void>;
}

/** Who sends slowly is cut off, so that nobody can hold all connections. An upload of a gigabyte from a slow disk still passes. */
const BATAS_WAKTU = { headerMs: 10_000, permintaanMs: 300_000, periksaMs: 2_000 };
const BATAS_SAMBUNGAN = 64;

/** Starts the engine and serves the page on a random port of 127.0.0.1. */
export async function startHost(pilihan: PilihanHost): Promise<HostPeramban> {
  const siaran = createSiaran();
  const titipan = createTitipanSementara(pilihan.folderData);
  const penjaga = createPenjagaJendela(pilihan);
  const sesi = createSesiTunggal();
  const pengelola = createPengelolaMesin({
    start: pilihan.startMesin,
    onPeristiwa: (peristiwa) => {
      pilihan.catatan.tulis(`Mesin ${JSON.stringify(peristiwa)}`);
      siaran.kirim(peristiwa);
    },
  });
  let host = '';
  const rute = createRute({ ...pilihan, host: () => host, sesi, pengelola, siaran, titipan, penjaga });
  const server = createServer(rute.fetch, pilihan.batasWaktu ?? BATAS_WAKTU);
  host = `127.0.0.1:${String(await listen(server))}`;
  return {
    host,
    penjaga,
    pengelola,
    issueAlamat: () => {
      const token = sesi.issue();
      return token === null ? null : `http://${host}/masuk?k=${token}`;
    },
    tutup: async () => {
      penjaga.berhenti();
      server.close();
      await pengelola.tutup();
      server.closeAllConnections();
      titipan.bersihkan();
    },
  };
}

function createServer(
  fetch: Parameters<typeof createAdaptorServer>[0]['fetch'],
  batas: { readonly headerMs: number; readonly permintaanMs: number; readonly periksaMs: number },
): Server {
  const server = createAdaptorServer({
    fetch,
    overrideGlobalObjects: false,
    serverOptions: {
      headersTimeout: batas.headerMs,
      requestTimeout: batas.permintaanMs,
      connectionsCheckingInterval: batas.periksaMs,
      keepAliveTimeout: 10_000,
      maxHeaderSize: 16_384,
    },
    // Without TLS it is always this kind.
  }) as Server;
  server.maxConnections = BATAS_SAMBUNGAN;
  return server;
}

function listen(server: Server): Promise<number> {
  return new Promise((selesai, tolak) => {
    server.once('error', tolak);
    server.listen(0, '127.0.0.1', () => {
      const alamat = server.address();
      if (alamat === null || typeof alamat === 'string') tolak(new Error('no port was given'));
      else selesai(alamat.port);
    });
  });
}
