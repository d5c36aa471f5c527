import type { AlasanBukti, BuktiTampil, JenisBuktiTampil } from '../../../contract/bentuk/bukti.ts';
import { JENIS_LAIN } from '../../../core/bukti/jenis-bukti.ts';

/** A record as it is typed; `tanggal` empty: not given. */
export interface IsianBukti {
  readonly jenis: string;
  readonly nomor: string;
  readonly tanggal: string;
  readonly catatan: string;
}

export type MedanIsian = keyof IsianBukti;
export type GalatIsian = Partial<Readonly<Record<MedanIsian, string>>>;

export const ISIAN_KOSONG: IsianBukti = { jenis: '', nomor: '', tanggal: '', catatan: '' };

/** Long numbers are shown without their middle: sent back like that, they would be lost. */
function isTersamar(teks: string): boolean {
  return teks.includes('*');
}

export interface IsianKoreksi {
  readonly isian: IsianBukti;
  /** Texts of the record that are shown masked and must be typed again. */
  readonly tersamar: Partial<Readonly<Record<'nomor' | 'catatan', string>>>;
}

/** A record to be corrected: what is masked in it begins empty. */
export function buildKoreksi(b: Pick<BuktiTampil, MedanIsian>): IsianKoreksi {
  const nomor = isTersamar(b.nomor);
  const catatan = isTersamar(b.catatan);
  return {
    isian: {
      jenis: b.jenis,
      nomor: nomor ? '' : b.nomor,
      tanggal: b.tanggal ?? '',
      catatan: catatan ? '' : b.catatan,
    },
    tersamar: { ...(nomor ? { nomor: b.nomor } : {}), ...(catatan ? { catatan: b.catatan } : {}) },
  };
}

const TULIS_ULANG = 'Tulis ulang seluruhnya, karena yang tersimpan tampil tersamar.';

/** What is wrong with an entry before it is sent; empty: nothing. */
export function checkIsian(isian: IsianBukti, tersamar: IsianKoreksi['tersamar'] = {}): GalatIsian {
  const galat: Partial<Record<MedanIsian, string>> = {};
  if (isian.jenis === '') galat.jenis = 'Pilih jenis buktinya.';
  if (tersamar.nomor !== undefined && isian.nomor.trim() === '') galat.nomor = TULIS_ULANG;
  if (tersamar.catatan !== undefined && isian.catatan.trim() === '') galat.catatan = TULIS_ULANG;
  if (isTersamar(isian.nomor)) galat.nomor = 'Nomor tidak boleh memuat tanda bintang (*).';
  if (isTersamar(isian.catatan)) galat.catatan = 'Catatan tidak boleh memuat tanda bintang (*).';
  if (isian.jenis === JENIS_LAIN && isian.catatan.trim() === '')
    galat.catatan ??= 'Untuk bukti lain, tulis apa buktinya.';
  return galat;
}

export function isSah(galat: GalatIsian): boolean {
  return Object.keys(galat).length === 0;
}

/** As the calls take it. */
export function toMasukan({ jenis, nomor, tanggal, catatan }: IsianBukti): {
  jenis: string;
  nomor: string;
  tanggal: string | null;
  catatan: string;
} {
  return { jenis, nomor: nomor.trim(), tanggal: tanggal === '' ? null : tanggal, catatan: catatan.trim() };
}

export interface OpsiJenis {
  readonly value: string;
  readonly label: string;
}

/**
 * Kinds that can be recorded for every one of these reasons, in the order of the first; what alone is not enough says so.
 * @param keterangan codes of the rows
 */
export function listOpsiJenis(
  perAlasan: readonly AlasanBukti[],
  jenis: readonly JenisBuktiTampil[],
  keterangan: Iterable<string>,
): readonly OpsiJenis[] {
  const alasan = [...new Set(keterangan)].map((k) => perAlasan.find((a) => a.keterangan === k));
  const [pertama] = alasan;
  if (pertama === undefined) return [];
  return pertama.jenis
    .filter((kode) => alasan.every((a) => a?.jenis.includes(kode) === true))
    .flatMap((kode) => {
      const j = jenis.find((x) => x.kode === kode);
      if (j === undefined) return [];
      return [{ value: kode, label: j.cukup ? j.label : `${j.label} (belum cukup sendiri)` }];
    });
}
