import type { Blok } from '../dokumen/dokumen.ts';
import { composeTemplat } from './compose-templat.ts';
import { findTemplat, type IdTemplat, type IsianTemplat } from './daftar-templat.ts';
import { parseTemplat } from './parse-templat.ts';
import type { Templat } from './templat.ts';

/** The office's own words, else the default ones: words stored by an older program may name a field that is no more. */
function readTemplat(id: IdTemplat, milikKantor: string | undefined): Templat {
  const { baku, kamus } = findTemplat(id);
  const sendiri = milikKantor === undefined ? null : parseTemplat(milikKantor, kamus);
  const hasil = sendiri?.ok === true ? sendiri : parseTemplat(baku, kamus);
  if (!hasil.ok) throw new Error(`default words of ${id} do not fit`);
  return hasil.nilai;
}

/** The words of a document with the facts in them. */
export function composeKata<I extends IdTemplat>(
  id: I,
  templat: Readonly<Partial<Record<IdTemplat, string>>>,
  isian: IsianTemplat<I>,
): readonly Blok[] {
  return composeTemplat(readTemplat(id, templat[id]), isian);
}
