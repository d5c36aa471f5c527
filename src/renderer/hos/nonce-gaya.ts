/**
 * The nonce under which the host's content policy allows style elements made at run time; empty where there is no policy
 * (development). For `MantineProvider`: `getStyleNonce={readNonceGaya}`.
 */
export function readNonceGaya(): string {
  const meta = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]');
  return meta?.nonce ?? '';
}

/** The scroll lock behind Mantine's dialogs asks for its nonce here. Call before the first render. */
export function pasangNonceGaya(): void {
  Object.assign(globalThis, { __webpack_nonce__: readNonceGaya() });
}
