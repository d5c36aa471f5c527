import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import type { Profil } from '../../../core/profil/profil.ts';
import type { AngkaLP, Bilangan, RekapKecamatan } from '../../../core/rekap/angka.ts';
import { computeJumlahLP } from '../../../core/rekap/angka-lp.ts';

export interface BatangAlasan {
  readonly label: string;
  readonly angka: AngkaLP;
}

/** TMS per reason over the desa that have data, in the order of the profile. */
export function listBatangAlasan(rekap: RekapKecamatan, profil: Profil): readonly BatangAlasan[] {
  const ada = rekap.desa.filter((d) => d.adaData);
  return profil.keterangan.tms.map(({ kode, label }) => ({
    label: `${kode} ${label}`,
    angka: computeJumlahLP(ada.flatMap((d) => d.tmsPerAlasan[kode] ?? [])),
  }));
}

export interface BatangMutasi {
  readonly desa: string;
  readonly baru: Bilangan;
  readonly tms: Bilangan;
}

/** Baru and TMS per desa; `null`: nothing handed in. */
export function listBatangMutasi(rekap: RekapKecamatan): readonly BatangMutasi[] {
  return rekap.desa.map((d) => ({
    desa: formatNamaWilayah(d.nama),
    baru: d.baru.jumlah,
    tms: d.tms.jumlah,
  }));
}
