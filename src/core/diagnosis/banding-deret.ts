import { computeMedian, computeSebaran } from '../statistik/robust.ts';
import type { JenisAngka } from '../tabel/tabel-rekap.ts';
import type { Deret } from './deret.ts';
import { formatGeser, formatLoncat, formatTertukar } from './format-banding.ts';
import type { Diagnosis } from './format-diagnosis.ts';
import { findGeser } from './geser-deret.ts';
import {
  computeSeharusnya,
  jarak,
  nilai,
  pair,
  pokok,
  type Mutasi,
  type Pasangan,
} from './pasangan-deret.ts';

const JK: readonly JenisAngka[] = ['l', 'p', 'jumlah'];
const BARIS_MINIMUM = 3;
/** Without mutations a jump is one beyond what the other areas do: this many spreads, this share, this many voters. */
const SEBARAN_LONCAT = 8;
const BAGIAN_LONCAT = 0.08;
const ORANG_LONCAT = 30;

/**
 * Two lists of the same areas, an earlier and a later: L and P exchanged, figures one row off, and figures that jumped with no
 * mutation to explain them. Silent when the lists are not of the same areas, or when change is what most of them did.
 */
export function bandingDeret(lama: Deret, baru: Deret, mutasi: Mutasi): readonly Diagnosis[] {
  const pasangan = pair(lama, baru);
  if (pasangan.length < BARIS_MINIMUM || !isSebanding(lama, pasangan, baru.baris.length)) return [];
  const geser = findGeser(lama, pasangan);
  const tertukar = findTertukar(pasangan.filter((p) => !geser.has(p)));
  const sisa = pasangan.filter((p) => !geser.has(p) && !tertukar.has(p));
  return [
    ...formatGeser(lama, baru, [...geser]),
    ...formatTertukar(lama, baru, [...tertukar], pasangan.length),
    ...(mutasi === null ? findLoncat(sisa) : findLoncatMutasi(sisa, mutasi)).map((p) =>
      formatLoncat(lama, baru, p, mutasi),
    ),
  ];
}

/** Two lists of the same thing: most areas are there, and most are of about the same size as their own or a neighbour. */
function isSebanding(lama: Deret, pasangan: readonly Pasangan[], banyak: number): boolean {
  if (pasangan.length < banyak * 0.6) return false;
  const rasio = pasangan.flatMap((p) => {
    const [a, b] = [pokok(p.lama), pokok(p.baru)];
    return a !== null && b !== null && a > 0 && b > 0 ? [Math.abs(Math.log(b / a))] : [];
  });
  if (rasio.length < BARIS_MINIMUM) return false;
  const tempat = new Map(lama.baris.map((b, i) => [b, i]));
  const dekat = pasangan.filter((p) => {
    const i = tempat.get(p.lama) ?? -9;
    return [0, -1, 1].some((d) => (jarak(lama.baris[i + d], p.baru) ?? 1) < 0.02);
  });
  return computeMedian(rasio) < 0.25 || dekat.length * 2 >= pasangan.length;
}

interface Silang {
  readonly lurus: number;
  readonly silang: number;
}

function computeSilang({ lama, baru }: Pasangan): Silang | null {
  const [al, ap, bl, bp] = [nilai(lama, 'l'), nilai(lama, 'p'), nilai(baru, 'l'), nilai(baru, 'p')];
  if (al === null || ap === null || bl === null || bp === null) return null;
  return { lurus: Math.abs(bl - al) + Math.abs(bp - ap), silang: Math.abs(bl - ap) + Math.abs(bp - al) };
}

function findTertukar(pasangan: readonly Pasangan[]): ReadonlySet<Pasangan> {
  const terukur = pasangan.flatMap((p) => {
    const s = computeSilang(p);
    return s === null ? [] : [{ p, ...s }];
  });
  const mirip = terukur.filter((x) => x.silang * 4 <= x.lurus && x.lurus >= 6);
  // Whole columns exchanged: nearly every row, so that there is no usual row to compare with.
  const beda = terukur.filter((x) => Math.max(x.lurus, x.silang) >= 6);
  if (mirip.length >= 3 && mirip.length >= beda.length * 0.8) return new Set(mirip.map((x) => x.p));
  // Beyond the usual change of the other areas, in proportion to their size.
  const biasa = computeMedian(terukur.map((x) => x.lurus / Math.max(1, pokok(x.p.lama) ?? 1)));
  return new Set(
    mirip.filter((x) => x.lurus > 6 * biasa * Math.max(1, pokok(x.p.lama) ?? 1)).map((x) => x.p),
  );
}

/** Beyond what the other areas did, and not made good by another area: moves between areas cancel. */
function findLoncat(pasangan: readonly Pasangan[]): readonly Pasangan[] {
  const terukur = pasangan.flatMap((p) => {
    const [a, b] = [pokok(p.lama), pokok(p.baru)];
    return a === null || b === null || a <= 0 || b <= 0 ? [] : [{ p, a, b, rasio: Math.log(b / a) }];
  });
  if (terukur.length < BARIS_MINIMUM) return [];
  const tengah = computeMedian(terukur.map((x) => x.rasio));
  const sebar = computeSebaran(terukur.map((x) => x.rasio));
  const batas = Math.max(SEBARAN_LONCAT * sebar, BAGIAN_LONCAT);
  const loncat = terukur
    .map((x) => ({ ...x, lebih: x.b - x.a * Math.exp(tengah) }))
    .filter((x) => Math.abs(x.rasio - tengah) > batas && Math.abs(x.lebih) >= ORANG_LONCAT);
  const bersih = Math.abs(loncat.reduce((s, x) => s + x.lebih, 0));
  const terbesar = Math.max(0, ...loncat.map((x) => Math.abs(x.lebih)));
  return bersih < terbesar * 0.2 || loncat.length * 3 > terukur.length ? [] : loncat.map((x) => x.p);
}

/** Mutations that leave most areas unexplained are not the mutations between these two lists. */
function findLoncatMutasi(pasangan: readonly Pasangan[], mutasi: NonNullable<Mutasi>): readonly Pasangan[] {
  const loncat = pasangan.filter((p) =>
    JK.some((jk) => {
      const seharusnya = computeSeharusnya(p, jk, mutasi);
      const ada = nilai(p.baru, jk);
      return seharusnya !== null && ada !== null && ada !== seharusnya;
    }),
  );
  return loncat.length * 2 > pasangan.length ? [] : loncat;
}
