import { formatBilangan } from '../bahasa/bilangan.ts';
import type { Bilangan } from '../rekap/angka.ts';
import { computeJumlahTms, type Capaian, type CatatanCapaian } from './capaian.ts';

export type KodeMasalahCapaian =
  'CAPAIAN_TURUN' | 'MELEBIHI_SASARAN' | 'HASIL_MELEBIHI_PEMILIH' | 'STIKER_MELEBIHI_KK';

/** A report that cannot be right, to be asked about. */
export interface MasalahCapaian {
  readonly kode: KodeMasalahCapaian;
  readonly desa: string;
  readonly tps: string;
  readonly minggu: number;
  readonly pesan: string;
}

const SEBUTAN = {
  pemilih: 'pemilih yang didatangi',
  kk: 'KK',
  stiker: 'stiker',
  baru: 'pemilih baru',
  ubah: 'perbaikan data',
} as const;

type Medan = keyof typeof SEBUTAN;

function isLebih(a: Bilangan, b: Bilangan): boolean {
  return a !== null && b !== null && a > b;
}

/** Reports tell what was done until then: a later one cannot be smaller. */
function listTurun(lama: Capaian, baru: Capaian, mingguLama: number): readonly string[] {
  const medan = (Object.keys(SEBUTAN) as Medan[]).filter((m) => isLebih(lama[m], baru[m]));
  const angka = medan.map(
    (m) => `${SEBUTAN[m]} ${formatBilangan(lama[m] ?? 0)} menjadi ${formatBilangan(baru[m] ?? 0)}`,
  );
  const [tmsLama, tmsBaru] = [computeJumlahTms(lama), computeJumlahTms(baru)];
  if (isLebih(tmsLama, tmsBaru))
    angka.push(`TMS ${formatBilangan(tmsLama ?? 0)} menjadi ${formatBilangan(tmsBaru ?? 0)}`);
  if (angka.length === 0) return [];
  return [
    `Angka lebih kecil daripada laporan minggu ke-${String(mingguLama)}: ${angka.join(', ')}. Laporan berisi jumlah sejak awal coklit; tanyakan kepada PPS.`,
  ];
}

function checkSatu(c: CatatanCapaian, sasaran: Bilangan): readonly (readonly [KodeMasalahCapaian, string])[] {
  const hasil: (readonly [KodeMasalahCapaian, string])[] = [];
  if (isLebih(c.pemilih, sasaran))
    hasil.push([
      'MELEBIHI_SASARAN',
      `Pemilih yang didatangi (${formatBilangan(c.pemilih ?? 0)}) lebih banyak daripada pemilih awal TPS (${formatBilangan(sasaran ?? 0)}). Pemilih baru tidak dihitung di sini.`,
    ]);
  const temuan = (computeJumlahTms(c) ?? 0) + (c.ubah ?? 0);
  if (c.pemilih !== null && temuan > c.pemilih)
    hasil.push([
      'HASIL_MELEBIHI_PEMILIH',
      `TMS dan perbaikan data (${formatBilangan(temuan)}) lebih banyak daripada pemilih yang didatangi (${formatBilangan(c.pemilih)}).`,
    ]);
  if (isLebih(c.stiker, c.kk))
    hasil.push([
      'STIKER_MELEBIHI_KK',
      `Stiker (${formatBilangan(c.stiker ?? 0)}) lebih banyak daripada KK yang didatangi (${formatBilangan(c.kk ?? 0)}); satu KK satu stiker.`,
    ]);
  return hasil;
}

/**
 * What cannot be right in the reports, in order of desa, TPS and week.
 * @param sasaran pemilih awal of a TPS; `null`: unknown, then it is not held against it
 */
export function checkCapaian(
  catatan: readonly CatatanCapaian[],
  sasaran: (desa: string, tps: string) => Bilangan,
): readonly MasalahCapaian[] {
  const perTps = Map.groupBy(catatan, (c) => `${c.desa}/${c.tps}`);
  return [...perTps.keys()].sort().flatMap((kunci) => {
    const urut = perTps.get(kunci)?.toSorted((a, b) => a.minggu - b.minggu) ?? [];
    return urut.flatMap((c, i): readonly MasalahCapaian[] => {
      const tempat = { desa: c.desa, tps: c.tps, minggu: c.minggu };
      const lama = urut[i - 1];
      const turun = lama === undefined ? [] : listTurun(lama, c, lama.minggu);
      return [
        ...turun.map((pesan) => ({ ...tempat, kode: 'CAPAIAN_TURUN' as const, pesan })),
        ...checkSatu(c, sasaran(c.desa, c.tps)).map(([kode, pesan]) => ({ ...tempat, kode, pesan })),
      ];
    });
  });
}
