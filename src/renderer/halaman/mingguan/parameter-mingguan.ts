import { nomorMinggu } from '../../../contract/mingguan-schema.ts';

/** The week an address names; `null`: none that can be, then the engine chooses. */
export function parseMinggu(teks: string | undefined): number | null {
  if (teks === undefined || !/^\d{1,2}$/.test(teks)) return null;
  const hasil = nomorMinggu.safeParse(Number(teks));
  return hasil.success ? hasil.data : null;
}
