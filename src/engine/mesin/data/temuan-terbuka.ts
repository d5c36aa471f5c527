import type { SesiAktif } from '../konteks.ts';
import { listTemuanTampil } from './saring-temuan.ts';

/** How many findings nobody has marked as handled, by severity. */
export interface Terbuka {
  galat: number;
  peringatan: number;
  info: number;
}

/** Open findings of each desa, and of all. */
export function cacahTerbuka(sesi: SesiAktif): {
  readonly semua: Terbuka;
  readonly perDesa: Map<string, Terbuka>;
} {
  const semua = { galat: 0, peringatan: 0, info: 0 };
  const perDesa = new Map<string, Terbuka>();
  for (const t of listTemuanTampil(sesi)) {
    if (t.ditangani !== null) continue;
    semua[t.tingkat]++;
    if (t.desa === null) continue;
    const desa = perDesa.get(t.desa) ?? { galat: 0, peringatan: 0, info: 0 };
    perDesa.set(t.desa, desa);
    desa[t.tingkat]++;
  }
  return { semua, perDesa };
}
