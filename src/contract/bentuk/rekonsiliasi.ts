import type { DeretBagian, DesaPenduduk } from '../../core/penduduk/compute-penduduk.ts';
import type { JenisBedaOrang } from '../../core/rekonsiliasi/banding-daftar.ts';
import type { Beda, KeadaanBeda, SumberAngka } from '../../core/rekonsiliasi/rekonsiliasi.ts';

export interface BedaTampil extends Beda {
  readonly namaDesa: string | null;
  /** "TPS 003 Desa GENTAN" */
  readonly tempat: string;
  readonly sebutanMedan: string;
  readonly sebutanKiri: string;
  readonly sebutanKanan: string;
  readonly keadaan: KeadaanBeda;
  readonly catatan: string;
  /** For the berita acara: the operator's words, or those of the program. */
  readonly kronologi: string;
  readonly kronologiDisunting: boolean;
  readonly ditandaiPada: string | null;
  /** The difference is another than when it was marked: it should be looked at again. */
  readonly berubahSejakDitandai: boolean;
}

/** Figures of a place side by side; `null`: the source says nothing of it. */
export interface BarisSanding {
  readonly desa: string | null;
  readonly namaDesa: string | null;
  readonly akhir: Readonly<
    Record<
      SumberAngka,
      { readonly l: number | null; readonly p: number | null; readonly jumlah: number | null } | null
    >
  >;
}

export interface Rekonsiliasi {
  /** Which sources have said anything. */
  readonly sumber: Readonly<Record<SumberAngka, boolean>>;
  readonly sanding: readonly BarisSanding[];
  readonly beda: readonly BedaTampil[];
  readonly ringkas: Readonly<Record<KeadaanBeda, number>>;
}

/** One pemilih behind a difference; numbers and name as the policy of the screen says. */
export interface OrangBeda {
  readonly jenis: JenisBedaOrang;
  readonly desa: string;
  readonly nama: string;
  readonly nik: string;
  readonly tpsDesa: string | null;
  readonly tpsSidalih: string | null;
  readonly keteranganDesa: string | null;
  readonly keteranganSidalih: string | null;
  /** "TPS", "jenis kelamin", "keterangan" */
  readonly medan: readonly string[];
}

export interface HasilOrangBeda {
  readonly perDesa: readonly {
    readonly kode: string;
    readonly nama: string;
    readonly hanyaDesa: number;
    readonly hanyaSidalih: number;
    readonly beda: number;
    /** The desa has no names: nothing can be compared. */
    readonly tanpaNama: boolean;
  }[];
  readonly jumlah: number;
  readonly baris: readonly OrangBeda[];
  /** Files that could not be used, each with its reason. */
  readonly ditolak: readonly { readonly berkas: string; readonly pesan: string }[];
}

export interface PendudukTampil {
  readonly desa: readonly DesaPenduduk[];
  /** For the plot: shares per desa with median and spread. */
  readonly deret: readonly (DeretBagian & { readonly sebutan: string })[];
  readonly pertanyaan: readonly {
    readonly desa: string;
    readonly namaDesa: string;
    readonly kode: string;
    readonly pesan: string;
  }[];
}
