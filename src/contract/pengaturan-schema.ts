import { z } from 'zod';
import { ID_TEMPLAT } from '../core/templat/daftar-templat.ts';
import { kodeDesa, nomorTps } from './isian.ts';

/** What an office fills in by itself. Empty text means "not filled in yet"; it prints as a dotted line. */
const teks = z.string().trim().max(200);
const orang = z.string().trim().max(100);

export const kantorSchema = z.strictObject({
  alamat: teks,
  telepon: teks,
  surel: teks,
  ppk: z.strictObject({ ketua: orang, anggota: z.tuple([orang, orang, orang, orang]), sekretaris: orang }),
  panwascam: z.strictObject({ ketua: orang, alamat: teks }),
  /** PNG or JPEG as a data address, at most some 300 kB; `null`: the emblem of KPU is left as an empty space. */
  logo: z
    .string()
    .max(450_000)
    .regex(/^data:image\/(?:png|jpeg);base64,[A-Za-z0-9+/]+=*$/)
    .nullable(),
});

const tanggal = z.union([z.iso.date(), z.literal('')]);

export const plenoIsianSchema = z.strictObject({
  nomor: teks,
  tanggal,
  jam: teks,
  tempat: teks,
  /** `null`: unknown (dotted lines); empty: there was none. */
  masukan: z
    .array(z.strictObject({ dari: teks, isi: z.string().trim().min(1).max(1000) }))
    .max(50)
    .nullable(),
});

const PLENO_BELUM_DIISI = { nomor: '', tanggal: '', jam: '', tempat: '', masukan: null } as const;

export const desaSchema = z.strictObject({
  kode: kodeDesa,
  /** Official number of TPS; `null`: unknown, so a missing TPS cannot be noticed. */
  jumlahTps: z.int().min(1).max(999).nullable(),
  pps: z.strictObject({ ketua: orang, anggota: z.tuple([orang, orang]) }),
  pantarlih: z.array(z.strictObject({ tps: nomorTps, nama: orang })).max(999),
  /** The plenary of the PPS. Absent in what was stored before it existed. */
  pleno: plenoIsianSchema.default(PLENO_BELUM_DIISI),
  /** To whom letters for this desa are addressed, one line each: "Ketua PPS Desa Gentan". */
  tujuan: z.array(teks).max(10),
});

export const penerimaSchema = z.strictObject({
  nama: teks.min(1),
  rangkap: z.int().min(1).max(99),
});

/** Around the meeting. `null`: the default list, which knows the recipients and the desa. */
export const rapatSchema = z.strictObject({
  undangan: z.strictObject({
    nomor: teks,
    tanggal,
    sifat: teks,
    lampiran: teks,
    hal: teks,
    kepada: z
      .array(z.strictObject({ nama: teks.min(1), di: teks }))
      .max(200)
      .nullable(),
  }),
  /** Who signs the daftar hadir, and on how many lines. */
  unsur: z
    .array(z.strictObject({ nama: teks.min(1), jumlah: z.int().min(1).max(200) }))
    .max(30)
    .nullable(),
  acara: z
    .array(z.strictObject({ waktu: teks, acara: teks.min(1), petugas: teks }))
    .max(60)
    .nullable(),
  serahTerima: z.strictObject({ nomor: teks, tanggal, penerima: orang, jabatan: teks }),
});

/** Words the office puts in place of the default ones of a document; absent or empty: the default. */
export const templatIsianSchema = z.partialRecord(z.enum(ID_TEMPLAT), z.string().max(20_000));

/** The forms of the profile, by their key in it. */
export const KUNCI_FORMULIR = [
  'beritaAcara',
  'beritaAcaraPps',
  'rekap',
  'rekapPps',
  'rekapPerubahan',
  'rekapPerubahanPps',
  'lembarKontrol',
  'rekapDisabilitas',
  'rekapKtpEl',
  'rekapTps',
  'daftarPerubahan',
  'laporanCoklit',
] as const;

