/** Progress of coklit by week, from the reports of the TPS: sums, shares of the target, and when it will be done at this pace. */
import type { Bilangan, RekapKecamatan } from '../rekap/angka.ts';
import { CAPAIAN_KOSONG, tambahCapaian, type Capaian, type CatatanCapaian } from './capaian.ts';
import { computeTanggalSetelah, type PeriodeCoklit } from './periode.ts';

/** One area at the end of one week. */
export interface CapaianMinggu {
  readonly minggu: number;
  /** Of each TPS the last report up to this week. */
  readonly angka: Capaian;
  /** TPS that reported in this very week. */
  readonly melapor: number;
  /** TPS that have not reported at all by now: their pemilih count as not visited. */
  readonly belumMelapor: number;
  /** Visited pemilih in percent of those to be visited; `null`: nobody reported, or it is not known how many there are. */
  readonly persen: number | null;
}

/**
 * `selesai`: 100 %. `sesuai`: at the target of the last reported week or above. `tertinggal`: below it. `diam`: below it, and nothing was
 * done in the last week. `belum`: no report.
 */
export type StatusCapaian = 'selesai' | 'sesuai' | 'tertinggal' | 'diam' | 'belum';

export interface Perkiraan {
  /** Day on which 100 % is reached at the pace of the last week; `null`: done, or not at this pace. */
  readonly tanggal: string | null;
  /** Percent points done in the last reported week. */
  readonly laju: number | null;
  readonly status: StatusCapaian;
  /** Percent points below the target of the last reported week; 0 when at it or above. */
  readonly kurang: number;
}

export interface BarisCapaian {
  readonly desa: string | null;
  readonly tps: string | null;
  readonly nama: string;
  readonly jumlahTps: number;
  /** Pemilih to be visited: pemilih awal of the recap. */
  readonly sasaran: Bilangan;
  /** One per week of the period up to the one asked for. */
  readonly minggu: readonly CapaianMinggu[];
  readonly perkiraan: Perkiraan;
}

export interface DesaCapaian extends BarisCapaian {
  readonly desa: string;
  readonly tpsRinci: readonly BarisCapaian[];
}

export interface LaporanMingguan {
  readonly periode: PeriodeCoklit;
  /** The last week told of. */
  readonly sampaiMinggu: number;
  readonly kecamatan: BarisCapaian;
  /** In order of code. */
  readonly desa: readonly DesaCapaian[];
}

interface TpsDihitung {
  readonly tps: string;
  readonly sasaran: Bilangan;
  /** By week, from 1. */
  readonly catatan: ReadonlyMap<number, CatatanCapaian>;
}

/** The last report of a TPS up to a week. */
function findTerakhir({ catatan }: TpsDihitung, minggu: number): CatatanCapaian | null {
  for (let m = minggu; m >= 1; m--) {
    const c = catatan.get(m);
    if (c !== undefined) return c;
  }
  return null;
}

function computePersen(pemilih: Bilangan, sasaran: Bilangan): number | null {
  if (pemilih === null || sasaran === null) return null;
  return sasaran === 0 ? 100 : (pemilih / sasaran) * 100;
}

function computeMinggu(tps: readonly TpsDihitung[], sasaran: Bilangan, minggu: number): CapaianMinggu {
  const terakhir = tps.map((t) => findTerakhir(t, minggu));
  const angka = terakhir.reduce<Capaian>((n, c) => (c === null ? n : tambahCapaian(n, c)), CAPAIAN_KOSONG);
  return {
    minggu,
    angka,
    melapor: tps.filter((t) => t.catatan.has(minggu)).length,
    belumMelapor: terakhir.filter((c) => c === null).length,
    persen: computePersen(angka.pemilih, sasaran),
  };
}

const SELESAI = 100;
const HARI_SEMINGGU = 7;

function findStatus(persen: number, kurang: number, laju: number): StatusCapaian {
  if (persen >= SELESAI) return 'selesai';
  if (kurang === 0) return 'sesuai';
  return laju <= 0 ? 'diam' : 'tertinggal';
}

