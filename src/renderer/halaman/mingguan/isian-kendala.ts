import type { KendalaTampil } from '../../../contract/bentuk/mingguan.ts';
import { kendalaSchema, type IsianKendala, type JenisKendala } from '../../../contract/mingguan-schema.ts';

/** A trouble as it is typed. */
export interface KetikanKendala {
  readonly tanggal: string;
  readonly jam: string;
  readonly aplikasi: IsianKendala['aplikasi'] | '';
  readonly jenis: JenisKendala | '';
  readonly desa: string | null;
  readonly tps: string;
  readonly uraian: string;
  readonly mitigasi: string;
  readonly lama: string;
}

export type GalatKendala = Partial<Readonly<Record<keyof KetikanKendala, string>>>;

export const KENDALA_KOSONG: KetikanKendala = {
  tanggal: '',
  jam: '',
  aplikasi: '',
  jenis: '',
  desa: null,
  tps: '',
  uraian: '',
  mitigasi: '',
  lama: '',
};

export function fromKendala(k: KendalaTampil): KetikanKendala {
  return {
    tanggal: k.waktu.slice(0, 10),
    jam: k.waktu.slice(11).replace(':', '.'),
    aplikasi: k.aplikasi,
    jenis: k.jenis,
    desa: k.desa,
    tps: k.tps ?? '',
    uraian: k.uraian,
    mitigasi: k.mitigasi,
    lama: k.lama === null ? '' : String(k.lama),
  };
}

/**
 * A time of day as an office types it; `null`: none.
 * @example parseJam('9.05') // "09:05"
 */
export function parseJam(teks: string): string | null {
  const [, jam = '', menit = ''] = /^(\d{1,2})[.:](\d{2})$/.exec(teks.trim()) ?? [];
  if (jam === '' || Number(jam) > 23 || Number(menit) > 59) return null;
  return `${jam.padStart(2, '0')}:${menit}`;
}

const PANJANG = 2000;

/** What is wrong before it is sent; empty: nothing. */
export function checkKendala(k: KetikanKendala): GalatKendala {
  const galat: Partial<Record<keyof KetikanKendala, string>> = {};
  if (k.tanggal === '') galat.tanggal = 'Isi tanggal kejadian.';
  if (parseJam(k.jam) === null) galat.jam = 'Isi pukul, misalnya 09.30.';
  if (k.aplikasi === '') galat.aplikasi = 'Pilih aplikasinya.';
  if (k.jenis === '') galat.jenis = 'Pilih jenis kendalanya.';
  if (!/^\d{0,3}$/.test(k.tps.trim())) galat.tps = 'Nomor TPS paling banyak tiga angka.';
  else if (k.tps.trim() !== '' && k.desa === null) galat.desa = 'Pilih desa dari TPS itu.';
  if (k.uraian.trim() === '') galat.uraian = 'Tulis apa yang terjadi.';
  if (k.uraian.trim().length > PANJANG) galat.uraian = `Paling banyak ${String(PANJANG)} huruf.`;
  if (k.mitigasi.trim().length > PANJANG) galat.mitigasi = `Paling banyak ${String(PANJANG)} huruf.`;
  if (!/^\d{0,5}$/.test(k.lama.trim())) galat.lama = 'Isi menit dengan angka bulat.';
  return galat;
}

/** As the contract takes it; `null`: something is wrong still. */
export function toKendala(k: KetikanKendala): IsianKendala | null {
  const tps = k.tps.trim();
  const lama = k.lama.trim();
  const hasil = kendalaSchema.safeParse({
    waktu: `${k.tanggal}T${parseJam(k.jam) ?? ''}`,
    aplikasi: k.aplikasi,
    jenis: k.jenis,
    desa: k.desa,
    tps: tps === '' ? null : tps.padStart(3, '0'),
    uraian: k.uraian,
    mitigasi: k.mitigasi,
    lama: lama === '' ? null : Number(lama),
  });
  return hasil.success ? hasil.data : null;
}