/** Values of the election profile that an office may set; absent: as in the profile. */
export const nilaiProfilSchema = z.strictObject({
  hariPemungutanSuara: z.iso.date().optional(),
  usiaMinimum: z.int().min(10).max(30).optional(),
  usiaMaksimum: z.int().min(60).max(150).optional(),
  pemilihMaksimumPerTps: z.int().min(50).max(2000).optional(),
  judulTahapan: teks.min(1).optional(),
  sebutanTahapan: teks.min(1).optional(),
  polaNomor: teks.min(1).optional(),
  polaNomorPps: teks.min(1).optional(),
  /** Replaced by `formulir`; still read. */
  modelRekap: teks.min(1).optional(),
  modelRekapPerubahan: teks.min(1).optional(),
  varianRekapPerubahan: z.enum(['lp', 'jumlah']).optional(),
  modelLembarKontrol: teks.min(1).optional(),
  kertas: z.enum(['A4', 'F4']).optional(),
  formulir: z
    .partialRecord(
      z.enum(KUNCI_FORMULIR),
      z.strictObject({
        model: teks.min(1).optional(),
        judul: teks.min(1).optional(),
        varian: z.enum(['lp', 'jumlah']).optional(),
      }),
    )
    .optional(),
  penandaTangan: z.array(teks.min(1)).min(1).max(9).optional(),
  penandaTanganPps: z.array(teks.min(1)).min(1).max(9).optional(),
});

/** What lists that leave the program (findings, refused rows) show of a person. The screen always masks NIK and NKK. */
export const samaranSchema = z.strictObject({
  /** `tengah`: 331110******0001; `seluruhnya`: sixteen stars; `penuh`: not masked, for the PPS itself. */
  nomor: z.enum(['tengah', 'seluruhnya', 'penuh']),
  nama: z.enum(['penuh', 'inisial']),
  /** Of public copies of the daftar perubahan; `tahun`: the year alone. */
  tanggalLahir: z.enum(['penuh', 'tahun', 'seluruhnya']).default('tahun'),
});

export const pengaturanSchema = z.strictObject({
  kantor: kantorSchema,
  desa: z.array(desaSchema).max(200),
  /** `null`: the recipients of the profile. */
  penerima: z.array(penerimaSchema).max(30).nullable(),
  pleno: plenoIsianSchema,
  nilaiProfil: nilaiProfilSchema,
  samaran: samaranSchema,
  rapat: rapatSchema,
  templat: templatIsianSchema,
});

export type Kantor = z.infer<typeof kantorSchema>;
export type IsianDesa = z.infer<typeof desaSchema>;
export type IsianPenerima = z.infer<typeof penerimaSchema>;
export type IsianPleno = z.infer<typeof plenoIsianSchema>;
export type NilaiProfil = z.infer<typeof nilaiProfilSchema>;
export type Samaran = z.infer<typeof samaranSchema>;
export type IsianRapat = z.infer<typeof rapatSchema>;
export type IsianTemplat = z.infer<typeof templatIsianSchema>;
export type KunciFormulir = (typeof KUNCI_FORMULIR)[number];
export type IsianPengaturan = z.infer<typeof pengaturanSchema>;
export type BagianPengaturan = keyof IsianPengaturan;

/** Nothing filled in. The engine adds one `desa` entry per desa of the kecamatan. */
export const PENGATURAN_KOSONG: IsianPengaturan = {
  kantor: {
    alamat: '',
    telepon: '',
    surel: '',
    ppk: { ketua: '', anggota: ['', '', '', ''], sekretaris: '' },
    panwascam: { ketua: '', alamat: '' },
    logo: null,
  },
  desa: [],
  penerima: null,
  pleno: PLENO_BELUM_DIISI,
  nilaiProfil: {},
  samaran: { nomor: 'tengah', nama: 'penuh', tanggalLahir: 'tahun' },
  rapat: {
    undangan: { nomor: '', tanggal: '', sifat: '', lampiran: '', hal: '', kepada: null },
    unsur: null,
    acara: null,
    serahTerima: { nomor: '', tanggal: '', penerima: '', jabatan: '' },
  },
  templat: {},
};
