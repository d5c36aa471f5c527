import type { JenisKelamin } from '../../core/berkas/pemilih.ts';
import type { JenisBukti, KeyakinanBukti, MaknaBukti } from '../../core/bukti/jenis-bukti.ts';
import type { TipeBukti } from '../../core/bukti/tipe-bukti.ts';

/** Rows of pemilih: all of them, those whose evidence is there, and those whose evidence is missing. ada + kurang = perlu. */
export interface CacahBukti {
  readonly perlu: number;
  /** Recorded evidence that is enough, or found in the data itself (`otomatis`). */
  readonly ada: number;
  /** Of `ada`: found in the data itself, e.g. row B in the right TPS for a row of code 8. */
  readonly otomatis: number;
  /** Of `ada`: recorded, and no photo or scan of it is kept. */
  readonly tanpaBerkas: number;
  readonly kurang: number;
}

export interface AlasanBukti {
  /** Code of the list: `1` … `8`, or `B`. */
  readonly keterangan: string;
  readonly label: string;
  readonly makna: MaknaBukti;
  /** "Surat keterangan kematian atau akta kematian" */
  readonly diminta: string;
  /** `disimpulkan`: show as advice, not as a rule. */
  readonly keyakinan: KeyakinanBukti;
  /** Codes of the kinds to offer, in order. */
  readonly jenis: readonly string[];
  readonly cacah: CacahBukti;
}

export interface JenisBuktiTampil extends JenisBukti {
  /** Added by the office. */
  readonly milikKantor: boolean;
  /** `false`: no longer offered; records of it stay. */
  readonly dipakai: boolean;
}

export interface DesaBukti {
  readonly kode: string;
  readonly nama: string;
  /** There are names of this desa. Without them nothing can be said of its evidence. */
  readonly adaData: boolean;
  readonly tms: CacahBukti;
  readonly baru: CacahBukti;
  readonly perAlasan: readonly { readonly keterangan: string; readonly cacah: CacahBukti }[];
}

export interface KelengkapanBukti {
  readonly tms: CacahBukti;
  readonly baru: CacahBukti;
  /** Every TMS code of the profile, then B. */
  readonly perAlasan: readonly AlasanBukti[];
  /** Every desa of the kecamatan. */
  readonly perDesa: readonly DesaBukti[];
  readonly jenis: readonly JenisBuktiTampil[];
  /** Evidence whose pemilih is no longer found: `bukti.tidakBertaut`. */
  readonly tidakBertaut: number;
  readonly berkas: { readonly jumlah: number; readonly ukuran: number };
}

export interface BerkasBukti {
  readonly id: number;
  readonly nama: string;
  readonly tipe: TipeBukti;
  /** Bytes. */
  readonly ukuran: number;
  readonly sha256: string;
}

/** One record. Texts are masked: long numbers in them show no middle digits. */
export interface BuktiTampil {
  readonly id: number;
  readonly jenis: string;
  readonly labelJenis: string;
  /** It alone is enough for the reason of the row it stands with. */
  readonly cukup: boolean;
  readonly nomor: string;
  /** `YYYY-MM-DD`; `null`: not given. */
  readonly tanggal: string | null;
  readonly catatan: string;
  readonly berkas: BerkasBukti | null;
  readonly dibuatPada: string;
  readonly diubahPada: string;
}

/** One TMS or B row with what is asked for and what is there; NIK masked. */
export interface BarisBukti {
  /** As in BarisPemilih: until the desa has another version. */
  readonly id: string;
  readonly desa: string;
  readonly namaDesa: string;
  readonly tps: string;
  readonly nama: string;
  readonly nik: string | null;
  readonly jenisKelamin: JenisKelamin;
  readonly tanggalLahir: string | null;
  readonly rt: string;
  readonly rw: string;
  readonly alamat: string;
  readonly keterangan: string;
  readonly label: string;
  readonly makna: MaknaBukti;
  readonly lengkap: boolean;
  /** Evidence the data itself holds, as a sentence: "Terdaftar sebagai pemilih baru (B) di TPS 003."; `null`: none. */
  readonly otomatis: string | null;
  readonly bukti: readonly BuktiTampil[];
}

export interface HasilBukti {
  readonly jumlah: number;
  readonly offset: number;
  readonly baris: readonly BarisBukti[];
}

/** `TIDAK_ADA`: nobody of these marks stands in the desa. `BUKAN_TMS`: the person is there, neither TMS nor B. `RAGU`: more than one may be meant. */
export type SebabTidakBertaut = 'TIDAK_ADA' | 'BUKAN_TMS' | 'RAGU';

/** Evidence without its row; as the pemilih was when it was recorded. */
export interface BuktiTidakBertaut {
  readonly bukti: BuktiTampil;
  readonly desa: string;
  readonly namaDesa: string;
  readonly tps: string;
  readonly nama: string;
  readonly nik: string | null;
  readonly tanggalLahir: string | null;
  readonly keterangan: string;
  readonly sebab: SebabTidakBertaut;
  /** Indonesian: why, and what to do. */
  readonly pesan: string;
}

export interface HasilTidakBertaut {
  readonly jumlah: number;
  readonly offset: number;
  readonly baris: readonly BuktiTidakBertaut[];
}

export interface HasilSimpanBukti {
  /** Ids of the new records, in the order of the input. */
  readonly id: readonly number[];
}
