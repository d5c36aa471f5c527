import { registerHooks } from 'node:module';

/** Node must not find the package `electron`: its index would try to download the binary. */
const ALAMAT = new URL('./electron.ts', import.meta.url).href;

registerHooks({
  resolve: (nama, konteks, lanjut) =>
    nama === 'electron' ? { url: ALAMAT, shortCircuit: true } : lanjut(nama, konteks),
});
