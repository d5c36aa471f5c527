import type { SesiAktif } from './konteks.ts';

/** The place of the one open database, and who is using it. */
export interface TempatSesi {
  readonly sesi: () => SesiAktif | null;
  /** Runs a call that does not wait its turn; the database stays open as long as it runs. */
  readonly pakai: <T>(kerja: () => Promise<T>) => Promise<T>;
  /** Only for calls that wait their turn: another one would wait for itself. */
  readonly ganti: (baru: SesiAktif | null) => Promise<void>;
}

export function createTempatSesi(): TempatSesi {
  let sesi: SesiAktif | null = null;
  const pemakai = new Set<Promise<unknown>>();
  return {
    sesi: () => sesi,
    pakai: (kerja) => {
      const janji = kerja().finally(() => pemakai.delete(janji));
      pemakai.add(janji);
      return janji;
    },
    ganti: async (baru) => {
      const lama = sesi;
      // From now on new calls find no database, so that the wait is short.
      sesi = null;
      await Promise.allSettled(pemakai);
      lama?.db.close();
      lama?.kunci.fill(0);
      sesi = baru;
    },
  };
}
