import { parentPort, workerData } from 'node:worker_threads';
import type { Profil } from '../../core/profil/profil.ts';
import { type HasilBaca, type Pengurai, readBerkas } from './read-berkas.ts';
import type { BerkasMasuk } from './berkas-masuk.ts';

/** What the pool gives a worker at its start. */
export interface BekalPekerja {
  readonly profil: Profil;
}

/** What a worker says. */
export type PesanPekerja =
  | { readonly jenis: 'siap' }
  | { readonly jenis: 'sidik'; readonly sha256: string }
  | { readonly jenis: 'selesai'; readonly hasil: HasilBaca };

/** Makes this worker thread read one file per message, and answer with its understanding. */
export function servePembaca(urai: Pengurai): void {
  const gerbang = parentPort;
  if (gerbang === null) throw new Error('servePembaca belongs into a worker thread');
  const { profil }: BekalPekerja = workerData;
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  const send = (pesan: PesanPekerja): void => gerbang.postMessage(pesan);
  gerbang.on('message', (berkas: BerkasMasuk) => {
    void readBerkas(berkas, profil, urai, (sha256) => send({ jenis: 'sidik', sha256 })).then((hasil) =>
      send({ jenis: 'selesai', hasil }),
    );
  });
  send({ jenis: 'siap' });
}
