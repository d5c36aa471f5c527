/** Rows of the daftar perubahan pemilih: their order, and how a person is printed in the original and in the public copy. */
import { isNomorRusak } from '../berkas/nomor-rusak.ts';
import type { Pemilih } from '../berkas/pemilih.ts';
import { maskAngkaPanjang, samarkanNama, samarkanNomor, samarkanTanggal } from '../samaran/samar.ts';
import { TIDAK_ADA_DATA } from './angka-tercetak.ts';
import type { FaktaDokumen } from './fakta-dokumen.ts';
import type { Baris } from './tabel.ts';

/** What a row shows of a person, as text. */
export interface Tampilan {
  readonly nomor: (nomor: string | null) => string;
  readonly nama: (nama: string) => string;
  readonly tanggal: (iso: string | null) => string;
  /** Free text: place of birth, address. */
  readonly teks: (teks: string) => string;
  readonly disabilitas: (kode: string | null) => string;
}

/** Behind a number whose last digits a spreadsheet has ruined; explained under the table. */
export const TANDA_RUSAK = '*';

function formatNomor(nomor: string | null, samarkan: (nomor: string) => string): string {
  if (nomor === null) return TIDAK_ADA_DATA;
  if (!isNomorRusak(nomor)) return samarkan(nomor);
  return samarkan(nomor.slice(1)) + TANDA_RUSAK;
}

/** `17-02-1990`; a date nobody could decide stays blank. */
function formatTanggalLahir(iso: string | null): string {
  return samarkanTanggal(iso, 'penuh') ?? '';
}

export const TAMPILAN_ASLI: Tampilan = {
  nomor: (nomor) => formatNomor(nomor, (n) => n),
  nama: (nama) => nama,
  tanggal: formatTanggalLahir,
  teks: (teks) => teks,
  disabilitas: (kode) => kode ?? TIDAK_ADA_DATA,
};

/**
 * As the office masks persons, but never a number or a birth date in full: with the date and the sex the hidden digits of a NIK could be
 * put back. Disability says something of a person's health and is hidden for all alike.
 */
export function createTampilanSalinan(samaran: FaktaDokumen['samaran']): Tampilan {
  const nomor = samaran.nomor === 'penuh' ? 'tengah' : samaran.nomor;
  const tanggal = samaran.tanggalLahir === 'penuh' ? 'tahun' : samaran.tanggalLahir;
  return {
    nomor: (n) => formatNomor(n, (angka) => samarkanNomor(angka, nomor)),
    nama: (nama) => samarkanNama(nama, samaran.nama),
    tanggal: (iso) => samarkanTanggal(iso, tanggal) ?? '',
    teks: maskAngkaPanjang,
    disabilitas: (kode) => (kode === null ? TIDAK_ADA_DATA : '*'),
  };
}

/** Digits as their number, so that "2" and "002" stand together; other text behind them. */
function kunciAngka(teks: string): string {
  return /^\d+$/.test(teks) ? teks.padStart(6, '0') : `~${teks}`;
}

function kunciUrutan(p: Pemilih): readonly string[] {
  return [
    kunciAngka(p.rw),
    kunciAngka(p.rt),
    p.nkk ?? '',
    p.nama,
    p.nik ?? '',
    p.asal.berkas,
    p.asal.lembar ?? '',
    String(p.asal.baris).padStart(8, '0'),
  ];
}

/** By RW, RT, NKK and nama (DOMAIN §4.1); independent of the order given. */
export function sortPerubahan(pemilih: readonly Pemilih[]): readonly Pemilih[] {
  return pemilih
    .map((p) => ({ p, kunci: kunciUrutan(p) }))
    .toSorted((a, b) => {
      const letak = a.kunci.findIndex((k, i) => k !== b.kunci[i]);
      return letak === -1 ? 0 : (a.kunci[letak] ?? '') < (b.kunci[letak] ?? '') ? -1 : 1;
    })
    .map(({ p }) => p);
}

/** The 14 cells of one person. */
export function composeBarisPerubahan(p: Pemilih, urutan: number, tampilan: Tampilan): Baris {
  const isi: readonly (readonly [string, 'tengah' | 'kiri'])[] = [
    [String(urutan + 1), 'tengah'],
    [tampilan.nomor(p.nkk), 'kiri'],
    [tampilan.nomor(p.nik), 'kiri'],
    [tampilan.nama(p.nama), 'kiri'],
    [tampilan.teks(p.tempatLahir), 'kiri'],
    [tampilan.tanggal(p.tanggalLahir), 'tengah'],
    [p.statusKawin, 'tengah'],
    [p.jenisKelamin, 'tengah'],
    [tampilan.teks(p.alamat), 'kiri'],
    [p.rt, 'tengah'],
    [p.rw, 'tengah'],
    [tampilan.disabilitas(p.disabilitas), 'tengah'],
    [p.ktpEl ?? TIDAK_ADA_DATA, 'tengah'],
    [p.keterangan, 'tengah'],
  ];
  return {
    sel: isi.map(([teks, letak]) => ({
      jenis: 'teks',
      teks,
      ...(letak === 'tengah' ? { tengah: true } : {}),
    })),
  };
}
