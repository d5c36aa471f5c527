import { createRumah } from './keluarga.ts';
import { findAcak, findRumah, isBebas, isMuat, listWarga } from './pencarian.ts';
import { createWarga } from './warga.ts';
import type { Konteks, TpsRancangan } from './warga.ts';

/** Second records of persons who are rightly listed elsewhere, under an old family card of their own. */
export function addGanda(
  konteks: Konteks,
  semuaDesa: readonly (readonly TpsRancangan[])[],
  desa: readonly TpsRancangan[],
  kode: string,
  jumlah: number,
): void {
  const lain = semuaDesa.filter((satu) => satu !== desa);
  for (let ke = 0; ke < jumlah; ke += 1) {
    const tps = findAcak(konteks.acak, desa, (satu) => isMuat(konteks, satu, 1));
    const sumber = lain.length > 0 ? konteks.acak.pick(lain) : desa.filter((satu) => satu !== tps);
    const asli = findAcak(konteks.acak, listWarga(sumber), (warga) => isBebas(warga) && warga.umur >= 20);
    if (tps === undefined || asli === undefined) return;
    asli.terkunci = true;
    const rumah = createRumah(konteks, konteks.acak.pick(tps.rukun));
    const kembar = {
      ...asli,
      desa: tps.desa.kode,
      tps: tps.nomor,
      dpid: konteks.penomoran.nextDpid(),
      nkk: rumah.nkk,
      alamat: rumah.alamat,
      rt: rumah.rukun.rt,
      rw: rumah.rukun.rw,
      keterangan: kode,
    };
    tps.keluarga.push({ ...rumah, anggota: [kembar] });
  }
}

/** Children whom DP4 lists although they will not be old enough on voting day. */
export function addDiBawahUmur(
  konteks: Konteks,
  desa: readonly TpsRancangan[],
  kode: string,
  jumlah: number,
): void {
  for (let ke = 0; ke < jumlah; ke += 1) {
    const rumah = findRumah(konteks, desa, ({ anggota }, tps) => {
      const kepala = anggota[0];
      if (kepala === undefined || kepala.umur < 34 || kepala.umur > 55) return false;
      return anggota.length < 6 && anggota.every(isBebas) && isMuat(konteks, tps, 1);
    });
    if (rumah === undefined) return;
    const { acak, profil } = konteks;
    const umur = profil.usiaMinimum - acak.nextBulat(1, 2);
    const jenisKelamin = acak.nextPeluang(0.5) ? 'L' : 'P';
    const anak = createWarga(konteks, { jenisKelamin, umur, statusKawin: 'B' }, rumah.keluarga, rumah.tps);
    anak.keterangan = kode;
    anak.terkunci = true;
    rumah.keluarga.anggota.push(anak);
  }
}
