import type { Formulir } from '../profil/profil.ts';
import type { Kop } from './dokumen.ts';
import { composeKop } from './kerangka.ts';

/** Title block of a form; the first line as the profile or the office words it, else `judulBaku`. */
export function composeKopFormulir(formulir: Formulir, judulBaku: string, lanjutan: readonly string[]): Kop {
  return composeKop(formulir.model, [formulir.judul ?? judulBaku, ...lanjutan]);
}
