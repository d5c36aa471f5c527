import { parseArgs } from 'node:util';
import { gagal, ok, type Result } from '../core/result.ts';
import { terjemahkanGalatArgumen } from './galat-argumen.ts';

export interface ArgumenVerifikasi {
  readonly masukan: readonly string[];
  readonly basisData: string | null;
  readonly json: boolean;
}

export const BANTUAN_VERIFIKASI = `Pemakaian:
  npm run verifikasi -- FOLDER|ZIP|BERKAS… [pilihan]

  FOLDER|ZIP|BERKAS…    dokumen pleno yang diperiksa, dengan manifest.json di dalamnya bila ada
  --basis-data BERKAS   basis data (data.pleno) yang membuatnya; tanpa ini berkas hanya dibandingkan dengan manifestnya
  --json                cetak hasil sebagai satu objek JSON

Kata sandi basis data diambil dari variabel PLENO_KUNCI, atau ditanyakan di terminal.
Kode keluar: 0 semua sesuai · 1 ada yang tidak · 2 salah pakai
`;

/** Command line of `verifikasi`. Errors are Indonesian sentences; `null` as value: the help was asked for. */
export function parseArgumenVerifikasi(argumen: readonly string[]): Result<ArgumenVerifikasi | null, string> {
  let hasil;
  try {
    hasil = parseArgs({
      args: [...argumen],
      allowPositionals: true,
      options: {
        'basis-data': { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
        bantuan: { type: 'boolean', default: false },
      },
    });
  } catch (e) {
    return gagal(terjemahkanGalatArgumen(e));
  }
  const { values: v, positionals: masukan } = hasil;
  if (v.help || v.bantuan) return ok(null);
  if (masukan.length === 0) return gagal('Folder, zip, atau berkas yang diperiksa belum disebut.');
  return ok({ masukan, basisData: v['basis-data'] ?? null, json: v.json });
}
