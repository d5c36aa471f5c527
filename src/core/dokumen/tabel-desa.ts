/** Tables with one row per desa and a total row for the kecamatan: the frame of every recap form (FORMS-2019-2020). */
import type { Angka, AngkaLP, Bilangan, RekapDesa, RekapKecamatan } from '../rekap/angka.ts';
import { formatJumlahDesa, formatNamaDesa } from './sebutan-desa.ts';
import type { Baris, Kolom, Sel, Tabel } from './tabel.ts';
import { BELUM_ADA_DATA } from './angka-tercetak.ts';

/** What a column may be taken from: a desa or the kecamatan. */
export type SumberAngka = Angka & { readonly jumlahTps: Bilangan };

export interface KolomAngka<A extends Angka = SumberAngka> {
  readonly judul: string;
  /** As named in a note about missing data: "jumlah KK". */
  readonly nama: string;
  readonly rumus?: string;
  readonly ambil: (angka: A) => Bilangan;
}

export interface KolomPeriksa<A extends Angka = SumberAngka> {
  readonly judul: string;
  readonly periksa: (angka: A) => string;
}

export interface KelompokAngka<A extends Angka = SumberAngka> {
  readonly judul: string;
  readonly anak: readonly KolomSumber<A>[];
}

export type KolomSumber<A extends Angka = SumberAngka> = KolomAngka<A> | KolomPeriksa<A> | KelompokAngka<A>;

export type DaunSumber<A extends Angka = SumberAngka> = KolomAngka<A> | KolomPeriksa<A>;

export const kolomJumlahTps: KolomAngka = {
  judul: 'Jumlah TPS',
  nama: 'jumlah TPS',
  ambil: (a) => a.jumlahTps,
};

/** L, P and L+P under one head. */
export function kelompokLP(
  judul: string,
  nama: string,
  ambil: (angka: Angka) => AngkaLP,
): KelompokAngka<Angka> {
  return {
    judul,
    anak: [
      { judul: 'L', nama, ambil: (a) => ambil(a).l },
      { judul: 'P', nama, ambil: (a) => ambil(a).p },
      { judul: 'L+P', nama, ambil: (a) => ambil(a).jumlah },
    ],
  };
}

export function listDaunSumber<A extends Angka>(kolom: readonly KolomSumber<A>[]): readonly DaunSumber<A>[] {
  return kolom.flatMap((k): readonly DaunSumber<A>[] => ('anak' in k ? listDaunSumber(k.anak) : [k]));
}

/** The columns that hold figures, without checks. */
export function listKolomAngka<A extends Angka>(kolom: readonly KolomSumber<A>[]): readonly KolomAngka<A>[] {
  return listDaunSumber(kolom).filter((k) => 'ambil' in k);
}

/** The column of the table for a source of figures. */
export function toKolom<A extends Angka>(k: KolomSumber<A>): Kolom {
  if ('anak' in k) return { judul: k.judul, anak: k.anak.map((a) => toKolom(a)) };
  if ('periksa' in k) return { judul: k.judul, jenis: 'tanda', porsi: 1 };
  return { judul: k.judul, jenis: 'angka', porsi: 1, ...(k.rumus === undefined ? {} : { rumus: k.rumus }) };
}

export function toSel<A extends Angka>(k: DaunSumber<A>, angka: A): Sel {
  return 'ambil' in k
    ? { jenis: 'angka', nilai: k.ambil(angka) }
    : { jenis: 'teks', teks: k.periksa(angka), tengah: true };
}

/** BELUM ADA DATA across everything that is not known; the TPS count stays when it is. */
function computeSelAngka(daun: readonly DaunSumber[], desa: RekapDesa): readonly Sel[] {
  if (desa.adaData) return daun.map((k) => toSel(k, desa));
  const diketahui = desa.jumlahTps === null ? 0 : daun.filter((k) => k === kolomJumlahTps).length;
  return [
    ...daun.slice(0, diketahui).map((k) => toSel(k, desa)),
    { jenis: 'teks', teks: BELUM_ADA_DATA, rentang: daun.length - diketahui, tengah: true },
  ];
}

/**
 * The table over all desa of the kecamatan; columns No and Nama Desa/Kelurahan come before those given.
 * The total row is the kecamatan's own figures, not a sum made here.
 */
export function composeTabelDesa(
  rekap: RekapKecamatan,
  kolom: readonly KolomSumber[],
  opsi: { readonly keterangan: boolean },
): Tabel {
  const daun = listDaunSumber(kolom);
  const ekor: readonly Sel[] = opsi.keterangan ? [{ jenis: 'teks', teks: '' }] : [];
  const baris = rekap.desa.map((desa, i): Baris => {
    const nomor: Sel = { jenis: 'teks', teks: String(i + 1), tengah: true };
    const nama: Sel = { jenis: 'teks', teks: formatNamaDesa(desa, rekap.desa) };
    return { sel: [nomor, nama, ...computeSelAngka(daun, desa), ...ekor] };
  });
  const total: Baris = {
    tebal: true,
    sel: [
      { jenis: 'teks', teks: `TOTAL (${formatJumlahDesa(rekap.desa)})`, rentang: 2, tengah: true },
      ...daun.map((k) => toSel(k, rekap)),
      ...ekor,
    ],
  };
  return {
    jenis: 'tabel',
    kolom: [
      { judul: 'No', jenis: 'nomor', porsi: 0 },
      { judul: 'Nama Desa/Kelurahan', jenis: 'teks', porsi: 2 },
      ...kolom.map((k) => toKolom(k)),
      ...(opsi.keterangan ? [{ judul: 'Keterangan', jenis: 'teks', porsi: 2 } as const] : []),
    ],
    nomorKolom: true,
    baris,
    total,
    utuh: false,
  };
}
