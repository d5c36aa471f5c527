import { z } from 'zod';
import { kodeKecamatan } from './isian.ts';

const teks = z.string().min(1).max(200);
const waktu = z.iso.datetime();

/**
 * `keterangan.json` beside a database: what the first page shows while it is locked. No personal data, and nothing that decides
 * anything: what the database is about stands inside it.
 */
export const keteranganSchema = z.strictObject({
  format: z.literal('pleno-dpsh-keterangan'),
  versi: z.literal(1),
  kecamatan: z.strictObject({
    kode: kodeKecamatan,
    nama: teks,
    kabupaten: z.string().max(200),
    provinsi: z.string().max(200),
  }),
  profil: z.strictObject({ kode: teks, nama: teks }),
  tahapan: z.strictObject({ kode: teks, sebutan: teks }),
  contoh: z.boolean(),
  dibuatPada: waktu,
  terakhirDibuka: waktu.nullable(),
  cadanganTerakhir: waktu.nullable(),
});
export type Keterangan = z.infer<typeof keteranganSchema>;

/** What the database itself remembers of its own life; part `keadaan` of its settings. */
export const keadaanSchema = z.strictObject({
  contoh: z.boolean(),
  pemulihanDikonfirmasi: z.boolean(),
  persiapanSelesai: z.boolean(),
});
export type KeadaanPekerjaan = z.infer<typeof keadaanSchema>;

/** `cadangan.json` inside a backup file. */
export const keteranganCadanganSchema = z.strictObject({
  format: z.literal('pleno-dpsh-cadangan'),
  versi: z.literal(1),
  dibuatPada: waktu,
  sebab: z.enum(['manual', 'sebelum-impor', 'sebelum-pulih']),
  keterangan: keteranganSchema,
});
export type KeteranganCadangan = z.infer<typeof keteranganCadanganSchema>;
