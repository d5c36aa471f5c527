import type { PenanganSesi } from '../konteks.ts';
import { tolak } from '../galat.ts';
import { replaceBerkas } from './penangan-impor.ts';
import { isBolehGabung, requireBerkas, requireRancangan, type BerkasRancangan } from './rancangan.ts';

export const gabungPerubahanImpor: PenanganSesi<'impor.gabungPerubahan'> = async (masukan, sesi, konteks) => {
  const rancangan = requireRancangan(sesi, masukan.rancangan);
  if (!rancangan.ok) return rancangan;
  const baru: BerkasRancangan[] = [];
  for (const id of new Set(masukan.berkas)) {
    const berkas = requireBerkas(rancangan.nilai, id);
    if (!berkas.ok) return berkas;
    if (masukan.gabung && !isBolehGabung(berkas.nilai))
      return tolak(
        'BUKAN_DAFTAR_PERUBAHAN',
        `Berkas "${berkas.nilai.masuk.nama}" bukan daftar perubahan yang dapat digabungkan: isinya daftar lengkap, atau ada kesalahan lain yang harus dibetulkan dahulu.`,
      );
    baru.push({ ...berkas.nilai, gabung: masukan.gabung, bacaan: berkas.nilai.bacaan + 1 });
  }
  return replaceBerkas(sesi, rancangan.nilai, baru, konteks);
};
