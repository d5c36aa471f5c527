import type { Kemajuan } from '../../contract/pesan.ts';

const JEDA_MS = 100;

export interface PenyampaiKemajuan {
  readonly sampaikan: (kemajuan: Kemajuan) => void;
  /** Sends what was held back; nothing is sent afterwards. */
  readonly tutup: () => void;
}

/**
 * Passes progress on at most ten times a second. What comes in between is replaced by what comes after it; the last one is always
 * sent, and so is the end of every file, which the page may be waiting for.
 */
export function createPenyampaiKemajuan(kirim: (kemajuan: Kemajuan) => void): PenyampaiKemajuan {
  let tertahan: Kemajuan | null = null;
  let terakhir = -Infinity;
  let jam: NodeJS.Timeout | null = null;
  let tertutup = false;
  const keluarkan = (): void => {
    if (jam !== null) clearTimeout(jam);
    jam = null;
    if (tertahan === null) return;
    const kemajuan = tertahan;
    tertahan = null;
    terakhir = performance.now();
    kirim(kemajuan);
  };
  return {
    sampaikan: (kemajuan) => {
      if (tertutup) return;
      tertahan = kemajuan;
      const sisa = terakhir + JEDA_MS - performance.now();
      const akhirBerkas = kemajuan.berkas !== undefined && kemajuan.berkas.keadaan !== 'dibaca';
      if (sisa <= 0 || akhirBerkas) keluarkan();
      else jam ??= setTimeout(keluarkan, sisa);
    },
    tutup: () => {
      keluarkan();
      tertutup = true;
    },
  };
}
