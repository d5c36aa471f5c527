/** One piece of work after another, in the order they came; one that fails does not hold up the next. */
export interface Antrean {
  /** @throws the reason of `signal` when it is aborted before its turn has come */
  run<T>(kerja: () => Promise<T>, signal: AbortSignal): Promise<T>;
}

export function createAntrean(): Antrean {
  let ujung: Promise<unknown> = Promise.resolve();
  return {
    async run(kerja, signal) {
      const giliran = ujung;
      const { promise: selesai, resolve } = Promise.withResolvers<void>();
      ujung = giliran.then(() => selesai);
      try {
        await tungguGiliran(giliran, signal);
        return await kerja();
      } finally {
        resolve();
      }
    },
  };
}

/** A cancelled piece leaves the queue at once, but those behind it still wait for those before it. */
async function tungguGiliran(giliran: Promise<unknown>, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const { promise: batal, reject } = Promise.withResolvers<never>();
  const onBatal = (): void => reject(signal.reason);
  signal.addEventListener('abort', onBatal, { once: true });
  try {
    await Promise.race([giliran, batal]);
  } finally {
    signal.removeEventListener('abort', onBatal);
  }
}
