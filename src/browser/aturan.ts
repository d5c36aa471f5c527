/**
 * Who is let in. Each rule is a pure function over what a request says of itself; `checkPermintaan` asks them in order. A foreign web
 * page, another user of this machine and a name that was bound anew to 127.0.0.1 all fail at least two of them.
 */

export interface Permintaan {
  readonly metode: string;
  /** Path of the URL, without the query. */
  readonly jalur: string;
  /** Header by lower-case name. */
  readonly header: (nama: string) => string | undefined;
}

export interface Tolakan {
  readonly status: 403 | 404 | 405 | 421;
  /** For the log and the tests; the client learns the status only. */
  readonly sebab:
    | 'HOST_ASING'
    | 'METODE'
    | 'ALAMAT'
    | 'SITUS_ASING'
    | 'ORIGIN_ASING'
    | 'TANPA_HEADER'
    | 'PRAMUAT'
    | 'TANPA_SESI';
}

export const HEADER_PLENO = 'x-pleno';
export const JALUR_MASUK = '/masuk';
const JALUR_POST = new Set(['/panggil', '/batal', '/hos', '/titip']);

/** Only the numeric address with our port: any other name is a DNS name that points here. */
export function checkHost(p: Permintaan, host: string): Tolakan | null {
  return p.header('host') === host ? null : { status: 421, sebab: 'HOST_ASING' };
}

/** GET for what is read, POST for what acts; never both, never another. */
export function checkMetode(p: Permintaan): Tolakan | null {
  if (p.metode !== 'GET' && p.metode !== 'POST') return { status: 405, sebab: 'METODE' };
  const post = JALUR_POST.has(p.jalur);
  if (p.metode === 'POST' && !post) return { status: 404, sebab: 'ALAMAT' };
  return p.metode === 'GET' && post ? { status: 405, sebab: 'METODE' } : null;
}

/** What the browser says of where the request comes from. A client that says nothing is no browser of today. */
export function checkSitus(p: Permintaan): Tolakan | null {
  const tolak: Tolakan = { status: 403, sebab: 'SITUS_ASING' };
  const situs = p.header('sec-fetch-site');
  const navigasi = p.header('sec-fetch-mode') === 'navigate' && p.header('sec-fetch-dest') === 'document';
  // The forwarding file of the program is, to the browser, another site.
  if (p.jalur === JALUR_MASUK) return navigasi && situs !== undefined ? null : tolak;
  if (situs === 'same-origin') return null;
  return situs === 'none' && p.metode === 'GET' && navigasi ? null : tolak;
}

/** Browsers name the origin on every POST, and on a GET only when it is foreign. */
export function checkOrigin(p: Permintaan, host: string): Tolakan | null {
  const origin = p.header('origin');
  const boleh = origin === `http://${host}` || (origin === undefined && p.metode === 'GET');
  return boleh ? null : { status: 403, sebab: 'ORIGIN_ASING' };
}

/** A header of our own: a form cannot send it, and a script of another origin not without being asked first. */
export function checkHeader(p: Permintaan): Tolakan | null {
  return p.metode === 'GET' || p.header(HEADER_PLENO) === '1' ? null : { status: 403, sebab: 'TANPA_HEADER' };
}

/** A browser that fetches ahead would use up the one-time token. */
export function checkPramuat(p: Permintaan): Tolakan | null {
  return p.header('sec-purpose') === undefined ? null : { status: 403, sebab: 'PRAMUAT' };
}

/** `null`: let in. `isSesi` is asked last and only where a session is needed. */
export function checkPermintaan(p: Permintaan, host: string, isSesi: () => boolean): Tolakan | null {
  return (
    checkHost(p, host) ??
    checkMetode(p) ??
    checkSitus(p) ??
    checkOrigin(p, host) ??
    checkHeader(p) ??
    checkPramuat(p) ??
    (p.jalur === JALUR_MASUK || isSesi() ? null : { status: 403, sebab: 'TANPA_SESI' })
  );
}
