import type { Desa } from '../wilayah/wilayah.ts';
import { computeRukun } from './alamat.ts';
import { createKeluarga } from './keluarga.ts';
import type { Konteks, TpsRancangan } from './warga.ts';

const TPS_PER_DESA = [5, 6, 7, 8, 9, 10, 11] as const;
/** Of the sizes given here; a profile with smaller TPS gets more of them for the same population. */
const MAKSIMUM_ACUAN = 600;

/** Every size of desa as often as any other, so that the sum hardly depends on the seed. */
function computeJumlahTps(konteks: Konteks, jumlahDesa: number): number[] {
  const faktor = MAKSIMUM_ACUAN / konteks.profil.pemilihMaksimumPerTps;
  const ukuran: number[] = [];
  while (ukuran.length < jumlahDesa) ukuran.push(...konteks.acak.shuffle(TPS_PER_DESA));
  return ukuran.slice(0, jumlahDesa).map((jumlah) => Math.max(1, Math.round(jumlah * faktor)));
}

/** 430–590 of 600, mostly near the upper end, as KPU fills its TPS; leaves room for pemilih baru. */
function pickUkuranTps(konteks: Konteks): number {
  const { acak, profil } = konteks;
  const bagian = Math.max(acak.nextPecahan(), acak.nextPecahan());
  return Math.round((0.717 + 0.25 * bagian) * profil.pemilihMaksimumPerTps);
}

function createTps(konteks: Konteks, tps: TpsRancangan): TpsRancangan {
  const target = pickUkuranTps(konteks);
  let jumlah = 0;
  while (jumlah < target) {
    const bagian = Math.floor((jumlah / target) * tps.rukun.length);
    const rukun = tps.rukun[bagian];
    if (rukun === undefined) break;
    const keluarga = createKeluarga(konteks, tps, rukun, target - jumlah);
    tps.keluarga.push(keluarga);
    jumlah += keluarga.anggota.length;
  }
  return tps;
}

/** DP4 of every desa before coklit: TPS, neighbourhoods and families, nobody with a remark. */
export function createRancangan(konteks: Konteks, daftarDesa: readonly Desa[]): TpsRancangan[][] {
  const jumlahTps = computeJumlahTps(konteks, daftarDesa.length);
  return daftarDesa.map((desa, urutan) =>
    computeRukun(konteks.acak, jumlahTps[urutan] ?? 1).map((rukun, ke) =>
      createTps(konteks, { desa, nomor: String(ke + 1).padStart(3, '0'), rukun, keluarga: [] }),
    ),
  );
}
