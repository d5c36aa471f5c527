import { isTotal, type Kisi } from './kisi.ts';
import type { Penjelasan, Perubahan } from './penjelasan.ts';

type Nilai = readonly (number | null)[];

interface Pasangan {
  readonly baris: number;
  /** Columns of L and P. */
  readonly kolom: string;
  readonly beda: number;
  readonly total: boolean;
  readonly tukar: readonly Perubahan[];
}

function listPasangan(kisi: Kisi, nilai: Nilai): readonly Pasangan[] {
  return kisi.kekangan.flatMap((k): Pasangan[] => {
    if (k.jenis !== 'lp') return [];
    const [l, p] = k.suku.map((s) => s.sel);
    if (l === undefined || p === undefined) return [];
    const [nl, np] = [nilai[l], nilai[p]];
    if (nl == null || np == null || nl === np) return [];
    return [
      {
        baris: Math.floor(l / kisi.lebar),
        kolom: `${String(l % kisi.lebar)}/${String(p % kisi.lebar)}`,
        beda: nl - np,
        total: isTotal(kisi, l),
        tukar: [
          { sel: l, seharusnya: np },
          { sel: p, seharusnya: nl },
        ],
      },
    ];
  });
}

function buat(perubahan: readonly Perubahan[]): Penjelasan {
  return { jenis: 'L_P_TERTUKAR', perubahan, menjelaskan: [], bobot: 12 };
}

/** Beyond so many rows two exchanged ones are found by chance. */
const BARIS_PASANGAN = 60;

/** Two rows exchanged at once: together they make up what the totals miss. */
function proposeDua(pasangan: readonly Pasangan[]): Penjelasan[] {
  const data = pasangan.filter((x) => !x.total);
  const jumlah = data.reduce((s, x) => s + x.beda, 0);
  const total = pasangan.find((x) => x.total);
  if (total === undefined || data.length > BARIS_PASANGAN) return [];
  const dicari = (jumlah - total.beda) / 2;
  if (dicari === 0 || data.some((x) => x.beda === dicari)) return [];
  const hasil: Penjelasan[] = [];
  data.forEach((a, i) => {
    for (const b of data.slice(i + 1))
      if (a.beda + b.beda === dicari) hasil.push(buat([...a.tukar, ...b.tukar]));
  });
  return hasil.slice(0, 20);
}

/** L and P exchanged: in one group of figures of a row, in all groups of a row, in two rows, or in every row under one heading. */
export function proposeTertukar(kisi: Kisi, nilai: Nilai): Penjelasan[] {
  const pasangan = listPasangan(kisi, nilai);
  const perBaris = [...Map.groupBy(pasangan, (x) => x.baris).values()];
  const perKolom = [...Map.groupBy(pasangan, (x) => x.kolom).values()];
  return [
    ...perBaris.flatMap((kelompok) => [
      ...kelompok.map((x) => buat(x.tukar)),
      ...(kelompok.length > 1 ? [buat(kelompok.flatMap((x) => x.tukar))] : []),
    ]),
    ...perKolom.flatMap((kelompok) => {
      const data = kelompok.filter((x) => !x.total);
      return data.length < 2 ? [] : [buat(data.flatMap((x) => x.tukar)), ...proposeDua(kelompok)];
    }),
  ];
}
