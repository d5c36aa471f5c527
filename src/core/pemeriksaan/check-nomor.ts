import { maskNomor } from '../berkas/teks.ts';
import { isNomorRusak } from '../berkas/nomor-rusak.ts';
import type { Pemilih } from '../berkas/pemilih.ts';
import { buildTemuan, type Temuan } from './temuan.ts';

/**
 * NIK and NKK that cannot be used (DOMAIN §6.2, §7.4). The voter still counts. Ruined numbers accepted knowingly are silent
 * here: their file has one finding for all of them (`findNomorRusak`).
 * Codes: {NIK,NKK}_KOSONG, {NIK,NKK}_DISAMARKAN, {NIK,NKK}_BUKAN_16_DIGIT.
 */
export function checkNomor(pemilih: readonly Pemilih[]): Temuan[] {
  const hasil: Temuan[] = [];
  for (const p of pemilih) {
    for (const nama of ['nik', 'nkk'] as const) {
      const nomor = p[nama];
      if (nomor === null || /^\d{16}$/.test(nomor) || isNomorRusak(nomor)) continue;
      hasil.push(nomorRusak(p, nama.toUpperCase(), nomor));
    }
  }
  return hasil;
}

function nomorRusak(p: Pemilih, nama: string, nomor: string): Temuan {
  if (nomor === '') {
    return buildTemuan(
      p,
      `${nama}_KOSONG`,
      'peringatan',
      `${nama} kosong. Pemilih tetap dihitung; lengkapi dari KK atau KTP-el.`,
    );
  }
  if (/^[\dX*x•.]+$/.test(nomor) && /[*•]|X{2,}|x{2,}/.test(nomor)) {
    return buildTemuan(
      p,
      `${nama}_DISAMARKAN`,
      'peringatan',
      `${nama} disamarkan (${maskNomor(nomor)}), sehingga tidak dapat diperiksa kegandaannya. Minta daftar dengan ${nama} lengkap.`,
    );
  }
  const digit = nomor.replace(/\D/g, '').length;
  return buildTemuan(
    p,
    `${nama}_BUKAN_16_DIGIT`,
    'galat',
    `${nama} terbaca ${String(digit)} digit (${maskNomor(nomor.replace(/[^\dA-Za-z]/g, ''))}), seharusnya 16 digit. Pemilih tetap dihitung; betulkan dari KK atau KTP-el.`,
  );
}
