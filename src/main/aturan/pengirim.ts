import { isAsalSendiri } from './asal.ts';

/** What of a frame decides whether it is heard. `null`: it is gone or has gone elsewhere. */
export interface BingkaiPengirim {
  readonly url: string;
  readonly parent: unknown;
}

/** Only the page itself speaks to the shell, never a frame inside it. */
export function isPengirimSah(bingkai: BingkaiPengirim | null): boolean {
  return bingkai !== null && bingkai.parent === null && isAsalSendiri(bingkai.url);
}
