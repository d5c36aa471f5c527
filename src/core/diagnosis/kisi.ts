import type { BarisAngka, JenisAngka, KelompokAngka, MedanAngka, TabelRekap } from '../tabel/tabel-rekap.ts';

export type JenisKekangan = 'lp' | 'total' | 'akhir' | 'alasan' | 'mutasi' | 'ktpEl';

/** A sum that must be zero: Σ koef × value. */
export interface Kekangan {
  readonly jenis: JenisKekangan;
  readonly suku: readonly { readonly sel: number; readonly koef: number }[];
}

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

interface Garis {
  readonly cari: CariSel;
  readonly medan: readonly (readonly [MedanAngka, number])[];
}

function createGaris(medan: readonly (readonly [MedanAngka | null, number])[]): Garis {
  const terisi = medan.flatMap(([m, sel]) => (m === null ? [] : [[m, sel] as const]));
  return {
    medan: terisi,
    cari: (kelompok, jk, rincian) =>
      terisi.find(
        ([m]) => m.kelompok === kelompok && m.jk === jk && (rincian === undefined || m.rincian === rincian),
      )?.[1],
  };
}

const JK: readonly JenisAngka[] = ['l', 'p', 'jumlah'];

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

type Rumus = (
  garis: Garis,
  jk: JenisAngka,
) => readonly { readonly sel: number; readonly koef: number }[] | null;

const AKHIR: Rumus = ({ cari }, jk) => {
  const [awal, baru, tms] = [cari('awal', jk), cari('baru', jk), cari('tms', jk)];
  const akhir = cari('akhir', jk) ?? cari('pemilih', jk);
  if (awal === undefined || baru === undefined || tms === undefined || akhir === undefined) return null;
  return [
    { sel: awal, koef: 1 },
    { sel: baru, koef: 1 },
    { sel: tms, koef: -1 },
    { sel: akhir, koef: -1 },
  ];
};

/** Lembar kontrol of 2019: moves within a desa stand outside baru and TMS. */
const AKHIR_PINDAH: Rumus = (garis, jk) => {
  const dasar = AKHIR(garis, jk);
  const [keluar, masuk] = [garis.cari('pindahKeluar', jk), garis.cari('pindahMasuk', jk)];
  if (dasar === null || keluar === undefined || masuk === undefined) return null;
  return [...dasar, { sel: masuk, koef: 1 }, { sel: keluar, koef: -1 }];
};

/** As printed on the form of 2019, with the sign turned. */
const AKHIR_PINDAH_TERBALIK: Rumus = (garis, jk) => {
  const dasar = AKHIR(garis, jk);
  const [keluar, masuk] = [garis.cari('pindahKeluar', jk), garis.cari('pindahMasuk', jk)];
  if (dasar === null || keluar === undefined || masuk === undefined) return null;
  return [...dasar, { sel: masuk, koef: -1 }, { sel: keluar, koef: 1 }];
};

const ALASAN: Rumus = (garis, jk) => {
  const alasan = garis.medan.filter(([m]) => m.kelompok === 'alasan' && m.jk === jk);
  const tms = garis.cari('tms', jk);
  if (alasan.length < 2 || tms === undefined) return null;
  return [...alasan.map(([, sel]) => ({ sel, koef: 1 })), { sel: tms, koef: -1 }];
};

/** Model A-Rekap PPS Perubahan: Total = baru + TMS + perbaikan. */
const MUTASI: Rumus = ({ cari }, jk) => {
  const [baru, tms, ubah, total] = [cari('baru', jk), cari('tms', jk), cari('ubah', jk), cari('pemilih', jk)];
  if (baru === undefined || tms === undefined || ubah === undefined || total === undefined) return null;
  if (cari('awal', jk) !== undefined) return null;
  return [
    { sel: baru, koef: 1 },
    { sel: tms, koef: 1 },
    { sel: ubah, koef: 1 },
    { sel: total, koef: -1 },
  ];
};

const KTP_EL: Rumus = ({ cari }, jk) => {
  const [sudah, belum] = [cari('ktpElSudah', jk), cari('ktpElBelum', jk)];
  const akhir = cari('akhir', jk) ?? cari('pemilih', jk);
  if (sudah === undefined || belum === undefined || akhir === undefined) return null;
  return [
    { sel: sudah, koef: 1 },
    { sel: belum, koef: 1 },
    { sel: akhir, koef: -1 },
  ];
};

/** Several readings of one identity: the one that most lines obey is what the table means. */
const IDENTITAS: readonly { readonly jenis: JenisKekangan; readonly rumus: readonly Rumus[] }[] = [
  { jenis: 'akhir', rumus: [AKHIR, AKHIR_PINDAH, AKHIR_PINDAH_TERBALIK] },
  { jenis: 'alasan', rumus: [ALASAN] },
  { jenis: 'mutasi', rumus: [MUTASI] },
  { jenis: 'ktpEl', rumus: [KTP_EL] },
];

function chooseIdentitas(garis: readonly Garis[], nilai: readonly (number | null)[]): Kekangan[] {
  return IDENTITAS.flatMap(({ jenis, rumus }) => {
    const bacaan = rumus.map((r) => {
      const kekangan = garis.flatMap((g) =>
        JK.flatMap((jk): Kekangan[] => {
          const suku = r(g, jk);
          return suku === null ? [] : [{ jenis, suku }];
        }),
      );
      const dinilai = kekangan.map((k) => computeSisa(k, (sel) => nilai[sel])).filter((s) => s !== null);
      return { kekangan, cocok: dinilai.filter((s) => s === 0).length, dinilai: dinilai.length };
    });
    const terbaik = bacaan.toSorted((a, b) => b.cocok - a.cocok)[0];
    if (terbaik === undefined || terbaik.dinilai === 0) return [];
    // A sum that most lines break is not what the table means; with one or two lines there is no majority to ask.
    const berlaku = garis.length <= 2 || terbaik.cocok * 2 >= terbaik.dinilai;
    return berlaku ? terbaik.kekangan : [];
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
