/**
 * Everything that can happen in a plenary, as it is kept: events are only ever added, and what the meeting is now follows from all of them.
 * A decision is one event, so after a power cut it either stands or does not.
 */
import type { AngkaLP } from '../rekap/angka.ts';
import type { KoreksiAngka } from './koreksi-angka.ts';

/** `pleno`: the first. `perbaikan`: a later one that alters what was decided; the first is kept. */
export type SebabRapat = 'pleno' | 'perbaikan';

export type KeputusanTanggapan = 'diterima' | 'ditolak' | 'diteruskan';

/** The figures of a desa as they stood when it was closed. */
export interface AngkaDisahkan {
  readonly awal: AngkaLP;
  readonly baru: AngkaLP;
  readonly tms: AngkaLP;
  readonly ubah: AngkaLP;
  readonly akhir: AngkaLP;
  /** Fingerprint of its data (64 hex digits). */
  readonly cap: string;
}

/** What was corrected, without any NIK: rows by their place, their fields by name. */
export type IsiKoreksi =
  | { readonly jenis: 'angka'; readonly angka: KoreksiAngka }
  | {
      readonly jenis: 'tambah' | 'hapus' | 'ubah';
      readonly tps: string;
      /** Name of the pemilih, as written in the minutes. */
      readonly nama: string;
      /** Label, before and after, NIK and NKK masked. */
      readonly beda: readonly { readonly medan: string; readonly lama: string; readonly baru: string }[];
    };

export type PeristiwaPleno =
  | { readonly jenis: 'RAPAT_DIBUKA'; readonly sebab: SebabRapat; readonly tempat: string }
  | { readonly jenis: 'RAPAT_DITUNDA'; readonly menit: number; readonly alasan: string }
  | { readonly jenis: 'RAPAT_DILANJUTKAN' }
  /** `butir`: position in the agenda, from 0. */
  | { readonly jenis: 'ACARA_DIMULAI'; readonly butir: number }
  | {
      readonly jenis: 'HADIR';
      readonly id: string;
      readonly unsur: string;
      readonly nama: string;
      readonly jabatan: string;
      /** Number of the surat mandat; empty: none is asked for, or none was shown. */
      readonly mandat: string;
    }
  | { readonly jenis: 'HADIR_DICABUT'; readonly id: string; readonly alasan: string }
  | { readonly jenis: 'DESA_DIBACAKAN'; readonly desa: string }
  | {
      readonly jenis: 'TANGGAPAN';
      readonly id: string;
      readonly desa: string | null;
      readonly dari: string;
      readonly unsur: string;
      readonly isi: string;
      readonly pemilih: string;
      readonly bukti: string;
    }
  | {
      readonly jenis: 'TANGGAPAN_DIPUTUS';
      readonly id: string;
      readonly keputusan: KeputusanTanggapan;
      readonly alasan: string;
    }
  | {
      readonly jenis: 'KOREKSI';
      readonly id: string;
      readonly desa: string;
      readonly isi: IsiKoreksi;
      readonly alasan: string;
      readonly diminta: string;
      readonly bukti: string;
      /** The tanggapan it answers; `null`: the PPK's own. */
      readonly tanggapan: string | null;
      /** The koreksi it takes back; `null`: none. */
      readonly membatalkan: string | null;
      /** Numbers of the versions of the desa before and after it; `null`: a correction of figures. */
      readonly versi: { readonly sebelum: number; readonly sesudah: number } | null;
      readonly akhirSebelum: AngkaLP;
      readonly akhirSesudah: AngkaLP;
    }
  | { readonly jenis: 'DESA_DISAHKAN'; readonly desa: string; readonly angka: AngkaDisahkan }
  | { readonly jenis: 'DESA_DIBUKA_KEMBALI'; readonly desa: string; readonly alasan: string }
  | {
      readonly jenis: 'KECAMATAN_DISAHKAN';
      readonly nomor: string;
      readonly angka: AngkaDisahkan;
      /** What was confirmed knowingly, each a sentence. */
      readonly catatan: readonly string[];
    };

export type JenisPeristiwa = PeristiwaPleno['jenis'];

/** As stored. */
export interface PeristiwaTercatat {
  /** 1, 2, 3, … without a gap. */
  readonly nomor: number;
  /** ISO time. */
  readonly waktu: string;
  readonly isi: PeristiwaPleno;
}
