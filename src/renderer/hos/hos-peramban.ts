import type { Hos } from '../../contract/hos.ts';
import { chooseBerkas, unduh } from './berkas-peramban.ts';
import { createKlienPeramban } from './klien-peramban.ts';
import { openPeristiwa } from './peristiwa-peramban.ts';

/** The browser host, seen from a page in a real browser. Call once: it opens the line by which the host knows of the window. */
export function createHosPeramban(): Hos {
  return createKlienPeramban({ fetch: (...isi) => window.fetch(...isi), openPeristiwa, chooseBerkas, unduh });
}
