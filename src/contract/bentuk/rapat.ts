import type {
  DesaPleno,
  Hadirin,
  KoreksiTercatat,
  TanggapanTercatat,
} from '../../core/pleno/keadaan-pleno.ts';
import type { AngkaLP } from '../../core/rekap/angka.ts';

export interface AngkaPokok {
  readonly awal: AngkaLP;
  readonly baru: AngkaLP;
  readonly tms: AngkaLP;
  readonly ubah: AngkaLP;
  readonly akhir: AngkaLP;
}

export interface DesaRapat extends DesaPleno {
  readonly kode: string;
  readonly nama: string;
  /** Desa or Kelurahan. */
  readonly sebutan: string;
  readonly adaData: boolean;
  /** `rekap`: corrected by figures; `nama`: by rows. */
  readonly sumber: 'nama' | 'rekap';
  readonly jumlahTps: number | null;
  readonly tps: readonly string[];
  readonly angka: AngkaPokok;
  readonly tmsPerAlasan: readonly {
    readonly kode: string;
    readonly label: string;
    readonly angka: AngkaLP;
  }[];
  /** The figures of its own plenary, when final documents of the PPS were made; `null`: not known. */
  readonly angkaPps: AngkaPokok | null;
  /** Findings still open, by severity. */
  readonly temuan: { readonly galat: number; readonly peringatan: number };
  readonly tanggapan: number;
  readonly koreksi: number;
  /** The figures have moved since it was closed in the meeting. */
  readonly berubahSejakDisahkan: boolean;
}

export interface RapatTampil {
  readonly ke: number;
  readonly sebab: 'pleno' | 'perbaikan';
  readonly tempat: string;
  readonly dibukaPada: string;
  readonly ditunda: { readonly sejak: string; readonly menit: number; readonly alasan: string } | null;
  readonly jumlahTunda: number;
  readonly acara: { readonly butir: number; readonly sejak: string } | null;
  readonly desaSekarang: string | null;
  readonly hadir: readonly Hadirin[];
  readonly tanggapan: readonly TanggapanTercatat[];
  readonly koreksi: readonly KoreksiTercatat[];
  readonly disahkan: {
    readonly waktu: string;
    readonly nomor: string;
    readonly catatan: readonly string[];
    /** What follows it is done: documents made and locked, backup taken. */
    readonly tuntas: boolean;
  } | null;
}

/** What the law or arithmetic forbids, and what the chairman must confirm knowingly. */
export interface SyaratPengesahan {
  readonly dilarang: readonly string[];
  readonly dikonfirmasi: readonly string[];
}

export interface KeadaanRapat {
  /** `null`: no meeting was opened yet. */
  readonly rapat: RapatTampil | null;
  /** How many were fixed before this one. */
  readonly rapatSelesai: number;
  readonly desa: readonly DesaRapat[];
  readonly acara: readonly { readonly waktu: string; readonly acara: string; readonly petugas: string }[];
  readonly unsur: readonly { readonly nama: string; readonly jumlah: number; readonly hadir: number }[];
  /** Sum over the desa closed in the meeting. */
  readonly terkumpul: { readonly desa: number; readonly tps: number | null; readonly akhir: AngkaLP };
  readonly kecamatan: AngkaPokok & { readonly jumlahTps: number | null };
  readonly catatan: Readonly<Record<string, string>>;
  readonly syarat: SyaratPengesahan;
  readonly nomorBa: string;
  readonly kepalaJejak: string;
}

/** What the projector shows. No name of a person and no NIK can be in it. */
export interface IsiLayar {
  readonly judul: string;
  readonly kecamatan: string;
  readonly contoh: boolean;
  readonly keadaan: 'belum' | 'berlangsung' | 'ditunda' | 'disahkan';
  readonly ditunda: { readonly sejak: string; readonly menit: number } | null;
  readonly acara: string | null;
  readonly desa: {
    readonly kode: string;
    readonly nama: string;
    readonly sebutan: string;
    readonly urutan: number;
    readonly jumlahTps: number | null;
    readonly angka: AngkaPokok;
    readonly tmsPerAlasan: readonly { readonly label: string; readonly angka: AngkaLP }[];
    readonly angkaPps: AngkaPokok | null;
    readonly disahkan: boolean;
    /** Of this meeting, without names: "Koreksi 1: pemilih TMS laki-laki +1". */
    readonly koreksi: readonly string[];
  } | null;
  readonly jumlahDesa: number;
  readonly desaDisahkan: number;
  /** Of the desa closed so far. */
  readonly terkumpul: { readonly tps: number | null; readonly akhir: AngkaLP };
  readonly sebelumnya: string | null;
  readonly berikutnya: string | null;
}

export interface HasilPengesahan {
  readonly nomor: string;
  readonly kepalaJejak: string;
  /** Documents made and locked. */
  readonly dokumen: number;
  /** What could not be made, each with its reason; the decision stands all the same. */
  readonly masalah: readonly string[];
  readonly cadangan: string | null;
}
