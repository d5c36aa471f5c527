import { readFile, stat } from 'node:fs/promises';
import type { GalatPanggilan } from '../../../contract/galat.ts';
import { ok, type Result } from '../../../core/result.ts';
import type { GalatTemplat } from '../../templat/galat-templat.ts';
import { tolak } from '../galat.ts';
import type { JalurTitipan } from '../konteks.ts';

/** An official form has some 30 kB; what the table of the database takes at most. */
const UKURAN_TERBESAR = 20 * 1024 * 1024;

/** Bytes of the chosen form. */
export async function readTitipanTemplat(
  titipan: JalurTitipan | null,
): Promise<Result<Buffer, GalatPanggilan>> {
  const hilang = tolak(
    'TITIPAN_TIDAK_DITEMUKAN',
    `"${titipan?.nama ?? 'Berkas yang dipilih'}" tidak ditemukan lagi. Pasang kembali stik USB-nya atau salin berkasnya ke laptop, lalu pilih lagi.`,
  );
  if (titipan === null) return hilang;
  try {
    const keadaan = await stat(titipan.jalur);
    if (!keadaan.isFile()) return hilang;
    if (keadaan.size > UKURAN_TERBESAR)
      return tolak(
        'BERKAS_TERLALU_BESAR',
        `"${titipan.nama}" lebih besar dari 20 MB. Pakai berkas yang hanya memuat formulirnya, lalu pilih lagi.`,
      );
    return ok(await readFile(titipan.jalur));
  } catch {
    return hilang;
  }
}

const GALAT_TERTULIS = 8;

function formatSatu({ letak, pesan }: GalatTemplat): string {
  return letak === null ? pesan : `${letak.charAt(0).toUpperCase()}${letak.slice(1)}: ${pesan}`;
}

/** Everything wrong with a form in one refusal, one line each. */
export function tolakTemplat(nama: string, galat: readonly GalatTemplat[]): Result<never, GalatPanggilan> {
  const sisa = galat.length - GALAT_TERTULIS;
  const baris = [
    `"${nama}" belum dapat dipakai sebagai formulir.`,
    ...galat.slice(0, GALAT_TERTULIS).map(formatSatu),
    ...(sisa > 0 ? [`Dan ${String(sisa)} hal lain. Betulkan yang di atas, lalu pilih lagi.`] : []),
  ];
  return tolak(galat[0]?.kode ?? 'BERKAS_RUSAK', baris.join('\n'));
}
