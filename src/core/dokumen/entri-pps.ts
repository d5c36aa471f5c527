import { composeBeritaAcaraPps } from './berita-acara-pps.ts';
import { composeDaftarPerubahan, composeDaftarPerubahanSalinan } from './daftar-perubahan.ts';
import type { EntriDokumen } from './entri-dokumen.ts';
import { composeLaporanCoklit } from './laporan-coklit.ts';
import { composeRekapPerubahanPps } from './rekap-perubahan-pps.ts';
import { composeRekapPps } from './rekap-pps.ts';

const TERBUKA = { format: ['xlsx', 'pdf'], rahasia: false, salinanPublik: false } as const;
const DESA = { ...TERBUKA, kelompok: 'pps', lingkup: 'desa' } as const;
const TPS = { ...TERBUKA, kelompok: 'tps', lingkup: 'tps' } as const;

/** What the PPS of each desa decides and signs, and the papers of its TPS. */
export const ENTRI_PPS: readonly EntriDokumen[] = [
  {
    ...DESA,
    jenis: 'berita-acara-pps',
    judul: 'Berita acara pleno PPS',
    namaBerkas: 'Berita Acara Pleno PPS',
    compose: composeBeritaAcaraPps,
  },
  {
    ...DESA,
    jenis: 'rekap-pps',
    judul: 'Rekapitulasi PPS',
    namaBerkas: 'Rekap PPS',
    compose: composeRekapPps,
  },
  {
    ...DESA,
    jenis: 'rekap-perubahan-pps',
    judul: 'Rekapitulasi perubahan pemilih PPS',
    namaBerkas: 'Rekap PPS Perubahan Pemilih',
    compose: composeRekapPerubahanPps,
  },
  {
    ...TPS,
    jenis: 'laporan-coklit',
    judul: 'Laporan hasil coklit',
    namaBerkas: 'Laporan Hasil Coklit',
    compose: composeLaporanCoklit,
  },
  {
    ...TPS,
    jenis: 'daftar-perubahan',
    judul: 'Daftar perubahan pemilih',
    namaBerkas: 'Daftar Perubahan Pemilih',
    rahasia: true,
    compose: composeDaftarPerubahan,
  },
  {
    ...TPS,
    jenis: 'daftar-perubahan-salinan',
    judul: 'Daftar perubahan pemilih, salinan publik',
    namaBerkas: 'Daftar Perubahan Pemilih (salinan publik)',
    salinanPublik: true,
    compose: composeDaftarPerubahanSalinan,
  },
];
