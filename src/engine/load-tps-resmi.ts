import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gagal, type Result } from '../core/result.ts';
import { parseDaftarTps, parseDaftarTpsJson, type TpsResmi } from '../core/wilayah/parse-daftar-tps.ts';
import type { Kecamatan } from '../core/wilayah/wilayah.ts';
import { readBuku } from './intake/read-buku.ts';

/** The official TPS of each desa from a spreadsheet, text or JSON file. Errors are Indonesian sentences. */
export async function loadTpsResmi(berkas: string, kecamatan: Kecamatan): Promise<Result<TpsResmi, string>> {
  const nama = path.basename(berkas);
  let isi: Uint8Array;
  try {
    isi = await readFile(berkas);
  } catch {
    return gagal(`Daftar TPS "${berkas}" tidak dapat dibaca.`);
  }
  const hasil = await parseIsi(isi, nama, kecamatan);
  return hasil.ok ? hasil : gagal(`Daftar TPS "${nama}": ${hasil.galat}.`);
}

async function parseIsi(
  isi: Uint8Array,
  nama: string,
  kecamatan: Kecamatan,
): Promise<Result<TpsResmi, string>> {
  const teks = new TextDecoder()
    .decode(isi.subarray(0, 64))
    .replace(/^\ufeff/, '')
    .trimStart();
  if (teks.startsWith('{') || teks.startsWith('[')) {
    try {
      return parseDaftarTpsJson(JSON.parse(new TextDecoder().decode(isi)), kecamatan);
    } catch {
      return gagal('bukan JSON yang sah');
    }
  }
  const buku = await readBuku(isi, nama);
  return buku.ok ? parseDaftarTps(buku.nilai, kecamatan) : gagal(buku.galat.pesan);
}
