import { hurufKolom } from '../berkas/teks.ts';
import { kunciLabel } from '../tabel/find-tabel.ts';
import { parseLabelTps } from '../tabel/label-tps.ts';
import { URUTAN_TAHAP } from '../tabel/medan-angka.ts';
import type { BarisAngka, JenisAngka, KolomAngka, TabelRekap } from '../tabel/tabel-rekap.ts';

export interface SelDeret {
  readonly nilai: number;
  readonly sel: string;
}

export interface BarisDeret {
  readonly kunci: string;
  readonly label: string;
  readonly sel: Readonly<Record<JenisAngka, SelDeret | null>>;
}

/** One list of voters by area: the figures of a stage, wherever in a table they stand. */
export interface Deret {
  readonly lembar: string | null;
  readonly sebutan: string;
  readonly baris: readonly BarisDeret[];
}

const JK: readonly JenisAngka[] = ['l', 'p', 'jumlah'];

function kunciBaris(b: BarisAngka): string {
  const tps = parseLabelTps(b.label);
  return `${b.induk === null ? '' : kunciLabel(b.induk)}/${tps ?? kunciLabel(b.label)}`;
}

function buildDeret(
  tabel: TabelRekap,
  sebutan: string,
  cari: (jk: JenisAngka) => readonly [KolomAngka, number] | undefined,
): Deret {
  const kolom = { l: cari('l'), p: cari('p'), jumlah: cari('jumlah') };
  const ambil = (b: BarisAngka, jk: JenisAngka): SelDeret | null => {
    const k = kolom[jk];
    const nilai = k === undefined ? null : (b.nilai[k[1]] ?? null);
    return k === undefined || nilai === null
      ? null
      : { nilai, sel: `${hurufKolom(k[0].indeks)}${String(b.nomor)}` };
  };
  return {
    lembar: tabel.lembar,
    sebutan,
    baris: tabel.baris.map((b) => ({
      kunci: kunciBaris(b),
      label: b.label,
      sel: { l: ambil(b, 'l'), p: ambil(b, 'p'), jumlah: ambil(b, 'jumlah') },
    })),
  };
}

/** Which list a column counts: a stage, `awal`, or the voters of a table that has only one list. */
export type PilihDeret = (k: KolomAngka) => boolean;

export function findDeret(tabel: TabelRekap, sebutan: string, pilih: PilihDeret): Deret | null {
  const kolom = tabel.kolom.map((k, i) => [k, i] as const).filter(([k]) => pilih(k));
  const deret = buildDeret(tabel, sebutan, (jk) => kolom.find(([k]) => k.medan.jk === jk));
  return deret.baris.some((b) => JK.some((jk) => b.sel[jk] !== null)) ? deret : null;
}

export const isAwal: PilihDeret = ({ medan }) => medan.kelompok === 'awal';
export const isAkhir: PilihDeret = ({ medan }) => medan.kelompok === 'akhir' || medan.kelompok === 'pemilih';
export const isBaru: PilihDeret = ({ medan }) => medan.kelompok === 'baru';
export const isTms: PilihDeret = ({ medan }) => medan.kelompok === 'tms';

/** Lists of stages that stand side by side in one table, first to last. */
export function listTahapTabel(tabel: TabelRekap): readonly string[] {
  const ada = new Set(tabel.kolom.filter((k) => k.medan.kelompok === 'akhir').map((k) => k.medan.rincian));
  return URUTAN_TAHAP.filter((t) => ada.has(t));
}
