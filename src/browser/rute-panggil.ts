import { stream } from 'hono/streaming';
import type { Kemajuan } from '../contract/pesan.ts';
import { gagal } from '../core/result.ts';
import { galatMasukan } from '../host/galat-hos.ts';
import { isObjek } from '../host/pesan-mesin.ts';
import { readJson, type BahanRute, type KonteksHttp } from './konteks-http.ts';

/** Number the page gives to a call, to cancel it by. */
const ID_PANGGILAN = /^[A-Za-z0-9-]{1,40}$/;

/**
 * `POST /panggil` {nama, masukan, id?} answers with lines of JSON: progress as it comes, then one answer. A closed connection cancels
 * the call; `POST /batal` {id} cancels it and leaves the line open, so that the page learns whether the engine was faster.
 */
export function createRutePanggil({ pengelola }: Pick<BahanRute, 'pengelola'>): {
  readonly panggil: (c: KonteksHttp) => Promise<Response>;
  readonly batal: (c: KonteksHttp) => Promise<Response>;
} {
  const berjalan = new Map<string, AbortController>();

  return {
    panggil: async (c) => {
      const isi = await readJson(c);
      if (!isObjek(isi) || typeof isi['nama'] !== 'string') return c.json(gagal(galatMasukan()), 400);
      const { nama, masukan, id } = isi;
      const kunci = typeof id === 'string' && ID_PANGGILAN.test(id) && !berjalan.has(id) ? id : null;
      const pembatal = new AbortController();
      if (kunci !== null) berjalan.set(kunci, pembatal);
      c.header('Content-Type', 'application/x-ndjson; charset=utf-8');
      return stream(c, async (aliran) => {
        aliran.onAbort(() => pembatal.abort());
        const hasil = await pengelola.panggil(nama, masukan, {
          signal: pembatal.signal,
          onKemajuan: (kemajuan: Kemajuan) => {
            void aliran.writeln(JSON.stringify({ jenis: 'kemajuan', kemajuan }));
          },
        });
        if (kunci !== null) berjalan.delete(kunci);
        await aliran.writeln(JSON.stringify({ jenis: 'jawab', hasil }));
      });
    },
    batal: async (c) => {
      const isi = await readJson(c);
      if (!isObjek(isi) || typeof isi['id'] !== 'string') return c.json(gagal(galatMasukan()), 400);
      berjalan.get(isi['id'])?.abort();
      return c.body(null, 204);
    },
  };
}
