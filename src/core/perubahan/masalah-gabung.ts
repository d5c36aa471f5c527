import type { AlasanTolak } from '../berkas/hasil-berkas.ts';
import type { Pemilih } from '../berkas/pemilih.ts';

/** Why a row of a list of changes cannot be joined for certain. Neither NIK nor name stands in the sentence. */
export interface MasalahGabung {
  /** The row of the list of changes. */
  readonly baris: Pemilih;
  readonly kode: string;
  readonly pesan: string;
}

export function buildMasalah(baris: Pemilih, kode: string, pesan: string): MasalahGabung {
  return { baris, kode, pesan };
}

/** As a reason why its file is refused, pointing at its row. */
export function toAlasan({ baris, kode, pesan }: MasalahGabung): AlasanTolak {
  const { lembar, baris: nomor } = baris.asal;
  return { kode, pesan, lembar, baris: nomor, kolom: null };
}
