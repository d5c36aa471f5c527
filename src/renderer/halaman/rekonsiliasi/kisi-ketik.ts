import type { BarisMasukTampil } from '../../../contract/bentuk/rekap-masuk.ts';
import { formatBilangan } from '../../../core/bahasa/bilangan.ts';
import { checkAngka } from '../../../core/rekap-masuk/check-identitas.ts';
import { sebutMedan } from '../../../core/rekap-masuk/medan-masuk.ts';
import type { AngkaMasuk, JenisRekapMasuk, MedanMasuk } from '../../../core/rekap-masuk/rekap-masuk.ts';
import type { AngkaLP } from '../../../core/rekap/angka.ts';

/** A grid to type a recapitulation into: rows are TPS, the last row is what the paper says of the whole desa. */

const JK = ['l', 'p', 'jumlah'] as const;
export type Jk = (typeof JK)[number];

export interface KolomKetik {
  readonly medan: MedanMasuk;
  readonly jk: Jk;
}

export interface BarisKetik {
  /** `null`: the line of the whole desa. */
  readonly tps: string | null;
  /** What was typed, by `kunciSel`. */
  readonly sel: Readonly<Record<string, string>>;
}

const POKOK: readonly MedanMasuk[] = ['awal', 'baru', 'tms', 'akhir'];
const POKOK_PENDUDUK: readonly MedanMasuk[] = ['penduduk', 'wajibKtp', 'dp4'];

/** Figures that can be added to the grid. */
export const MEDAN_TAMBAHAN: readonly MedanMasuk[] = [
  'ubah',
  'alasan:MENINGGAL',
  'alasan:GANDA',
  'alasan:DI_BAWAH_UMUR',
  'alasan:PINDAH_DOMISILI',
  'alasan:WNA',
  'alasan:TIDAK_DIKENAL',
  'alasan:TNI',
  'alasan:POLRI',
  'alasan:PINDAH_TPS',
  'ktpElSudah',
  'ktpElBelum',
  'disabilitas:SEMUA',
];

export function listMedanPokok(jenis: JenisRekapMasuk): readonly MedanMasuk[] {
  return jenis === 'penduduk' ? POKOK_PENDUDUK : POKOK;
}

export function listKolom(medan: readonly MedanMasuk[]): readonly KolomKetik[] {
  return medan.flatMap((m) => JK.map((jk) => ({ medan: m, jk })));
}

export function kunciSel({ medan, jk }: KolomKetik): string {
  return `${medan}|${jk}`;
}

const BILANGAN = /^(?:\d{1,9}|\d{1,3}(?:[.,]\d{3}){1,2})$/;
const BATAS = 100_000_000;

/**
 * A typed figure; empty or a dash is `null`: the paper says nothing. `undefined`: no figure.
 * @example parseSel('1.234') // 1234
 */
export function parseSel(teks: string): number | null | undefined {
  const isi = teks.replace(/\s/g, '');
  if (isi === '' || /^[-–—]$/.test(isi)) return null;
  if (!BILANGAN.test(isi)) return undefined;
  const n = Number(isi.replace(/[.,]/g, ''));
  return n > BATAS ? undefined : n;
}

function nilai(b: BarisKetik, kolom: KolomKetik): number | null {
  return parseSel(b.sel[kunciSel(kolom)] ?? '') ?? null;
}

/** As it will be saved: a sum that is not on the paper is that of L and P. */
export function toAngkaLP(b: BarisKetik, medan: MedanMasuk): AngkaLP {
  const [l, p] = [nilai(b, { medan, jk: 'l' }), nilai(b, { medan, jk: 'p' })];
  return { l, p, jumlah: nilai(b, { medan, jk: 'jumlah' }) ?? (l !== null && p !== null ? l + p : null) };
}

function isIsi({ l, p, jumlah }: AngkaLP): boolean {
  return l !== null || p !== null || jumlah !== null;
}

export function isKosong(b: BarisKetik): boolean {
  return Object.values(b.sel).every((s) => parseSel(s) === null);
}

/** Cells that hold no figure. */
export function listSelSalah(baris: readonly BarisKetik[]): number {
  return baris.reduce((n, b) => n + Object.values(b.sel).filter((s) => parseSel(s) === undefined).length, 0);
}

/** Running sum of the TPS; `null` while none tells the figure. */
export function sumKolom(baris: readonly BarisKetik[], { medan, jk }: KolomKetik): number | null {
  return baris
    .filter((b) => b.tps !== null)
    .reduce<number | null>((s, b) => {
      const n = toAngkaLP(b, medan)[jk];
      return n === null ? s : (s ?? 0) + n;
    }, null);
}

