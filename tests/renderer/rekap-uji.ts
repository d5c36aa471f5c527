import type { Pemilih } from '../../src/core/berkas/pemilih.ts';
import type { RekapKecamatan } from '../../src/core/rekap/angka.ts';
import { computeRekapDesa, computeRekapKecamatan } from '../../src/core/rekap/compute-rekap.ts';
import { KECAMATAN_UJI } from '../core/rekap/pemilih-uji.ts';
import { loadProfilUji } from '../data-uji.ts';

export const PROFIL = loadProfilUji();

/** The recap of the test kecamatan; `null` or an absent desa: nothing handed in. */
export function rekapUji(isi: Readonly<Record<string, readonly Pemilih[] | null>>): RekapKecamatan {
  const desa = KECAMATAN_UJI.desa.map((d) => computeRekapDesa(d, isi[d.kode] ?? null, PROFIL, []));
  return computeRekapKecamatan(KECAMATAN_UJI, desa, PROFIL);
}
