import type { KetikanCapaian } from '../../../contract/mingguan-schema.ts';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import type { CatatanCapaian } from '../../../core/mingguan/capaian.ts';
import type { DesaCapaian } from '../../../core/mingguan/compute-mingguan.ts';
import { checkCapaian } from '../../../core/mingguan/check-capaian.ts';
import type { Profil } from '../../../core/profil/profil.ts';
import { listNomorTps, parseSel } from '../rekonsiliasi/kisi-ketik.ts';

/** The grid of one desa and one week: a row per TPS, a column per figure. */

const MEDAN = [
  ['pemilih', 'Pemilih', 'Pemilih yang didatangi'],
  ['kk', 'KK', 'KK yang didatangi'],
  ['stiker', 'Stiker', 'Stiker terpasang'],
  ['baru', 'Baru', 'Pemilih baru'],
  ['ubah', 'Ubah', 'Perbaikan data'],
] as const;

type Medan = (typeof MEDAN)[number][0];

export interface KolomCapaian {
  /** Field of the report, or a TMS code. */
  readonly kunci: string;
  readonly tms: boolean;
  readonly judul: string;
  readonly judulPenuh: string;
}

export interface BarisIsian {
  readonly tps: string;
  /** What was typed, by key of the column. */
  readonly sel: Readonly<Record<string, string>>;
}

/** Same limit as the contract: more than any TPS or desa has. */
const BATAS = 1_000_000;

export function listKolomCapaian(profil: Profil): readonly KolomCapaian[] {
  return [
    ...MEDAN.map(([kunci, judul, judulPenuh]) => ({ kunci, tms: false, judul, judulPenuh })),
    ...profil.keterangan.tms.map(({ kode, label }) => ({
      kunci: `tms:${kode}`,
      tms: true,
      judul: kode,
      judulPenuh: `TMS ${kode} ${label}`,
    })),
  ];
}

/** TPS of the recap and of the reports; where fewer are known than the settings say, the next numbers. */
export function listTpsIsian(desa: DesaCapaian, jumlahTps: number | null): readonly string[] {
  const dikenal = desa.tpsRinci.flatMap((t) => t.tps ?? []);
  return listNomorTps(dikenal, Math.max(dikenal.length, jumlahTps ?? 0));
}

function toTeks(n: number | null | undefined): string {
  return n === null || n === undefined ? '' : String(n);
}

/** What is stored of the week, ready to be typed over. */
export function buildIsian(
  tps: readonly string[],
  catatan: readonly CatatanCapaian[],
  kolom: readonly KolomCapaian[],
): readonly BarisIsian[] {
  return tps.map((nomor) => {
    const c = catatan.find((x) => x.tps === nomor);
    const pasangan = kolom.map(({ kunci, tms }): [string, string] => [
      kunci,
      toTeks(c === undefined ? null : tms ? c.tms[kunci.slice(4)] : c[kunci as Medan]),
    ]);
    return { tps: nomor, sel: Object.fromEntries(pasangan) };
  });
}

/** A typed figure; empty or a dash: not reported. `undefined`: no figure, or more than can be. */
export function parseSelCapaian(teks: string): number | null | undefined {
  const n = parseSel(teks);
  return typeof n === 'number' && n > BATAS ? undefined : n;
}

export function isBarisKosong(b: BarisIsian): boolean {
  return Object.values(b.sel).every((s) => parseSelCapaian(s) === null);
}

export function countSelSalah(baris: readonly BarisIsian[]): number {
  return baris.reduce(
    (n, b) => n + Object.values(b.sel).filter((s) => parseSelCapaian(s) === undefined).length,
    0,
  );
}

function toKetikan(desa: string, b: BarisIsian): KetikanCapaian {
  const nilai = (kunci: string): number | null => parseSelCapaian(b.sel[kunci] ?? '') ?? null;
  const tms = Object.keys(b.sel)
    .filter((k) => k.startsWith('tms:'))
    .flatMap((k): [string, number][] => {
      const n = nilai(k);
      return n === null ? [] : [[k.slice(4), n]];
    });
  return {
    desa,
    tps: b.tps,
    pemilih: nilai('pemilih'),
    kk: nilai('kk'),
    stiker: nilai('stiker'),
    baru: nilai('baru'),
    ubah: nilai('ubah'),
    tms: Object.fromEntries(tms),
  };
}

