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

export type NamaDasar = Exclude<NamaPanggilan, NamaData | NamaDasarSesi>;

export type PenanganData = { readonly [N in NamaData]: PenanganSesi<N> };
export type PenanganDasarSesi = { readonly [N in NamaDasarSesi]: PenanganSesi<N> };
export type PenanganDasar = { readonly [N in NamaDasar]: Penangan<N> };
