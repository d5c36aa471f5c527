import { parentPort, workerData } from 'node:worker_threads';
import type { PetaManual } from '../../core/berkas/peta-manual.ts';
import type { Profil } from '../../core/profil/profil.ts';
import { type HasilBaca, type Pengurai, readBerkas } from './read-berkas.ts';
import type { BerkasMasuk } from './berkas-masuk.ts';

/** What the pool gives a worker at its start. */
export interface BekalPekerja {
  readonly profil: Profil;
  /** Columns picked by the user, for all files. */
  readonly peta: readonly PetaManual[];
}

/** What the pool asks of a worker. */
export interface TugasBaca {
  readonly berkas: BerkasMasuk;
  readonly terimaNomorRusak: boolean;
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
  const { profil, peta }: BekalPekerja = workerData;
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  const send = (pesan: PesanPekerja): void => gerbang.postMessage(pesan);
  gerbang.on('message', ({ berkas, terimaNomorRusak }: TugasBaca) => {
    const onSidik = (sha256: string): void => send({ jenis: 'sidik', sha256 });
    void readBerkas(berkas, profil, urai, onSidik, { peta, terimaNomorRusak }).then((hasil) =>
      send({ jenis: 'selesai', hasil }),
    );
  });
  send({ jenis: 'siap' });
}
