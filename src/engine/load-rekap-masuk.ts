import type { Temuan } from '../core/pemeriksaan/temuan.ts';
import { checkPenduduk, computePenduduk } from '../core/penduduk/compute-penduduk.ts';
import type { Profil } from '../core/profil/profil.ts';
import type { RekapDesa, RekapKecamatan } from '../core/rekap/angka.ts';
import { checkAntarFormulir } from '../core/rekap-masuk/check-antar-formulir.ts';
import { checkIdentitasMasuk } from '../core/rekap-masuk/check-identitas.ts';
import { checkKendali } from '../core/rekap-masuk/check-kendali.ts';
import { gabungMasuk, type MasukGabung, type RekapAktif } from '../core/rekap-masuk/gabung-masuk.ts';
import { computeRekapDesaMasuk, isBerangka } from '../core/rekap-masuk/rekap-desa-masuk.ts';
import type { Desa, Kecamatan } from '../core/wilayah/wilayah.ts';
import type { BasisData } from './store/basis-data.ts';
import { loadRekapMasukAktif } from './store/rekap-masuk.ts';

/** Recapitulations in force, as each source tells them. */
export interface RekapMasukTermuat {
  readonly semua: readonly RekapAktif[];
  readonly pps: MasukGabung;
  readonly sidalih: MasukGabung;
  readonly penduduk: MasukGabung;
}

export function loadRekapMasukTermuat(db: BasisData): RekapMasukTermuat {
  const semua = loadRekapMasukAktif(db);
  return {
    semua,
    pps: gabungMasuk(semua, 'pps'),
    sidalih: gabungMasuk(semua, 'sidalih'),
    penduduk: gabungMasuk(semua, 'penduduk'),
  };
}

/** The figures of a desa that has no names; `null`: it has handed in no recapitulation either. */
export function findRekapDesaMasuk(masuk: RekapMasukTermuat, desa: Desa, profil: Profil): RekapDesa | null {
  const gabung = masuk.pps.desa.get(desa.kode);
  return gabung === undefined || !isBerangka(gabung) ? null : computeRekapDesaMasuk(desa, gabung, profil);
}

/** Findings of what was handed in: identities, forms that contradict one another, names that differ, shares that are odd. */
export function findTemuanMasuk(
  masuk: RekapMasukTermuat,
  rekap: RekapKecamatan,
  kecamatan: Kecamatan,
  profil: Profil,
): readonly Temuan[] {
  if (masuk.semua.length === 0) return [];
  const nama = {
    ...rekap,
    desa: rekap.desa.map((d) => (d.sumber === 'rekap' ? { ...d, adaData: false } : d)),
  };
  return [
    ...checkIdentitasMasuk(masuk.pps, kecamatan),
    ...checkIdentitasMasuk(masuk.sidalih, kecamatan),
    ...checkIdentitasMasuk(masuk.penduduk, kecamatan),
    ...checkAntarFormulir(masuk.semua, kecamatan),
    ...masuk.semua.flatMap((r) =>
      checkKendali(r, { berkas: r.berkas, lembar: r.lembar }, nama, kecamatan, profil),
    ),
    ...checkPenduduk(computePenduduk(rekap, masuk.penduduk, profil)),
  ];
}
