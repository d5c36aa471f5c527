import { z } from 'zod';
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

export const desaSchema = z.strictObject({
  kode: kodeDesa,
  /** Official number of TPS; `null`: unknown, so a missing TPS cannot be noticed. */
  jumlahTps: z.int().min(1).max(999).nullable(),
  pps: z.strictObject({ ketua: orang, anggota: z.tuple([orang, orang]) }),
  pantarlih: z.array(z.strictObject({ tps: nomorTps, nama: orang })).max(999),
  /** To whom letters for this desa are addressed, one line each: "Ketua PPS Desa Gentan". */
  tujuan: z.array(teks).max(10),
});

export const penerimaSchema = z.strictObject({
  nama: teks.min(1),
  rangkap: z.int().min(1).max(99),
});

export const plenoIsianSchema = z.strictObject({
  nomor: teks,
  tanggal: z.union([z.iso.date(), z.literal('')]),
  jam: teks,
  tempat: teks,
  /** `null`: unknown (dotted lines); empty: there was none. */
  masukan: z
    .array(z.strictObject({ dari: teks, isi: z.string().trim().min(1).max(1000) }))
    .max(50)
    .nullable(),
});

/** Values of the election profile that an office may set; absent: as in the profile. */
export const nilaiProfilSchema = z.strictObject({
  hariPemungutanSuara: z.iso.date().optional(),
  usiaMinimum: z.int().min(10).max(30).optional(),
  usiaMaksimum: z.int().min(60).max(150).optional(),
  pemilihMaksimumPerTps: z.int().min(50).max(2000).optional(),
  judulTahapan: teks.min(1).optional(),
  sebutanTahapan: teks.min(1).optional(),
  polaNomor: teks.min(1).optional(),
  modelRekap: teks.min(1).optional(),
  modelRekapPerubahan: teks.min(1).optional(),
  varianRekapPerubahan: z.enum(['lp', 'jumlah']).optional(),
  modelLembarKontrol: teks.min(1).optional(),
});

/** What lists that leave the program (findings, refused rows) show of a person. The screen always masks NIK and NKK. */
export const samaranSchema = z.strictObject({
  /** `tengah`: 331110******0001; `seluruhnya`: sixteen stars; `penuh`: not masked, for the PPS itself. */
  nomor: z.enum(['tengah', 'seluruhnya', 'penuh']),
  nama: z.enum(['penuh', 'inisial']),
});

export const pengaturanSchema = z.strictObject({
  kantor: kantorSchema,
  desa: z.array(desaSchema).max(200),
  /** `null`: the recipients of the profile. */
  penerima: z.array(penerimaSchema).max(30).nullable(),
  pleno: plenoIsianSchema,
  nilaiProfil: nilaiProfilSchema,
  samaran: samaranSchema,
});

export type Kantor = z.infer<typeof kantorSchema>;
export type IsianDesa = z.infer<typeof desaSchema>;
export type IsianPenerima = z.infer<typeof penerimaSchema>;
export type IsianPleno = z.infer<typeof plenoIsianSchema>;
export type NilaiProfil = z.infer<typeof nilaiProfilSchema>;
export type Samaran = z.infer<typeof samaranSchema>;
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
  pleno: { nomor: '', tanggal: '', jam: '', tempat: '', masukan: null },
  nilaiProfil: {},
  samaran: { nomor: 'tengah', nama: 'penuh' },
};
