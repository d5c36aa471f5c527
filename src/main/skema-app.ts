import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { protocol, type Session } from 'electron';
import {
  buatNonce,
  formatKebijakanKonten,
  HEADER_TETAP,
  KEBIJAKAN_TANPA_ISI,
  sisipkanNonce,
} from '../host/kebijakan.ts';
import type { BerkasKeluaran } from '../host/pengelola-mesin.ts';
import { findSumber, type SumberStatis } from '../host/sumber-statis.ts';
import { isAsalSendiri, SKEMA } from './aturan/asal.ts';

/**
 * Electron security checklist 6 (define a Content Security Policy) and 18 (no file://, a protocol of our own). Before `ready`.
 * `stream`: an output may be large; nothing bypasses the policy.
 */
export function registerSkema(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SKEMA, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
}

export interface SumberHalaman {
  readonly akar: string;
  readonly findKeluaran: (token: string) => BerkasKeluaran | null;
}

export function serveSkema(session: Session, sumber: SumberHalaman): void {
  session.protocol.handle(SKEMA, (permintaan) => answerPermintaan(permintaan, sumber));
}

async function answerPermintaan(permintaan: Request, sumber: SumberHalaman): Promise<Response> {
  if (!isAsalSendiri(permintaan.url)) return answerKosong(404);
  if (permintaan.method !== 'GET') return answerKosong(405);
  const jalur = new URL(permintaan.url).pathname;
  const token = /^\/keluaran\/([A-Za-z0-9_-]{16,64})$/.exec(jalur)?.[1];
  if (token !== undefined) return answerKeluaran(sumber.findKeluaran(token));
  const statis = await findSumber(sumber.akar, jalur);
  return statis === null ? answerKosong(404) : answerStatis(statis);
}

/** Scripts carry the policy too: a worker lives by the one of its own file. */
async function answerStatis(statis: SumberStatis): Promise<Response> {
  const nonce = buatNonce();
  const isi = statis.halaman
    ? sisipkanNonce(await readFile(statis.jalur, 'utf8'), nonce)
    : new Uint8Array(await readFile(statis.jalur));
  return answer(isi, {
    'Content-Type': statis.tipe,
    'Content-Security-Policy': formatKebijakanKonten(nonce),
    'Cache-Control': statis.tembolok,
  });
}

function answerKeluaran(keluaran: BerkasKeluaran | null): Promise<Response> {
  if (keluaran === null || keluaran.folder) return Promise.resolve(answerKosong(404));
  const { promise, resolve } = Promise.withResolvers<Response>();
  const aliran = createReadStream(keluaran.jalur);
  aliran.once('error', () => resolve(answerKosong(404)));
  aliran.once('open', () => {
    resolve(
      answer(Readable.toWeb(aliran) as ReadableStream<Uint8Array>, {
        'Content-Type': keluaran.tipe,
        'Content-Disposition': `inline; filename*=UTF-8''${encodeURIComponent(path.basename(keluaran.nama))}`,
        'Content-Security-Policy': KEBIJAKAN_TANPA_ISI,
        'Cache-Control': 'no-store',
      }),
    );
  });
  return promise;
}

function answerKosong(status: number): Response {
  return new Response(null, { status, headers: { ...HEADER_TETAP, 'Cache-Control': 'no-store' } });
}

function answer(isi: BodyInit, header: Readonly<Record<string, string>>): Response {
  return new Response(isi, { headers: { ...HEADER_TETAP, ...header } });
}
