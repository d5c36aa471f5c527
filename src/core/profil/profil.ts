/**
 * An election profile: everything that differs between elections, as data (resources/profil/*.json).
 * The schema that validates it stands in contract/profil-schema.ts.
 */

/** Fixed meanings of TMS codes. Rules ask for the meaning, never for the digit (DOMAIN §5.1: 5 and 8 change by year). */
export type MaknaTms =
  | 'MENINGGAL'
  | 'GANDA'
  | 'DI_BAWAH_UMUR'
  | 'PINDAH_DOMISILI'
  | 'WNA'
  | 'TIDAK_DIKENAL'
  | 'TNI'
  | 'POLRI'
  | 'PINDAH_TPS'
  | 'HILANG_INGATAN'
  | 'HAK_PILIH_DICABUT'
  | 'BUKAN_PENDUDUK_SETEMPAT';

export interface Kode {
  /** As it stands in files and on forms: "1", "B", "S". */
  readonly kode: string;
  readonly label: string;
  /** Other spellings met in files, beside the label. */
  readonly alias: readonly string[];
}

export interface KodeTms extends Kode {
  readonly makna: MaknaTms;
}

export interface KodeKtpEl extends Kode {
  /** Counts as "belum ber-KTP-el". */
  readonly belum: boolean;
}

export interface Tahapan {
  /** Abbreviation used in file names and on the command line: "DPSH", "DPS", … */
  readonly kode: string;
  /** Printed after REKAPITULASI: "DAFTAR PEMILIH HASIL PEMUTAKHIRAN (DPSH)". */
  readonly judul: string;
  /** The same in running text: "Daftar Pemilih Hasil Pemutakhiran (DPSH)". */
  readonly sebutan: string;
}

/** Words of one form. */
export interface Formulir {
  /** Boxed at the top right; `null`: no box. */
  readonly model: string | null;
  /** First line of the title in place of ours. */
  readonly judul?: string;
}

export interface Penerima {
  /** Who gets the document; `{kabupaten}` and `{kecamatan}` are filled in. */
  readonly nama: string;
  readonly rangkap: number;
}

export interface Profil {
  readonly kode: string;
  /** "Pemilihan Serentak Tahun 2024": for screens. */
  readonly nama: string;
  /** Title line on forms, upper case; `{tahun}` is not used here: the year is part of the text. */
  readonly judulPemilihan: string;
  /** The same in running text. */
  readonly sebutanPemilihan: string;
  /** `YYYY-MM-DD`. */
  readonly hariPemungutanSuara: string;
  readonly usiaMinimum: number;
  readonly usiaMaksimum: number;
  readonly pemilihMaksimumPerTps: number;
  /** One legal basis each, as cited in a berita acara. */
  readonly dasarHukum: readonly string[];
  readonly keterangan: {
    /** Spellings of "no change": `-`, `0`, `✓`, "Sesuai". Blank always is. */
    readonly sesuai: readonly string[];
    readonly baru: Kode;
    readonly ubah: Kode;
    readonly tms: readonly KodeTms[];
  };
  /** `kosong`: spellings of "none" beside blank. */
  readonly disabilitas: { readonly kosong: readonly string[]; readonly kode: readonly Kode[] };
  readonly ktpEl: { readonly kode: readonly KodeKtpEl[] };
  readonly statusKawin: { readonly kode: readonly Kode[] };
  readonly tahapan: readonly Tahapan[];
  /** `kode` of the stage used when none is named. */
  readonly tahapanBaku: string;
  readonly formulir: {
    /** With dotted gaps: "……/PL.02.1-BA/{kodeKecamatan}/2024"; of a PPS also `{kodeDesa}`. */
    readonly beritaAcara: Formulir & { readonly polaNomor: string };
    readonly beritaAcaraPps: Formulir & { readonly polaNomor: string };
    readonly rekap: Formulir & { readonly model: string };
    readonly rekapPps: Formulir & { readonly model: string };
    /** `lp`: L, P and L+P under each group (official frame of 2019); `jumlah`: one figure per group and a total (DOMAIN §4.4). */
    readonly rekapPerubahan: Formulir & { readonly model: string; readonly varian: 'lp' | 'jumlah' };
    readonly rekapPerubahanPps: Formulir & { readonly model: string; readonly varian: 'lp' | 'jumlah' };
    readonly lembarKontrol: Formulir & { readonly model: string };
    readonly rekapDisabilitas: Formulir & { readonly model: string };
    readonly rekapKtpEl: Formulir & { readonly model: string };
    readonly rekapTps: Formulir & { readonly model: string };
    readonly daftarPerubahan: Formulir & { readonly model: string };
    readonly laporanCoklit: Formulir & { readonly model: string };
  };
  /** Paper of the forms. */
  readonly kertas: 'A4' | 'F4';
  /** Signers of the PPK in order: "Ketua", "Anggota", … */
  readonly penandaTangan: readonly string[];
  readonly penandaTanganPps: readonly string[];
  readonly penerima: readonly Penerima[];
  /** Dotted paths of this profile that are inferred, not confirmed; shown to the user as such. */
  readonly disimpulkan: readonly string[];
}
