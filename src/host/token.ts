import { randomBytes } from 'node:crypto';

/** 128 bits, fit for a URL and for the contract's `token`. */
export function buatToken(): string {
  return randomBytes(16).toString('base64url');
}
