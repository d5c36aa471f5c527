import type { Pekerjaan, SesiTerbuka } from '../../contract/bentuk/sesi.ts';
import type { KeluaranDari, MasukanSah, NamaPanggilan } from '../../contract/daftar.ts';
import type { GalatPanggilan } from '../../contract/galat.ts';
import type { Keluaran } from '../../contract/isian.ts';
import type { IsianPengaturan } from '../../contract/pengaturan-schema.ts';
import type { Kemajuan } from '../../contract/pesan.ts';
import type { Profil, Tahapan } from '../../core/profil/profil.ts';
import type { Result } from '../../core/result.ts';
import type { Kecamatan } from '../../core/wilayah/wilayah.ts';
import type { BasisData } from '../store/basis-data.ts';
import type { Biaya } from '../store/bungkus-kunci.ts';

/** A file or folder the host has entrusted to the engine. */
export interface JalurTitipan {
  readonly token: string;
  readonly jalur: string;
  readonly nama: string;
  readonly ukuran: number;
}

/** The open database and what it is about. Everything cached here ends with it. */
export interface SesiAktif {
  readonly pekerjaan: Pekerjaan;
  /** The same with what the first page needs to know. */
  terbuka(): SesiTerbuka;
  readonly db: BasisData;
  /** The data key, for backups. */
  readonly kunci: Buffer;
  readonly kecamatan: Kecamatan;
  /** With the words the office has set. */
  readonly tahapan: Tahapan;
  /** As delivered. */
  readonly profilAsal: Profil;
  /** With the values the office has set. */
  profil(): Profil;
  pengaturan(): IsianPengaturan;
  /** Folder of this database: `data.pleno`, its key file, `cadangan/`, `dokumen/`. */
  readonly folder: string;
  /** A value computed once until the data or the settings change (`kepalaJejak` and the revision of the settings). */
  simpanan<T>(nama: string, compute: () => T): T;
  /** Settings were saved, findings marked, documents made …: what `simpanan` holds is stale. */
  basikan(): void;
  /** A new passphrase was set: the one due after a recovery code is no longer due. */
  kataSandiDiganti(): void;
}

/** What the engine offers to every handler. */
export interface LayananMesin {
  /** ISO time; the only clock. */
  readonly waktu: () => string;
  /** Resources of the program (profiles). */
  readonly folderSumber: string;
  /** Where the databases of this machine lie. */
  readonly folderData: string;
  /** What wrapping a key under a passphrase costs; full unless a test makes it less. */
  readonly biayaKunci: Biaya;
  findTitipan(token: string): JalurTitipan | null;
  /** A new empty folder for one output, private to this run of the engine; gone at its end, at the latest at the next start. */
  folderSementara(): Promise<string>;
  /** Registers a file (or folder) for the page and tells the host. */
  serahkan(berkas: {
    readonly jalur: string;
    readonly nama: string;
    readonly tipe: string;
    readonly folder?: boolean;
  }): Promise<Keluaran>;
  sesi(): SesiAktif | null;
  /** Closes the open database, once the calls still using it have ended, and puts `baru` in its place. */
  gantiSesi(baru: SesiAktif | null): Promise<void>;
}

export interface KonteksPanggilan {
  readonly mesin: LayananMesin;
  readonly signal: AbortSignal;
  readonly onKemajuan: (kemajuan: Kemajuan) => void;
}

export type Jawaban<N extends NamaPanggilan> = Result<KeluaranDari<N>, GalatPanggilan>;

/** Answers one call. Throws AbortError when cancelled; anything else it throws becomes an incident. */
export type Penangan<N extends NamaPanggilan> = (
  masukan: MasukanSah<N>,
  konteks: KonteksPanggilan,
) => Jawaban<N> | Promise<Jawaban<N>>;

/** The same for calls that need an open database. */
export type PenanganSesi<N extends NamaPanggilan> = (
  masukan: MasukanSah<N>,
  sesi: SesiAktif,
  konteks: KonteksPanggilan,
) => Jawaban<N> | Promise<Jawaban<N>>;
