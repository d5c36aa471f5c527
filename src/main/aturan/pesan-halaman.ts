import type { PesanHalaman } from '../../contract/jembatan.ts';
import { isObjek } from '../../host/pesan-mesin.ts';

/** What a page says, checked; the name and the input are checked by the supervisor and the engine. `null`: dropped. */
export function parsePesanHalaman(pesan: unknown): PesanHalaman | null {
  if (!isObjek(pesan)) return null;
  const { jenis, id, nama, masukan } = pesan;
  if (typeof id !== 'number' || !Number.isSafeInteger(id) || id < 1) return null;
  if (jenis === 'batal') return { jenis, id };
  if (jenis === 'panggil' && typeof nama === 'string') return { jenis, id, nama, masukan };
  return null;
}

export interface BerkasDiserahkan {
  readonly jalur: string;
  readonly nama: string;
}

/** As many as one import takes. */
export const BATAS_BERKAS = 2000;

/** Files handed over by the preload script. `null`: not its shape. */
export function parseBerkasDiserahkan(daftar: unknown): readonly BerkasDiserahkan[] | null {
  if (!Array.isArray(daftar) || daftar.length > BATAS_BERKAS) return null;
  const hasil: BerkasDiserahkan[] = [];
  for (const isi of daftar as readonly unknown[]) {
    if (!isObjek(isi) || typeof isi['jalur'] !== 'string' || typeof isi['nama'] !== 'string') return null;
    hasil.push({ jalur: isi['jalur'], nama: isi['nama'] });
  }
  return hasil;
}
