/** Corrections decided in a plenary for a desa that has names: one row is added, taken out, or changed; every figure follows from it. */
import type { Pemilih } from '../berkas/pemilih.ts';
import type { Profil } from '../profil/profil.ts';
import { gagal, ok, type Result } from '../result.ts';
import { menurutNik } from '../versi/compare-versi.ts';
import type { NamaMedan } from '../versi/medan-pemilih.ts';

/** TPS is not among them: who stands in the wrong TPS is TMS there and new in the right one, so that both TPS can be followed. */
export type MedanUbah = Exclude<NamaMedan, 'tps' | 'dpid' | 'sumber'>;

export type KoreksiBaris =
  | { readonly jenis: 'tambah'; readonly pemilih: Pemilih }
  /** `letak`: position in the list of the desa. */
  | { readonly jenis: 'hapus'; readonly letak: number }
  | {
      readonly jenis: 'ubah';
      readonly letak: number;
      readonly menjadi: Readonly<Partial<Record<MedanUbah, string>>>;
    };

export type KodeGalatBaris =
  | 'BARIS_TIDAK_ADA'
  | 'KOREKSI_KOSONG'
  | 'KODE_TIDAK_DIKENAL'
  | 'NIK_TIDAK_SAH'
  | 'NIK_SUDAH_ADA'
  | 'BUKAN_PEMILIH_BARU'
  | 'BARU_TIDAK_DAPAT_TMS'
  | 'JENIS_KELAMIN_TIDAK_SAH'
  | 'TANGGAL_TIDAK_SAH';

export interface GalatBaris {
  readonly kode: KodeGalatBaris;
  readonly pesan: string;
}

export interface HasilKoreksiBaris {
  /** The whole list of the desa after it. */
  readonly pemilih: readonly Pemilih[];
  readonly sebelum: Pemilih | null;
  readonly sesudah: Pemilih | null;
}

function tolak(kode: KodeGalatBaris, pesan: string): Result<never, GalatBaris> {
  return gagal({ kode, pesan });
}

function isTms(p: Pemilih, profil: Profil): boolean {
  return profil.keterangan.tms.some((k) => k.kode === p.keterangan);
}

/** Somebody who is in the list and counts, with that NIK. */
function findNikAktif(pemilih: readonly Pemilih[], p: Pemilih, profil: Profil, kecuali: number): boolean {
  const nik = menurutNik(p);
  return nik !== null && pemilih.some((x, i) => i !== kecuali && x.nik === nik && !isTms(x, profil));
}

function checkIsi(p: Pemilih, profil: Profil): GalatBaris | null {
  const kode = new Set(['', 'B', 'U', ...profil.keterangan.tms.map((k) => k.kode)]);
  if (!kode.has(p.keterangan))
    return { kode: 'KODE_TIDAK_DIKENAL', pesan: 'Kode keterangan itu tidak dikenal pemilihan ini.' };
  if (p.jenisKelamin !== 'L' && p.jenisKelamin !== 'P')
    return { kode: 'JENIS_KELAMIN_TIDAK_SAH', pesan: 'Jenis kelamin diisi L atau P.' };
  if (p.tanggalLahir !== null && !/^\d{4}-\d{2}-\d{2}$/.test(p.tanggalLahir))
    return { kode: 'TANGGAL_TIDAK_SAH', pesan: 'Tanggal lahir tidak dapat dibaca.' };
  return null;
}

function tambah(
  pemilih: readonly Pemilih[],
  p: Pemilih,
  profil: Profil,
): Result<HasilKoreksiBaris, GalatBaris> {
  if (p.keterangan !== 'B')
    return tolak(
      'BUKAN_PEMILIH_BARU',
      'Pemilih yang ditambahkan dalam pleno berketerangan B (pemilih baru).',
    );
  if (menurutNik(p) === null)
    return tolak('NIK_TIDAK_SAH', 'NIK pemilih yang ditambahkan harus 16 digit dan tidak disamarkan.');
  const galat = checkIsi(p, profil);
  if (galat !== null) return gagal(galat);
  if (findNikAktif(pemilih, p, profil, -1))
    return tolak(
      'NIK_SUDAH_ADA',
      'NIK itu sudah ada pada pemilih aktif di desa ini. Periksa barisnya; bila salah TPS, nyatakan TMS dahulu.',
    );
  return ok({ pemilih: [...pemilih, p], sebelum: null, sesudah: p });
}

function ubah(
  pemilih: readonly Pemilih[],
  letak: number,
  menjadi: Readonly<Partial<Record<MedanUbah, string>>>,
  profil: Profil,
): Result<HasilKoreksiBaris, GalatBaris> {
  const lama = pemilih[letak];
  if (lama === undefined)
    return tolak('BARIS_TIDAK_ADA', 'Baris itu tidak ada lagi. Muat ulang, lalu pilih lagi.');
  const isi = Object.entries(menjadi).filter(([medan, nilai]) => lama[medan as MedanUbah] !== nilai);
  if (isi.length === 0) return tolak('KOREKSI_KOSONG', 'Tidak ada isian yang berubah.');
  const baru: Pemilih = { ...lama, ...Object.fromEntries(isi) };
  if (lama.keterangan === 'B' && isTms(baru, profil))
    return tolak(
      'BARU_TIDAK_DAPAT_TMS',
      'Pemilih baru (B) tidak dinyatakan TMS: hapus barisnya, karena ia tidak ada dalam daftar awal.',
    );
  const galat = checkIsi(baru, profil);
  if (galat !== null) return gagal(galat);
  if (baru.nik !== lama.nik && menurutNik(baru) === null)
    return tolak('NIK_TIDAK_SAH', 'NIK yang dibetulkan harus 16 digit dan tidak disamarkan.');
  if (!isTms(baru, profil) && findNikAktif(pemilih, baru, profil, letak))
    return tolak(
      'NIK_SUDAH_ADA',
      'NIK itu sudah ada pada pemilih aktif lain di desa ini. Periksa kedua barisnya.',
    );
  return ok({ pemilih: pemilih.with(letak, baru), sebelum: lama, sesudah: baru });
}

/**
 * The list of a desa after a decided correction. Nothing else in it changes, and the order stays.
 * Errors: see `KodeGalatBaris`, each with its Indonesian sentence.
 */
export function applyKoreksiBaris(
  pemilih: readonly Pemilih[],
  koreksi: KoreksiBaris,
  profil: Profil,
): Result<HasilKoreksiBaris, GalatBaris> {
  if (koreksi.jenis === 'tambah') return tambah(pemilih, koreksi.pemilih, profil);
  if (koreksi.jenis === 'ubah') return ubah(pemilih, koreksi.letak, koreksi.menjadi, profil);
  const lama = pemilih[koreksi.letak];
  if (lama === undefined)
    return tolak('BARIS_TIDAK_ADA', 'Baris itu tidak ada lagi. Muat ulang, lalu pilih lagi.');
  return ok({ pemilih: pemilih.toSpliced(koreksi.letak, 1), sebelum: lama, sesudah: null });
}
