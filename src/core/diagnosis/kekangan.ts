import type { JenisAngka, KelompokAngka, MedanAngka } from '../tabel/tabel-rekap.ts';

export type JenisKekangan =
  'lp' | 'total' | 'akhir' | 'alasan' | 'mutasi' | 'ktpEl' | 'disabilitas' | 'stiker';

/** A sum that must be zero: Σ koef × value. */
export interface Kekangan {
  readonly jenis: JenisKekangan;
  readonly suku: readonly { readonly sel: number; readonly koef: number }[];
}

/** What is left of a sum under some values; `null` when one of its cells holds no figure. */
export function computeSisa(k: Kekangan, nilai: (sel: number) => number | null | undefined): number | null {
  let sisa = 0;
  for (const { sel, koef } of k.suku) {
    const n = nilai(sel);
    if (n === null || n === undefined) return null;
    sisa += koef * n;
  }
  return sisa;
}

/** Finds the cell of a meaning in one line (a row of a table, a column of a vertical form). */
type CariSel = (kelompok: KelompokAngka, jk: JenisAngka, rincian?: string) => number | undefined;

export interface Garis {
  readonly cari: CariSel;
  readonly medan: readonly (readonly [MedanAngka, number])[];
}

export function createGaris(medan: readonly (readonly [MedanAngka | null, number])[]): Garis {
  const terisi = medan.flatMap(([m, sel]) => (m === null ? [] : [[m, sel] as const]));
  return {
    medan: terisi,
    cari: (kelompok, jk, rincian) =>
      terisi.find(
        ([m]) => m.kelompok === kelompok && m.jk === jk && (rincian === undefined || m.rincian === rincian),
      )?.[1],
  };
}
