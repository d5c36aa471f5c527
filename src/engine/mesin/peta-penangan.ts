import type { NamaPanggilan } from '../../contract/daftar.ts';
import type { Penangan, PenanganSesi } from './konteks.ts';

/** Subjects about voters, figures, findings and documents. All their calls need an open database. */
type SubjekData = 'beranda' | 'impor' | 'versi' | 'pemilih' | 'rekap' | 'temuan' | 'dokumen';

export type NamaData = Extract<NamaPanggilan, `${SubjekData}.${string}`>;

/** Subjects about the program, the session, settings and backups that need an open database. */
export type NamaDasarSesi =
  | Extract<NamaPanggilan, `pengaturan.${string}` | `jejak.${string}`>
  | 'sesi.confirmPemulihan'
  | 'sesi.selesaikanPersiapan'
  | 'sesi.changeKataSandi'
  | 'sesi.reissuePemulihan'
  | 'cadangan.list'
  | 'cadangan.create'
  | 'cadangan.keluaran'
  | 'cadangan.verify';

/** Recapitulations handed in, and what differs between sources. All need an open database. */
export type NamaRekapMasuk = Extract<
  NamaPanggilan,
  `rekapMasuk.${string}` | `rekonsiliasi.${string}` | `penduduk.${string}`
>;

/** Evidence of TMS and B rows. */
export type NamaBukti = Extract<NamaPanggilan, `bukti.${string}`>;

/** The readiness report. */
export type NamaKesiapan = Extract<NamaPanggilan, `kesiapan.${string}`>;

/** The plenary meeting and what the projector shows. */
export type NamaRapat = Extract<NamaPanggilan, `rapat.${string}` | `layar.${string}`>;

/** Weekly reports of coklit and the two logs. */
export type NamaMingguan = Extract<
  NamaPanggilan,
  `mingguan.${string}` | `kendala.${string}` | `pengawasan.${string}`
>;

/** Official Excel forms of the office. */
export type NamaTemplat = Extract<NamaPanggilan, `templat.${string}`>;

export type NamaDasar = Exclude<
  NamaPanggilan,
  | NamaData
  | NamaDasarSesi
  | NamaRekapMasuk
  | NamaBukti
  | NamaMingguan
  | NamaRapat
  | NamaKesiapan
  | NamaTemplat
>;

export type PenanganData = { readonly [N in NamaData]: PenanganSesi<N> };
export type PenanganRekapMasuk = { readonly [N in NamaRekapMasuk]: PenanganSesi<N> };
export type PenanganBukti = { readonly [N in NamaBukti]: PenanganSesi<N> };
export type PenanganKesiapan = { readonly [N in NamaKesiapan]: PenanganSesi<N> };
export type PenanganRapat = { readonly [N in NamaRapat]: PenanganSesi<N> };
export type PenanganMingguan = { readonly [N in NamaMingguan]: PenanganSesi<N> };
export type PenanganDasarSesi = { readonly [N in NamaDasarSesi]: PenanganSesi<N> };
export type PenanganDasar = { readonly [N in NamaDasar]: Penangan<N> };
