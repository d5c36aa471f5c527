import { streamSSE } from 'hono/streaming';
import type { Peristiwa } from '../contract/pesan.ts';
import type { BahanRute, KonteksHttp } from './konteks-http.ts';

const DENYUT_MS = 15_000;
const SAMBUNG_LAGI_MS = 1_000;

/** `GET /peristiwa`: what happens to the engine, as server-sent events. As long as a page holds this line, its window is open. */
export function answerPeristiwa(
  c: KonteksHttp,
  { siaran, penjaga, pengelola }: Pick<BahanRute, 'siaran' | 'penjaga' | 'pengelola'>,
): Response {
  const terakhir = c.req.header('last-event-id');
  const sejak = terakhir !== undefined && /^\d{1,9}$/.test(terakhir) ? Number(terakhir) : null;
  const putus = penjaga.sambung();
  return streamSSE(c, async (aliran) => {
    const kirim = (peristiwa: Peristiwa, nomor?: number): void => {
      void aliran.writeSSE({
        data: JSON.stringify(peristiwa),
        ...(nomor === undefined ? {} : { id: String(nomor) }),
      });
    };
    await aliran.write(`retry: ${String(SAMBUNG_LAGI_MS)}\n\n`);
    if (sejak === null && pengelola.keadaan() === 'mati') kirim({ jenis: 'mesin', keadaan: 'mati' });
    const berhenti = siaran.dengar(sejak, (nomor, peristiwa) => kirim(peristiwa, nomor));
    const denyut = setInterval(() => void aliran.write(': \n\n'), DENYUT_MS);
    await new Promise<void>((selesai) => aliran.onAbort(selesai));
    clearInterval(denyut);
    berhenti();
    putus();
  });
}
