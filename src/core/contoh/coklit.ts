import type { KodeTms, MaknaTms } from '../profil/profil.ts';
import { addBaru } from './coklit-baru.ts';
import { addDiBawahUmur, addGanda } from './coklit-tambahan.ts';
import { movePindahTps } from './coklit-pindah.ts';
import { computeJumlahBaru, computeJumlahTms, computeJumlahUbah, computePembagian } from './jatah.ts';
import { computeNamaAsing } from './nama.ts';
import { findAcak, isBebas, listWarga } from './pencarian.ts';
import type { Konteks, TpsRancangan, Warga } from './warga.ts';

/** Who can plausibly carry a reason. */
function isPantas(konteks: Konteks, makna: MaknaTms, warga: Warga): boolean {
  if (!isBebas(warga)) return false;
  if (makna === 'MENINGGAL') return warga.umur >= 52 || konteks.acak.nextPeluang(0.08);
  if (makna === 'TNI') return warga.jenisKelamin === 'L' && warga.umur >= 19 && warga.umur <= 52;
  if (makna === 'POLRI') return warga.umur >= 19 && warga.umur <= 52;
  return warga.umur >= 21;
}

function renameAsing(konteks: Konteks, warga: Warga): void {
  const nama = computeNamaAsing(konteks.acak);
  const kunci = `${nama}|${warga.tanggalLahir}`;
  if (konteks.namaTerpakai.has(kunci)) return;
  konteks.namaTerpakai.add(kunci);
  warga.nama = nama;
}

function markTms(konteks: Konteks, desa: readonly TpsRancangan[], tms: KodeTms, jumlah: number): void {
  const daftar = listWarga(desa);
  for (let ke = 0; ke < jumlah; ke += 1) {
    const warga = findAcak(konteks.acak, daftar, (satu) => isPantas(konteks, tms.makna, satu));
    if (warga === undefined) return;
    warga.keterangan = tms.kode;
    if (tms.makna === 'WNA') renameAsing(konteks, warga);
  }
}

function markUbah(konteks: Konteks, desa: readonly TpsRancangan[], jumlah: number): void {
  const daftar = listWarga(desa);
  for (let ke = 0; ke < jumlah; ke += 1) {
    const warga = findAcak(konteks.acak, daftar, isBebas);
    if (warga === undefined) return;
    warga.keterangan = konteks.profil.keterangan.ubah.kode;
    warga.koreksiJenisKelamin = ke === 0 || konteks.acak.nextPeluang(0.02);
  }
}

/** Moves first: they take whole families that nothing else has touched. */
const URUTAN: readonly MaknaTms[] = ['PINDAH_TPS', 'GANDA', 'DI_BAWAH_UMUR'];

function applyTms(
  konteks: Konteks,
  semuaDesa: readonly (readonly TpsRancangan[])[],
  tms: KodeTms,
  bobot: readonly number[],
): void {
  const awal = bobot.reduce((jumlah, satu) => jumlah + satu, 0);
  const jatah = computePembagian(konteks.acak, computeJumlahTms(awal, tms.makna), bobot);
  semuaDesa.forEach((desa, ke) => {
    const jumlah = jatah[ke] ?? 0;
    if (tms.makna === 'PINDAH_TPS') movePindahTps(konteks, desa, tms.kode, jumlah);
    else if (tms.makna === 'GANDA') addGanda(konteks, semuaDesa, desa, tms.kode, jumlah);
    else if (tms.makna === 'DI_BAWAH_UMUR') addDiBawahUmur(konteks, desa, tms.kode, jumlah);
    else markTms(konteks, desa, tms, jumlah);
  });
}

/**
 * Pantarlih have been at every house: marks, adds and moves rows in the shares of Sukoharjo 2024 (DOMAIN §11),
 * spread evenly over the desa. Changes `semuaDesa` in place.
 */
export function applyCoklit(konteks: Konteks, semuaDesa: readonly (readonly TpsRancangan[])[]): void {
  const bobot = semuaDesa.map((desa) => listWarga(desa).length);
  const awal = bobot.reduce((jumlah, satu) => jumlah + satu, 0);
  const { tms } = konteks.profil.keterangan;
  const dahulu = URUTAN.flatMap((makna) => tms.filter((satu) => satu.makna === makna));
  const kemudian = tms.filter((satu) => !URUTAN.includes(satu.makna));
  for (const satu of [...dahulu, ...kemudian]) applyTms(konteks, semuaDesa, satu, bobot);
  const jatahBaru = computePembagian(konteks.acak, computeJumlahBaru(awal), bobot);
  const jatahUbah = computePembagian(konteks.acak, computeJumlahUbah(awal), bobot);
  semuaDesa.forEach((desa, ke) => {
    addBaru(konteks, desa, jatahBaru[ke] ?? 0);
    markUbah(konteks, desa, jatahUbah[ke] ?? 0);
  });
}
