import type { Pemilih } from '../core/berkas/pemilih.ts';
import { findTemuan } from '../core/pemeriksaan/find-temuan.ts';
import { sortTemuan, type Temuan } from '../core/pemeriksaan/temuan.ts';
import type { Profil } from '../core/profil/profil.ts';
import type { RekapKecamatan } from '../core/rekap/angka.ts';
import { computeRekapDesa, computeRekapKecamatan } from '../core/rekap/compute-rekap.ts';
import type { TpsResmi } from '../core/wilayah/parse-daftar-tps.ts';
import type { Kecamatan } from '../core/wilayah/wilayah.ts';
import type { BasisData } from './store/basis-data.ts';
import { loadPemilihDesa, loadTemuanAktif, loadVersiAktif } from './store/load-versi.ts';
import { kepalaJejak } from './store/jejak.ts';

/** Everything that follows from the data now in force. */
export interface Keadaan {
  readonly rekap: RekapKecamatan;
  /** Findings of the data in force: those made while reading and those of the rules. */
  readonly temuan: readonly Temuan[];
  readonly kepalaJejak: string;
}

/** Loads the whole state of the database: the figures of every run come from here, never from the files just read. */
export function loadKeadaan(
  db: BasisData,
  kecamatan: Kecamatan,
  profil: Profil,
  tpsResmi: TpsResmi,
): Keadaan {
  const pemilihPerDesa = new Map<string, readonly Pemilih[]>();
  for (const { desa } of loadVersiAktif(db))
    pemilihPerDesa.set(desa, loadPemilihDesa(db, desa, 'aktif') ?? []);
  const rekapDesa = kecamatan.desa.map((desa) =>
    computeRekapDesa(desa, pemilihPerDesa.get(desa.kode) ?? null, profil, tpsResmi.get(desa.kode) ?? []),
  );
  const rekap = computeRekapKecamatan(kecamatan, rekapDesa, profil);
  return {
    rekap,
    temuan: sortTemuan([
      ...loadTemuanAktif(db),
      ...findTemuan({ pemilihPerDesa, rekapDesa, tpsResmi, profil }),
    ]),
    kepalaJejak: kepalaJejak(db),
  };
}
