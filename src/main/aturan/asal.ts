/** The page's own scheme and host; everything the shell trusts comes from here. */
export const SKEMA = 'app';
export const TUAN_RUMAH = 'pleno';
export const ALAMAT_AWAL = `${SKEMA}://${TUAN_RUMAH}/`;

/**
 * Whether an address is the page's own.
 * @example isAsalSendiri('app://pleno/index.html') // true
 * @example isAsalSendiri('app://pleno.lain/') // false
 */
export function isAsalSendiri(alamat: string): boolean {
  const url = URL.parse(alamat);
  return (
    url !== null &&
    url.protocol === `${SKEMA}:` &&
    url.host === TUAN_RUMAH &&
    url.username === '' &&
    url.password === ''
  );
}
