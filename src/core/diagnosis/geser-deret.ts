import { computeMedian } from '../statistik/robust.ts';
import type { BarisDeret, Deret } from './deret.ts';
import { jarak, type Pasangan } from './pasangan-deret.ts';

/** A figure this near to a neighbour's is the neighbour's. */
const SAMA = 0.05;

interface Letak {
  readonly p: Pasangan;
  readonly sendiri: number;
  /** To the nearer of the rows above and below in the earlier list. */
  readonly tetangga: number;
}

function locate(lama: Deret, pasangan: readonly Pasangan[]): readonly Letak[] {
  const tempat = new Map<BarisDeret, number>(lama.baris.map((b, i) => [b, i]));
  return pasangan.map((p) => {
    const i = tempat.get(p.lama) ?? -9;
    const jarakTetangga = [-1, 1].flatMap((d) => jarak(lama.baris[i + d], p.baru) ?? []);
    return { p, sendiri: jarak(p.lama, p.baru) ?? 0, tetangga: Math.min(1, ...jarakTetangga) };
  });
}

/**
 * Rows whose figures are those of the row above or below in the earlier list, in runs: three that are nearly so, or two that are exactly so.
 * The row at the end of a run belongs to it: it took what fell out at the other end.
 */
export function findGeser(lama: Deret, pasangan: readonly Pasangan[]): ReadonlySet<Pasangan> {
  const letak = locate(lama, pasangan);
  const biasa = computeMedian(letak.map((x) => Math.min(x.sendiri, x.tetangga)));
  const asing = (x: Letak): boolean => x.sendiri > Math.max(0.02, 3 * biasa);
  const hasil = new Set<Pasangan>();
  let deret: Letak[] = [];
  const tutup = (): void => {
    const cukup = deret.length >= 3 || (deret.length === 2 && deret.every((x) => x.tetangga === 0));
    if (cukup) for (const x of deret) hasil.add(x.p);
    deret = [];
  };
  for (const x of letak) {
    if (asing(x) && x.tetangga < SAMA && x.tetangga * 4 < x.sendiri) deret.push(x);
    else tutup();
  }
  tutup();
  const tepi = letak.filter(
    (x, i) =>
      asing(x) &&
      !hasil.has(x.p) &&
      [letak[i - 1], letak[i + 1]].some((t) => t !== undefined && hasil.has(t.p)),
  );
  for (const x of tepi) hasil.add(x.p);
  return hasil;
}
