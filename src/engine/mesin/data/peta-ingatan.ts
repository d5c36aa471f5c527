import { petaManualSchema } from '../../../contract/tersimpan-schema.ts';
import { isMedan, type KolomManual, type PetaManual } from '../../../core/berkas/peta-manual.ts';
import { loadPetaKolom } from '../../store/peta-kolom.ts';
import type { BasisData } from '../../store/basis-data.ts';

/** Columns by the names of the program; `null`: one of them is no name it knows. */
export function parseKolom(
  kolom: readonly { readonly indeks: number; readonly medan: string }[],
): readonly KolomManual[] | null {
  const hasil: KolomManual[] = [];
  for (const { indeks, medan } of kolom) {
    if (!isMedan(medan)) return null;
    hasil.push({ indeks, medan });
  }
  return hasil;
}

function parsePeta(teks: string): readonly PetaManual[] {
  const hasil = petaManualSchema.safeParse(JSON.parse(teks));
  const kolom = hasil.success ? parseKolom(hasil.data.kolom) : null;
  return hasil.success && kolom !== null ? [{ ...hasil.data, kolom }] : [];
}

/** Mappings the operator had remembered; one that this program no longer understands is left out. */
export function loadPetaIngatan(db: BasisData): readonly PetaManual[] {
  return loadPetaKolom(db).flatMap(parsePeta);
}
