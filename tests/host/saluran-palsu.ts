import type { Peristiwa, PesanDariMesin, PesanKeMesin } from '../../src/contract/pesan.ts';
import {
  createPengelolaMesin,
  type PengelolaMesin,
  type SaluranMesin,
} from '../../src/host/pengelola-mesin.ts';

/** An engine process played by the test: what was said to it, and what it says. */
export interface MesinPalsu {
  readonly diterima: PesanKeMesin[];
  readonly dihentikan: () => boolean;
  kata(pesan: PesanDariMesin): void;
  kataMentah(pesan: unknown): void;
  mati(): void;
}

export function buildMesinPalsu(
  pilihan: { readonly jawab?: (pesan: PesanKeMesin, mesin: MesinPalsu) => void } = {},
): {
  readonly mesin: MesinPalsu;
  readonly saluran: SaluranMesin;
} {
  const diterima: PesanKeMesin[] = [];
  const pendengar: ((pesan: unknown) => void)[] = [];
  const pelayat: (() => void)[] = [];
  let hidup = true;
  let henti = false;
  const mesin: MesinPalsu = {
    diterima,
    dihentikan: () => henti,
    kata: (pesan) => mesin.kataMentah(pesan),
    kataMentah: (pesan) => {
      for (const terima of pendengar) terima(structuredClone(pesan));
    },
    mati: () => {
      if (!hidup) return;
      hidup = false;
      for (const terima of pelayat) terima();
    },
  };
  const saluran: SaluranMesin = {
    kirim: (pesan) => {
      if (!hidup) throw new Error('channel closed');
      diterima.push(pesan);
      pilihan.jawab?.(pesan, mesin);
    },
    onPesan: (terima) => pendengar.push(terima),
    onMati: (terima) => pelayat.push(terima),
    hentikan: () => {
      henti = true;
      mesin.mati();
    },
  };
  return { mesin, saluran };
}

export interface Panggung {
  readonly pengelola: PengelolaMesin;
  /** Every engine started so far; the last one runs. */
  readonly mesin: MesinPalsu[];
  readonly peristiwa: Peristiwa[];
  /** Moves the clock and runs what falls due. */
  maju(ms: number): void;
}

/** A supervisor with played engines and a clock of the test. */
export function buildPanggung(
  pilihan: { readonly jawab?: (pesan: PesanKeMesin, mesin: MesinPalsu) => void } = {},
): Panggung {
  const mesin: MesinPalsu[] = [];
  const peristiwa: Peristiwa[] = [];
  let sekarang = 1_000;
  let jadwal: { readonly pada: number; readonly kerja: () => void }[] = [];
  const pengelola = createPengelolaMesin({
    start: () => {
      const baru = buildMesinPalsu(pilihan);
      mesin.push(baru.mesin);
      return baru.saluran;
    },
    onPeristiwa: (p) => peristiwa.push(p),
    waktu: () => sekarang,
    jadwalkan: (kerja, ms) => {
      const satu = { pada: sekarang + ms, kerja };
      jadwal.push(satu);
      return () => {
        jadwal = jadwal.filter((j) => j !== satu);
      };
    },
  });
  return {
    pengelola,
    mesin,
    peristiwa,
    maju: (ms) => {
      sekarang += ms;
      const jatuhTempo = jadwal.filter((j) => j.pada <= sekarang);
      jadwal = jadwal.filter((j) => j.pada > sekarang);
      for (const { kerja } of jatuhTempo) kerja();
    },
  };
}
