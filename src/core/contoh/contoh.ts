import type { Pemilih } from '../berkas/pemilih.ts';
import type { Profil } from '../profil/profil.ts';
import type { RekapKecamatan } from '../rekap/angka.ts';
import type { Desa, Kecamatan } from '../wilayah/wilayah.ts';

/** One row of the synthetic sample: the truth that a village file is written from. */
export interface PemilihContoh extends Omit<Pemilih, 'asal'> {
  readonly nkk: string;
  readonly nik: string;
  readonly tanggalLahir: string;
  readonly disabilitas: string;
  readonly ktpEl: string;
  /** A row U whose sex was wrong before coklit; `jenisKelamin` is the corrected one and agrees with the NIK. */
  readonly koreksiJenisKelamin: boolean;
}

export interface TpsContoh {
  /** Three digits: `001`. */
  readonly nomor: string;
  /** Sorted by RW, RT, NKK, as on the forms (DOMAIN §4.1). */
  readonly pemilih: readonly PemilihContoh[];
}

export interface DesaContoh {
  readonly desa: Desa;
  readonly tps: readonly TpsContoh[];
}

/** Synthetic persons of a whole kecamatan and the figures a true recapitulation of them must give. */
export interface KecamatanContoh {
  readonly kecamatan: Kecamatan;
  readonly profil: Profil;
  readonly benih: number;
  readonly desa: readonly DesaContoh[];
  /** Counted here by an own simple counter, not by core/rekap: a check, never an input. */
  readonly rekap: RekapKecamatan;
}
