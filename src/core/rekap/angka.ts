/** A count of pemilih, or `null`: not handed in. `null` is never zero. */
export type Bilangan = number | null;

/** Laki-laki, perempuan and their sum. */
export interface AngkaLP {
  readonly l: Bilangan;
  readonly p: Bilangan;
  readonly jumlah: Bilangan;
}

/** The figures of one TPS, desa or kecamatan. Definitions: docs/GLOSARIUM.md. */
export interface Angka {
  /** Rows whose keterangan is not B. */
  readonly awal: AngkaLP;
  /** Rows with keterangan B. */
  readonly baru: AngkaLP;
  /** Rows with a TMS code of the profile. */
  readonly tms: AngkaLP;
  /** Rows with keterangan U. */
  readonly ubah: AngkaLP;
  /** awal + baru − tms. */
  readonly akhir: AngkaLP;
  /** Rows within akhir whose KTP-el code means "belum" in the profile. */
  readonly belumKtpEl: AngkaLP;
  /** Keyed by the TMS codes of the profile, every code present. */
  readonly tmsPerAlasan: Readonly<Record<string, AngkaLP>>;
  /** Keyed by the disability codes of the profile, every code present; within akhir. */
  readonly disabilitas: Readonly<Record<string, AngkaLP>>;
  /** Distinct 16-digit NKK among the akhir rows of a TPS; above TPS level the sum over TPS. */
  readonly kk: Bilangan;
  /** Pairs of a TMS row "pindah TPS" and its row B in another TPS of the same desa: contained in tms and in baru, never added again. */
  readonly pindahTps: { readonly keluar: AngkaLP; readonly masuk: AngkaLP };
}

export interface RekapTps extends Angka {
  /** Three digits: `001`. */
  readonly nomor: string;
}

export interface RekapDesa extends Angka {
  readonly kode: string;
  readonly nama: string;
  /** `false`: nothing has been handed in; every figure is `null` and it prints BELUM ADA DATA. */
  readonly adaData: boolean;
  /** `rekap`: the figures are those of recapitulations handed in, since there are no names; otherwise they are counted from names. */
  readonly sumber?: 'nama' | 'rekap';
  /** Distinct TPS in any row, TMS rows included. */
  readonly jumlahTps: Bilangan;
  /** In order of number; expected TPS without rows stand here with zeros. */
  readonly tps: readonly RekapTps[];
}

export interface RekapKecamatan extends Angka {
  readonly jumlahDesa: number;
  readonly jumlahTps: Bilangan;
  /** Every desa of the kecamatan, in order of code. */
  readonly desa: readonly RekapDesa[];
}
