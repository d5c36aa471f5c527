import type { JenisKesalahan } from '../diagnosis/penjelasan.ts';
import type { MedanMasuk } from '../rekap-masuk/rekap-masuk.ts';
import type { AngkaLP } from '../rekap/angka.ts';

/** Who says a figure: counted from names, the PPS's own recap or berita acara, Sidalih or KPU. */
export type SumberAngka = 'nama' | 'pps' | 'sidalih';

export const SEBUTAN_SUMBER: Readonly<Record<SumberAngka, string>> = {
  nama: 'daftar nama',
  pps: 'rekap PPS',
  sidalih: 'Sidalih/KPU',
};

/** `lebih`: the right side is larger; `tukar`: L and P differ, their sum does not. */
export type ArahBeda = 'lebih' | 'kurang' | 'tukar';

export interface Dugaan {
  readonly jenis: JenisKesalahan | 'PINDAH_TPS';
  /** Indonesian: the likely cause, as a question to whoever made the figure. */
  readonly alasan: string;
}

/** One figure that two sources tell differently. */
export interface Beda {
  /** Stays the same over imports and restarts: place, figure and the two sources. */
  readonly kunci: string;
  /** `null`: the whole kecamatan. */
  readonly desa: string | null;
  readonly tps: string | null;
  readonly medan: MedanMasuk;
  readonly kiri: SumberAngka;
  readonly kanan: SumberAngka;
  readonly angkaKiri: AngkaLP;
  readonly angkaKanan: AngkaLP;
  /** Right − left; `null` where one side does not tell. */
  readonly selisih: AngkaLP;
  readonly arah: ArahBeda;
  readonly dugaan: Dugaan | null;
}

export type KeadaanBeda = 'terbuka' | 'dijelaskan' | 'diperbaiki';
