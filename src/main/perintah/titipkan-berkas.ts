import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { GalatPanggilan } from '../../contract/galat.ts';
import type { Titipan } from '../../contract/isian.ts';
import { gagal, ok, type Result } from '../../core/result.ts';
import { galatMasukan } from '../../host/galat-hos.ts';
import type { PengelolaMesin } from '../../host/pengelola-mesin.ts';
import { chooseNamaTitipan } from '../aturan/nama-berkas.ts';
import { parseBerkasDiserahkan, type BerkasDiserahkan } from '../aturan/pesan-halaman.ts';
import { galatShell } from '../galat-shell.ts';

const GALAT_TANPA_JALUR = galatShell(
  'BERKAS_BUKAN_DARI_KOMPUTER',
  'Berkas itu tidak berasal dari penyimpanan komputer ini. Simpan dulu ke folder, lalu pilih dari sana.',
);
const GALAT_TIDAK_TERBACA = galatShell(
  'BERKAS_TIDAK_TERBACA',
  'Salah satu berkas tidak dapat dibuka. Mungkin flashdisk sudah dilepas, atau berkasnya dipindah. Pilih lagi berkasnya.',
);

/** Files and folders the user has dropped on the page or chosen in its fields: all of them are taken, or none. */
export async function titipkanDariHalaman(
  pengelola: PengelolaMesin,
  daftar: unknown,
): Promise<Result<readonly Titipan[], GalatPanggilan>> {
  const berkas = parseBerkasDiserahkan(daftar);
  if (berkas === null) return gagal(galatMasukan());
  // A file made by the page itself has no path.
  if (!berkas.every((b) => path.isAbsolute(b.jalur))) return gagal(GALAT_TANPA_JALUR);
  return titipkanJalur(
    pengelola,
    berkas.map((b) => ({ jalur: b.jalur, nama: chooseNamaTitipan(b.jalur, b.nama) })),
  );
}

export async function titipkanJalur(
  pengelola: PengelolaMesin,
  daftar: readonly BerkasDiserahkan[],
): Promise<Result<readonly Titipan[], GalatPanggilan>> {
  try {
    const berkas = await Promise.all(
      daftar.map(async ({ jalur, nama }) => {
        const keadaan = await stat(jalur);
        if (!keadaan.isFile() && !keadaan.isDirectory()) throw new Error('neither file nor folder');
        const folder = keadaan.isDirectory();
        return { jalur, nama, folder, ukuran: folder ? 0 : keadaan.size };
      }),
    );
    return ok(berkas.map((b) => pengelola.titipkan(b)));
  } catch {
    return gagal(GALAT_TIDAK_TERBACA);
  }
}
