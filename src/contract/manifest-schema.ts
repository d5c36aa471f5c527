import { z } from 'zod';
import { kodeDesa, kodeKecamatan, nomorTps } from './isian.ts';
import { ringkasAngkaSchema } from './tersimpan-schema.ts';

/** `manifest.json` of a set of documents: what every file of it is, and the figures that stand on it. */

const hash64 = z.string().regex(/^[0-9a-f]{64}$/);

export const NAMA_MANIFEST = 'manifest.json';

const berkasManifestSchema = z.strictObject({
  /** Inside the set, with forward slashes. */
  jalur: z.string().min(1),
  jenis: z.string().min(1),
  desa: kodeDesa.nullable(),
  tps: nomorTps.nullable(),
  format: z.enum(['pdf', 'xlsx']),
  sha256: hash64,
  ukuran: z.int().min(1),
  halaman: z.int().min(1).nullable(),
  draf: z.boolean(),
  disahkan: z.boolean(),
  /** The state of the data it was made of: head of the jejak, or the fingerprint of its desa. */
  keadaan: hash64,
  /** Of what the document is about, in that state; `null`: they were not kept. */
  angka: ringkasAngkaSchema.nullable(),
});

export const manifestSchema = z.strictObject({
  versi: z.literal(1),
  kecamatan: z.strictObject({ kode: kodeKecamatan, nama: z.string().min(1) }),
  profil: z.string().min(1),
  tahapan: z.string().min(1),
  contoh: z.boolean(),
  /** When it was written: head of the jejak. */
  kepalaJejak: hash64,
  /** In order of path. */
  berkas: z.array(berkasManifestSchema),
});

export type BerkasManifest = z.infer<typeof berkasManifestSchema>;
export type Manifest = z.infer<typeof manifestSchema>;

const angkaTercatat = ringkasAngkaSchema.shape;

/** What is kept of the recap per state of the data; reads only what a comparison needs. */
export const keadaanRekapSchema = z.object({
  versi: z.literal(1),
  rekap: z.object({
    ...angkaTercatat,
    desa: z.array(
      z.object({
        ...angkaTercatat,
        kode: kodeDesa,
        tps: z.array(z.object({ ...angkaTercatat, nomor: nomorTps })),
      }),
    ),
  }),
  /** Fingerprint of the data of each desa. */
  cap: z.record(kodeDesa, hash64),
});
export type KeadaanRekap = z.infer<typeof keadaanRekapSchema>;
