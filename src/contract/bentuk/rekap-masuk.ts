import type { AlasanTolak } from '../../core/berkas/hasil-berkas.ts';
import type { TemuanRekap } from '../../core/diagnosis/temuan-rekap.ts';
import type { Temuan } from '../../core/pemeriksaan/temuan.ts';
import type { JenisRekapMasuk, MedanMasuk, SumberMasuk } from '../../core/rekap-masuk/rekap-masuk.ts';
import type { AngkaLP } from '../../core/rekap/angka.ts';

/** One figure of a place as it was handed in. */
export interface AngkaTampil {
  readonly medan: MedanMasuk;
  /** "pemilih akhir", "TMS meninggal" */
  readonly sebutan: string;
  readonly angka: AngkaLP;
}

/** The figures of one desa, one TPS of it (`tps`), or the kecamatan (`desa` null). */
export interface BarisMasukTampil {
  readonly desa: string | null;
  readonly namaDesa: string | null;
  readonly tps: string | null;
  readonly angka: readonly AngkaTampil[];
  /** Row in the sheet. */
  readonly nomor: number | null;
}

/** One table found in a file, understood; nothing saved. */
export interface TabelMasuk {
  /** Within the draft. */
  readonly id: number;
  readonly berkas: string;
  readonly lembar: string | null;
  /** Lines above the table. */
  readonly judul: readonly string[];
  /** `null`: understood as a table, but none the program can use for this kecamatan; `alasan` says why. */
  readonly jenis: JenisRekapMasuk | null;
  readonly sebutanJenis: string;
  readonly baris: readonly BarisMasukTampil[];
  /** Rows that would not be saved, each with its reason. */
  readonly alasan: readonly AlasanTolak[];
  /** Broken sums, another area's heading, comparison with other tables of the draft. */
  readonly diagnosis: readonly TemuanRekap[];
  /** Identities that its figures break, and where they differ from the names of the same desa. */
  readonly temuan: readonly Temuan[];
  /** Recapitulations in force that saving would replace. */
  readonly menggantikan: readonly {
    readonly desa: string | null;
    readonly namaDesa: string | null;
    readonly nomor: number;
  }[];
}

/** Files read and understood, nothing saved. One at a time; gone when the engine restarts. */
export interface RancanganRekapMasuk {
  readonly id: string;
  readonly tabel: readonly TabelMasuk[];
  /** Files without a table, or not readable. */
  readonly ditolak: readonly { readonly berkas: string; readonly pesan: string }[];
}

/** One recapitulation, in force or an earlier version. */
export interface RekapMasukTampil {
  readonly id: number;
  readonly jenis: JenisRekapMasuk;
  readonly sebutanJenis: string;
  readonly sumberAngka: SumberMasuk;
  readonly desa: string | null;
  readonly namaDesa: string | null;
  readonly tps: string | null;
  /** 1, 2, 3 … within form and place. */
  readonly nomor: number;
  readonly aktif: boolean;
  readonly asal: 'berkas' | 'ketikan';
  readonly berkas: string | null;
  readonly lembar: string | null;
  /** Who compared what was typed with the paper; empty: nobody yet. */
  readonly pemeriksa: string;
  readonly dibuatPada: string;
  readonly jumlahTps: number;
}

/** What each desa has handed in. */
export interface DesaMasuk {
  readonly kode: string;
  readonly nama: string;
  /** Where its figures come from. */
  readonly sumber: 'nama' | 'rekap' | 'belum';
  readonly rekap: readonly RekapMasukTampil[];
}

export interface DaftarRekapMasuk {
  readonly desa: readonly DesaMasuk[];
  /** Of the kecamatan as a whole. */
  readonly kecamatan: readonly RekapMasukTampil[];
}

export interface RincianRekapMasuk extends RekapMasukTampil {
  readonly baris: readonly BarisMasukTampil[];
  /** Identities its figures break by themselves. */
  readonly temuan: readonly Temuan[];
  /** Every version of this form and place, newest first. */
  readonly riwayat: readonly RekapMasukTampil[];
}

export interface HasilSimpanRekap {
  readonly disimpan: number;
  /** Equal to what was in force. */
  readonly sama: number;
  readonly temuan: readonly Temuan[];
}
