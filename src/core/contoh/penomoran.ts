import type { JenisKelamin } from '../berkas/pemilih.ts';
import type { Acak } from './acak.ts';
import { formatHari } from '../bahasa/hari.ts';

/** Issues numbers that are never given twice. */
export interface Penomoran {
  /** 16 digits: district of first registration, DDMMYY (day + 40 for women), serial (DOMAIN §6.2). */
  nextNik(tanggalLahir: string, jenisKelamin: JenisKelamin): string;
  /** 16 digits: this kecamatan, day of issue, serial. */
  nextNkk(): string;
  nextDpid(): string;
}

function computeDdmmyy(tanggal: string, tambahan: number): string {
  const hari = Number(tanggal.slice(8, 10)) + tambahan;
  return `${String(hari).padStart(2, '0')}${tanggal.slice(5, 7)}${tanggal.slice(2, 4)}`;
}

function pickDistrik(acak: Acak, kecamatan: string): string {
  const ragam = acak.nextPecahan();
  if (ragam < 0.74) return kecamatan;
  const nomor = String(acak.nextBulat(1, 12)).padStart(2, '0');
  if (ragam < 0.9) return `${kecamatan.slice(0, 4)}${nomor}`;
  return `${kecamatan.slice(0, 2)}${String(acak.nextBulat(1, 14)).padStart(2, '0')}${nomor}`;
}

/**
 * @param kodeKecamatan `33.11.10`
 * @param hariTerakhir day number of the youngest family card
 */
export function createPenomoran(acak: Acak, kodeKecamatan: string, hariTerakhir: number): Penomoran {
  const kecamatan = kodeKecamatan.replaceAll('.', '');
  const terakhir = new Map<string, number>();
  let dpid = 140_000_000 + acak.nextBulat(0, 9_000_000);
  const nextSeri = (awalan: string): string => {
    const seri = (terakhir.get(awalan) ?? 0) + acak.nextBulat(1, 3);
    terakhir.set(awalan, seri);
    return `${awalan}${String(seri).padStart(4, '0')}`;
  };
  return {
    nextNik: (tanggalLahir, jenisKelamin) =>
      nextSeri(pickDistrik(acak, kecamatan) + computeDdmmyy(tanggalLahir, jenisKelamin === 'P' ? 40 : 0)),
    nextNkk: () => {
      const terbit = formatHari(hariTerakhir - acak.nextBulat(0, 6500));
      return nextSeri(`K${kecamatan}${computeDdmmyy(terbit, 0)}`).slice(1);
    },
    nextDpid: () => {
      dpid += acak.nextBulat(1, 9);
      return String(dpid);
    },
  };
}
