import type { Kemajuan } from '../../../contract/pesan.ts';

export type KeadaanBaca = 'dibaca' | 'terbaca' | 'ditolak';

/** The files of a run in the order they were begun, each with how far it is. */
export type DaftarBaca = ReadonlyMap<string, KeadaanBaca>;

export const DAFTAR_BACA_KOSONG: DaftarBaca = new Map();

/** The list after one message of progress; the same object when it says nothing new about a file. */
export function catatKemajuan(daftar: DaftarBaca, kemajuan: Kemajuan): DaftarBaca {
  const { berkas } = kemajuan;
  if (berkas === undefined || daftar.get(berkas.nama) === berkas.keadaan) return daftar;
  return new Map(daftar).set(berkas.nama, berkas.keadaan);
}

const URUTAN: Readonly<Record<KeadaanBaca, number>> = { dibaca: 0, ditolak: 1, terbaca: 2 };

/** What is being read on top, then what was refused, then the rest; the latest first. */
export function urutkanDaftarBaca(
  daftar: DaftarBaca,
): readonly { readonly nama: string; readonly keadaan: KeadaanBaca }[] {
  return [...daftar]
    .map(([nama, keadaan], nomor) => ({ nama, keadaan, nomor }))
    .sort((a, b) => URUTAN[a.keadaan] - URUTAN[b.keadaan] || b.nomor - a.nomor);
}

export function hitungDaftarBaca(daftar: DaftarBaca): Readonly<Record<KeadaanBaca, number>> {
  const hitungan = { dibaca: 0, terbaca: 0, ditolak: 0 };
  for (const keadaan of daftar.values()) hitungan[keadaan] += 1;
  return hitungan;
}
