import type { AngkaMasuk, BarisMasuk, JenisRekapMasuk, MedanMasuk, SumberMasuk } from './rekap-masuk.ts';
import { sumberDari } from './rekap-masuk.ts';
import type { AngkaLP } from '../rekap/angka.ts';

/** One recapitulation in force, as the database holds it: of one desa, one TPS, or the kecamatan. */
export interface RekapAktif {
  readonly id: number;
  readonly jenis: JenisRekapMasuk;
  readonly berkas: string | null;
  readonly lembar: string | null;
  readonly baris: readonly BarisMasuk[];
}

export interface DesaGabung {
  /** Figures handed in for the desa as a whole. */
  readonly desa: AngkaMasuk;
  /** By number of the TPS, in order. */
  readonly tps: ReadonlyMap<string, AngkaMasuk>;
}

/** What one source says, over all forms it handed in. */
export interface MasukGabung {
  readonly desa: ReadonlyMap<string, DesaGabung>;
  readonly kecamatan: AngkaMasuk;
}

/** Where several forms tell the same figure, the one nearest to the house-to-house work stands; the others are checked against it. */
const URUTAN: readonly JenisRekapMasuk[] = [
  'laporan-coklit',
  'rekap-pps',
  'perubahan-pps',
  'lembar-kontrol',
  'rekap-ppk',
  'sidalih',
  'kabupaten',
  'penduduk',
];

function isiYangKosong(lama: AngkaLP | undefined, baru: AngkaLP): AngkaLP {
  if (lama === undefined) return baru;
  // Two forms are mixed only where one of them tells no sex at all: their figures need not agree.
  return lama.l === null && lama.p === null && lama.jumlah === baru.jumlah ? baru : lama;
}

export function gabungAngka(pertama: AngkaMasuk, lain: AngkaMasuk): AngkaMasuk {
  const hasil: Partial<Record<MedanMasuk, AngkaLP>> = { ...pertama };
  for (const [medan, angka] of listMedan(lain)) hasil[medan] = isiYangKosong(hasil[medan], angka);
  return hasil;
}

/** Entries of figures with their types. */
export function listMedan(angka: AngkaMasuk): readonly (readonly [MedanMasuk, AngkaLP])[] {
  return (Object.keys(angka) as MedanMasuk[]).flatMap((m) => {
    const a = angka[m];
    return a === undefined ? [] : [[m, a] as const];
  });
}

export function gabungMasuk(semua: readonly RekapAktif[], sumber: SumberMasuk): MasukGabung {
  const urut = semua
    .filter((r) => sumberDari(r.jenis) === sumber)
    .toSorted((a, b) => URUTAN.indexOf(a.jenis) - URUTAN.indexOf(b.jenis) || a.id - b.id);
  const desa = new Map<string, { desa: AngkaMasuk; tps: Map<string, AngkaMasuk> }>();
  let kecamatan: AngkaMasuk = {};
  for (const b of urut.flatMap((r) => r.baris)) {
    if (b.desa === null) {
      kecamatan = gabungAngka(kecamatan, b.angka);
      continue;
    }
    const isi = desa.get(b.desa) ?? { desa: {}, tps: new Map<string, AngkaMasuk>() };
    desa.set(b.desa, isi);
    if (b.tps === null) isi.desa = gabungAngka(isi.desa, b.angka);
    else isi.tps.set(b.tps, gabungAngka(isi.tps.get(b.tps) ?? {}, b.angka));
  }
  const berurut = [...desa].map(
    ([kode, { desa: d, tps }]) =>
      [kode, { desa: d, tps: new Map([...tps].sort(([a], [b]) => (a < b ? -1 : 1))) }] as const,
  );
  return { desa: new Map(berurut), kecamatan };
}

/**
 * The figure of a desa: the sum of its TPS where every TPS tells it, else what was handed in for the desa as a whole;
 * `null` part by part where neither does.
 */
export function computeAngkaDesa(d: DesaGabung, medan: MedanMasuk): AngkaLP | null {
  const perTps = sumTps(d, medan);
  const langsung = d.desa[medan] ?? null;
  if (perTps === null) return langsung;
  return langsung === null ? perTps : isiYangKosong(perTps, langsung);
}

const JK = ['l', 'p', 'jumlah'] as const;

/** Σ TPS of a figure; `null` where a TPS does not tell it at all. */
export function sumTps(d: DesaGabung, medan: MedanMasuk): AngkaLP | null {
  const isi = [...d.tps.values()].map((a) => a[medan]);
  if (isi.length === 0 || isi.includes(undefined)) return null;
  const hasil: Record<(typeof JK)[number], number | null> = { l: 0, p: 0, jumlah: 0 };
  for (const a of isi)
    for (const jk of JK) {
      const n = a?.[jk] ?? null;
      const lama = hasil[jk];
      hasil[jk] = n === null || lama === null ? null : lama + n;
    }
  return hasil.l === null && hasil.p === null && hasil.jumlah === null ? null : hasil;
}
