import { isAsalSendiri } from './asal.ts';

/** To copy a table, and to fill the projector. Everything else a page can ask of a browser is denied. */
const IZIN_BOLEH: readonly string[] = ['clipboard-sanitized-write', 'fullscreen'];

export function isIzinBoleh(izin: string, alamatPeminta: string | undefined, bingkaiUtama: boolean): boolean {
  return (
    IZIN_BOLEH.includes(izin) && bingkaiUtama && alamatPeminta !== undefined && isAsalSendiri(alamatPeminta)
  );
}
