import { useSyncExternalStore } from 'react';

/**
 * The address in the hash as last accepted. A router that reads `location` while rendering would already show the next page while
 * `useJagaPerubahan` still asks whether this one may be left.
 */
let kini: string | null = null;
let penjaga: ((p: HashChangeEvent) => boolean) | null = null;
const pendengar = new Set<() => void>();

function readAlamat(): string {
  return window.location.hash.replace(/^#/, '');
}

function saatBerubah(p: HashChangeEvent): void {
  if (penjaga?.(p) === true) return;
  kini = readAlamat();
  for (const dengar of pendengar) dengar();
}

function berlangganan(dengar: () => void): () => void {
  if (pendengar.size === 0) window.addEventListener('hashchange', saatBerubah);
  pendengar.add(dengar);
  return () => {
    pendengar.delete(dengar);
    if (pendengar.size > 0) return;
    window.removeEventListener('hashchange', saatBerubah);
    kini = null;
  };
}

function readKini(): string {
  kini ??= readAlamat();
  return kini;
}

export function useAlamatKini(): string {
  return useSyncExternalStore(berlangganan, readKini);
}

/**
 * `jaga` answers true when it holds a change of address back. Only one at a time; the answer takes it away again. Events of the
 * window know no capture phase in Chromium, so it can not be a listener of its own.
 */
export function pasangPenjaga(jaga: (p: HashChangeEvent) => boolean): () => void {
  penjaga = jaga;
  return () => {
    if (penjaga === jaga) penjaga = null;
  };
}
