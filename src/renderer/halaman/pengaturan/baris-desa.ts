import type { IsianDesa } from '../../../contract/pengaturan-schema.ts';
import { gagal, ok, type Result } from '../../../core/result.ts';

/** One desa as typed in the grid: texts, so that a half-typed number is still what the operator sees. */
export interface BarisDesa {
  readonly kode: string;
  readonly jumlahTps: string;
  readonly ketua: string;
  readonly anggota1: string;
  readonly anggota2: string;
  /** By TPS (`001`); a blank name is none. */
  readonly pantarlih: Readonly<Record<string, string>>;
  /** One addressee a line. */
  readonly tujuan: string;
}

/** The columns of the grid in order; a pasted block fills them to the right. */
export const KOLOM_DESA = ['jumlahTps', 'ketua', 'anggota1', 'anggota2'] as const;
export type KolomDesa = (typeof KOLOM_DESA)[number];

export type GalatBaris = Partial<Record<KolomDesa | 'pantarlih' | 'tujuan', string>>;

const BATAS_NAMA = 100;
const BATAS_TUJUAN = 10;

export function buildNomorTps(urutan: number): string {
  return String(urutan).padStart(3, '0');
}

/** @returns 1–999; `null`: blank; `undefined`: no such number */
export function parseJumlahTps(teks: string): number | null | undefined {
  const rapi = teks.trim();
  if (rapi === '') return null;
  if (!/^\d{1,3}$/.test(rapi)) return undefined;
  const jumlah = Number(rapi);
  return jumlah === 0 ? undefined : jumlah;
}

export function buildBarisDesa(isian: IsianDesa): BarisDesa {
  return {
    kode: isian.kode,
    jumlahTps: isian.jumlahTps === null ? '' : String(isian.jumlahTps),
    ketua: isian.pps.ketua,
    anggota1: isian.pps.anggota[0],
    anggota2: isian.pps.anggota[1],
    pantarlih: Object.fromEntries(isian.pantarlih.map(({ tps, nama }) => [tps, nama])),
    tujuan: isian.tujuan.join('\n'),
  };
}

/** The TPS whose Pantarlih can be typed: the official ones, and any beyond them that already have a name. */
export function listTpsBaris(baris: BarisDesa): readonly string[] {
  const jumlah = parseJumlahTps(baris.jumlahTps) ?? 0;
  const resmi = Array.from({ length: jumlah }, (_, i) => buildNomorTps(i + 1));
  const lebih = Object.keys(baris.pantarlih).filter(
    (tps) => !resmi.includes(tps) && baris.pantarlih[tps]?.trim() !== '',
  );
  return [...resmi, ...lebih.sort()];
}

function galatPantarlih(baris: BarisDesa, jumlah: number | null): string | null {
  const terisi = Object.entries(baris.pantarlih).filter(([, nama]) => nama.trim() !== '');
  const lebih = terisi.map(([tps]) => tps).find((tps) => jumlah === null || Number(tps) > jumlah);
  if (lebih !== undefined)
    return jumlah === null
      ? `Ada nama Pantarlih untuk TPS ${lebih}, tetapi jumlah TPS belum diisi.`
      : `Ada nama Pantarlih untuk TPS ${lebih}, padahal jumlah TPS ${jumlah}. Kosongkan nama itu atau betulkan jumlahnya.`;
  return terisi.some(([, nama]) => nama.trim().length > BATAS_NAMA)
    ? `Nama paling banyak ${BATAS_NAMA} huruf.`
    : null;
}

function listTujuan(baris: BarisDesa): readonly string[] {
  return baris.tujuan
    .split('\n')
    .map((t) => t.trim())
    .filter((t) => t !== '');
}

function galatTujuan(baris: BarisDesa): string | null {
  const tujuan = listTujuan(baris);
  if (tujuan.length > BATAS_TUJUAN) return `Paling banyak ${BATAS_TUJUAN} tujuan.`;
  return tujuan.some((t) => t.length > 200) ? 'Satu tujuan paling banyak 200 huruf.' : null;
}

/** What the contract takes, or what is wrong at which field. */
export function parseBarisDesa(baris: BarisDesa): Result<IsianDesa, GalatBaris> {
  const jumlah = parseJumlahTps(baris.jumlahTps);
  const galat: GalatBaris = {};
  if (jumlah === undefined) galat.jumlahTps = 'Isi dengan angka 1 sampai 999, atau kosongkan.';
  for (const kolom of ['ketua', 'anggota1', 'anggota2'] as const)
    if (baris[kolom].trim().length > BATAS_NAMA) galat[kolom] = `Nama paling banyak ${BATAS_NAMA} huruf.`;
  const pantarlih = jumlah === undefined ? null : galatPantarlih(baris, jumlah);
  if (pantarlih !== null) galat.pantarlih = pantarlih;
  const tujuan = galatTujuan(baris);
  if (tujuan !== null) galat.tujuan = tujuan;
  if (jumlah === undefined || Object.keys(galat).length > 0) return gagal(galat);
  return ok({
    kode: baris.kode,
    jumlahTps: jumlah,
    pps: { ketua: baris.ketua.trim(), anggota: [baris.anggota1.trim(), baris.anggota2.trim()] },
    pantarlih: Object.entries(baris.pantarlih)
      .filter(([, nama]) => nama.trim() !== '')
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([tps, nama]) => ({ tps, nama: nama.trim() })),
    tujuan: [...listTujuan(baris)],
  });
}
