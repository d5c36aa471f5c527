import { KODE_GALAT, type GalatPanggilan } from '../contract/galat.ts';

/** What a host itself answers when the engine cannot. */
export function galatMesinMati(): GalatPanggilan {
  return {
    kode: KODE_GALAT.mesinMati,
    pesan:
      'Pengolah data berhenti sebelum pekerjaan ini selesai. Tidak ada yang tersimpan setengah jadi. Program menjalankannya lagi: buka kembali datanya bila diminta, lalu ulangi.',
    nomor: null,
  };
}

/** The engine died twice in a row and is not started again. */
export function galatMesinTetapMati(): GalatPanggilan {
  return {
    kode: KODE_GALAT.mesinMati,
    pesan:
      'Pengolah data berhenti berulang kali. Yang sudah tersimpan tetap utuh. Tutup program, lalu buka lagi. Bila terulang, jangan impor berkas yang terakhir dan hubungi pembuat program.',
    nomor: null,
  };
}

export function galatDitutup(): GalatPanggilan {
  return {
    kode: KODE_GALAT.mesinMati,
    pesan: 'Program sedang ditutup. Buka lagi program, lalu ulangi.',
    nomor: null,
  };
}

export function galatMasukan(): GalatPanggilan {
  return {
    kode: KODE_GALAT.masukanTidakSah,
    pesan:
      'Permintaan ini tidak dikenal oleh program. Muat ulang halaman; bila terulang, hubungi pembuat program.',
    nomor: null,
  };
}

export function galatDibatalkan(): GalatPanggilan {
  return {
    kode: KODE_GALAT.dibatalkan,
    pesan: 'Dibatalkan. Tidak ada yang berubah.',
    nomor: null,
  };
}
