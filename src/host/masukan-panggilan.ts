import { isNamaPanggilan } from '../contract/daftar.ts';
import { isObjek } from './pesan-mesin.ts';

/** Characters of an input as JSON. The largest real one, a logo and the office, has half a million. */
export const BATAS_MASUKAN = 4_000_000;

/** What a page may send on: a known name and a plain object of bearable size, as JSON would carry it. `null`: refused. */
export function parseMasukanPanggilan(
  nama: string,
  masukan: unknown,
): Readonly<Record<string, unknown>> | null {
  if (!isNamaPanggilan(nama) || !isObjek(masukan)) return null;
  try {
    const teks = JSON.stringify(masukan);
    if (teks.length > BATAS_MASUKAN) return null;
    const polos: unknown = JSON.parse(teks);
    return isObjek(polos) ? polos : null;
  } catch {
    return null;
  }
}
