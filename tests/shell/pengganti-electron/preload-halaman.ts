import { readFileSync } from 'node:fs';

/**
 * The real preload script, wrapped as a function body with a `require` that knows `electron` alone, as in a sandbox. Runs in the main
 * frame of every document before its own scripts.
 */
export function wrapPreload(jalur: string): string {
  return `(() => {
    if (window.top !== window) return;
    const pendengar = new Map();
    window.__tiruanTerima = (kanal, argumen) => {
      for (const terima of [...(pendengar.get(kanal) ?? [])]) terima({}, ...argumen);
    };
    // A window that is denied is none; Chromium itself would open it first.
    window.open = (alamat = 'about:blank') => {
      void window.__tiruanIpc('jendela', new URL(alamat, location.href).href, []);
      return null;
    };
    const electron = {
      ipcRenderer: {
        send: (kanal, ...argumen) => void window.__tiruanIpc('send', kanal, structuredClone(argumen)),
        invoke: async (kanal, ...argumen) => {
          const jawab = await window.__tiruanIpc('invoke', kanal, structuredClone(argumen));
          if ('galat' in jawab) throw new Error("Error invoking remote method '" + kanal + "': " + jawab.galat);
          return jawab.nilai;
        },
        on: (kanal, terima) => pendengar.set(kanal, [...(pendengar.get(kanal) ?? []), terima]),
        off: (kanal, terima) => pendengar.set(kanal, (pendengar.get(kanal) ?? []).filter((t) => t !== terima)),
      },
      contextBridge: {
        exposeInMainWorld: (nama, isi) =>
          Object.defineProperty(window, nama, { value: Object.freeze({ ...isi }), enumerable: true }),
      },
      webUtils: {
        // The system knows where a chosen file lies; here the test says it.
        getPathForFile: (berkas) => {
          if (!(berkas instanceof File)) throw new TypeError('not a File');
          return window.__tiruanJalur?.[berkas.name] ?? '';
        },
      },
    };
    const module = { exports: {} };
    const require = (nama) => {
      if (nama !== 'electron') throw new Error('module not found: ' + nama);
      return new Proxy(electron, {
        get: (isi, kunci) => {
          if (!(kunci in isi)) throw new Error('tidak ditiru: ' + String(kunci));
          return isi[kunci];
        },
      });
    };
    (function (exports, require, module) {
${readFileSync(jalur, 'utf8')}
    })(module.exports, require, module);
  })();`;
}
