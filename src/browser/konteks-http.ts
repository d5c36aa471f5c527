import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { Catatan } from '../host/catatan.ts';
import type { PengelolaMesin } from '../host/pengelola-mesin.ts';
import type { PenjagaJendela } from './penjaga-jendela.ts';
import type { SesiTunggal } from './sesi-tunggal.ts';
import type { Siaran } from './siaran.ts';
import type { TitipanSementara } from './titipan-sementara.ts';

/** What the answers are made from. */
export interface BahanRute {
  /** `127.0.0.1:port`. */
  readonly host: () => string;
  readonly sesi: SesiTunggal;
  readonly pengelola: PengelolaMesin;
  readonly siaran: Siaran;
  readonly titipan: TitipanSementara;
  readonly penjaga: PenjagaJendela;
  readonly catatan: Catatan;
  /** The built page. */
  readonly folderHalaman: string;
  /** The one-time token was used: its file can go. */
  readonly onMasuk: () => void;
}

export type KonteksHttp = Context<{ Bindings: HttpBindings }>;

/** The body as JSON; `undefined` when it is none. Only `application/json`, which no form can send. */
export async function readJson(c: KonteksHttp): Promise<unknown> {
  if (c.req.header('content-type')?.split(';')[0]?.trim() !== 'application/json') return undefined;
  try {
    const isi: unknown = await c.req.json();
    return isi;
  } catch {
    return undefined;
  }
}
