import type { IsianDesa, IsianPleno } from '../../../contract/pengaturan-schema.ts';
import { gagal, ok, type Result } from '../../../core/result.ts';
import { formatHari } from '../../komponen/waktu.ts';
import { bacaTanggal } from './baca-tanggal.ts';

/** One desa as typed in the grid: texts, so that a half-typed number is still what the operator sees. */
export interface BarisDesa {
  readonly kode: string;
  readonly jumlahTps: string;
  readonly ketua: string;
  readonly anggota1: string;
  readonly anggota2: string;
  /** By TPS (`001`), several of one TPS parted by semicolons; a blank name is none. */
  readonly pantarlih: Readonly<Record<string, string>>;
  /** One addressee a line. */
  readonly tujuan: string;
  /** Of the plenary of the PPS. */
  readonly nomor: string;
  readonly tanggal: string;
  readonly jam: string;
  readonly tempat: string;
  readonly masukan: IsianPleno['masukan'];
}

/** The columns of a grid in order; a pasted block fills them to the right. */
export const KOLOM_TPS = ['jumlahTps', 'ketua', 'anggota1', 'anggota2'] as const;
export const KOLOM_PLENO = ['nomor', 'tanggal', 'jam', 'tempat'] as const;
export type KolomDesa = (typeof KOLOM_TPS)[number] | (typeof KOLOM_PLENO)[number];

export type GalatBaris = Partial<Record<KolomDesa | 'pantarlih' | 'tujuan' | 'masukan', string>>;

const BATAS_NAMA = 100;
const BATAS_TEKS = 200;
const BATAS_MASUKAN = 1000;
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

/** Large TPS have two Pantarlih: they share the field of their TPS. */
function buildPantarlih(semua: IsianDesa['pantarlih']): Record<string, string> {
  const menurutTps: Record<string, string> = {};
  for (const { tps, nama } of semua)
    menurutTps[tps] = menurutTps[tps] === undefined ? nama : `${menurutTps[tps]}; ${nama}`;
  return menurutTps;
}

function listNama(isian: string): string[] {
  return isian
    .split(';')
    .map((nama) => nama.trim())
    .filter((nama) => nama !== '');
}

export function buildBarisDesa(isian: IsianDesa): BarisDesa {
  return {
    kode: isian.kode,
    jumlahTps: isian.jumlahTps === null ? '' : String(isian.jumlahTps),
    ketua: isian.pps.ketua,
    anggota1: isian.pps.anggota[0],
    anggota2: isian.pps.anggota[1],
    pantarlih: buildPantarlih(isian.pantarlih),
    tujuan: isian.tujuan.join('\n'),
    nomor: isian.pleno.nomor,
    tanggal: isian.pleno.tanggal === '' ? '' : formatHari(isian.pleno.tanggal),
    jam: isian.pleno.jam,
    tempat: isian.pleno.tempat,
    masukan: isian.pleno.masukan,
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
  return terisi.some(([, nama]) => listNama(nama).some((n) => n.length > BATAS_NAMA))
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

function galatPleno(baris: BarisDesa): GalatBaris {
  const galat: GalatBaris = {};
  for (const kolom of ['nomor', 'jam', 'tempat'] as const)
    if (baris[kolom].trim().length > BATAS_TEKS) galat[kolom] = `Paling banyak ${BATAS_TEKS} huruf.`;
  if (baris.tanggal.trim() !== '' && bacaTanggal(baris.tanggal) === null)
    galat.tanggal = 'Tanggal tidak terbaca. Tulis seperti 4 Agustus 2024.';
  const masukan = baris.masukan ?? [];
  if (masukan.some(({ isi }) => isi.trim() === ''))
    galat.masukan = 'Isi setiap masukan, atau hapus barisnya.';
  else if (masukan.some((m) => m.isi.trim().length > BATAS_MASUKAN || m.dari.trim().length > BATAS_TEKS))
    galat.masukan = `Asal masukan paling banyak ${BATAS_TEKS} huruf, isinya ${BATAS_MASUKAN} huruf.`;
  return galat;
}

function galatBaris(baris: BarisDesa, jumlah: number | null | undefined): GalatBaris {
  const galat = galatPleno(baris);
  if (jumlah === undefined) galat.jumlahTps = 'Isi dengan angka 1 sampai 999, atau kosongkan.';
  for (const kolom of ['ketua', 'anggota1', 'anggota2'] as const)
    if (baris[kolom].trim().length > BATAS_NAMA) galat[kolom] = `Nama paling banyak ${BATAS_NAMA} huruf.`;
  const pantarlih = jumlah === undefined ? null : galatPantarlih(baris, jumlah);
  if (pantarlih !== null) galat.pantarlih = pantarlih;
  const tujuan = galatTujuan(baris);
  if (tujuan !== null) galat.tujuan = tujuan;
  return galat;
}

function parsePleno(baris: BarisDesa): IsianPleno {
  return {
    nomor: baris.nomor.trim(),
    tanggal: bacaTanggal(baris.tanggal) ?? '',
    jam: baris.jam.trim(),
    tempat: baris.tempat.trim(),
    masukan: baris.masukan?.map(({ dari, isi }) => ({ dari: dari.trim(), isi: isi.trim() })) ?? null,
  };
}

/** What the contract takes, or what is wrong at which field. */
export function parseBarisDesa(baris: BarisDesa): Result<IsianDesa, GalatBaris> {
  const jumlah = parseJumlahTps(baris.jumlahTps);
  const galat = galatBaris(baris, jumlah);
  if (jumlah === undefined || Object.keys(galat).length > 0) return gagal(galat);
  return ok({
    kode: baris.kode,
    jumlahTps: jumlah,
    pps: { ketua: baris.ketua.trim(), anggota: [baris.anggota1.trim(), baris.anggota2.trim()] },
    pantarlih: Object.entries(baris.pantarlih)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([tps, nama]) => listNama(nama).map((n) => ({ tps, nama: n }))),
    pleno: parsePleno(baris),
    tujuan: [...listTujuan(baris)],
  });
}
