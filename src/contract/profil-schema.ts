import { z } from 'zod';
import type { Profil } from '../core/profil/profil.ts';

const teks = z.string().min(1);
const bentukKode = { kode: teks, label: teks, alias: z.array(teks) };
const kode = z.strictObject(bentukKode);

const bentukFormulir = { judul: teks.exactOptional() };
const formulir = z.strictObject({ ...bentukFormulir, model: teks });

const makna = z.enum([
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
]);

function kodeUnik(daftar: readonly { readonly kode: string }[]): boolean {
  return new Set(daftar.map((k) => k.kode)).size === daftar.length;
}

const UNIK = 'kode tidak boleh sama';

/** Election profile files (resources/profil/*.json, or a file of the user). Strict: an unknown key is an error. */
export const profilSchema = z
  .strictObject({
    kode: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
    nama: teks,
    judulPemilihan: teks,
    sebutanPemilihan: teks,
    hariPemungutanSuara: z.iso.date(),
    usiaMinimum: z.int().min(0).max(30),
    usiaMaksimum: z.int().min(60).max(150),
    pemilihMaksimumPerTps: z.int().min(1),
    dasarHukum: z.array(teks).min(1),
    keterangan: z.strictObject({
      sesuai: z.array(teks),
      baru: kode.extend({ kode: z.literal('B') }),
      ubah: kode.extend({ kode: z.literal('U') }),
      tms: z
        .array(z.strictObject({ ...bentukKode, makna }))
        .min(1)
        .refine(kodeUnik, UNIK),
    }),
    disabilitas: z.strictObject({ kosong: z.array(teks), kode: z.array(kode).refine(kodeUnik, UNIK) }),
    ktpEl: z.strictObject({
      kode: z.array(z.strictObject({ ...bentukKode, belum: z.boolean() })).refine(kodeUnik, UNIK),
    }),
    statusKawin: z.strictObject({ kode: z.array(kode).refine(kodeUnik, UNIK) }),
    tahapan: z
      .array(z.strictObject({ kode: z.string().regex(/^[A-Z0-9-]+$/), judul: teks, sebutan: teks }))
      .min(1)
      .refine(kodeUnik, UNIK),
    tahapanBaku: teks,
    formulir: z.strictObject({
      beritaAcara: z.strictObject({ ...bentukFormulir, model: teks.nullable(), polaNomor: teks }),
      beritaAcaraPps: z.strictObject({ ...bentukFormulir, model: teks.nullable(), polaNomor: teks }),
      rekap: formulir,
      rekapPps: formulir,
      rekapPerubahan: formulir.extend({ varian: z.enum(['lp', 'jumlah']) }),
      rekapPerubahanPps: formulir.extend({ varian: z.enum(['lp', 'jumlah']) }),
      lembarKontrol: formulir,
      rekapDisabilitas: formulir,
      rekapKtpEl: formulir,
      rekapTps: formulir,
      daftarPerubahan: formulir,
      laporanCoklit: formulir,
    }),
    kertas: z.enum(['A4', 'F4']),
    penandaTanganPps: z.array(teks).min(1),
    penandaTangan: z.array(teks).min(1),
    penerima: z.array(z.strictObject({ nama: teks, rangkap: z.int().min(1) })),
    disimpulkan: z.array(teks),
  })
  .refine(
    (p) => p.tahapan.some((t) => t.kode === p.tahapanBaku),
    'tahapanBaku tidak ada di tahapan',
  ) satisfies z.ZodType<Profil>;
