import { computeAlamat } from './alamat.ts';
import { findAcak, findRumah, isBebas, isMuat } from './pencarian.ts';
import type { Rumah } from './pencarian.ts';
import type { Keluarga, Konteks, TpsRancangan, Warga } from './warga.ts';

function createPindahan(konteks: Konteks, asal: Keluarga, tujuan: TpsRancangan): Keluarga {
  const rukun = konteks.acak.pick(tujuan.rukun);
  const alamat = computeAlamat(konteks.acak, rukun.dukuh);
  const anggota = asal.anggota.map((warga): Warga => ({
    ...warga,
    tps: tujuan.nomor,
    dpid: '',
    alamat,
    rt: rukun.rt,
    rw: rukun.rw,
    keterangan: konteks.profil.keterangan.baru.kode,
    sumber: 'COKLIT',
    terkunci: true,
  }));
  return { nkk: asal.nkk, alamat, rukun, anggota };
}

function moveKeluarga(
  konteks: Konteks,
  { tps, keluarga }: Rumah,
  desa: readonly TpsRancangan[],
  kode: string,
): boolean {
  const besar = keluarga.anggota.length;
  const tujuan = findAcak(konteks.acak, desa, (satu) => satu !== tps && isMuat(konteks, satu, besar));
  if (tujuan === undefined) return false;
  tujuan.keluarga.push(createPindahan(konteks, keluarga, tujuan));
  for (const warga of keluarga.anggota) {
    warga.keterangan = kode;
    warga.terkunci = true;
  }
  return true;
}

/**
 * Whole families entered under the wrong TPS: TMS rows stay with their data in the old TPS, a row B with the same NIK
 * stands in the right one (DOMAIN §5.1, code 8). Whole families, because a family may not vote at two TPS.
 */
export function movePindahTps(
  konteks: Konteks,
  desa: readonly TpsRancangan[],
  kode: string,
  jumlah: number,
): void {
  let sisa = jumlah;
  while (sisa > 0 && desa.length > 1) {
    const batas = sisa;
    const rumah = findRumah(
      konteks,
      desa,
      (keluarga) =>
        keluarga.anggota.length > 0 && keluarga.anggota.length <= batas && keluarga.anggota.every(isBebas),
    );
    if (rumah === undefined || !moveKeluarga(konteks, rumah, desa, kode)) return;
    sisa -= rumah.keluarga.anggota.length;
  }
}
