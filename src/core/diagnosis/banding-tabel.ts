import { kunci } from '../berkas/teks.ts';
import { URUTAN_TAHAP } from '../tabel/medan-angka.ts';
import type { JenisAngka, TabelRekap } from '../tabel/tabel-rekap.ts';
import { bandingDeret } from './banding-deret.ts';
import {
  findDeret,
  isAkhir,
  isAwal,
  isBaru,
  isTms,
  listTahapTabel,
  type Deret,
  type PilihDeret,
} from './deret.ts';
import type { Diagnosis } from './format-diagnosis.ts';
import type { Mutasi } from './pasangan-deret.ts';

const JK: readonly JenisAngka[] = ['l', 'p', 'jumlah'];

/** A table and how its file is called in a sentence. */
export interface TabelBernama {
  readonly nama: string;
  readonly tabel: TabelRekap;
}

/** Findings of comparison, each on one of the tables given. */
export interface HasilBanding {
  readonly tabel: TabelBernama;
  readonly diagnosis: readonly Diagnosis[];
}

/**
 * Tables of the same areas given together: the later ones are held against those before. Stages tell the order where titles
 * or headings name them, else the order in which they were given. A table whose own sums are broken is no measure for another.
 */
export function bandingTabel(
  semua: readonly TabelBernama[],
  isUtuh: (t: TabelBernama) => boolean = () => true,
): readonly HasilBanding[] {
  const wilayah = semua.filter((t) => t.tabel.susunan === 'wilayah');
  const urut = wilayah
    .map((t, i) => ({ t, i, tahap: findTahap(t) }))
    .sort((a, b) => (a.tahap >= 0 && b.tahap >= 0 ? a.tahap - b.tahap : 0) || a.i - b.i)
    .map((x) => x.t);
  const hasil: HasilBanding[] = wilayah.map((t) => ({ tabel: t, diagnosis: bandingKolom(t.tabel) }));
  for (const [j, baru] of urut.entries()) {
    const lama = urut
      .slice(0, j)
      .findLast((t) => isUtuh(t) && isSewilayah(t.tabel, baru.tabel) && isBerdaftar(t.tabel));
    if (lama === undefined) continue;
    hasil.push({ tabel: baru, diagnosis: bandingDua(lama, baru, findMutasiLain(wilayah, lama, baru)) });
  }
  return hasil.filter((h) => h.diagnosis.length > 0);
}

function findTahap({ nama, tabel }: TabelBernama): number {
  const teks = [...tabel.kolom.map((k) => k.judul), ...tabel.judul.map((j) => j.teks), nama]
    .join(' ')
    .toUpperCase()
    .split(/[^A-Z0-9]+/);
  return URUTAN_TAHAP.findLastIndex((t) => teks.includes(t));
}

/** No title says that they are of different areas. */
function isSewilayah(a: TabelRekap, b: TabelRekap): boolean {
  return (['namaDesa', 'namaKecamatan', 'namaKabupaten'] as const).every((medan) => {
    const [x, y] = [a.wilayah[medan], b.wilayah[medan]];
    return x === null || y === null || kunci(x).startsWith(kunci(y)) || kunci(y).startsWith(kunci(x));
  });
}

function isBerdaftar(tabel: TabelRekap): boolean {
  return findDeret(tabel, '', isAkhir) !== null && !isPerubahan(tabel);
}

/** Of changes alone: its total is no list of voters. */
function isPerubahan(tabel: TabelRekap): boolean {
  const ada = (kelompok: string): boolean => tabel.kolom.some((k) => k.medan.kelompok === kelompok);
  return ada('baru') && ada('tms') && !ada('awal') && !ada('akhir');
}

/** What baru and TMS of a table explain. */
function buildMutasi(tabel: TabelRekap): Mutasi {
  const [baru, tms] = [findDeret(tabel, '', isBaru), findDeret(tabel, '', isTms)];
  if (baru === null || tms === null) return null;
  const keluar = new Map(tms.baris.map((b) => [b.kunci, b]));
  const beda = (b: Deret['baris'][number], jk: JenisAngka): number | null => {
    const [x, y] = [b.sel[jk]?.nilai ?? null, keluar.get(b.kunci)?.sel[jk]?.nilai ?? null];
    return x === null || y === null ? null : x - y;
  };
  return new Map(
    baru.baris.map((b) => [b.kunci, { l: beda(b, 'l'), p: beda(b, 'p'), jumlah: beda(b, 'jumlah') }]),
  );
}

function findMutasiLain(semua: readonly TabelBernama[], lama: TabelBernama, baru: TabelBernama): Mutasi {
  const perubahan = semua.find(
    (t) => t !== lama && t !== baru && isPerubahan(t.tabel) && isSewilayah(t.tabel, baru.tabel),
  );
  return perubahan === undefined ? null : buildMutasi(perubahan.tabel);
}

function bandingDua(lama: TabelBernama, baru: TabelBernama, mutasi: Mutasi): readonly Diagnosis[] {
  if (isPerubahan(baru.tabel)) return [];
  const ambil = (t: TabelBernama, pilih: PilihDeret): Deret | null =>
    findDeret(t.tabel, `"${t.nama}"`, pilih);
  const [awalLama, akhirLama] = [ambil(lama, isAwal), ambil(lama, isAkhir)];
  const [awalBaru, akhirBaru] = [ambil(baru, isAwal), ambil(baru, isAkhir)];
  // Two reports of one stage begin with the same list; a later stage begins where the one before ended.
  const tetap = [
    [awalLama, awalBaru],
    [akhirLama, awalBaru],
  ] as const;
  for (const [a, b] of tetap)
    if (a !== null && b !== null && countSama(a, b) >= 0.5) return bandingDeret(a, b, buildTetap(a));
  return akhirLama === null || akhirBaru === null ? [] : bandingDeret(akhirLama, akhirBaru, mutasi);
}

/** Share of the areas of the later list whose figures are equal in the earlier. */
function countSama(lama: Deret, baru: Deret): number {
  const menurut = new Map(lama.baris.map((b) => [b.kunci, b]));
  const sama = baru.baris.filter((b) => {
    const a = menurut.get(b.kunci);
    const berangka = JK.filter((jk) => a?.sel[jk] != null && b.sel[jk] !== null);
    return berangka.length > 0 && berangka.every((jk) => a?.sel[jk]?.nilai === b.sel[jk]?.nilai);
  });
  return sama.length / Math.max(1, baru.baris.length);
}

/** Nothing may have changed between the end of one stage and the start of the next. */
function buildTetap(deret: Deret): Mutasi {
  const nol = { l: 0, p: 0, jumlah: 0 };
  return new Map(deret.baris.map((b) => [b.kunci, nol]));
}

/** Two stages side by side in one table, with no mutation between them. */
function bandingKolom(tabel: TabelRekap): readonly Diagnosis[] {
  if (buildMutasi(tabel) !== null) return [];
  const tahap = listTahapTabel(tabel);
  return tahap.slice(1).flatMap((t, i) => {
    const sebelum = tahap[i] ?? '';
    const lama = findDeret(
      tabel,
      sebelum,
      ({ medan }) => medan.kelompok === 'akhir' && medan.rincian === sebelum,
    );
    const baru = findDeret(tabel, t, ({ medan }) => medan.kelompok === 'akhir' && medan.rincian === t);
    return lama === null || baru === null ? [] : bandingDeret(lama, baru, null);
  });
}
