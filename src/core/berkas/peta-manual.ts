import { ALIAS_KOLOM, type NamaKolom } from './alias-kolom.ts';
import type { PratinjauLembar } from './pratinjau.ts';

export interface KolomManual {
  /** From 0. */
  readonly indeks: number;
  readonly medan: NamaKolom;
}

/**
 * Columns picked by the user for every sheet of one shape. Rows are distances from the anchor of the shape
 * (`PratinjauLembar.jangkar`), so that they hold for a file whose title block is longer. Build it with `buildPetaManual`.
 */
export interface PetaManual {
  /** `PratinjauLembar.bentuk`. */
  readonly bentuk: string;
  /** First row of the heading: 0 where it was found by itself; `null`: there is none. */
  readonly barisJudul: number | null;
  /** First row of data. */
  readonly barisData: number;
  /** Columns not named here are not read. */
  readonly kolom: readonly KolomManual[];
}

/** What the user has decided about a file before it is read. */
export interface PilihanBaca {
  /** At most one for each shape; of several the last counts. */
  readonly peta?: readonly PetaManual[] | undefined;
  /** Ruined NIK and NKK are marked (`isNomorRusak`) instead of refused. */
  readonly terimaNomorRusak?: boolean | undefined;
}

export interface MedanPilihan {
  readonly medan: NamaKolom;
  readonly label: string;
  /** Usually needed. Not a rule: L and P may stand in two columns, STATUS may stand for KETERANGAN; the refusal decides. */
  readonly wajib: boolean;
}

function medan(nama: NamaKolom, label: string, wajib = false): MedanPilihan {
  return { medan: nama, label, wajib };
}

/** What a user may choose for a column, in the order of the forms. */
export const MEDAN_PILIHAN: readonly MedanPilihan[] = [
  medan('abaikan', 'Tidak dibaca'),
  medan('nomor', 'Nomor urut'),
  medan('dpid', 'DPID'),
  medan('nkk', 'NKK (nomor kartu keluarga)'),
  medan('nik', 'NIK'),
  medan('nama', 'Nama', true),
  medan('tempatLahir', 'Tempat lahir'),
  medan('tanggalLahir', 'Tanggal lahir'),
  medan('tempatTanggalLahir', 'Tempat dan tanggal lahir (satu kolom)'),
  medan('statusKawin', 'Status perkawinan (B/S/P)'),
  medan('jenisKelamin', 'Jenis kelamin (L/P)', true),
  medan('kelaminL', 'Kolom L (diisi tanda)'),
  medan('kelaminP', 'Kolom P (diisi tanda)'),
  medan('alamat', 'Alamat (jalan/dukuh)'),
  medan('rt', 'RT'),
  medan('rw', 'RW'),
  medan('rtRw', 'RT/RW (satu kolom)'),
  medan('disabilitas', 'Disabilitas'),
  medan('ktpEl', 'KTP-el'),
  medan('keterangan', 'Keterangan coklit (B, U, kode TMS)', true),
  medan('statusData', 'Status data (AKTIF/UBAH/BARU/TMS)'),
  medan('sumber', 'Sumber data'),
  medan('tps', 'Nomor TPS'),
  medan('namaDesa', 'Nama desa/kelurahan'),
  medan('kodeDesa', 'Kode desa/kelurahan'),
  medan('namaKecamatan', 'Nama kecamatan'),
  medan('kodeKecamatan', 'Kode kecamatan'),
  medan('namaKabupaten', 'Nama kabupaten/kota'),
  medan('namaProvinsi', 'Nama provinsi'),
];

/** Fields that several columns may hold: results of coklit may stand in two. */
export const MEDAN_BERULANG: ReadonlySet<NamaKolom> = new Set(['keterangan', 'abaikan']);

/** For text from outside. */
export function isMedan(teks: string): teks is NamaKolom {
  return Object.hasOwn(ALIAS_KOLOM, teks);
}

/** A map for all files of the shape of this sheet, from row numbers as the user sees them. */
export function buildPetaManual(
  lembar: Pick<PratinjauLembar, 'bentuk' | 'jangkar'>,
  pilih: Omit<PetaManual, 'bentuk'>,
): PetaManual {
  const { barisJudul } = pilih;
  return {
    bentuk: lembar.bentuk,
    barisJudul: barisJudul === null ? null : barisJudul - lembar.jangkar,
    barisData: pilih.barisData - lembar.jangkar,
    kolom: pilih.kolom,
  };
}

/** What was decided for a sheet, as the map that decides the same again: where a user begins to correct it. */
export function exportPeta(lembar: PratinjauLembar): PetaManual {
  return buildPetaManual(lembar, {
    barisJudul: lembar.kepala?.barisJudul ?? null,
    barisData: lembar.barisData,
    kolom: lembar.kolom.flatMap((k) => (k.medan === null ? [] : [{ indeks: k.indeks, medan: k.medan }])),
  });
}
