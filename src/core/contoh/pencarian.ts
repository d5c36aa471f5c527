import type { Acak } from './acak.ts';
import type { Keluarga, Konteks, TpsRancangan, Warga } from './warga.ts';

const BATAS_COBA = 4000;

/** A random element that fits, or `undefined` when (almost) none does. */
export function findAcak<T>(acak: Acak, daftar: readonly T[], syarat: (satu: T) => boolean): T | undefined {
  if (daftar.length === 0) return undefined;
  for (let coba = 0; coba < BATAS_COBA; coba += 1) {
    const satu = acak.pick(daftar);
    if (syarat(satu)) return satu;
  }
  return daftar.find(syarat);
}

export function listWarga(desa: readonly TpsRancangan[]): Warga[] {
  return desa.flatMap((tps) => tps.keluarga.flatMap((keluarga) => keluarga.anggota));
}

/** Known to DP4 and not yet touched by coklit. */
export function isBebas(warga: Warga): boolean {
  return warga.keterangan === '' && !warga.terkunci;
}

function countWarga(tps: TpsRancangan): number {
  return tps.keluarga.reduce((jumlah, keluarga) => jumlah + keluarga.anggota.length, 0);
}

/** TMS rows count as well: no list may ever look fuller than the profile allows. */
export function isMuat(konteks: Konteks, tps: TpsRancangan, tambahan: number): boolean {
  return countWarga(tps) + tambahan <= konteks.profil.pemilihMaksimumPerTps;
}

export interface Rumah {
  readonly tps: TpsRancangan;
  readonly keluarga: Keluarga;
}

/** A random family of the desa that fits, with its TPS. */
export function findRumah(
  konteks: Konteks,
  desa: readonly TpsRancangan[],
  syarat: (keluarga: Keluarga, tps: TpsRancangan) => boolean,
): Rumah | undefined {
  const semua = desa.flatMap((tps) => tps.keluarga.map((keluarga) => ({ tps, keluarga })));
  return findAcak(konteks.acak, semua, ({ keluarga, tps }) => syarat(keluarga, tps));
}
