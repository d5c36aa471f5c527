import { z } from 'zod';
import { mergeFormulirLama, type FormulirDiatur } from '../../../contract/formulir-diatur.ts';
import {
  KUNCI_FORMULIR,
  nilaiProfilSchema,
  type KunciFormulir,
  type NilaiProfil,
} from '../../../contract/pengaturan-schema.ts';
import type { Profil } from '../../../core/profil/profil.ts';

export type Varian = 'lp' | 'jumlah';

/** One form as typed. Empty `model`: no box at the top right; empty `judul`: the title of the program; `varian` `null`: it has none. */
export interface BarisFormulir {
  readonly model: string;
  readonly judul: string;
  readonly varian: Varian | null;
}

export interface IsianFormulir {
  readonly kertas: 'A4' | 'F4';
  readonly polaNomor: string;
  readonly polaNomorPps: string;
  readonly penandaTangan: readonly string[];
  readonly penandaTanganPps: readonly string[];
  readonly formulir: Readonly<Record<KunciFormulir, BarisFormulir>>;
}

/** Of `nilaiProfil`, what the section about forms decides; the keys of before give way to `formulir`. */
const MILIK_FORMULIR: readonly (keyof NilaiProfil)[] = [
  'kertas',
  'polaNomor',
  'polaNomorPps',
  'penandaTangan',
  'penandaTanganPps',
  'formulir',
  'modelRekap',
  'modelRekapPerubahan',
  'varianRekapPerubahan',
  'modelLembarKontrol',
];

function buildRecord<T>(isi: (kunci: KunciFormulir) => T): Record<KunciFormulir, T> {
  return Object.fromEntries(KUNCI_FORMULIR.map((k) => [k, isi(k)])) as Record<KunciFormulir, T>;
}

/** Everything as the profile has it. */
export function buildFormulirBaku(profil: Profil): IsianFormulir {
  return {
    kertas: profil.kertas,
    polaNomor: profil.formulir.beritaAcara.polaNomor,
    polaNomorPps: profil.formulir.beritaAcaraPps.polaNomor,
    penandaTangan: profil.penandaTangan,
    penandaTanganPps: profil.penandaTanganPps,
    formulir: buildRecord((kunci) => {
      const f = profil.formulir[kunci];
      return { model: f.model ?? '', judul: f.judul ?? '', varian: 'varian' in f ? f.varian : null };
    }),
  };
}

/** What is in force: what the office has set, else the profile. */
export function gabungFormulir(baku: IsianFormulir, n: NilaiProfil): IsianFormulir {
  const diatur = mergeFormulirLama(n);
  return {
    kertas: n.kertas ?? baku.kertas,
    polaNomor: n.polaNomor ?? baku.polaNomor,
    polaNomorPps: n.polaNomorPps ?? baku.polaNomorPps,
    penandaTangan: n.penandaTangan ?? baku.penandaTangan,
    penandaTanganPps: n.penandaTanganPps ?? baku.penandaTanganPps,
    formulir: buildRecord((kunci) => {
      const asal = baku.formulir[kunci];
      return {
        model: diatur[kunci]?.model ?? asal.model,
        judul: diatur[kunci]?.judul ?? asal.judul,
        varian: asal.varian === null ? null : (diatur[kunci]?.varian ?? asal.varian),
      };
    }),
  };
}

function pilihBaris(nilai: BarisFormulir, baku: BarisFormulir): FormulirDiatur[KunciFormulir] {
  const [model, judul] = [nilai.model.trim(), nilai.judul.trim()];
  return {
    ...(model === baku.model || model === '' ? {} : { model }),
    ...(judul === baku.judul || judul === '' ? {} : { judul }),
    ...(nilai.varian === baku.varian || nilai.varian === null ? {} : { varian: nilai.varian }),
  };
}

const samaDaftar = (a: readonly string[], b: readonly string[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** What is stored: only what differs from the profile, beside what other sections have set. */
export function pilihFormulirBerbeda(
  nilai: IsianFormulir,
  baku: IsianFormulir,
  tersimpan: NilaiProfil,
): NilaiProfil {
  const milikLain = Object.fromEntries(
    Object.entries(tersimpan).filter(([m]) => !MILIK_FORMULIR.some((milik) => milik === m)),
  );
  const formulir = Object.fromEntries(
    KUNCI_FORMULIR.map((k) => [k, pilihBaris(nilai.formulir[k], baku.formulir[k])] as const).filter(
      ([, isi]) => Object.keys(isi ?? {}).length > 0,
    ),
  );
  const [ppk, pps] = [nilai.penandaTangan, nilai.penandaTanganPps].map((d) => d.map((j) => j.trim()));
  return {
    ...milikLain,
    ...(nilai.kertas === baku.kertas ? {} : { kertas: nilai.kertas }),
    ...(nilai.polaNomor.trim() === baku.polaNomor ? {} : { polaNomor: nilai.polaNomor.trim() }),
    ...(nilai.polaNomorPps.trim() === baku.polaNomorPps ? {} : { polaNomorPps: nilai.polaNomorPps.trim() }),
    ...(ppk === undefined || samaDaftar(ppk, baku.penandaTangan) ? {} : { penandaTangan: ppk }),
    ...(pps === undefined || samaDaftar(pps, baku.penandaTanganPps) ? {} : { penandaTanganPps: pps }),
    ...(Object.keys(formulir).length === 0 ? {} : { formulir }),
  };
}

/** What can be saved: a text that the profile has cannot be emptied, since empty would not be kept. */
export function buildFormulirSchema(baku: IsianFormulir): z.ZodType<unknown, IsianFormulir> {
  const { kertas, polaNomor, polaNomorPps, penandaTangan, penandaTanganPps } =
    nilaiProfilSchema.required().shape;
  const teks = (bawaan: string): z.ZodType<string, string> =>
    z
      .string()
      .trim()
      .min(bawaan === '' ? 0 : 1)
      .max(200);
  return z.object({
    kertas,
    polaNomor,
    polaNomorPps,
    penandaTangan,
    penandaTanganPps,
    formulir: z.object(
      buildRecord((k) =>
        z.object({
          model: teks(baku.formulir[k].model),
          judul: teks(baku.formulir[k].judul),
          varian: z.enum(['lp', 'jumlah']).nullable(),
        }),
      ),
    ),
  });
}
