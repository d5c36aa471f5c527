import type { BarisAngka, TabelRekap } from '../tabel/tabel-rekap.ts';
import { chooseIdentitas } from './identitas.ts';
import { computeSisa, createGaris, type Garis, type Kekangan } from './kekangan.ts';

/** A table as numbered cells (row by row, total rows last) and the sums that bind them. */
export interface Kisi {
  readonly tabel: TabelRekap;
  readonly lebar: number;
  readonly jumlahData: number;
  readonly jumlahBaris: number;
  readonly nilai: readonly (number | null)[];
  readonly kekangan: readonly Kekangan[];
  /** Constraints each cell is part of. */
  readonly menurutSel: ReadonlyMap<number, readonly number[]>;
}

export function barisSemua(tabel: TabelRekap): readonly BarisAngka[] {
  return [...tabel.baris, ...tabel.total];
}

export function barisSel(kisi: Kisi, sel: number): number {
  return Math.floor(sel / kisi.lebar);
}

export function kolomSel(kisi: Kisi, sel: number): number {
  return sel % kisi.lebar;
}

export function isTotal(kisi: Kisi, sel: number): boolean {
  return barisSel(kisi, sel) >= kisi.jumlahData;
}

function kekanganLp(garis: Garis): Kekangan[] {
  return garis.medan
    .filter(([m]) => m.jk === 'jumlah')
    .flatMap(([m, jumlah]) => {
      const l = garis.cari(m.kelompok, 'l', m.rincian);
      const p = garis.cari(m.kelompok, 'p', m.rincian);
      if (l === undefined || p === undefined) return [];
      return [
        {
          jenis: 'lp',
          suku: [
            { sel: l, koef: 1 },
            { sel: p, koef: 1 },
            { sel: jumlah, koef: -1 },
          ],
        } as const,
      ];
    });
}

function kekanganTotal(tabel: TabelRekap, lebar: number): Kekangan[] {
  const n = tabel.baris.length;
  return tabel.total.flatMap((t, i) =>
    tabel.kolom.flatMap((_, c): Kekangan[] => {
      const suku: { sel: number; koef: number }[] = [{ sel: (n + i) * lebar + c, koef: -1 }];
      for (let r = t.awal; r < t.akhir; r++) {
        if (tabel.baris[r]?.nilai[c] !== null) suku.push({ sel: r * lebar + c, koef: 1 });
      }
      return suku.length < 2 ? [] : [{ jenis: 'total', suku }];
    }),
  );
}

export function buildKisi(tabel: TabelRekap): Kisi {
  const lebar = tabel.kolom.length;
  const semua = barisSemua(tabel);
  const nilai = semua.flatMap((b) => [...b.nilai]);
  const garisBaris = semua.map((_, r) =>
    createGaris(tabel.kolom.map((k, c) => [k.medan, r * lebar + c] as const)),
  );
  const tegak = tabel.susunan === 'tegak';
  // In a vertical form every column is a line of its own; its sex is that of the column.
  const garisIdentitas = tegak
    ? tabel.kolom.map((k, c) =>
        createGaris(
          tabel.medanBaris.map(
            (m, r) => [m === null ? null : { ...m, jk: k.medan.jk }, r * lebar + c] as const,
          ),
        ),
      )
    : garisBaris;
  const kekangan = [
    ...garisBaris.flatMap(kekanganLp),
    ...chooseIdentitas(garisIdentitas, nilai),
    ...(tegak ? [] : kekanganTotal(tabel, lebar)),
  ].filter((k) => computeSisa(k, (sel) => nilai[sel]) !== null);
  const menurutSel = new Map<number, number[]>();
  kekangan.forEach((k, i) => {
    for (const { sel } of k.suku) {
      const daftar = menurutSel.get(sel);
      if (daftar === undefined) menurutSel.set(sel, [i]);
      else daftar.push(i);
    }
  });
  return {
    tabel,
    lebar,
    jumlahData: tabel.baris.length,
    jumlahBaris: semua.length,
    nilai,
    kekangan,
    menurutSel,
  };
}

/** Indexes of the sums that do not hold. */
export function findRusak(kisi: Kisi, nilai: readonly (number | null)[] = kisi.nilai): readonly number[] {
  return kisi.kekangan.flatMap((k, i) => (computeSisa(k, (sel) => nilai[sel]) === 0 ? [] : [i]));
}
