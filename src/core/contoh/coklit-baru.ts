import { createKeluarga } from './keluarga.ts';
import { findAcak, findRumah, isBebas, isMuat } from './pencarian.ts';
import { createWarga } from './warga.ts';
import type { Konteks, TpsRancangan, Warga } from './warga.ts';

/** New voters have no DPID yet (DOMAIN §6.2). */
function markBaru(konteks: Konteks, warga: Warga): void {
  warga.dpid = '';
  warga.keterangan = konteks.profil.keterangan.baru.kode;
  warga.sumber = 'COKLIT';
  warga.terkunci = true;
}

/** A child of a listed family who comes of age before voting day and was not in DP4. */
function addPemula(konteks: Konteks, desa: readonly TpsRancangan[]): number {
  const rumah = findRumah(konteks, desa, ({ anggota }, tps) => {
    const kepala = anggota[0];
    if (kepala === undefined || kepala.umur < 36 || kepala.umur > 60) return false;
    return anggota.length < 6 && anggota.every(isBebas) && isMuat(konteks, tps, 1);
  });
  if (rumah === undefined) return 0;
  const umur =
    konteks.profil.usiaMinimum + (konteks.acak.nextPeluang(0.75) ? 0 : konteks.acak.nextBulat(1, 4));
  const jenisKelamin = konteks.acak.nextPeluang(0.5) ? 'L' : 'P';
  const pemula = createWarga(konteks, { jenisKelamin, umur, statusKawin: 'B' }, rumah.keluarga, rumah.tps);
  markBaru(konteks, pemula);
  rumah.keluarga.anggota.push(pemula);
  return 1;
}

/** A family that has moved in. */
function addPendatang(konteks: Konteks, desa: readonly TpsRancangan[], batas: number): number {
  const tps = findAcak(konteks.acak, desa, (satu) => isMuat(konteks, satu, batas));
  if (tps === undefined) return 0;
  const keluarga = createKeluarga(konteks, tps, konteks.acak.pick(tps.rukun), batas);
  for (const warga of keluarga.anggota) markBaru(konteks, warga);
  tps.keluarga.push(keluarga);
  return keluarga.anggota.length;
}

export function addBaru(konteks: Konteks, desa: readonly TpsRancangan[], jumlah: number): void {
  let sisa = jumlah;
  while (sisa > 0) {
    const pendatang = konteks.acak.nextPeluang(0.3);
    const tambahan = pendatang ? addPendatang(konteks, desa, Math.min(sisa, 3)) : addPemula(konteks, desa);
    if (tambahan === 0) return;
    sisa -= tambahan;
  }
}
