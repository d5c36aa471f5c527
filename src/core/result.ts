/** An expected outcome as a plain object, so that it crosses threads and processes unchanged. */
export type Result<T, E> =
  { readonly ok: true; readonly nilai: T } | { readonly ok: false; readonly galat: E };

export function ok<T>(nilai: T): Result<T, never> {
  return { ok: true, nilai };
}

export function gagal<E>(galat: E): Result<never, E> {
  return { ok: false, galat };
}
