import type { Profil } from '../src/core/profil/profil.ts';
import type { Kecamatan } from '../src/core/wilayah/wilayah.ts';
import { loadProfil } from '../src/engine/load-profil.ts';
import { loadKecamatan } from '../src/engine/wilayah/load-wilayah.ts';

/** A profile that ships with the program. */
export function loadProfilUji(kode = 'pilkada-2024'): Profil {
  const profil = loadProfil(kode);
  if (!profil.ok) throw new Error(profil.galat);
  return profil.nilai;
}

/** Kecamatan Baki (33.11.10) as it really is, or its first desa only. */
export function loadBaki(jumlahDesa?: number): Kecamatan {
  const kecamatan = loadKecamatan('33.11.10');
  if (kecamatan === null) throw new Error('33.11.10 tidak ada di data wilayah');
  return { ...kecamatan, desa: kecamatan.desa.slice(0, jumlahDesa) };
}
