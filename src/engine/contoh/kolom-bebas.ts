import type { Profil } from '../../core/profil/profil.ts';
import type { BarisTulis, LembarTulis } from './sel-tulis.ts';
import { createLembar } from './sel-tulis.ts';
import type { KolomTulis } from './tulis-pemilih.ts';

/** Columns as villages name and order them by themselves. */
export const KOLOM_XLS: readonly KolomTulis[] = [
  ['NO', 'nomor'],
  ['NO TPS', 'tps'],
  ['NAMA LENGKAP', 'nama'],
  ['L/P', 'jenisKelamin'],
  ['NIK', 'nik'],
  ['NKK', 'nkk'],
  ['TMPT LAHIR', 'tempatLahir'],
  ['TGL LAHIR', 'tanggalLahir'],
  ['STATUS KAWIN', 'statusKawin'],
  ['DUKUH', 'alamat'],
  ['RT', 'rt'],
  ['RW', 'rw'],
  ['DISABILITAS', 'disabilitas'],
  ['KTP EL', 'ktpEl'],
  ['KET', 'keterangan'],
  ['DPID', 'dpid'],
];

export const KOLOM_ODS: readonly KolomTulis[] = [
  ['TPS', 'tps'],
  ['No.', 'nomor'],
  ['Nomor Kartu Keluarga', 'nkk'],
  ['Nama Lengkap', 'nama'],
  ['NIK', 'nik'],
  ['Jns Kelamin', 'jenisKelamin'],
  ['Tempat Lahir', 'tempatLahir'],
  ['Tgl. Lahir', 'tanggalLahir'],
  ['Status', 'statusKawin'],
  ['Alamat', 'alamat'],
  ['RT', 'rt'],
  ['RW', 'rw'],
  ['Difabel', 'disabilitas'],
  ['E-KTP', 'ktpEl'],
  ['Ket.', 'keterangan'],
  ['ID Pemilih', 'dpid'],
];

export const KOLOM_HTML: readonly KolomTulis[] = [
  ['No', 'nomor'],
  ['Nama', 'nama'],
  ['NIK', 'nik'],
  ['No. KK', 'nkk'],
  ['JK', 'jenisKelamin'],
  ['Tempat Lahir', 'tempatLahir'],
  ['Tanggal Lahir', 'tanggalLahir'],
  ['Status Perkawinan', 'statusKawin'],
  ['Alamat', 'alamat'],
  ['RT', 'rt'],
  ['RW', 'rw'],
  ['Disabilitas', 'disabilitas'],
  ['KTP-el', 'ktpEl'],
  ['Keterangan', 'keterangan'],
  ['TPS', 'tps'],
  ['DPID', 'dpid'],
  ['Sumber Data', 'sumber'],
];

export const KOLOM_TEKS: readonly KolomTulis[] = [
  ['no_kk', 'nkk'],
  ['nik', 'nik'],
  ['nama', 'nama'],
  ['jenis_kelamin', 'jenisKelamin'],
  ['tempat_lahir', 'tempatLahir'],
  ['tanggal_lahir', 'tanggalLahir'],
  ['kawin', 'statusKawin'],
  ['alamat', 'alamat'],
  ['rt', 'rt'],
  ['rw', 'rw'],
  ['tps', 'tps'],
  ['disabilitas', 'disabilitas'],
  ['ektp', 'ktpEl'],
  ['keterangan', 'keterangan'],
  ['dpid', 'dpid'],
];

export const KOLOM_DESA: readonly KolomTulis[] = [
  ['Desa/Kelurahan', 'desa'],
  ['No TPS', 'tps'],
  ['No', 'nomor'],
  ['No KK', 'nkk'],
  ['NIK', 'nik'],
  ['Nama Pemilih', 'nama'],
  ['Tempat Lahir', 'tempatLahir'],
  ['Tgl Lahir', 'tanggalLahir'],
  ['Status Kawin', 'statusKawin'],
  ['Jenis Kelamin', 'jenisKelamin'],
  ['Alamat', 'alamat'],
  ['RT', 'rt'],
  ['RW', 'rw'],
  ['Disabilitas', 'disabilitas'],
  ['KTP-el', 'ktpEl'],
  ['Hasil Coklit', 'keterangan'],
  ['DPID', 'dpid'],
];

export function listJudul(kolom: readonly KolomTulis[]): string[] {
  return kolom.map(([judul]) => judul);
}

/** The sheet of codes from which a village fills its drop-down lists; hidden, and not a list of pemilih. */
export function createLembarKode(profil: Profil): LembarTulis {
  const { baru, ubah, tms } = profil.keterangan;
  const baris: BarisTulis[] = [
    ['KODE', 'KETERANGAN'],
    ...[baru, ubah, ...tms].map(({ kode, label }): BarisTulis => [kode, label]),
    [],
    ['KODE', 'DISABILITAS'],
    ...profil.disabilitas.kode.map(({ kode, label }): BarisTulis => [kode, label]),
  ];
  return { ...createLembar('Kode', baris), tersembunyi: true };
}

/** An empty row before every neighbourhood, as villages part their lists. */
export function insertJeda(baris: readonly BarisTulis[], kunci: (ke: number) => string): BarisTulis[] {
  return baris.flatMap((satu, ke) => (ke > 0 && kunci(ke) !== kunci(ke - 1) ? [[], satu] : [satu]));
}
