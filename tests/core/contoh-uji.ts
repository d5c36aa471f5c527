import type { KecamatanContoh, PemilihContoh } from '../../src/core/contoh/contoh.ts';
import type { MaknaTms } from '../../src/core/profil/profil.ts';

export function listPemilih(satu: KecamatanContoh): PemilihContoh[] {
  return satu.desa.flatMap((desa) => desa.tps.flatMap((tps) => [...tps.pemilih]));
}

export function findMakna(satu: KecamatanContoh, pemilih: PemilihContoh): MaknaTms | undefined {
  return satu.profil.keterangan.tms.find(({ kode }) => kode === pemilih.keterangan)?.makna;
}

export function listAktif(satu: KecamatanContoh): PemilihContoh[] {
  return listPemilih(satu).filter((pemilih) => findMakna(satu, pemilih) === undefined);
}
