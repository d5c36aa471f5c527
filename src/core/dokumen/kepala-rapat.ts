/** What the papers of the meeting share: their title, when and where it is held, and the place where the ketua signs. */
import { formatNamaWilayah } from '../bahasa/nama-wilayah.ts';
import { namaHari } from '../bahasa/tanggal.ts';
import type { Kop, Rincian, Teks, Tertanda } from './dokumen.ts';
import type { FaktaDokumen } from './fakta-dokumen.ts';
import { composeKop, formatTanggalPleno, GARIS_SEDANG, isiAtauGaris } from './kerangka.ts';

/** "DAFTAR HADIR" over the meeting it belongs to. */
export function composeKopRapat({ tahapan, kecamatan, profil }: FaktaDokumen, judul: string): Kop {
  return composeKop(null, [
    judul,
    `RAPAT PLENO TERBUKA REKAPITULASI ${tahapan.judul}`,
    `TINGKAT KECAMATAN ${kecamatan.nama}`,
    profil.judulPemilihan,
  ]);
}

/** "Selasa, 6 Agustus 2024"; `null`: unknown. */
export function formatHariPleno({ pleno }: FaktaDokumen): string | null {
  const tanggal = formatTanggalPleno(pleno);
  return tanggal === null || pleno.tanggal === null ? null : `${namaHari(pleno.tanggal)}, ${tanggal}`;
}

/** When and where, then what else the paper needs to name. */
export function composeWaktuTempat(fakta: FaktaDokumen, lagi: Rincian['baris'] = []): Rincian {
  return {
    jenis: 'rincian',
    gaya: 'biasa',
    baris: [
      { label: 'Hari, tanggal', nilai: [isiAtauGaris(formatHariPleno(fakta), GARIS_SEDANG)] },
      { label: 'Waktu', nilai: [isiAtauGaris(fakta.pleno.jam, GARIS_SEDANG)] },
      { label: 'Tempat', nilai: [isiAtauGaris(fakta.pleno.tempat, GARIS_SEDANG)] },
      ...lagi,
    ],
  };
}

/** "Baki, 6 Agustus 2024" above the room to sign. */
export function composeTempatTanggal({ kecamatan, pleno }: FaktaDokumen): Teks {
  return [`${formatNamaWilayah(kecamatan.nama)}, `, isiAtauGaris(formatTanggalPleno(pleno), GARIS_SEDANG)];
}

type KolomTertanda = Tertanda['kolom'][number];

export function composeKolomKetua(fakta: FaktaDokumen, pembuka: readonly Teks[]): KolomTertanda {
  return { pembuka, jabatan: `KETUA PPK ${fakta.kecamatan.nama}`, nama: fakta.pleno.ketua };
}

/** The ketua alone, at the right, with place and date of the plenary. */
export function composeTertandaKetua(fakta: FaktaDokumen): Tertanda {
  return { jenis: 'tertanda', kolom: [composeKolomKetua(fakta, [composeTempatTanggal(fakta)])] };
}

const PANJANG_NAMA_LEMBAR = 31;

/**
 * A name no spreadsheet refuses, unique by its number.
 * @example formatNamaLembar(2, 'Partai politik/tim') // "02 Partai politik-tim"
 */
export function formatNamaLembar(nomor: number, nama: string): string {
  const aman = nama.replace(/[\\/?*[\]:]/g, '-').replaceAll("'", '');
  return `${String(nomor).padStart(2, '0')} ${aman}`.slice(0, PANJANG_NAMA_LEMBAR).trim();
}