function isSama(a: BarisIsian | undefined, b: BarisIsian): boolean {
  return Object.entries(b.sel).every(
    ([kunci, teks]) => parseSelCapaian(teks) === parseSelCapaian(a?.sel[kunci] ?? ''),
  );
}

/** Only rows that differ from what is stored: the others keep the source they came from. */
export function listBerubah(
  desa: string,
  awal: readonly BarisIsian[],
  kini: readonly BarisIsian[],
): readonly KetikanCapaian[] {
  return kini
    .filter(
      (b) =>
        !isSama(
          awal.find((a) => a.tps === b.tps),
          b,
        ),
    )
    .map((b) => toKetikan(desa, b));
}

export function tempelIsian(
  baris: readonly BarisIsian[],
  kolom: readonly KolomCapaian[],
  mulai: { readonly baris: number; readonly kolom: number },
  blok: readonly (readonly string[])[],
): readonly BarisIsian[] {
  return baris.map((b, i) => {
    const isi = blok[i - mulai.baris];
    if (isi === undefined) return b;
    const baru = isi.flatMap((teks, j): [string, string][] => {
      const k = kolom[mulai.kolom + j];
      return k === undefined ? [] : [[k.kunci, teks.trim()]];
    });
    return { ...b, sel: { ...b.sel, ...Object.fromEntries(baru) } };
  });
}

/** Running sum; `null` while no TPS tells the figure. */
export function sumKolomCapaian(baris: readonly BarisIsian[], kunci: string): number | null {
  return baris.reduce<number | null>((s, b) => {
    const n = parseSelCapaian(b.sel[kunci] ?? '') ?? null;
    return n === null ? s : (s ?? 0) + n;
  }, null);
}

/** The last report before this week, for comparison. */
export function findLaporanLalu(
  catatan: readonly CatatanCapaian[],
  tps: string,
  minggu: number,
): CatatanCapaian | undefined {
  return catatan.filter((c) => c.tps === tps && c.minggu < minggu).toSorted((a, b) => b.minggu - a.minggu)[0];
}

/**
 * Sentences by TPS of what cannot be right in what is typed now, by the rules the engine has. A later week that would be smaller than what
 * is typed here is told as well.
 * @param catatan reports of the desa, of all weeks
 */
export function checkIsianCapaian(
  desa: DesaCapaian,
  minggu: number,
  baris: readonly BarisIsian[],
  catatan: readonly CatatanCapaian[],
): ReadonlyMap<string, readonly string[]> {
  const lain = catatan.filter((c) => c.minggu !== minggu);
  const kini = baris
    .filter((b) => !isBarisKosong(b))
    .map((b): CatatanCapaian => ({ ...toKetikan(desa.desa, b), minggu, sumber: 'ketik' }));
  const sasaran = (_: string, tps: string): number | null =>
    desa.tpsRinci.find((t) => t.tps === tps)?.sasaran ?? null;
  const hasil = new Map<string, string[]>();
  const tambah = (tps: string, kalimat: string): void => {
    hasil.set(tps, [...(hasil.get(tps) ?? []), kalimat]);
  };
  for (const b of baris) {
    const salah = countSelSalah([b]);
    if (salah > 0) tambah(b.tps, `${formatBilangan(salah)} sel bukan angka bulat.`);
  }
  for (const m of checkCapaian([...lain, ...kini], sasaran)) {
    if (m.minggu === minggu) tambah(m.tps, m.pesan);
    else if (m.kode === 'CAPAIAN_TURUN' && m.minggu === findMingguSesudah(lain, kini, m.tps, minggu))
      tambah(m.tps, `Minggu ke-${String(m.minggu)}: ${m.pesan}`);
  }
  return hasil;
}

/** The report that is held against what is typed; `undefined`: none, or nothing is typed. */
function findMingguSesudah(
  lain: readonly CatatanCapaian[],
  kini: readonly CatatanCapaian[],
  tps: string,
  minggu: number,
): number | undefined {
  if (!kini.some((c) => c.tps === tps)) return undefined;
  const sesudah = lain.filter((c) => c.tps === tps && c.minggu > minggu).map((c) => c.minggu);
  return sesudah.length === 0 ? undefined : Math.min(...sesudah);
}
