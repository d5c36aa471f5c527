import type { AlasanTolak, JenisBerkas } from '../../core/berkas/hasil-berkas.ts';
import type { Temuan } from '../../core/pemeriksaan/temuan.ts';
import type { RingkasGabungan } from '../../core/perubahan/gabung-perubahan.ts';
import type { RingkasAngka } from './beranda.ts';

/** The first rows of a sheet as text, long numbers masked, and what each column was taken for. */
export interface PratinjauLembar {
  readonly lembar: string | null;
  /** Signature of the shape: equal for files whose columns can be chosen alike. */
  readonly bentuk: string;
  readonly kepala: { readonly barisJudul: number; readonly barisData: number } | null;
  /** First row of data, as read or, where nothing was understood, as it seems. */
  readonly barisData: number;
  readonly kolom: readonly {
    readonly indeks: number;
    readonly huruf: string;
    readonly judul: string;
    readonly medan: string | null;
  }[];
  readonly baris: readonly { readonly nomor: number; readonly sel: readonly string[] }[];
  /** It was read as a by-name list. */
  readonly cocok: boolean;
}

export type StatusImpor =
  | 'diterima'
  /** The same bytes as another file of this run. */
  | 'kembar'
  | 'ditolak';

/** One file of a draft import, understood or refused. */
export interface BerkasImpor {
  /** Within the draft. */
  readonly id: number;
  readonly nama: string;
  readonly ukuran: number;
  readonly status: StatusImpor;
  /** `null` when the file could not be read at all. */
  readonly jenis: JenisBerkas | null;
  readonly desa: readonly { readonly kode: string; readonly nama: string }[];
  readonly baris: number;
  readonly alasan: readonly AlasanTolak[];
  readonly jumlahAlasan: number;
  /** Refused for nothing but ruined NIK or NKK: may be accepted knowingly. */
  readonly bolehTerimaRusak: boolean;
  /** Accepted knowingly with ruined NIK or NKK. */
  readonly nomorRusakDiterima: boolean;
  /** It holds only changes: `impor.gabungPerubahan` can join it to the version in force of its desa. Never of a full list. */
  readonly bolehGabung: boolean;
  /** It is joined; what cannot be joined for certain stands in `alasan` (codes GABUNG_…), and then nothing of its desa is taken. */
  readonly digabung: boolean;
  /** The columns of a sheet are uncertain or wrong, so that the operator should look at the mapping. */
  readonly perluPetakan: boolean;
  /** A mapping of the operator was used, of this run or remembered from an earlier one. */
  readonly petaDipakai: 'tidak' | 'ingatan' | 'pilihan';
  readonly pratinjau: readonly PratinjauLembar[];
}

/** What saving the draft would do to a desa. */
export interface DesaImpor {
  readonly kode: string;
  readonly nama: string;
  readonly berkas: readonly number[];
  /** `baru`: no version yet; `kembali`: equals an older version, which would be in force again. */
  readonly status: 'baru' | 'berubah' | 'sama' | 'kembali';
  readonly versiLama: number | null;
  readonly barisLama: number | null;
  readonly barisBaru: number;
  readonly ditambah: number;
  readonly hilang: number;
  readonly berubah: number;
  readonly angkaLama: RingkasAngka | null;
  readonly angkaBaru: RingkasAngka;
  readonly tpsBaru: readonly string[];
  /** TPS that the version in force has and the new one has not: replaced only on confirmation. */
  readonly tpsHilang: readonly string[];
  /** Desa that share a file with this one: they are saved together or not at all. */
  readonly kelompok: number;
  /** What lists of changes joined to the version in force do; `null`: the desa is replaced by full lists. */
  readonly gabungan: RingkasGabungan | null;
}

/** Files read and understood, nothing saved yet. */
export interface RancanganImpor {
  readonly id: string;
  readonly berkas: readonly BerkasImpor[];
  readonly desa: readonly DesaImpor[];
  readonly temuan: readonly Temuan[];
}

export interface HasilImpor {
  readonly desaDisimpan: readonly { readonly kode: string; readonly nama: string; readonly versi: number }[];
  /** Names. */
  readonly desaSama: readonly string[];
  /** Files. */
  readonly ditolak: number;
  /** Desa (names) that could not be saved although the others were, and why; they stay in the draft. */
  readonly gagal: readonly { readonly desa: readonly string[]; readonly pesan: string }[];
}

/** One row of a comparison of two versions of a desa; NIK masked. */
export interface BarisBeda {
  readonly jenis: 'ditambah' | 'hilang' | 'berubah';
  readonly tps: string;
  readonly nama: string;
  readonly nik: string;
  /** For `berubah`: field, old and new value (numbers masked). */
  readonly medan: readonly { readonly medan: string; readonly lama: string; readonly baru: string }[];
}

export interface BedaVersi {
  readonly ditambah: number;
  readonly hilang: number;
  readonly berubah: number;
  /** At most as many as asked for. */
  readonly baris: readonly BarisBeda[];
}

export interface VersiDesa {
  readonly nomor: number;
  readonly aktif: boolean;
  readonly dibuatPada: string;
  readonly jumlahBaris: number;
  readonly jumlahTps: number;
  readonly berkas: readonly {
    readonly nama: string;
    readonly jumlahBaris: number;
    readonly sha256: string;
  }[];
}

export interface CatatanImpor {
  readonly nomor: number;
  readonly waktu: string;
  readonly berkas: number;
  readonly ditolak: number;
  readonly desa: readonly string[];
}
