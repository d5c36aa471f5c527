import { z } from 'zod';
import { kodeDesa, nomorTps } from './isian.ts';

/** How many weeks coklit may be told of. */
export const MINGGU_TERBANYAK = 12;

export const nomorMinggu = z.int().min(1).max(MINGGU_TERBANYAK);

/** First day and, per week, the percent that should be visited by its end; it never falls. */
export const periodeCoklitSchema = z.strictObject({
  mulai: z.iso.date(),
  target: z
    .array(z.number().min(0).max(100))
    .min(1)
    .max(MINGGU_TERBANYAK)
    .refine((t) => t.every((x, i) => i === 0 || x >= (t[i - 1] ?? 0)), 'target tidak boleh turun'),
});

const bilangan = z.int().min(0).max(1_000_000).nullable();

/** One report as typed: cumulative since the first day; all `null`: there is none. */
export const ketikanCapaianSchema = z.strictObject({
  desa: kodeDesa,
  tps: nomorTps,
  pemilih: bilangan,
  kk: bilangan,
  stiker: bilangan,
  baru: bilangan,
  ubah: bilangan,
  /** By TMS code of the profile. */
  tms: z.record(z.string().regex(/^\d{1,2}$/), z.int().min(0).max(1_000_000)),
});

const teks = z.string().trim().max(200);
const panjang = z.string().trim().max(2000);

/** Trouble with the central applications: evidence for why work was done without them (DOMAIN §10). */
export const kendalaSchema = z.strictObject({
  /** Local time to the minute. */
  waktu: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/),
  aplikasi: z.enum(['web', 'mobile']),
  jenis: z.enum(['keluar-sendiri', 'hang', 'galat', 'sinkronisasi', 'tidak-dapat-dibuka', 'lain']),
  desa: kodeDesa.nullable(),
  tps: nomorTps.nullable(),
  uraian: panjang.min(1),
  /** What was done. */
  mitigasi: panjang,
  /** Minutes without the application; `null`: not known. */
  lama: z.int().min(0).max(100_000).nullable(),
});

/** A note or saran perbaikan of the supervisors. */
export const pengawasanSchema = z.strictObject({
  tanggal: z.iso.date(),
  jenis: z.enum(['catatan', 'saran-perbaikan']),
  nomorSurat: teks,
  dari: teks.min(1),
  desa: kodeDesa.nullable(),
  isi: panjang.min(1),
  tenggat: z.union([z.iso.date(), z.literal('')]),
  tindakLanjut: panjang,
  keadaan: z.enum(['terbuka', 'diproses', 'selesai']),
  /** Day it was done. */
  selesaiPada: z.union([z.iso.date(), z.literal('')]),
});

export type IsianKendala = z.infer<typeof kendalaSchema>;
export type IsianPengawasan = z.infer<typeof pengawasanSchema>;
export type KetikanCapaian = z.infer<typeof ketikanCapaianSchema>;
export type JenisKendala = IsianKendala['jenis'];
