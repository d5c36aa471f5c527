import { z } from 'zod';
import type { Pleno } from '../core/dokumen/fakta-dokumen.ts';

const teks = z.string().trim();
const orang = z.union([teks, z.looseObject({ nama: teks }).transform((o) => o.nama)]);
const masukan = z.union([
  teks.transform((isi) => ({ dari: null, isi })),
  z
    .looseObject({ dari: teks.nullish(), isi: teks })
    .transform(({ dari, isi }) => ({ dari: dari ?? null, isi })),
]);

/** Facts of the plenary as a file (`--pleno`). Every part may be absent: it is then a dotted line to fill by hand. */
export const plenoSchema = z.looseObject({
  nomor: teks.nullish(),
  hari: teks.nullish(),
  tanggal: teks.nullish(),
  jam: teks.nullish(),
  tempat: teks.nullish(),
  ketua: orang.nullish(),
  anggota: z.array(orang.nullable()).max(4, 'paling banyak empat anggota').nullish(),
  masukan: z.array(masukan).nullish(),
});

export type PlenoMasukan = z.infer<typeof plenoSchema>;

export const KUNCI_PLENO: readonly string[] = Object.keys(plenoSchema.shape);

/** No fact known: everything is a dotted line. */
export const PLENO_KOSONG: Pleno = {
  nomor: null,
  tanggal: null,
  jam: null,
  tempat: null,
  ketua: null,
  anggota: [null, null, null, null],
  masukan: null,
};
