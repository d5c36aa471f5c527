import { z } from 'zod';
import { kodeDesa, nomorTps } from './isian.ts';

/** Of a record of evidence, or of a file of one. */
export const idBukti = z.int().min(1);

const kodeJenis = z.string().regex(/^[A-Z][A-Z0-9_]{1,39}$/);

/** What is recorded of one piece of evidence. */
export const isianBukti = {
  jenis: kodeJenis,
  nomor: z.string().trim().max(100),
  tanggal: z.iso.date().nullable(),
  /** A must for LAINNYA: what it is. */
  catatan: z.string().trim().max(500),
};

export const filterBuktiSchema = z.strictObject({
  /** Words of a name, or digits of a NIK; the number of a document is found too. */
  cari: z.string().max(100),
  desa: kodeDesa.nullable(),
  tps: nomorTps.nullable(),
  /** `TMS` (any reason), `B` or one TMS code; `null`: TMS and B. */
  keterangan: z.string().max(10).nullable(),
  /** `tanpa-berkas`: recorded, and no photo or scan is kept. */
  keadaan: z.enum(['semua', 'kurang', 'lengkap', 'tanpa-berkas']),
});
export type FilterBukti = z.infer<typeof filterBuktiSchema>;

/** Reasons a kind of evidence is for; also as the engine keeps them. */
export const maknaBuktiSchema = z
  .array(
    z.enum([
      'MENINGGAL',
      'GANDA',
      'DI_BAWAH_UMUR',
      'PINDAH_DOMISILI',
      'WNA',
      'TIDAK_DIKENAL',
      'TNI',
      'POLRI',
      'PINDAH_TPS',
      'HILANG_INGATAN',
      'HAK_PILIH_DICABUT',
      'BUKAN_PENDUDUK_SETEMPAT',
      'PEMILIH_BARU',
    ]),
  )
  .min(1)
  .max(13);

export const isianJenisBukti = z.strictObject({
  kode: kodeJenis.nullable(),
  label: z.string().trim().min(3).max(80),
  makna: maknaBuktiSchema,
  /** It alone is enough. */
  cukup: z.boolean(),
  /** `false`: no longer offered; records of it stay. */
  dipakai: z.boolean(),
});
