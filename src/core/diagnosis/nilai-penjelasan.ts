import { computeSisa } from './kekangan.ts';
import type { Kisi } from './kisi.ts';
import type { Penjelasan } from './penjelasan.ts';

export interface PenjelasanTernilai extends Penjelasan {
  /** Broken sums that hold or are explained under it. */
  readonly sembuh: number;
  /** Sums that held and would not any more. */
  readonly rusakBaru: number;
  /** Nothing broken is left. */
  readonly semua: boolean;
  readonly skor: number;
}

export function applyPerubahan(
  nilai: readonly (number | null)[],
  perubahan: Penjelasan['perubahan'],
): (number | null)[] {
  const hasil = [...nilai];
  for (const p of perubahan) hasil[p.sel] = p.seharusnya;
  return hasil;
}

/** How much of what is broken an explanation mends. Looks only at the sums its cells are part of. */
export function ratePenjelasan(
  kisi: Kisi,
  nilai: readonly (number | null)[],
  rusak: ReadonlySet<number>,
  p: Penjelasan,
): PenjelasanTernilai {
  const sesudah = new Map(p.perubahan.map((x) => [x.sel, x.seharusnya]));
  const tersentuh =
    p.menjelaskan.length > 0
      ? new Set<number>()
      : new Set(p.perubahan.flatMap((x) => kisi.menurutSel.get(x.sel) ?? []));
  let sembuh = p.menjelaskan.filter((k) => rusak.has(k)).length;
  let rusakBaru = 0;
  for (const k of tersentuh) {
    const kekangan = kisi.kekangan[k];
    if (kekangan === undefined) continue;
    const benar = computeSisa(kekangan, (sel) => sesudah.get(sel) ?? nilai[sel]) === 0;
    if (benar && rusak.has(k)) sembuh++;
    if (!benar && !rusak.has(k)) rusakBaru++;
  }
  const semua = sembuh === rusak.size && rusakBaru === 0;
  const skor =
    p.bobot + (semua ? 50 : 0) + 8 * (sembuh - 2 * rusakBaru) - Math.min(6, p.perubahan.length - 1);
  return { ...p, sembuh, rusakBaru, semua, skor };
}
