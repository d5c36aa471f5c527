import { isAsalSendiri } from './asal.ts';

/** The page is one document: it may be loaded again, and nothing else; an output is fetched, never gone to. */
export function isNavigasiBoleh(alamat: string, bingkaiUtama: boolean): boolean {
  return bingkaiUtama && isAsalSendiri(alamat) && ['/', '/index.html'].includes(new URL(alamat).pathname);
}
