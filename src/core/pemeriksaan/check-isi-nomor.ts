import type { Pemilih } from '../berkas/pemilih.ts';
import { maskNomor } from '../berkas/teks.ts';
import { buildTemuan, type Temuan } from './temuan.ts';

const NOMOR = /^\d{16}$/;
const HARI_TERBANYAK = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

interface TanggalNomor {
  readonly hari: number;
  readonly bulan: number;
  readonly tahun: number;
  readonly perempuan: boolean;
}

/** Digits 7–12 of a NIK: DDMMYY, the day of women + 40 (DOMAIN §6.2). `null`: no day of the calendar. */
export function parseTanggalNik(nik: string): TanggalNomor | null {
  const dd = Number(nik.slice(6, 8));
  const perempuan = dd > 40;
  const hari = perempuan ? dd - 40 : dd;
  const bulan = Number(nik.slice(8, 10));
  const terbanyak = HARI_TERBANYAK[bulan - 1];
  if (terbanyak === undefined || hari < 1 || hari > terbanyak) return null;
  return { hari, bulan, tahun: Number(nik.slice(10, 12)), perempuan };
}

/**
 * What the digits of a whole NIK or NKK say. A NIK is never issued again after a correction, so a date or sex that differs is a
 * question, not an error; its first six digits are the district of first registration and are never judged (DOMAIN §6.2).
 * Codes: NIK_TANGGAL_TIDAK_SAH (galat), NIK_TANGGAL_BEDA, NIK_KELAMIN_BEDA, NKK_TANGGAL_TIDAK_SAH (peringatan).
 */
export function checkIsiNomor(pemilih: readonly Pemilih[], isTms: (kode: string) => boolean): Temuan[] {
  const hasil: Temuan[] = [];
  for (const p of pemilih) {
    if (isTms(p.keterangan)) continue;
    if (p.nik !== null && NOMOR.test(p.nik)) hasil.push(...periksaNik(p, p.nik));
    if (p.nkk !== null && NOMOR.test(p.nkk) && !isTanggalNkk(p.nkk)) {
      const pesan = `Digit 7–12 NKK ${maskNomor(p.nkk)} bukan tanggal terbit yang mungkin. Cocokkan dengan KK.`;
      hasil.push(buildTemuan(p, 'NKK_TANGGAL_TIDAK_SAH', 'peringatan', pesan));
    }
  }
  return hasil;
}

function periksaNik(p: Pemilih, nik: string): Temuan[] {
  const isi = parseTanggalNik(nik);
  const samar = maskNomor(nik);
  if (isi === null) {
    const pesan = `Digit 7–12 NIK ${samar} bukan tanggal yang mungkin. Cocokkan NIK dengan KTP-el atau KK.`;
    return [buildTemuan(p, 'NIK_TANGGAL_TIDAK_SAH', 'galat', pesan)];
  }
  const hasil: Temuan[] = [];
  const t = p.tanggalLahir;
  const sama =
    t === null ||
    (Number(t.slice(8, 10)) === isi.hari &&
      Number(t.slice(5, 7)) === isi.bulan &&
      Number(t.slice(2, 4)) === isi.tahun);
  if (!sama) {
    const pesan = `Tanggal lahir di daftar berbeda dari tanggal di dalam NIK ${samar}. Cocokkan dengan KTP-el; NIK tidak berubah meskipun tanggal lahir pernah dibetulkan.`;
    hasil.push(buildTemuan(p, 'NIK_TANGGAL_BEDA', 'peringatan', pesan));
  }
  if ((p.jenisKelamin === 'P') !== isi.perempuan) {
    const pesan = `Jenis kelamin ${p.jenisKelamin} berbeda dari yang tersirat di NIK ${samar}. Cocokkan dengan KTP-el.`;
    hasil.push(buildTemuan(p, 'NIK_KELAMIN_BEDA', 'peringatan', pesan));
  }
  return hasil;
}

function isTanggalNkk(nkk: string): boolean {
  const hari = Number(nkk.slice(6, 8));
  const terbanyak = HARI_TERBANYAK[Number(nkk.slice(8, 10)) - 1];
  // Cards of some districts carry the head's NIK pattern, women's days included.
  const biasa = hari > 40 ? hari - 40 : hari;
  return terbanyak !== undefined && biasa >= 1 && biasa <= terbanyak;
}
