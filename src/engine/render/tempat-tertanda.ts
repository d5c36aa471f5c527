/** How the places to sign of `Tertanda` stand beside one another, whatever draws them. */
import type { Teks, Tertanda } from '../../core/dokumen/dokumen.ts';

export type TempatTertanda = Tertanda['kolom'][number] | null;

/** A single place to sign stands at the right. */
export function listTempat({ kolom }: Tertanda): readonly TempatTertanda[] {
  return kolom.length === 1 ? [null, ...kolom] : kolom;
}

/** Lines above the signature, so many in every place: the last ones stand on one height. */
export function listPembuka(tempat: readonly TempatTertanda[]): readonly (readonly (Teks | null)[])[] {
  const terbanyak = Math.max(0, ...tempat.map((t) => t?.pembuka.length ?? 0));
  return Array.from({ length: terbanyak }, (_, i) =>
    tempat.map((t) => (t === null ? null : (t.pembuka[i - (terbanyak - t.pembuka.length)] ?? null))),
  );
}
