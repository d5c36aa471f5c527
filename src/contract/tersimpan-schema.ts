import { z } from 'zod';
import { kodeDesa } from './isian.ts';

/** What the engine keeps as JSON inside its database, checked when it is read back. */

const bilangan = z.int().nullable();
const angkaLP = z.strictObject({ l: bilangan, p: bilangan, jumlah: bilangan });

export const ringkasAngkaSchema = z.strictObject({
  awal: angkaLP,
  baru: angkaLP,
  tms: angkaLP,
  ubah: angkaLP,
  akhir: angkaLP,
});

export const daftarDesaSchema = z.array(kodeDesa);

/** A remembered mapping of columns; rows are distances from the anchor of the shape. */
export const petaManualSchema = z.strictObject({
  bentuk: z.string().min(1),
  barisJudul: z.int().nullable(),
  barisData: z.int(),
  kolom: z.array(z.strictObject({ indeks: z.int().min(0), medan: z.string() })),
});
