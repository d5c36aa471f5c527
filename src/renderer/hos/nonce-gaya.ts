/**
 * The nonce under which the host's content policy allows style elements made at run time; empty where there is no policy
 * (development). For `MantineProvider`: `getStyleNonce={readNonceGaya}`. The scroll lock behind its dialogs is told as well; it looks
 * in a place of its own.
 */
export function readNonceGaya(): string {
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
  Object.assign(globalThis, { __webpack_nonce__: nonce });
  return nonce;
}
