import type { AlasanTolak } from '../../core/berkas/hasil-berkas.ts';

export type KodePenolakan =
  | 'BERKAS_KOSONG'
  | 'BUKAN_SPREADSHEET'
  | 'BERKAS_TERPOTONG'
  | 'BERKAS_TERKUNCI_SANDI'
  | 'BERKAS_RUSAK'
  | 'BERKAS_TERLALU_BESAR'
  | 'ARSIP_MENCURIGAKAN'
  | 'BERKAS_TIDAK_TERBACA'
  | 'TAUTAN_KELUAR'
  | 'BERKAS_TERLALU_BERAT'
  | 'GANGGUAN_PEMBACA';

/** What the operator does next, when the one who refuses knows nothing better. */
const TINDAKAN: Readonly<Record<KodePenolakan, string>> = {
  BERKAS_KOSONG: 'Minta berkas yang berisi daftar pemilih kepada PPS, lalu impor lagi.',
  BUKAN_SPREADSHEET: 'Simpan daftar pemilih sebagai Excel (.xlsx) atau CSV, lalu impor lagi.',
  BERKAS_TERPOTONG: 'Salin atau unduh ulang berkas itu sampai selesai, lalu impor lagi.',
  BERKAS_TERKUNCI_SANDI: 'Buka di Excel, simpan tanpa kata sandi, lalu impor lagi.',
  BERKAS_RUSAK:
    'Buka di Excel lalu simpan ulang sebagai .xlsx, atau minta salinan baru kepada PPS, kemudian impor lagi.',
  BERKAS_TERLALU_BESAR: 'Hapus baris dan kolom kosong yang berformat, atau pecah per desa, lalu impor lagi.',
  ARSIP_MENCURIGAKAN: 'Berkas tidak dibuka demi keamanan. Minta berkas baru langsung kepada PPS.',
  BERKAS_TIDAK_TERBACA: 'Salin berkas itu ke laptop, pastikan boleh dibaca, lalu impor lagi.',
  TAUTAN_KELUAR: 'Salin berkas aslinya ke dalam folder masukan, lalu impor lagi.',
  BERKAS_TERLALU_BERAT: 'Pecah berkas itu per desa atau per TPS, lalu impor lagi.',
  GANGGUAN_PEMBACA:
    'Impor lagi berkas itu; bila terulang, simpan ulang di Excel sebagai .xlsx dan coba lagi.',
};

/**
 * Thrown inside the readers, which are deep and streaming, and turned into a value at their door (`readBuku`,
 * `expandArsip`, the worker). `sebab` continues the words "Berkas X …" and ends with a full stop.
 */
export class Penolakan extends Error {
  readonly kode: KodePenolakan;
  readonly sebab: string;
  readonly tindakan: string;
  readonly lembar: string | null;

  constructor(
    kode: KodePenolakan,
    sebab: string,
    pilihan: { tindakan?: string; lembar?: string | null } = {},
  ) {
    super(`${kode}: ${sebab}`);
    this.kode = kode;
    this.sebab = sebab;
    this.tindakan = pilihan.tindakan ?? TINDAKAN[kode];
    this.lembar = pilihan.lembar ?? null;
  }
}

export function formatPenolakan(penolakan: Penolakan, nama: string): AlasanTolak {
  return {
    kode: penolakan.kode,
    pesan: `Berkas ${nama} ${penolakan.sebab} ${penolakan.tindakan}`,
    lembar: penolakan.lembar,
    baris: null,
    kolom: null,
  };
}
