import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** How long the one-time token of an address is good for. */
export const MASA_TOKEN_MS = 120_000;

/** One browser, let in once. */
export interface SesiTunggal {
  /** A fresh one-time token; an earlier one is void. `null`: somebody is in already. */
  issue(): string | null;
  /** Value of the session's cookie for the right token, once and in time; `null` otherwise. */
  redeem(token: string): string | null;
  isSah(kuki: string | undefined): boolean;
  terbuka(): boolean;
}

/** Compares without telling by its time how much is right. */
export function isSama(a: string, b: string): boolean {
  const sidik = (teks: string): Buffer => createHash('sha256').update(teks).digest();
  return timingSafeEqual(sidik(a), sidik(b));
}

export function createSesiTunggal(waktu: () => number = () => performance.now()): SesiTunggal {
  let token: { readonly nilai: string; readonly sampai: number } | null = null;
  let kukiSah: string | null = null;
  return {
    issue: () => {
      if (kukiSah !== null) return null;
      token = { nilai: randomBytes(24).toString('base64url'), sampai: waktu() + MASA_TOKEN_MS };
      return token.nilai;
    },
    redeem: (percobaan) => {
      if (token === null || kukiSah !== null || !isSama(percobaan, token.nilai)) return null;
      const masihBerlaku = waktu() <= token.sampai;
      token = null;
      if (!masihBerlaku) return null;
      kukiSah = randomBytes(32).toString('base64url');
      return kukiSah;
    },
    isSah: (kuki) => kuki !== undefined && kukiSah !== null && isSama(kuki, kukiSah),
    terbuka: () => kukiSah !== null,
  };
}
