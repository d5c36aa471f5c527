import { z } from 'zod';
import type { MedanMasuk } from '../core/rekap-masuk/rekap-masuk.ts';
import { kodeDesa, nomorTps } from './isian.ts';

export const jenisRekapMasuk = z.enum([
  'rekap-pps',
  'perubahan-pps',
  'laporan-coklit',
  'lembar-kontrol',
  'rekap-ppk',
  'kabupaten',
  'sidalih',
  'penduduk',
]);

const POLA_MEDAN =
  /^(?:awal|baru|tms|ubah|akhir|ktpElSudah|ktpElBelum|pindahKeluar|pindahMasuk|jumlahTps|jumlahDesa|kk|penduduk|wajibKtp|dp4|alasan:[A-Z_]{2,40}|disabilitas:[A-Z_]{2,40})$/;
const medan = z.custom<MedanMasuk>((v) => typeof v === 'string' && POLA_MEDAN.test(v));
const bilangan = z.int().min(0).max(100_000_000).nullable();

/** What was typed from paper for one place; `null`: the paper says nothing of it. */
export const ketikanSchema = z.strictObject({
  jenis: jenisRekapMasuk,
  /** `null`: of the kecamatan as a whole. */
  desa: kodeDesa.nullable(),
  baris: z
    .array(
      z.strictObject({
        /** `null`: the line of the whole desa. */
        tps: nomorTps.nullable(),
        angka: z.array(z.strictObject({ medan, l: bilangan, p: bilangan, jumlah: bilangan })).max(60),
      }),
    )
    .min(1)
    .max(500),
  /** Who compared it with the paper; empty: nobody yet. */
  pemeriksa: z.string().trim().max(100),
});

/** `desa/tps/medan/kiri/kanan`, as `rekonsiliasi.load` gives it. */
export const kunciBeda = z
  .string()
  .regex(/^(?:kecamatan|\d\d\.\d\d\.\d\d\.\d{4})\/(?:desa|\d{3})\/[A-Za-z0-9:_]+\/[a-z]+\/[a-z]+$/);

export const keadaanBeda = z.enum(['terbuka', 'dijelaskan', 'diperbaiki']);
