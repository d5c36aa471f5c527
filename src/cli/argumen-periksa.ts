import { parseArgs } from 'node:util';
import { gagal, ok, type Result } from '../core/result.ts';
import { terjemahkanGalatArgumen } from './galat-argumen.ts';

export interface ArgumenPeriksa {
  readonly masukan: readonly string[];
  readonly kecamatan: string | null;
  readonly profil: string;
  readonly tps: string | null;
  readonly json: boolean;
}

export const BANTUAN_PERIKSA = `Pemakaian:
  npm run periksa -- --masukan FOLDER|BERKAS… [pilihan]

  --masukan FOLDER|BERKAS…  daftar pemilih per nama, tabel rekap, atau keduanya (.xlsx .xls .ods .csv .txt .html .zip)
  --kecamatan KODE          kode Kemendagri, misalnya 33.11.02 (bila tidak disebut: dari isi berkas; tabel tidak memerlukannya)
  --profil NAMA|BERKAS      pilkada-2024 (baku), pemilu-2024, pilkada-2020, atau berkas profil sendiri
  --tps BERKAS              daftar TPS resmi tiap desa
  --json                    cetak hasil sebagai satu objek JSON

Kode keluar: 0 tidak ada kesalahan · 2 salah pakai · 3 ada kesalahan (temuan tingkat galat)
`;

/** Command line of `periksa`. Errors are Indonesian sentences; `null` as value: the help was asked for. */
export function parseArgumenPeriksa(argumen: readonly string[]): Result<ArgumenPeriksa | null, string> {
  let hasil;
  try {
    hasil = parseArgs({
      args: [...argumen],
      allowPositionals: true,
      options: {
        masukan: { type: 'string', multiple: true },
        kecamatan: { type: 'string' },
        profil: { type: 'string', default: 'pilkada-2024' },
        tps: { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
        bantuan: { type: 'boolean', default: false },
      },
    });
  } catch (e) {
    return gagal(terjemahkanGalatArgumen(e));
  }
  const v = hasil.values;
  if (v.help || v.bantuan) return ok(null);
  if (hasil.positionals.length > 0 && v.masukan === undefined)
    return gagal(`"${hasil.positionals[0] ?? ''}" tidak dikenal. Sebut berkas sesudah --masukan.`);
  const masukan = [...(v.masukan ?? []), ...hasil.positionals];
  if (masukan.length === 0) return gagal('--masukan belum disebut.');
  return ok({
    masukan,
    kecamatan: v.kecamatan ?? null,
    profil: v.profil,
    tps: v.tps ?? null,
    json: v.json,
  });
}
