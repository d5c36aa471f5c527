import type { LangkahKerja } from '../../../core/beranda/compute-langkah.ts';
import type { Halaman, Parameter } from '../../kerangka/alamat.ts';

export interface TujuanLangkah {
  readonly halaman: Halaman;
  readonly parameter: Parameter;
  /** Verb and noun: what the operator does there. */
  readonly tombol: string;
}

const TUJUAN: Readonly<Record<LangkahKerja['kode'], TujuanLangkah>> = {
  LENGKAPI_KANTOR: { halaman: 'pengaturan', parameter: { bagian: 'kantor' }, tombol: 'Isi data kantor' },
  LENGKAPI_TPS: { halaman: 'pengaturan', parameter: { bagian: 'desa' }, tombol: 'Isi jumlah TPS' },
  IMPOR_DESA: { halaman: 'impor', parameter: {}, tombol: 'Impor berkas' },
  SELESAIKAN_GALAT: {
    halaman: 'temuan',
    parameter: { tingkat: 'galat', ditangani: 'terbuka' },
    tombol: 'Lihat kesalahan',
  },
  PERIKSA_PERINGATAN: {
    halaman: 'temuan',
    parameter: { tingkat: 'peringatan', ditangani: 'terbuka' },
    tombol: 'Lihat peringatan',
  },
  ISI_BERITA_ACARA: { halaman: 'dokumen', parameter: {}, tombol: 'Isi berita acara' },
  BUAT_DOKUMEN: { halaman: 'dokumen', parameter: {}, tombol: 'Buat dokumen' },
  PERBARUI_DOKUMEN: { halaman: 'dokumen', parameter: {}, tombol: 'Perbarui dokumen' },
  BUAT_CADANGAN: { halaman: 'pengaturan', parameter: { bagian: 'cadangan' }, tombol: 'Buat cadangan' },
  SELESAI: { halaman: 'dokumen', parameter: {}, tombol: 'Lihat dokumen' },
};

/** Where a step is done. */
export function tujuanLangkah(kode: LangkahKerja['kode']): TujuanLangkah {
  return TUJUAN[kode];
}

/** The step to take now: the first that is not done, in the order of urgency the engine gives. `null`: all are done. */
export function findLangkahBerikut(langkah: readonly LangkahKerja[]): LangkahKerja | null {
  return langkah.find((l) => !l.selesai) ?? null;
}