function toAngka(b: BarisKetik, medan: readonly MedanMasuk[]): AngkaMasuk {
  return Object.fromEntries(
    medan.flatMap((m) => {
      const angka = toAngkaLP(b, m);
      return isIsi(angka) ? [[m, angka]] : [];
    }),
  );
}

/** Sentences of what does not agree in one row; a cell that is no figure comes first. */
export function checkBaris(b: BarisKetik, medan: readonly MedanMasuk[]): readonly string[] {
  const salah = listSelSalah([b]);
  return [
    ...(salah === 0 ? [] : [`${formatBilangan(salah)} sel bukan angka bulat`]),
    ...checkAngka(toAngka(b, medan))
      .filter((k) => k.tingkat === 'galat')
      .map((k) => k.kalimat),
  ];
}

const SEBUTAN_JK: Readonly<Record<Jk, string>> = { l: 'L', p: 'P', jumlah: 'jumlah' };

/** Σ TPS against the line of the desa, only where every TPS and the line tell the figure. */
export function checkJumlahDesa(
  baris: readonly BarisKetik[],
  medan: readonly MedanMasuk[],
): readonly string[] {
  const desa = baris.find((b) => b.tps === null);
  const tps = baris.filter((b) => b.tps !== null);
  if (desa === undefined || tps.length === 0) return [];
  return listKolom(medan).flatMap((k) => {
    const tertulis = toAngkaLP(desa, k.medan)[k.jk];
    const lengkap = tps.every((b) => toAngkaLP(b, k.medan)[k.jk] !== null);
    const jumlah = sumKolom(baris, k);
    if (tertulis === null || jumlah === null || !lengkap || jumlah === tertulis) return [];
    return [
      `${sebutMedan(k.medan)} ${SEBUTAN_JK[k.jk]}: TPS berjumlah ${formatBilangan(jumlah)}, tertulis ${formatBilangan(tertulis)}`,
    ];
  });
}

export interface HasilTempelKetik {
  readonly baris: readonly BarisKetik[];
  readonly terisi: number;
  /** Filled cells of the block that had no place in the grid. */
  readonly tersisa: number;
}

/** Fills the grid from one cell on, to the right and downwards. */
export function tempelKetik(
  baris: readonly BarisKetik[],
  kolom: readonly KolomKetik[],
  mulai: { readonly baris: number; readonly kolom: number },
  blok: readonly (readonly string[])[],
): HasilTempelKetik {
  let terisi = 0;
  const isi = blok.reduce((n, b) => n + b.filter((s) => s.trim() !== '').length, 0);
  const hasil = baris.map((b, i) => {
    const sel = blok[i - mulai.baris];
    if (sel === undefined) return b;
    const baru = { ...b.sel };
    for (const [j, teks] of sel.entries()) {
      const k = kolom[mulai.kolom + j];
      if (k === undefined) continue;
      baru[kunciSel(k)] = teks.trim();
      if (teks.trim() !== '') terisi++;
    }
    return { ...b, sel: baru };
  });
  return { baris: hasil, terisi, tersisa: isi - terisi };
}

/** Rows for these TPS and the desa, with what was typed before. */
export function buildBaris(tps: readonly string[], lama: readonly BarisKetik[] = []): readonly BarisKetik[] {
  return [...tps, null].map((t) => lama.find((b) => b.tps === t) ?? { tps: t, sel: {} });
}

/** Numbers of `jumlah` TPS: those known, then the next ones. */
export function listNomorTps(dikenal: readonly string[], jumlah: number): readonly string[] {
  const hasil = dikenal.slice(0, jumlah);
  for (let n = 1; hasil.length < jumlah && n <= 999; n++) {
    const nomor = String(n).padStart(3, '0');
    if (!dikenal.includes(nomor)) hasil.push(nomor);
  }
  return hasil.toSorted();
}

/** Rows as a recapitulation in force tells them. */
export function fromBarisMasuk(baris: readonly BarisMasukTampil[]): readonly BarisKetik[] {
  return baris.map((b) => ({
    tps: b.tps,
    sel: Object.fromEntries(
      b.angka.flatMap(({ medan, angka }) =>
        JK.flatMap((jk) => {
          const n = angka[jk];
          return n === null ? [] : [[kunciSel({ medan, jk }), String(n)]];
        }),
      ),
    ),
  }));
}

/** What `rekapMasuk.saveKetikan` takes. */
export function toKetikan(
  baris: readonly BarisKetik[],
  medan: readonly MedanMasuk[],
): { tps: string | null; angka: ({ medan: MedanMasuk } & AngkaLP)[] }[] {
  return baris
    .filter((b) => !isKosong(b))
    .map((b) => ({
      tps: b.tps,
      angka: medan.map((m) => ({ medan: m, ...toAngkaLP(b, m) })).filter(isIsi),
    }));
}
