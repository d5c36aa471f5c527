import type { Profil } from '../profil/profil.ts';
import type { Kecamatan } from '../wilayah/wilayah.ts';
import { createAcak } from './acak.ts';
import { applyCoklit } from './coklit.ts';
import type { DesaContoh, KecamatanContoh, PemilihContoh, TpsContoh } from './contoh.ts';
import { computeRekapContoh } from './hitungan.ts';
import { createRancangan } from './rancangan.ts';
import { createKonteks } from './warga.ts';
import type { TpsRancangan } from './warga.ts';

function compareTeks(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Order of the forms: RW, RT, NKK (DOMAIN §4.1); members of a family stay in their order. */
function computeTps(tps: TpsRancangan): TpsContoh {
  const pemilih = tps.keluarga
    .flatMap((keluarga) => keluarga.anggota)
    .map(({ umur: _umur, terkunci: _terkunci, ...satu }): PemilihContoh => satu)
    .sort((a, b) => compareTeks(a.rw, b.rw) || compareTeks(a.rt, b.rt) || compareTeks(a.nkk, b.nkk));
  return { nomor: tps.nomor, pemilih };
}

/**
 * Synthetic voters of a whole kecamatan after coklit: about 4,300 a desa, believable, without any error, the same for
 * the same arguments on every machine. Mutation shares follow Sukoharjo 2024 (DOMAIN §11); every TMS reason of the
 * profile occurs. `rekap` holds the figures that a recapitulation must give.
 * @param benih seed, any integer
 */
export function computeKecamatanContoh(kecamatan: Kecamatan, profil: Profil, benih: number): KecamatanContoh {
  const konteks = createKonteks(createAcak(benih), kecamatan, profil);
  const rancangan = createRancangan(konteks, kecamatan.desa);
  applyCoklit(konteks, rancangan);
  const desa = kecamatan.desa.map((satu, ke): DesaContoh => ({
    desa: satu,
    tps: (rancangan[ke] ?? []).map(computeTps),
  }));
  return { kecamatan, profil, benih, desa, rekap: computeRekapContoh(kecamatan, profil, desa) };
}
