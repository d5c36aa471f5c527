import { parseArgs } from 'node:util';
import { gagal, ok, type Result } from '../core/result.ts';
import { terjemahkanGalatArgumen } from './galat-argumen.ts';

export interface ArgumenRekap {
  readonly masukan: readonly string[];
  readonly keluaran: string;
  readonly kecamatan: string | null;
  readonly profil: string;
  readonly tahapan: string | null;
  readonly basisData: string | null;
  readonly pleno: string | null;
  readonly tps: string | null;
  readonly ganti: boolean;
  readonly draf: boolean;
  readonly json: boolean;
}

export const BANTUAN = `Pemakaian:
  npm run rekap -- --masukan FOLDER|BERKAS… --keluaran FOLDER [pilihan]

  --masukan FOLDER|BERKAS…  berkas coklit desa (.xlsx .xls .ods .csv .txt .html .zip); boleh beberapa
  --keluaran FOLDER         tempat dokumen pleno ditulis
  --kecamatan KODE          kode Kemendagri, misalnya 33.11.02 (bila tidak disebut: dari isi berkas)
  --profil NAMA|BERKAS      pilkada-2024 (baku), pemilu-2024, pilkada-2020, atau berkas profil sendiri
  --tahapan KODE            DPSH (baku), DPHP, DPS, DPSHP, DPT
  --basis-data BERKAS       simpan data terenkripsi di berkas ini (kata sandi dari PLENO_KUNCI atau ditanyakan);
                            tanpa ini data hanya dipakai sekali jalan; dengan ini --masukan boleh tidak disebut
  --pleno BERKAS.json       nomor, tanggal, jam, tempat, ketua, anggota, masukan
  --tps BERKAS              daftar TPS resmi tiap desa
  --ganti                   TPS yang tidak ada lagi di berkas baru memang harus hilang
  --draf                    tetap tulis dokumen, bertanda DRAF, walau ada berkas ditolak atau desa tanpa data
  --json                    cetak hasil sebagai satu objek JSON

Kode keluar: 0 selesai · 2 salah pakai · 3 ada berkas ditolak · 4 ada desa tanpa data
`;

/** Command line of `rekap`. Errors are Indonesian sentences; `null` as value: the help was asked for. */
export function parseArgumenRekap(argumen: readonly string[]): Result<ArgumenRekap | null, string> {
  let hasil;
  try {
    hasil = parseArgs({
      args: [...argumen],
      allowPositionals: true,
      options: {
        masukan: { type: 'string', multiple: true },
        keluaran: { type: 'string' },
        kecamatan: { type: 'string' },
        profil: { type: 'string', default: 'pilkada-2024' },
        tahapan: { type: 'string' },
        'basis-data': { type: 'string' },
        pleno: { type: 'string' },
        tps: { type: 'string' },
        ganti: { type: 'boolean', default: false },
        draf: { type: 'boolean', default: false },
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
  // Files named behind `--masukan A` belong to it: `--masukan a.xlsx b.xlsx`.
  const masukan = [...(v.masukan ?? []), ...hasil.positionals];
  if (hasil.positionals.length > 0 && v.masukan === undefined) {
    return gagal(`"${hasil.positionals[0] ?? ''}" tidak dikenal. Sebut berkas sesudah --masukan.`);
  }
  if (masukan.length === 0 && v['basis-data'] === undefined) return gagal('--masukan belum disebut.');
  if (v.keluaran === undefined || v.keluaran === '') return gagal('--keluaran belum disebut.');
  return ok({
    masukan,
    keluaran: v.keluaran,
    kecamatan: v.kecamatan ?? null,
    profil: v.profil,
    tahapan: v.tahapan ?? null,
    basisData: v['basis-data'] ?? null,
    pleno: v.pleno ?? null,
    tps: v.tps ?? null,
    ganti: v.ganti,
    draf: v.draf,
    json: v.json,
  });
}
