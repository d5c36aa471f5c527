import { loadProfilUji } from '../../data-uji.ts';
import type { Buku, Lembar, Sel } from '../../../src/core/berkas/buku.ts';
import type { HasilBerkas } from '../../../src/core/berkas/hasil-berkas.ts';
import { parseBerkas } from '../../../src/core/berkas/parse-berkas.ts';

export const PROFIL = loadProfilUji();

export type BarisUji = readonly Sel[];

export function lembar(nama: string | null, baris: readonly BarisUji[], tersembunyi = false): Lembar {
  return { nama, tersembunyi, baris: baris.map((sel, i) => ({ nomor: i + 1, sel })) };
}

export function buku(isi: readonly Lembar[], pilihan: Partial<Buku> = {}): Buku {
  return { format: 'xlsx', pemisah: null, tanggal1904: false, lembar: isi, ...pilihan };
}

export const KEPALA: BarisUji = [
  'No',
  'NKK',
  'NIK',
  'Nama',
  'Tempat Lahir',
  'Tanggal Lahir',
  'Status Kawin',
  'L/P',
  'Alamat',
  'RT',
  'RW',
  'Disabilitas',
  'KTP-el',
  'Keterangan',
  'TPS',
  'Desa',
];

/** Column index by heading of `KEPALA`. */
export const KOLOM: Readonly<Record<string, number>> = Object.fromEntries(
  KEPALA.map((k, i) => [String(k), i]),
);

let urut = 0;

/** A whole, valid voter row in the order of `KEPALA`; `ubah` overrides cells by heading. */
export function orang(ubah: Readonly<Record<string, Sel>> = {}): BarisUji {
  urut++;
  const jk = ubah['L/P'] === 'P' ? 'P' : 'L';
  const nik = `331102${jk === 'P' ? '52' : '12'}0390${String(urut).padStart(4, '0')}`;
  const baku: Record<string, Sel> = {
    No: String(urut),
    NKK: `331102010110${String(urut).padStart(4, '1')}`,
    NIK: nik,
    Nama: `WARGA ${String(urut)}`,
    'Tempat Lahir': 'SUKOHARJO',
    'Tanggal Lahir': '12/03/1990',
    'Status Kawin': 'S',
    'L/P': jk,
    Alamat: 'DK. UJI',
    RT: '001',
    RW: '002',
    Disabilitas: '0',
    'KTP-el': 'S',
    Keterangan: '',
    TPS: '001',
    Desa: 'GENTAN',
  };
  return KEPALA.map((k) => ({ ...baku, ...ubah })[String(k)] ?? null);
}

export function baca(isi: Buku, nama = 'uji.xlsx', profil = PROFIL): HasilBerkas {
  return parseBerkas(isi, profil, nama);
}

/** One sheet with the usual heading and these rows. */
export function bacaDaftar(baris: readonly BarisUji[], nama?: string): HasilBerkas {
  return baca(buku([lembar('Sheet1', [KEPALA, ...baris])]), nama);
}

export function kodeAlasan(hasil: HasilBerkas): string[] {
  return hasil.alasan.map((a) => a.kode);
}
