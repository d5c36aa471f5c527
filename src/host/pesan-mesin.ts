import path from 'node:path';
import { token as skemaToken } from '../contract/isian.ts';
import type { GalatPanggilan } from '../contract/galat.ts';
import type { Kemajuan, PesanDariMesin } from '../contract/pesan.ts';
import type { Result } from '../core/result.ts';

/**
 * The shape of what the engine says. The engine is ours, but a host that hands out files by what a message says must not be led
 * astray by a damaged one; what does not fit is `null` and dropped.
 */
export function parsePesanDariMesin(pesan: unknown): PesanDariMesin | null {
  if (!isObjek(pesan)) return null;
  switch (pesan['jenis']) {
    case 'siap':
      return { jenis: 'siap' };
    case 'jawab': {
      const hasil = parseHasil(pesan['hasil']);
      return isNomor(pesan['id']) && hasil !== null ? { jenis: 'jawab', id: pesan['id'], hasil } : null;
    }
    case 'kemajuan': {
      const kemajuan = parseKemajuan(pesan['kemajuan']);
      return isNomor(pesan['id']) && kemajuan !== null
        ? { jenis: 'kemajuan', id: pesan['id'], kemajuan }
        : null;
    }
    case 'keluaran':
      return parseKeluaran(pesan);
    default:
      return null;
  }
}

function parseKeluaran(pesan: Readonly<Record<string, unknown>>): PesanDariMesin | null {
  const { token, jalur, nama, tipe, folder } = pesan;
  const sah =
    isTeks(token) &&
    skemaToken.safeParse(token).success &&
    isTeks(jalur) &&
    path.isAbsolute(jalur) &&
    isTeks(nama) &&
    isTeks(tipe) &&
    typeof folder === 'boolean';
  return sah ? { jenis: 'keluaran', token, jalur, nama, tipe, folder } : null;
}

/** A `Result` whose failure can be shown to the operator; `null`: something else. */
export function parseHasil(hasil: unknown): Result<unknown, GalatPanggilan> | null {
  if (!isObjek(hasil)) return null;
  if (hasil['ok'] === true) return { ok: true, nilai: hasil['nilai'] };
  if (hasil['ok'] !== false || !isObjek(hasil['galat'])) return null;
  const { kode, pesan, nomor } = hasil['galat'];
  if (!isTeks(kode) || !isTeks(pesan) || (nomor !== null && !isTeks(nomor))) return null;
  return { ok: false, galat: { kode, pesan, nomor } };
}

const KEADAAN_BERKAS = ['dibaca', 'terbaca', 'ditolak'] as const;

function parseKemajuan(kemajuan: unknown): Kemajuan | null {
  if (!isObjek(kemajuan)) return null;
  const { teks, selesai, jumlah, berkas } = kemajuan;
  if (!isTeks(teks) || !isBilanganAtauNull(selesai) || !isBilanganAtauNull(jumlah)) return null;
  const dasar = { teks, selesai, jumlah };
  if (berkas === undefined) return dasar;
  if (!isObjek(berkas)) return null;
  const keadaan = KEADAAN_BERKAS.find((k) => k === berkas['keadaan']);
  return isTeks(berkas['nama']) && keadaan !== undefined
    ? { ...dasar, berkas: { nama: berkas['nama'], keadaan } }
    : null;
}

export function isObjek(nilai: unknown): nilai is Readonly<Record<string, unknown>> {
  return typeof nilai === 'object' && nilai !== null && !Array.isArray(nilai);
}

function isTeks(nilai: unknown): nilai is string {
  return typeof nilai === 'string';
}

function isNomor(nilai: unknown): nilai is number {
  return typeof nilai === 'number' && Number.isSafeInteger(nilai);
}

function isBilanganAtauNull(nilai: unknown): nilai is number | null {
  return nilai === null || (typeof nilai === 'number' && Number.isFinite(nilai));
}
