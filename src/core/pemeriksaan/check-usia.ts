import type { Pemilih } from '../berkas/pemilih.ts';
import type { MaknaTms, Profil } from '../profil/profil.ts';
import { computeUsia } from '../versi/usia.ts';
import { buildTemuan, type Temuan } from './temuan.ts';

/** Below this nobody is married, whatever the file says (DOMAIN §6.2). */
const USIA_KAWIN = 13;
/** Age of service of TNI and Polri, wide. */
const USIA_DINAS = { dari: 17, sampai: 65 } as const;

/**
 * Age on voting day against the right to vote, marriage and the reason of TMS (PKPU 7/2024 Pasal 4; DOMAIN §6.2).
 * Codes: DI_BAWAH_UMUR (galat), TANGGAL_LAHIR_TIDAK_MUNGKIN (galat), USIA_MELEBIHI_BATAS, KAWIN_TERLALU_MUDA,
 * TMS_DI_BAWAH_UMUR_CUKUP_UMUR, TNI_POLRI_USIA_TIDAK_WAJAR (peringatan).
 */
export function checkUsia(pemilih: readonly Pemilih[], profil: Profil): Temuan[] {
  const makna = new Map(profil.keterangan.tms.map((k) => [k.kode, k.makna]));
  return pemilih.flatMap((p) => {
    if (p.tanggalLahir === null) return [];
    const usia = computeUsia(p.tanggalLahir, profil.hariPemungutanSuara);
    const tms = makna.get(p.keterangan);
    if (usia === null) return tms === undefined ? [lahirKelak(p)] : [];
    return tms === undefined ? periksaAktif(p, usia, profil) : periksaTms(p, usia, tms, profil);
  });
}

/** Married or once married: has the right to vote whatever the age. */
function isPernahKawin(p: Pemilih): boolean {
  return p.statusKawin === 'S' || p.statusKawin === 'P';
}

function lahirKelak(p: Pemilih): Temuan {
  const pesan = 'Tanggal lahir sesudah hari pemungutan suara. Betulkan menurut KTP-el atau KK.';
  return buildTemuan(p, 'TANGGAL_LAHIR_TIDAK_MUNGKIN', 'galat', pesan);
}

function periksaAktif(p: Pemilih, usia: number, profil: Profil): Temuan[] {
  if (usia < USIA_KAWIN && isPernahKawin(p)) {
    const pesan = `Berstatus kawin pada usia ${String(usia)} tahun. Periksa tanggal lahir dan status perkawinannya.`;
    return [buildTemuan(p, 'KAWIN_TERLALU_MUDA', 'peringatan', pesan)];
  }
  if (usia < profil.usiaMinimum && !isPernahKawin(p)) {
    const pesan = `Berusia ${String(usia)} tahun pada hari pemungutan suara dan belum pernah kawin, jadi belum berhak memilih. Periksa tanggal lahirnya; bila benar, beri kode TMS di bawah umur.`;
    return [buildTemuan(p, 'DI_BAWAH_UMUR', 'galat', pesan)];
  }
  if (usia > profil.usiaMaksimum) {
    const pesan = `Berusia ${String(usia)} tahun, di atas ${String(profil.usiaMaksimum)}. Periksa tanggal lahirnya, atau apakah yang bersangkutan sudah meninggal.`;
    return [buildTemuan(p, 'USIA_MELEBIHI_BATAS', 'peringatan', pesan)];
  }
  return [];
}

function periksaTms(p: Pemilih, usia: number, makna: MaknaTms, profil: Profil): Temuan[] {
  if (makna === 'DI_BAWAH_UMUR' && (usia >= profil.usiaMinimum || isPernahKawin(p))) {
    const sebab =
      usia >= profil.usiaMinimum
        ? `berusia ${String(usia)} tahun pada hari pemungutan suara`
        : 'berstatus pernah kawin';
    const pesan = `Dinyatakan TMS di bawah umur, padahal ${sebab}, jadi berhak memilih. Periksa tanggal lahir, status, dan kodenya.`;
    return [buildTemuan(p, 'TMS_DI_BAWAH_UMUR_CUKUP_UMUR', 'peringatan', pesan)];
  }
  if ((makna === 'TNI' || makna === 'POLRI') && (usia < USIA_DINAS.dari || usia > USIA_DINAS.sampai)) {
    const pesan = `Dinyatakan TMS ${makna === 'TNI' ? 'TNI' : 'Polri'} pada usia ${String(usia)} tahun. Periksa kode atau tanggal lahirnya; purnawirawan berhak memilih.`;
    return [buildTemuan(p, 'TNI_POLRI_USIA_TIDAK_WAJAR', 'peringatan', pesan)];
  }
  return [];
}
