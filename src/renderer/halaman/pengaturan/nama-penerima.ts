import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import type { Penerima } from '../../../core/profil/profil.ts';
import type { Kecamatan } from '../../../core/wilayah/wilayah.ts';

/** The recipients of the profile with the names of this kecamatan filled in. */
export function listPenerimaBaku(penerima: readonly Penerima[], kecamatan: Kecamatan): Penerima[] {
  return penerima.map(({ nama, rangkap }) => ({
    nama: nama
      .replaceAll('{kabupaten}', formatNamaWilayah(kecamatan.kabupaten.nama))
      .replaceAll('{kecamatan}', formatNamaWilayah(kecamatan.nama)),
    rangkap,
  }));
}
