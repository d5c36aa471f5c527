import { parentPort } from 'node:worker_threads';
import type { Naskah } from '../../core/dokumen/dokumen.ts';
import type { FormatDokumen, HasilRender } from './render-dokumen.ts';

/** What the pool asks of a worker. */
export interface TugasRender {
  readonly dokumen: Naskah;
  readonly format: FormatDokumen;
}

/** What a worker answers. */
export type PesanPerender =
  | { readonly jenis: 'selesai'; readonly hasil: HasilRender }
  | { readonly jenis: 'gagal'; readonly galat: unknown };

/** Makes this worker thread render one document per message; the bytes are handed over, not copied. */
export function servePerender(
  render: (dokumen: Naskah, format: FormatDokumen) => Promise<HasilRender>,
): void {
  const gerbang = parentPort;
  if (gerbang === null) throw new Error('servePerender belongs into a worker thread');
  const send = (pesan: PesanPerender, alih: readonly ArrayBuffer[]): void => gerbang.postMessage(pesan, alih);
  const answer = async ({ dokumen, format }: TugasRender): Promise<void> => {
    try {
      const hasil = await render(dokumen, format);
      send({ jenis: 'selesai', hasil }, [hasil.isi.buffer]);
    } catch (galat) {
      send({ jenis: 'gagal', galat }, []);
    }
  };
  gerbang.on('message', (tugas: TugasRender) => void answer(tugas));
}
