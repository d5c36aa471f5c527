import type { Pemilih } from '../berkas/pemilih.ts';
import { maskNomor } from '../berkas/teks.ts';
import { maskAngkaPanjang } from '../samaran/samar.ts';
import { DAFTAR_MEDAN, MEDAN_PEMILIH, type NamaMedan } from './medan-pemilih.ts';

export interface BedaMedan {
  /** As the operator knows it: "Tanggal lahir". */
  readonly medan: string;
  readonly lama: string;
  readonly baru: string;
}

/** A number that changed only where the mask lies would seem to be the same. */
const BERBEDA_DI_TENGAH = ' (digit tengah berbeda)';

/** The fields in which two rows differ; NIK and NKK are masked. */
export function listBedaMedan(lama: Pemilih, baru: Pemilih): readonly BedaMedan[] {
  return DAFTAR_MEDAN.filter((medan) => lama[medan] !== baru[medan]).map((medan) => {
    const [a, b] = [formatMedan(medan, lama), formatMedan(medan, baru)];
    const samar = a === b && (medan === 'nik' || medan === 'nkk');
    return { medan: MEDAN_PEMILIH[medan], lama: a, baru: samar ? b + BERBEDA_DI_TENGAH : b };
  });
}

function formatMedan(medan: NamaMedan, p: Pemilih): string {
  const nilai = p[medan];
  if (nilai === null) return medan === 'tanggalLahir' ? '' : 'tidak ada kolom';
  return medan === 'nik' || medan === 'nkk' ? maskNomor(nilai) : maskAngkaPanjang(nilai);
}
