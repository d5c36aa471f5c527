import type { Peristiwa } from '../contract/pesan.ts';

/** Events for the page, numbered, so that a page that lost its connection hears what it missed. */
export interface Siaran {
  kirim(peristiwa: Peristiwa): void;
  /** `sejak`: number of the last event heard; `null`: only what comes from now on. */
  dengar(sejak: number | null, terima: (nomor: number, peristiwa: Peristiwa) => void): () => void;
}

const DISIMPAN = 50;

export function createSiaran(): Siaran {
  const pendengar = new Set<(nomor: number, peristiwa: Peristiwa) => void>();
  let terakhir: { readonly nomor: number; readonly peristiwa: Peristiwa }[] = [];
  let nomor = 0;
  return {
    kirim: (peristiwa) => {
      nomor++;
      terakhir = [...terakhir.slice(1 - DISIMPAN), { nomor, peristiwa }];
      for (const terima of pendengar) terima(nomor, peristiwa);
    },
    dengar: (sejak, terima) => {
      if (sejak !== null) {
        for (const t of terakhir) if (t.nomor > sejak) terima(t.nomor, t.peristiwa);
      }
      pendengar.add(terima);
      return () => pendengar.delete(terima);
    },
  };
}
