import type { Pemilih } from '../berkas/pemilih.ts';
import type { Profil, Tahapan } from '../profil/profil.ts';
import type { RekapKecamatan } from '../rekap/angka.ts';
import type { SamaranNama, SamaranNomor, SamaranTanggal } from '../samaran/samar.ts';
import type { IdTemplat } from '../templat/daftar-templat.ts';
import type { Kecamatan } from '../wilayah/wilayah.ts';
import type { Kertas } from './dokumen.ts';

export interface Masukan {
  /** Who gave it (name, unsur). */
  readonly dari: string | null;
  readonly isi: string;
}

/** Facts of a plenary meeting. `null`: unknown, printed as a dotted line to fill by hand; never taken from the clock. */
export interface Pleno {
  readonly nomor: string | null;
  /** `YYYY-MM-DD`. */
  readonly tanggal: string | null;
  /** As written, e.g. "09.00 WIB". */
  readonly jam: string | null;
  readonly tempat: string | null;
  readonly ketua: string | null;
  /** Four of a PPK, two of a PPS; missing ones are `null`. */
  readonly anggota: readonly (string | null)[];
  /** `null`: unknown (dotted lines); empty: there was none. */
  readonly masukan: readonly Masukan[] | null;
}

/** What is known of a desa beside its figures. */
export interface FaktaDesa {
  readonly kode: string;
  /** The plenary of its PPS. */
  readonly pleno: Pleno;
  /** Name by number of TPS. */
  readonly pantarlih: ReadonlyMap<string, string>;
  /** Fingerprint (64 hex digits) of the data of this desa alone: it moves only when they do. */
  readonly capData: string;
}

export interface Undangan {
  readonly nomor: string | null;
  /** `YYYY-MM-DD`; date of the letter. */
  readonly tanggal: string | null;
  readonly sifat: string;
  readonly lampiran: string;
  readonly hal: string;
  /** One letter each. */
  readonly kepada: readonly { readonly nama: string; readonly di: string }[];
}

export interface UnsurHadir {
  /** "PPK", "Panwaslu Kecamatan", "Partai politik", … */
  readonly nama: string;
  /** Lines to sign on. */
  readonly jumlah: number;
}

export interface ButirAcara {
  /** "09.00–09.15"; may be empty. */
  readonly waktu: string;
  readonly acara: string;
  readonly petugas: string;
}

/** A difference or correction and what was done about it. */
export interface Kejadian {
  /** Code of the desa it is about; `null`: the kecamatan. */
  readonly desa: string | null;
  readonly uraian: string;
  readonly tindakLanjut: string;
}

/** Everything around the meeting itself. */
export interface Rapat {
  readonly undangan: Undangan;
  readonly unsur: readonly UnsurHadir[];
  readonly acara: readonly ButirAcara[];
  /** Who takes the documents over for the KPU; `null`: dotted. */
  readonly serahTerima: {
    readonly nomor: string | null;
    readonly tanggal: string | null;
    readonly penerima: string | null;
    readonly jabatan: string;
  };
  readonly kejadian: readonly Kejadian[];
}

/** One file of the set, for its cover sheet. */
export interface IsiPaket {
  readonly judul: string;
  readonly berkas: string;
  /** Pages of the PDF, sheets of the workbook. */
  readonly halaman: number;
  readonly sha256: string;
}

/** Everything the plenary documents are made from. */
export interface FaktaDokumen {
  readonly kecamatan: Kecamatan;
  readonly profil: Profil;
  readonly tahapan: Tahapan;
  readonly rekap: RekapKecamatan;
  readonly pleno: Pleno;
  readonly rapat: Rapat;
  /** One per desa of the kecamatan, in its order. */
  readonly desa: readonly FaktaDesa[];
  /** Rows B, U and TMS of one TPS, in any order; empty where there are no names. */
  readonly listPerubahan: (desa: string, tps: string) => readonly Pemilih[];
  /** How public copies of lists mask a person. */
  readonly samaran: {
    readonly nomor: SamaranNomor;
    readonly nama: SamaranNama;
    readonly tanggalLahir: SamaranTanggal;
  };
  /** Words the office has put in place of the default ones. */
  readonly templat: Readonly<Partial<Record<IdTemplat, string>>>;
  readonly kertas: Exclude<Kertas, 'layar'>;
  /** Head hash (64 hex digits) of `jejak` as of the last data-changing event. */
  readonly kepalaJejak: string;
  /** For the cover sheet only; `null`: not made yet. */
  readonly isiPaket: readonly IsiPaket[] | null;
  /** DRAF on every page and sheet. */
  readonly draf: boolean;
  /** "DATA CONTOH – BUKAN DOKUMEN RESMI" on every page and sheet. */
  readonly contoh: boolean;
  /** PNG or JPEG as a data address; absent: room is left for it. */
  readonly logo?: string;
  /** Address, telephone and e-mail of the office in one line, for letters; absent: not filled in. */
  readonly alamat?: string;
}

/** What one document is about: the kecamatan (both `null`), a desa, or a TPS of it. */
export interface Sasaran {
  readonly desa: string | null;
  /** Three digits. */
  readonly tps: string | null;
}

export const SASARAN_KECAMATAN: Sasaran = { desa: null, tps: null };

/**
 * As kept with a made document: `''`, the code of the desa, or that and the number of the TPS.
 * @example formatSasaran({ desa: '33.11.08.2001', tps: '003' }) // "33.11.08.2001/003"
 */
export function formatSasaran({ desa, tps }: Sasaran): string {
  return [desa, tps].filter((b) => b !== null).join('/');
}

/** Nothing known around the meeting: what the four documents of the PPK do not need. */
export const FAKTA_TANPA_RINCIAN: Pick<
  FaktaDokumen,
  'rapat' | 'desa' | 'listPerubahan' | 'samaran' | 'templat' | 'kertas' | 'isiPaket'
> = {
  rapat: {
    undangan: { nomor: null, tanggal: null, sifat: '', lampiran: '', hal: '', kepada: [] },
    unsur: [],
    acara: [],
    serahTerima: { nomor: null, tanggal: null, penerima: null, jabatan: '' },
    kejadian: [],
  },
  desa: [],
  listPerubahan: () => [],
  samaran: { nomor: 'tengah', nama: 'penuh', tanggalLahir: 'tahun' },
  templat: {},
  kertas: 'A4',
  isiPaket: null,
};
