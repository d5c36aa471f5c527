import type { JenisKelamin } from '../../core/berkas/pemilih.ts';

/** One row for the list; NIK and NKK are masked. */
export interface BarisPemilih {
  /** Stands for the row until the desa has another version: `33.11.10.2001/3/001/17`. */
  readonly id: string;
  readonly desa: string;
  readonly namaDesa: string;
  readonly tps: string;
  readonly nama: string;
  readonly nik: string | null;
  readonly nkk: string | null;
  readonly jenisKelamin: JenisKelamin;
  readonly tanggalLahir: string | null;
  readonly rt: string;
  readonly rw: string;
  readonly keterangan: string;
  readonly disabilitas: string | null;
  readonly ktpEl: string | null;
  /** Open and handled findings on this row. */
  readonly temuan: number;
}

export interface HasilPemilih {
  readonly jumlah: number;
  readonly offset: number;
  readonly baris: readonly BarisPemilih[];
}

/** What the filters can be set to, given what is already set. */
export interface OpsiPemilih {
  readonly desa: readonly { readonly kode: string; readonly nama: string; readonly jumlah: number }[];
  readonly tps: readonly { readonly nomor: string; readonly jumlah: number }[];
  readonly rt: readonly string[];
  readonly rw: readonly string[];
  readonly keterangan: readonly { readonly kode: string; readonly label: string }[];
  readonly disabilitas: readonly { readonly kode: string; readonly label: string }[];
  readonly ktpEl: readonly { readonly kode: string; readonly label: string }[];
  readonly temuan: readonly { readonly kode: string; readonly jumlah: number }[];
}

export interface RincianPemilih extends BarisPemilih {
  readonly dpid: string;
  readonly tempatLahir: string;
  readonly statusKawin: string;
  readonly alamat: string;
  readonly sumber: string;
  readonly usia: number | null;
  readonly asal: { readonly berkas: string; readonly lembar: string | null; readonly baris: number };
  readonly daftarTemuan: readonly {
    readonly kunci: string;
    readonly kode: string;
    readonly tingkat: 'galat' | 'peringatan' | 'info';
    readonly pesan: string;
    readonly ditangani: boolean;
  }[];
  /** The same person in the versions of this desa, newest first; `medan`: what changed against the version before. */
  readonly riwayat: readonly {
    readonly versi: number;
    readonly dibuatPada: string;
    readonly aktif: boolean;
    readonly ada: boolean;
    readonly medan: readonly { readonly medan: string; readonly lama: string; readonly baru: string }[];
  }[];
}

/** Unmasked, on purpose; each showing is an entry of the jejak. */
export interface NomorTerbuka {
  readonly nik: string | null;
  readonly nkk: string | null;
}
