import type { JenisAngka } from '../tabel/tabel-rekap.ts';
import type { BarisDeret, Deret } from './deret.ts';

const JK: readonly JenisAngka[] = ['l', 'p', 'jumlah'];

/** One area in an earlier and in a later list. */
export interface Pasangan {
  readonly lama: BarisDeret;
  readonly baru: BarisDeret;
  /** Place among the rows of the new list. */
  readonly urut: number;
}

/** Areas that stand once in each list. */
export function pair(lama: Deret, baru: Deret): readonly Pasangan[] {
  const cacah = (d: Deret): Map<string, number> => {
    const m = new Map<string, number>();
    for (const b of d.baris) m.set(b.kunci, (m.get(b.kunci) ?? 0) + 1);
    return m;
  };
  const [cl, cb] = [cacah(lama), cacah(baru)];
  const menurut = new Map(lama.baris.map((b) => [b.kunci, b]));
  return baru.baris.flatMap((b, urut) => {
    const a = menurut.get(b.kunci);
    return a === undefined || cl.get(b.kunci) !== 1 || cb.get(b.kunci) !== 1
      ? []
      : [{ lama: a, baru: b, urut }];
  });
}

export function nilai(b: BarisDeret | undefined, jk: JenisAngka): number | null {
  return b?.sel[jk]?.nilai ?? null;
}

/** The figure people quote: L+P, or what there is. */
export function pokok(b: BarisDeret | undefined): number | null {
  const [l, p, jumlah] = JK.map((jk) => nilai(b, jk));
  return jumlah ?? (l != null && p != null ? l + p : (l ?? p ?? null));
}

/** How far two rows are apart over all their figures; `null` when they share none. */
export function jarak(a: BarisDeret | undefined, b: BarisDeret): number | null {
  let jumlah = 0;
  let banyak = 0;
  for (const jk of JK) {
    const [x, y] = [nilai(a, jk), nilai(b, jk)];
    if (x === null || y === null) continue;
    jumlah += Math.abs(x - y) / Math.max(1, x, y);
    banyak++;
  }
  return banyak === 0 ? null : jumlah / banyak;
}

/** The change that mutations explain, by area; `null`: no mutation was handed in. */
export type Mutasi = ReadonlyMap<string, Readonly<Record<JenisAngka, number | null>>> | null;

/** What the later list would say if only the mutations had happened. */
export function computeSeharusnya(p: Pasangan, jk: JenisAngka, mutasi: Mutasi): number | null {
  const awal = nilai(p.lama, jk);
  if (mutasi === null || awal === null) return awal;
  const ubah = mutasi.get(p.baru.kunci)?.[jk] ?? null;
  return ubah === null ? null : awal + ubah;
}
