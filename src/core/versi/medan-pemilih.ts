import type { Pemilih } from '../berkas/pemilih.ts';

/** The fields that are the content of a row, with the label an operator knows them by; its desa and its place in the file are not. */
export const MEDAN_PEMILIH = {
  tps: 'TPS',
  dpid: 'DPID',
  nkk: 'NKK',
  nik: 'NIK',
  nama: 'Nama',
  tempatLahir: 'Tempat lahir',
  tanggalLahir: 'Tanggal lahir',
  statusKawin: 'Status kawin',
  jenisKelamin: 'Jenis kelamin',
  alamat: 'Alamat',
  rt: 'RT',
  rw: 'RW',
  disabilitas: 'Disabilitas',
  ktpEl: 'KTP-el',
  keterangan: 'Keterangan',
  sumber: 'Sumber',
} as const satisfies Partial<Record<keyof Pemilih, string>>;

export type NamaMedan = keyof typeof MEDAN_PEMILIH;

export const DAFTAR_MEDAN: readonly NamaMedan[] = [
  'tps',
  'dpid',
  'nkk',
  'nik',
  'nama',
  'tempatLahir',
  'tanggalLahir',
  'statusKawin',
  'jenisKelamin',
  'alamat',
  'rt',
  'rw',
  'disabilitas',
  'ktpEl',
  'keterangan',
  'sumber',
];

/** Equal for rows of equal content, and for no others: every part has its length before it, `null` differs from empty. */
export function formatIsi(p: Pemilih): string {
  let isi = '';
  for (const medan of DAFTAR_MEDAN) {
    const nilai = p[medan];
    isi += nilai === null ? '-' : `${String(nilai.length)}:${nilai}`;
  }
  return isi;
}
