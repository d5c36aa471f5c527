import { readFileSync } from 'node:fs';
import path from 'node:path';
import type {
  DaftarDokumen,
  DokumenTampil,
  HasilBuatDokumen,
} from '../../../../src/contract/bentuk/dokumen.ts';
import type { JenisDokumen } from '../../../../src/core/dokumen/dokumen.ts';
import { loadKecamatanKecil } from '../data/kecamatan-kecil.ts';
import type { MesinUji } from '../uji-mesin.ts';

/** Four of the PPK, which follow from figures alone. */
export const EMPAT = ['berita-acara', 'rekap', 'rekap-perubahan', 'lembar-kontrol'] as const;

interface Pilihan {
  readonly desa?: readonly string[] | null;
  readonly draf?: boolean;
  readonly rahasia?: boolean;
}

export function masukanBuat(jenis: readonly JenisDokumen[], pilihan: Pilihan = {}) {
  return {
    jenis: [...jenis],
    desa: pilihan.desa === undefined || pilihan.desa === null ? null : [...pilihan.desa],
    draf: pilihan.draf ?? false,
    rahasia: pilihan.rahasia ?? false,
  };
}

export function buat(
  mesin: MesinUji,
  jenis: readonly JenisDokumen[],
  pilihan: Pilihan = {},
): Promise<HasilBuatDokumen> {
  return mesin.must('dokumen.make', masukanBuat(jenis, pilihan));
}

export async function daftar(mesin: MesinUji, jenis: JenisDokumen): Promise<readonly DokumenTampil[]> {
  return (await mesin.must('dokumen.list', {})).dokumen.filter((d) => d.jenis === jenis);
}

/** How the first document of each kind stands. */
export async function keadaan(
  mesin: MesinUji,
  jenis: readonly JenisDokumen[] = EMPAT,
): Promise<readonly string[]> {
  const { dokumen }: DaftarDokumen = await mesin.must('dokumen.list', {});
  return jenis.map((j) => dokumen.find((d) => d.jenis === j)?.keadaan ?? '');
}

export async function folderDokumen(mesin: MesinUji): Promise<string> {
  return mesin.keluaran((await mesin.must('dokumen.folder', {})).token).jalur;
}

export function isi(mesin: MesinUji, token: string): Uint8Array {
  return new Uint8Array(readFileSync(mesin.keluaran(token).jalur));
}

export function kodeDesa(urutan: number): string {
  return loadKecamatanKecil().kecamatan.desa[urutan]?.kode ?? '';
}

export function bacaManifest(folder: string): { readonly berkas: readonly Record<string, unknown>[] } {
  return JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8'));
}
