import type { GalatPanggilan } from '../contract/galat.ts';

/** What the shell itself answers; sentences for the operator. */
export function galatShell(kode: string, pesan: string): GalatPanggilan {
  return { kode, pesan, nomor: null };
}

function kodeSistem(galat: unknown): string {
  return galat instanceof Error && 'code' in galat && typeof galat.code === 'string' ? galat.code : '';
}

/** Why a copy could not be written, and what to do. */
export function galatSimpan(galat: unknown): GalatPanggilan {
  switch (kodeSistem(galat)) {
    case 'EBUSY':
    case 'EPERM':
    case 'ETXTBSY':
      return galatShell(
        'BERKAS_TUJUAN_DIPAKAI',
        'Berkas tujuan sedang dibuka di program lain atau terkunci. Tutup dulu berkas itu, atau simpan dengan nama lain.',
      );
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return galatShell(
        'RUANG_PENUH',
        'Ruang penyimpanan di tempat tujuan tidak cukup. Kosongkan sebagian, atau pilih tempat lain.',
      );
    case 'EACCES':
    case 'EROFS':
      return galatShell(
        'TUJUAN_TERTUTUP',
        'Folder tujuan tidak boleh ditulisi. Pilih folder lain, misalnya Dokumen, atau lepas kunci pada flashdisk.',
      );
    default:
      return galatShell(
        'TIDAK_TERSIMPAN',
        'Berkas tidak dapat disimpan di tempat itu. Periksa apakah flashdisk masih terpasang, lalu coba lagi atau pilih tempat lain.',
      );
  }
}

export const GALAT_KELUARAN_HILANG = galatShell(
  'KELUARAN_TIDAK_ADA',
  'Berkas ini sudah tidak ada, mungkin karena program baru dijalankan lagi. Buat ulang berkasnya, lalu coba lagi.',
);
