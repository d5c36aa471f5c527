import type { GalatBuka } from './store/galat-basis-data.ts';
import type { GalatKunci } from './store/kunci.ts';

const BAGIAN = { kecamatan: 'kecamatan', profil: 'profil pemilihan', tahapan: 'tahapan' } as const;

/** How a sentence calls the files it speaks of: by path on the command line, without one in the window. */
export interface SebutanBerkas {
  /** "Basis data "/mnt/baki.db"", at the beginning of a sentence. */
  readonly basisData: string;
  readonly berkas: string;
  /** What to move to another disk. */
  readonly pindahan: string;
  readonly berkasKunci: (jalur: string) => string;
  /** After "isinya tidak berubah": where the copy lies. */
  readonly salinan: (jalur: string) => string;
}

export const SEBUTAN_JENDELA: SebutanBerkas = {
  basisData: 'Basis data ini',
  berkas: 'Berkas ini',
  pindahan: 'folder data program',
  berkasKunci: () => 'Berkas kunci basis data ini',
  salinan: () => ' dan salinannya tersimpan di sampingnya',
};

/** What to tell the operator when the database cannot be opened or written. */
export function formatGalatBasisData(galat: GalatBuka | GalatKunci, sebutan: SebutanBerkas): string {
  switch (galat.kode) {
    case 'KATA_SANDI_SALAH':
      return 'Kata sandi salah. Coba lagi, atau buka dengan kode pemulihan.';
    case 'KATA_SANDI_KOSONG':
      return 'Kata sandi tidak boleh kosong.';
    case 'BERKAS_KUNCI_HILANG':
      return `${sebutan.berkasKunci(galat.berkas)} tidak ada di samping basis data. Salin kembali dari cadangan; tanpa itu data tidak dapat dibuka.`;
    case 'BERKAS_KUNCI_RUSAK':
    case 'BERKAS_KUNCI_TIDAK_TERBACA':
      return `${sebutan.berkasKunci(galat.berkas)} rusak atau tidak terbaca. Salin kembali dari cadangan.`;
    case 'BERKAS_KUNCI_TIDAK_TERTULIS':
      return `${sebutan.berkasKunci(galat.berkas)} tidak dapat ditulis. Periksa folder dan ruang disk.`;
    case 'IDENTITAS_BERBEDA': {
      const beda = galat.beda
        .map((b) => `${BAGIAN[b.bagian]} ${b.tersimpan} (diminta ${b.diminta})`)
        .join(', ');
      return `${sebutan.basisData} milik ${beda}. Pakai basis data lain untuk yang diminta.`;
    }
    case 'BASIS_DATA_LEBIH_BARU':
    case 'BERKAS_KUNCI_LEBIH_BARU':
      return `${sebutan.basisData} dibuat oleh versi program yang lebih baru. Perbarui program ini.`;
    case 'BASIS_DATA_SEDANG_DIPAKAI':
      return `${sebutan.basisData} sedang dipakai program lain. Tutup program itu, lalu ulangi.`;
    case 'BASIS_DATA_RUSAK':
      return `${sebutan.basisData} rusak. Pakai cadangan terakhir.`;
    case 'MIGRASI_GAGAL':
      return `${sebutan.basisData} gagal diperbarui; isinya tidak berubah${galat.cadangan === null ? '' : sebutan.salinan(galat.cadangan)}.`;
    case 'DISK_BERMASALAH':
      return `Disk tidak dapat dibaca atau ditulis. Pindahkan ${sebutan.pindahan} ke disk lain, lalu ulangi.`;
    case 'BERKAS_KUNCI_SUDAH_ADA':
      return `${sebutan.berkasKunci(galat.berkas)} sudah ada.`;
    case 'KODE_PEMULIHAN_SALAH':
    case 'KODE_PEMULIHAN_SALAH_KETIK':
      return 'Kode pemulihan salah. Periksa ketikannya.';
    case 'KODE_PEMULIHAN_TIDAK_ADA':
      return 'Basis data ini tidak punya kode pemulihan.';
    case 'DISK_PENUH':
      return 'Disk penuh. Kosongkan ruang, lalu ulangi; data yang sudah tersimpan tetap utuh.';
    case 'BASIS_DATA_HANYA_BACA':
      return `${sebutan.basisData} tidak boleh ditulis. Pindahkan ke folder milik sendiri.`;
    case 'BUKAN_BASIS_DATA_PLENO':
    case 'KUNCI_BUKAN_MILIK_BASIS_DATA':
      return `${sebutan.berkas} bukan basis data Pleno DPSH, atau berkas kuncinya bukan pasangannya.`;
    case 'BASIS_DATA_TIDAK_DAPAT_DIBUKA':
      return `${sebutan.basisData} tidak dapat dibuka. Periksa apakah foldernya ada.`;
  }
}
