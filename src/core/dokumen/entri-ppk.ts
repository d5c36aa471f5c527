import { composeBeritaAcara } from './berita-acara.ts';
import type { EntriDokumen } from './entri-dokumen.ts';
import { composeKronologi } from './kronologi.ts';
import { composeLembarKontrol } from './lembar-kontrol.ts';
import { composeRekapDisabilitas } from './rekap-disabilitas.ts';
import { composeRekapKtpEl } from './rekap-ktp-el.ts';
import { composeRekapPerubahan } from './rekap-perubahan.ts';
import { composeRekapTps } from './rekap-tps.ts';
import { composeRekap } from './rekap.ts';
import { composeSampul } from './sampul.ts';

const UTAMA = {
  kelompok: 'utama',
  lingkup: 'kecamatan',
  format: ['xlsx', 'pdf'],
  rahasia: false,
  salinanPublik: false,
} as const;

/** What the PPK decides and signs. */
export const ENTRI_PPK: readonly EntriDokumen[] = [
  {
    ...UTAMA,
    jenis: 'sampul',
    judul: 'Sampul dan daftar isi',
    namaBerkas: 'Sampul dan Daftar Isi',
    compose: composeSampul,
  },
  {
    ...UTAMA,
    jenis: 'berita-acara',
    judul: 'Berita acara pleno PPK',
    namaBerkas: 'Berita Acara Pleno PPK',
    compose: composeBeritaAcara,
  },
  { ...UTAMA, jenis: 'rekap', judul: 'Rekapitulasi PPK', namaBerkas: 'Rekap PPK', compose: composeRekap },
  {
    ...UTAMA,
    jenis: 'rekap-perubahan',
    judul: 'Rekapitulasi perubahan pemilih',
    namaBerkas: 'Rekap PPK Perubahan Pemilih',
    compose: composeRekapPerubahan,
  },
  {
    ...UTAMA,
    jenis: 'lembar-kontrol',
    judul: 'Lembar kontrol',
    namaBerkas: 'Lembar Kontrol PPK',
    compose: composeLembarKontrol,
  },
  {
    ...UTAMA,
    jenis: 'rekap-disabilitas',
    judul: 'Rekapitulasi pemilih disabilitas',
    namaBerkas: 'Rekap Pemilih Disabilitas PPK',
    compose: composeRekapDisabilitas,
  },
  {
    ...UTAMA,
    jenis: 'rekap-ktp-el',
    judul: 'Rekapitulasi pemilih belum ber-KTP-el',
    namaBerkas: 'Rekap Pemilih Belum Ber-KTP-el PPK',
    compose: composeRekapKtpEl,
  },
  {
    ...UTAMA,
    jenis: 'rekap-tps',
    judul: 'Rekapitulasi per TPS',
    namaBerkas: 'Rekap per TPS PPK',
    compose: composeRekapTps,
  },
  {
    ...UTAMA,
    jenis: 'kronologi',
    judul: 'Kronologi perbedaan dan tindak lanjut',
    namaBerkas: 'Kronologi Perbedaan dan Tindak Lanjut',
    compose: composeKronologi,
  },
];
