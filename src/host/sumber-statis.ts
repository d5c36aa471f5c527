import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';

/** A file of the built page, ready to be sent. */
export interface SumberStatis {
  readonly jalur: string;
  readonly tipe: string;
  /** The start page: to be completed by `sisipkanNonce`. */
  readonly halaman: boolean;
  readonly tembolok: string;
}

/** Only what a build of the page consists of; a file of another kind is not there. */
const TIPE: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.icc': 'application/vnd.iccprofile',
  '.txt': 'text/plain; charset=utf-8',
};

/** A name as the build makes them: no separator, no drive, no leading dot, nothing Windows would read differently. */
const SEGMEN = /^[A-Za-z0-9_@~+-](?:[A-Za-z0-9_@~+. -]*[A-Za-z0-9_@~+-])?$/;
const NAMA_PERANGKAT = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * The path of a URL as names below the root; `null`: not an address of the page. Decoded once; what is still encoded then is no
 * name of ours.
 * @example parseJalurUrl('/assets/a%2Db.js') // ['assets', 'a-b.js']
 * @example parseJalurUrl('/..%2Fx') // null
 */
export function parseJalurUrl(jalurUrl: string): readonly string[] | null {
  if (!jalurUrl.startsWith('/') || jalurUrl.length > 512) return null;
  if (jalurUrl === '/') return ['index.html'];
  let jalur: string;
  try {
    jalur = decodeURIComponent(jalurUrl.slice(1));
  } catch {
    return null;
  }
  const segmen = jalur.split('/');
  return segmen.every((s) => SEGMEN.test(s) && !NAMA_PERANGKAT.test(s)) ? segmen : null;
}

/** The file below `akar` that a URL path names; `null`: none, or one that leads out of it, also by a link. */
export async function findSumber(akar: string, jalurUrl: string): Promise<SumberStatis | null> {
  const segmen = parseJalurUrl(jalurUrl);
  const nama = segmen?.at(-1);
  if (segmen === null || nama === undefined) return null;
  const tipe = TIPE[path.extname(nama).toLowerCase()];
  if (tipe === undefined) return null;
  try {
    const [akarNyata, jalur] = await Promise.all([realpath(akar), realpath(path.join(akar, ...segmen))]);
    const relatif = path.relative(akarNyata, jalur);
    if (relatif.startsWith('..') || path.isAbsolute(relatif) || !(await stat(jalur)).isFile()) return null;
    // Names below assets/ hold a hash of their content.
    const tetap = segmen[0] === 'assets';
    return {
      jalur,
      tipe,
      halaman: segmen.length === 1 && nama === 'index.html',
      tembolok: tetap ? 'private, max-age=31536000, immutable' : 'no-store',
    };
  } catch {
    return null;
  }
}
