import type { KunciFormulir } from '../../../contract/pengaturan-schema.ts';

/** The forms on the screen, in the groups of the page Dokumen. */
export const KELOMPOK_FORMULIR: readonly {
  readonly judul: string;
  readonly formulir: readonly (readonly [KunciFormulir, string])[];
}[] = [
  {
    judul: 'Formulir PPK',
    formulir: [
      ['beritaAcara', 'Berita acara PPK'],
      ['rekap', 'Rekap PPK'],
      ['rekapPerubahan', 'Rekap perubahan PPK'],
      ['lembarKontrol', 'Lembar kontrol'],
      ['rekapDisabilitas', 'Rekap disabilitas'],
      ['rekapKtpEl', 'Rekap belum ber-KTP-el'],
      ['rekapTps', 'Rekap per TPS'],
    ],
  },
  {
    judul: 'Formulir PPS dan TPS',
    formulir: [
      ['beritaAcaraPps', 'Berita acara PPS'],
      ['rekapPps', 'Rekap PPS'],
      ['rekapPerubahanPps', 'Rekap perubahan PPS'],
      ['daftarPerubahan', 'Daftar perubahan pemilih'],
      ['laporanCoklit', 'Laporan hasil coklit'],
    ],
  },
];
