import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { KEBIJAKAN_CETAK } from '../host/kebijakan.ts';
import type { BahanRute, KonteksHttp } from './konteks-http.ts';

/** What the engine makes. Anything else is sent as bytes without a meaning. */
const TIPE_DIKENAL = new Set([
  'application/pdf',
  'application/zip',
  'application/json',
  'application/octet-stream',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'text/plain',
  'text/csv',
]);

/** `GET /keluaran/<token>` sends a file the engine has made; with `?unduh` the browser saves it, with `?cetak` its viewer shows it. */
export async function answerKeluaran(
  c: KonteksHttp,
  { pengelola }: Pick<BahanRute, 'pengelola'>,
): Promise<Response> {
  const keluaran = pengelola.findKeluaran(c.req.param('token') ?? '');
  if (keluaran === null || keluaran.folder) return c.notFound();
  const ukuran = await stat(keluaran.jalur).then(
    (s) => (s.isFile() ? s.size : null),
    () => null,
  );
  if (ukuran === null) return c.notFound();
  c.header('Content-Type', TIPE_DIKENAL.has(keluaran.tipe) ? keluaran.tipe : 'application/octet-stream');
  c.header('Content-Length', String(ukuran));
  // Only the kind the program itself makes for printing, and only where it is asked for.
  if (keluaran.tipe === 'application/pdf' && c.req.query('cetak') !== undefined) {
    c.header('Content-Security-Policy', KEBIJAKAN_CETAK);
    // The viewer of the browser is a frame of another origin, which this would shut out.
    c.header('Cross-Origin-Embedder-Policy', 'unsafe-none');
  }
  const cara = c.req.query('unduh') === undefined ? 'inline' : 'attachment';
  c.header('Content-Disposition', formatDisposition(cara, keluaran.nama));
  return c.body(Readable.toWeb(createReadStream(keluaran.jalur)) as ReadableStream<Uint8Array>);
}

/**
 * RFC 6266 with the name as RFC 5987 writes it, and a plain one for whoever cannot read that.
 * @example formatDisposition('attachment', 'Rekap Désa.pdf') // attachment; filename="Rekap D_sa.pdf"; filename*=UTF-8''Rekap%20D%C3%A9sa.pdf
 */
export function formatDisposition(cara: 'inline' | 'attachment', nama: string): string {
  const polos = nama.replace(/[^ A-Za-z0-9._()-]/g, '_');
  const lengkap = encodeURIComponent(nama.toWellFormed()).replace(
    /['()*]/g,
    (huruf) => `%${huruf.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${cara}; filename="${polos}"; filename*=UTF-8''${lengkap}`;
}
