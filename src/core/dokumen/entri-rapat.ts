import { composeBahanBacaan } from './bahan-bacaan.ts';
import { composeDaftarHadir } from './daftar-hadir.ts';
import type { EntriDokumen } from './entri-dokumen.ts';
import { composeNotulen } from './notulen.ts';
import { composePaparan } from './paparan.ts';
import { composeRegisterMasukan } from './register-masukan.ts';
import { composeSerahTerima } from './serah-terima.ts';
import { composeSusunanAcara } from './susunan-acara.ts';
import { composeTandaTerima } from './tanda-terima.ts';
import { composeTataTertib } from './tata-tertib.ts';
import { composeUndangan } from './undangan.ts';

const RAPAT = {
  kelompok: 'rapat',
  lingkup: 'kecamatan',
  format: ['xlsx', 'pdf'],
  rahasia: false,
  salinanPublik: false,
} as const;

/** The papers of the meeting itself. */
export const ENTRI_RAPAT: readonly EntriDokumen[] = [
  {
    ...RAPAT,
    jenis: 'undangan',
    judul: 'Undangan rapat pleno',
    namaBerkas: 'Undangan Rapat Pleno',
    compose: composeUndangan,
  },
  {
    ...RAPAT,
    jenis: 'tata-tertib',
    judul: 'Tata tertib rapat pleno',
    namaBerkas: 'Tata Tertib',
    compose: composeTataTertib,
  },
  {
    ...RAPAT,
    jenis: 'susunan-acara',
    judul: 'Susunan acara',
    namaBerkas: 'Susunan Acara',
    compose: composeSusunanAcara,
  },
  {
    ...RAPAT,
    jenis: 'daftar-hadir',
    judul: 'Daftar hadir',
    namaBerkas: 'Daftar Hadir',
    compose: composeDaftarHadir,
  },
  {
    ...RAPAT,
    jenis: 'register-masukan',
    judul: 'Register masukan dan tanggapan',
    namaBerkas: 'Register Masukan dan Tanggapan',
    compose: composeRegisterMasukan,
  },
  { ...RAPAT, jenis: 'notulen', judul: 'Notulen', namaBerkas: 'Notulen', compose: composeNotulen },
  {
    ...RAPAT,
    jenis: 'tanda-terima',
    judul: 'Tanda terima dokumen',
    namaBerkas: 'Tanda Terima Dokumen',
    compose: composeTandaTerima,
  },
  {
    ...RAPAT,
    jenis: 'serah-terima',
    judul: 'Berita acara serah terima',
    namaBerkas: 'Berita Acara Serah Terima',
    compose: composeSerahTerima,
  },
  {
    ...RAPAT,
    jenis: 'paparan',
    judul: 'Paparan rekapitulasi',
    namaBerkas: 'Paparan Rekapitulasi',
    format: ['pdf'],
    compose: composePaparan,
  },
  {
    ...RAPAT,
    jenis: 'bahan-bacaan',
    judul: 'Bahan bacaan Ketua PPS',
    lingkup: 'desa',
    namaBerkas: 'Bahan Bacaan Ketua PPS',
    compose: composeBahanBacaan,
  },
];
