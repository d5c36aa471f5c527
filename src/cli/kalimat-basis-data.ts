import type { GalatBuka } from '../engine/store/galat-basis-data.ts';
import type { GalatKunci } from '../engine/store/kunci.ts';

const BAGIAN = { kecamatan: 'kecamatan', profil: 'profil pemilihan', tahapan: 'tahapan' } as const;

/** What to tell the operator when the database cannot be opened or written. */
export function formatGalatBasisData(berkas: string, galat: GalatBuka | GalatKunci): string {
  switch (galat.kode) {
    case 'KATA_SANDI_SALAH':
      return 'Kata sandi salah. Coba lagi, atau buka dengan kode pemulihan.';
    case 'KATA_SANDI_KOSONG':
      return 'Kata sandi tidak boleh kosong.';
    case 'BERKAS_KUNCI_HILANG':
      return `Berkas kunci "${galat.berkas}" tidak ada di samping basis data. Salin kembali dari cadangan; tanpa itu data tidak dapat dibuka.`;
    case 'BERKAS_KUNCI_RUSAK':
    case 'BERKAS_KUNCI_TIDAK_TERBACA':
      return `Berkas kunci "${galat.berkas}" rusak atau tidak terbaca. Salin kembali dari cadangan.`;
    case 'BERKAS_KUNCI_TIDAK_TERTULIS':
      return `Berkas kunci "${galat.berkas}" tidak dapat ditulis. Periksa folder dan ruang disk.`;
    case 'IDENTITAS_BERBEDA': {
      const beda = galat.beda
        .map((b) => `${BAGIAN[b.bagian]} ${b.tersimpan} (diminta ${b.diminta})`)
        .join(', ');
      return `Basis data "${berkas}" milik ${beda}. Pakai basis data lain untuk yang diminta.`;
    }
    case 'BASIS_DATA_LEBIH_BARU':
    case 'BERKAS_KUNCI_LEBIH_BARU':
      return `Basis data "${berkas}" dibuat oleh versi program yang lebih baru. Perbarui program ini.`;
    case 'BASIS_DATA_SEDANG_DIPAKAI':
      return `Basis data "${berkas}" sedang dipakai program lain. Tutup program itu, lalu ulangi.`;
    case 'BASIS_DATA_RUSAK':
      return `Basis data "${berkas}" rusak. Pakai cadangan terakhir.`;
    case 'MIGRASI_GAGAL':
      return `Basis data "${berkas}" gagal diperbarui; isinya tidak berubah${galat.cadangan === null ? '' : ` dan salinannya ada di "${galat.cadangan}"`}.`;
    case 'DISK_BERMASALAH':
      return `Disk tidak dapat dibaca atau ditulis. Pindahkan "${berkas}" ke disk lain, lalu ulangi.`;
    case 'BERKAS_KUNCI_SUDAH_ADA':
      return `Berkas kunci "${galat.berkas}" sudah ada.`;
    case 'KODE_PEMULIHAN_SALAH':
    case 'KODE_PEMULIHAN_SALAH_KETIK':
      return 'Kode pemulihan salah. Periksa ketikannya.';
    case 'KODE_PEMULIHAN_TIDAK_ADA':
      return 'Basis data ini tidak punya kode pemulihan.';
    case 'DISK_PENUH':
      return 'Disk penuh. Kosongkan ruang, lalu ulangi; data yang sudah tersimpan tetap utuh.';
    case 'BASIS_DATA_HANYA_BACA':
      return `Basis data "${berkas}" tidak boleh ditulis. Pindahkan ke folder milik sendiri.`;
    case 'BUKAN_BASIS_DATA_PLENO':
    case 'KUNCI_BUKAN_MILIK_BASIS_DATA':
      return `Berkas "${berkas}" bukan basis data Pleno DPSH, atau berkas kuncinya bukan pasangannya.`;
    case 'BASIS_DATA_TIDAK_DAPAT_DIBUKA':
      return `Basis data "${berkas}" tidak dapat dibuka. Periksa apakah foldernya ada.`;
  }
}