/** A straight line through the last two weeks; before the first week nothing was done. */
function computePerkiraan(periode: PeriodeCoklit, minggu: readonly CapaianMinggu[]): Perkiraan {
  const akhir = minggu.findLast((m) => m.persen !== null);
  if (akhir === undefined || akhir.persen === null)
    return { tanggal: null, laju: null, status: 'belum', kurang: 0 };
  const sebelum = minggu.findLast((m) => m.minggu < akhir.minggu && m.persen !== null)?.persen ?? 0;
  const laju = akhir.persen - sebelum;
  const kurang = Math.max(0, (periode.target[akhir.minggu - 1] ?? SELESAI) - akhir.persen);
  const hari =
    akhir.persen >= SELESAI || laju <= 0
      ? null
      : Math.ceil(((SELESAI - akhir.persen) / laju) * HARI_SEMINGGU);
  return {
    tanggal: hari === null ? null : computeTanggalSetelah(periode, akhir.minggu, hari),
    laju,
    status: findStatus(akhir.persen, kurang, laju),
    kurang,
  };
}

type Pengenal = Pick<BarisCapaian, 'desa' | 'tps' | 'nama'>;

function computeBaris(
  pengenal: Pengenal,
  tps: readonly TpsDihitung[],
  sasaran: Bilangan,
  periode: PeriodeCoklit,
  sampai: number,
): BarisCapaian {
  const minggu = Array.from({ length: sampai }, (_, i) => computeMinggu(tps, sasaran, i + 1));
  return {
    ...pengenal,
    jumlahTps: tps.length,
    sasaran,
    minggu,
    perkiraan: computePerkiraan(periode, minggu),
  };
}

/** TPS of the recap, and those only a report names. */
function listTps(
  desa: RekapKecamatan['desa'][number],
  catatan: readonly CatatanCapaian[],
): readonly TpsDihitung[] {
  const milik = Map.groupBy(catatan, (c) => c.tps);
  const nomor = new Set([...desa.tps.map((t) => t.nomor), ...milik.keys()]);
  return [...nomor].sort().map((tps) => ({
    tps,
    sasaran: desa.tps.find((t) => t.nomor === tps)?.awal.jumlah ?? null,
    catatan: new Map(milik.get(tps)?.map((c) => [c.minggu, c])),
  }));
}

/**
 * Progress of the kecamatan, each desa and each TPS, week by week up to `sampaiMinggu`. Shares are of the pemilih awal of the recap; a desa
 * whose pemilih awal is unknown has figures without a share.
 * @throws RangeError when the week is not one of the period
 */
export function computeMingguan(
  rekap: RekapKecamatan,
  kecamatan: string,
  catatan: readonly CatatanCapaian[],
  periode: PeriodeCoklit,
  sampaiMinggu: number,
): LaporanMingguan {
  if (!Number.isInteger(sampaiMinggu) || sampaiMinggu < 1 || sampaiMinggu > periode.target.length)
    throw new RangeError(`week ${String(sampaiMinggu)} is not one of the period`);
  const perDesa = Map.groupBy(catatan, (c) => c.desa);
  const dihitung = rekap.desa.map((d) => ({ desa: d, tps: listTps(d, perDesa.get(d.kode) ?? []) }));
  const desa = dihitung.map(({ desa: d, tps }): DesaCapaian => ({
    ...computeBaris({ desa: d.kode, tps: null, nama: d.nama }, tps, d.awal.jumlah, periode, sampaiMinggu),
    desa: d.kode,
    tpsRinci: tps.map((t) =>
      computeBaris({ desa: d.kode, tps: t.tps, nama: `TPS ${t.tps}` }, [t], t.sasaran, periode, sampaiMinggu),
    ),
  }));
  const semua = dihitung.flatMap((d) => d.tps);
  const pengenal = { desa: null, tps: null, nama: kecamatan };
  return {
    periode,
    sampaiMinggu,
    kecamatan: computeBaris(pengenal, semua, rekap.awal.jumlah, periode, sampaiMinggu),
    desa,
  };
}

const URUTAN_STATUS: Readonly<Record<StatusCapaian, number>> = {
  belum: 0,
  diam: 1,
  tertinggal: 2,
  sesuai: 3,
  selesai: 4,
};

/** Those that need a telephone call first: without report, standing still, furthest below the target. */
export function sortTertinggal<B extends BarisCapaian>(baris: readonly B[]): readonly B[] {
  return baris.toSorted(
    (a, b) =>
      URUTAN_STATUS[a.perkiraan.status] - URUTAN_STATUS[b.perkiraan.status] ||
      b.perkiraan.kurang - a.perkiraan.kurang ||
      (a.desa ?? '').localeCompare(b.desa ?? '') ||
      (a.tps ?? '').localeCompare(b.tps ?? ''),
  );
}
