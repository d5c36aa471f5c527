import { randomBytes } from 'node:crypto';

/** Fresh for every delivery of the start page. */
export function buatNonce(): string {
  return randomBytes(16).toString('base64');
}

/**
 * What the page may load. `nonce`: the style elements that Mantine and its scroll lock make at run time carry it (see
 * `renderer/hos/nonce-gaya.ts`), so that inline styles of foreign origin stay forbidden. Scripts are files of the build only.
 */
export function formatKebijakanKonten(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** For answers that are no page: nothing may be loaded or run, whatever they contain. */
export const KEBIJAKAN_TANPA_ISI =
  "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox";

/**
 * For a PDF that goes into a window of its own to be printed: a browser shows none under `sandbox`, and its viewer draws itself with
 * styles of its own. A PDF is no page; it can neither be framed nor lead anywhere.
 */
export const KEBIJAKAN_CETAK = "frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** On every answer of both hosts. */
export const HEADER_TETAP: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'X-DNS-Prefetch-Control': 'off',
  'Permissions-Policy': [
    'accelerometer',
    'camera',
    'display-capture',
    'geolocation',
    'gyroscope',
    'hid',
    'idle-detection',
    'local-fonts',
    'magnetometer',
    'microphone',
    'midi',
    'payment',
    'publickey-credentials-get',
    'screen-wake-lock',
    'serial',
    'usb',
    'xr-spatial-tracking',
  ]
    .map((nama) => `${nama}=()`)
    .join(', '),
};

/** The start page with the nonce where the page's program finds it. */
export function sisipkanNonce(html: string, nonce: string): string {
  return html.replace('<head>', `<head>\n    <meta property="csp-nonce" nonce="${nonce}" />`);
}
