import type { Pemilih } from '../berkas/pemilih.ts';
import type { Profil } from '../profil/profil.ts';
import type { RekapDesa } from '../rekap/angka.ts';
import { checkCoklit } from './check-coklit.ts';
import { checkGanda } from './check-ganda.ts';
import { checkIsiNomor } from './check-isi-nomor.ts';
import { checkKeluarga } from './check-keluarga.ts';
import { checkKode } from './check-kode.ts';
import { checkMirip } from './check-mirip.ts';
import { checkNomor } from './check-nomor.ts';
import { checkPindahTps } from './check-pindah-tps.ts';
import { checkRtRw, checkTps } from './check-tps.ts';
import { checkUsia } from './check-usia.ts';
import { checkWilayah } from './check-wilayah.ts';
import { sortTemuan, type Temuan } from './temuan.ts';

/** Everything that a finding can be made from: the rows in force per desa and the figures computed from them. */
export interface BahanPemeriksaan {
  readonly pemilihPerDesa: ReadonlyMap<string, readonly Pemilih[]>;
  readonly rekapDesa: readonly RekapDesa[];
  readonly tpsResmi: ReadonlyMap<string, readonly string[]>;
  readonly profil: Profil;
}

/** All findings that follow from the data in force, severest first. */
export function findTemuan(bahan: BahanPemeriksaan): Temuan[] {
  const { profil } = bahan;
  const tms = new Set(profil.keterangan.tms.map((k) => k.kode));
  const isTms = (kode: string): boolean => tms.has(kode);
  const perDesa = [...bahan.pemilihPerDesa.values()];
  const semua = perDesa.flat();
  return sortTemuan([
    ...checkWilayah(bahan.rekapDesa, bahan.tpsResmi),
    ...checkTps(bahan.rekapDesa, bahan.tpsResmi, profil),
    ...checkGanda(semua, isTms),
    ...checkMirip(semua, isTms),
    ...checkIsiNomor(semua, isTms),
    ...checkUsia(semua, profil),
    ...checkCoklit(semua, profil),
    ...perDesa.flatMap((p) => [
      ...checkNomor(p),
      ...checkKode(p, profil),
      ...checkPindahTps(p, profil),
      ...checkKeluarga(p, isTms),
      ...checkRtRw(p, isTms),
    ]),
  ]);
}
