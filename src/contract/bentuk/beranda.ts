import type { LangkahKerja } from '../../core/beranda/compute-langkah.ts';
import type { AngkaLP, Bilangan } from '../../core/rekap/angka.ts';

/** `belum`: nothing handed in; `bermasalah`: handed in, with open findings of severity galat; `siap`: handed in without. */
export type KeadaanDesa = 'belum' | 'bermasalah' | 'siap';

export interface DesaBeranda {
  readonly kode: string;
  readonly nama: string;
  readonly keadaan: KeadaanDesa;
  readonly akhir: Bilangan;
  readonly jumlahTps: Bilangan;
  readonly tpsResmi: number | null;
  readonly galat: number;
  readonly peringatan: number;
  /** ISO time of the version in force. */
  readonly diimporPada: string | null;
  readonly versi: number | null;
}

export interface RingkasAngka {
  readonly awal: AngkaLP;
  readonly baru: AngkaLP;
  readonly tms: AngkaLP;
  readonly ubah: AngkaLP;
  readonly akhir: AngkaLP;
}

/** Sums over the desa that have data; a kecamatan figure only when `lengkap`. */
export interface Beranda {
  readonly lengkap: boolean;
  readonly desaMasuk: number;
  readonly jumlahDesa: number;
  readonly desa: readonly DesaBeranda[];
  readonly angka: RingkasAngka;
  /** The same as it was before the last import; `null`: there was no import before. */
  readonly sebelum: RingkasAngka | null;
  readonly imporTerakhir: {
    readonly waktu: string;
    readonly berkas: number;
    readonly ditolak: number;
  } | null;
  /** Open findings only. */
  readonly temuan: { readonly galat: number; readonly peringatan: number; readonly info: number };
  readonly dokumen: { readonly belum: number; readonly siap: number; readonly usang: number };
  /** Most urgent first; never empty: the last is "everything is ready". */
  readonly langkah: readonly LangkahKerja[];
}
