import { z } from 'zod';
import { kodeDesa, nomorTps } from './isian.ts';

const pendek = z.string().trim().max(200);
const panjang = z.string().trim().max(2000);

/** Given by the page, so that a call that is repeated is not done twice. */
export const idPleno = z.string().regex(/^[a-z0-9][a-z0-9-]{7,47}$/);

/** What the operator may note as it happens. Corrections and what closes a desa or the meeting have calls of their own. */
export const peristiwaCatatSchema = z.discriminatedUnion('jenis', [
  z.strictObject({ jenis: z.literal('RAPAT_DIBUKA'), sebab: z.enum(['pleno', 'perbaikan']), tempat: pendek }),
  z.strictObject({ jenis: z.literal('RAPAT_DITUNDA'), menit: z.int().min(1).max(10_080), alasan: panjang }),
  z.strictObject({ jenis: z.literal('RAPAT_DILANJUTKAN') }),
  z.strictObject({ jenis: z.literal('ACARA_DIMULAI'), butir: z.int().min(0).max(99) }),
  z.strictObject({
    jenis: z.literal('HADIR'),
    id: idPleno,
    unsur: pendek,
    nama: pendek,
    jabatan: pendek,
    mandat: pendek,
  }),
  z.strictObject({ jenis: z.literal('HADIR_DICABUT'), id: idPleno, alasan: panjang }),
  z.strictObject({ jenis: z.literal('DESA_DIBACAKAN'), desa: kodeDesa }),
  z.strictObject({
    jenis: z.literal('TANGGAPAN'),
    id: idPleno,
    desa: kodeDesa.nullable(),
    dari: pendek,
    unsur: pendek,
    isi: panjang,
    pemilih: pendek,
    bukti: panjang,
  }),
  z.strictObject({
    jenis: z.literal('TANGGAPAN_DIPUTUS'),
    id: idPleno,
    keputusan: z.enum(['diterima', 'ditolak', 'diteruskan']),
    alasan: panjang,
  }),
  z.strictObject({ jenis: z.literal('DESA_DIBUKA_KEMBALI'), desa: kodeDesa, alasan: panjang }),
]);

const medanUbah = z.enum([
  'nkk',
  'nik',
  'nama',
  'tempatLahir',
  'tanggalLahir',
  'statusKawin',
  'jenisKelamin',
  'alamat',
  'rt',
  'rw',
  'disabilitas',
  'ktpEl',
  'keterangan',
]);

/** Id of a row in force, as `pemilih.query` gives it. */
const idBaris = z.string().regex(/^\d\d\.\d\d\.\d\d\.\d{4}\/\d+\/\d{3}\/\d+$/);

/** What a decision changes: a row where the desa has names, a figure where it has none. */
export const isiKoreksiSchema = z.discriminatedUnion('jenis', [
  z.strictObject({
    jenis: z.literal('tambah'),
    tps: nomorTps,
    isi: z.strictObject({
      nkk: pendek,
      nik: z.string().regex(/^\d{16}$/),
      nama: pendek.min(1),
      tempatLahir: pendek,
      tanggalLahir: z.iso.date(),
      statusKawin: pendek,
      jenisKelamin: z.enum(['L', 'P']),
      alamat: pendek,
      rt: pendek,
      rw: pendek,
      disabilitas: pendek,
      ktpEl: pendek,
    }),
  }),
  z.strictObject({ jenis: z.literal('hapus'), pemilih: idBaris }),
  z.strictObject({
    jenis: z.literal('ubah'),
    pemilih: idBaris,
    menjadi: z.partialRecord(medanUbah, pendek).refine((m) => Object.keys(m).length > 0),
  }),
  z.strictObject({
    jenis: z.literal('angka'),
    tps: nomorTps.nullable(),
    butir: z
      .array(
        z.strictObject({
          medan: z
            .string()
            .regex(/^(?:awal|baru|ubah|tms:\d{1,2})$/)
            .transform((m) => m as 'awal' | 'baru' | 'ubah' | `tms:${string}`),
          jk: z.enum(['l', 'p']),
          tambah: z.int().min(-100_000).max(100_000),
        }),
      )
      .min(1)
      .max(40),
  }),
  /** Takes a koreksi of this meeting back: a decision of its own. */
  z.strictObject({ jenis: z.literal('batalkan'), koreksi: idPleno }),
]);

export const koreksiSchema = z.strictObject({
  id: idPleno,
  desa: kodeDesa,
  isi: isiKoreksiSchema,
  alasan: panjang.min(1),
  diminta: pendek.min(1),
  bukti: panjang,
  tanggapan: idPleno.nullable(),
});

export type PeristiwaCatat = z.infer<typeof peristiwaCatatSchema>;
export type IsianKoreksi = z.infer<typeof koreksiSchema>;
