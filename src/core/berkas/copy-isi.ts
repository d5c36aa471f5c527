import type { Temuan } from '../pemeriksaan/temuan.ts';
import type { HasilBerkas } from './hasil-berkas.ts';
import { findNomorRusak, isTemuanNomorRusak } from './nomor-rusak.ts';
import type { Pemilih } from './pemilih.ts';

interface IsiDesa {
  readonly pemilih: Pemilih[];
  readonly temuan: Temuan[];
}

/**
 * Copies the rows and findings of an accepted file to its desa.
 * @param desaPerBukti code of the desa of each entry of `hasil.wilayah`
 */
export function copyIsi(
  berkas: string,
  hasil: HasilBerkas,
  desaPerBukti: readonly (string | null)[],
  perDesa: ReadonlyMap<string, IsiDesa>,
): void {
  const semua = [...new Set(desaPerBukti.filter((d) => d !== null))].sort();
  const satu = semua.length === 1 ? (semua[0] ?? null) : null;
  const milik = new Map(semua.map((d): [string, Pemilih[]] => [d, []]));
  for (const { wilayah, ...p } of hasil.pemilih) {
    const desa = desaPerBukti[wilayah];
    if (desa == null) continue;
    const pemilih: Pemilih = { ...p, desa };
    perDesa.get(desa)?.pemilih.push(pemilih);
    milik.get(desa)?.push(pemilih);
  }
  for (const { wilayah, ...t } of hasil.temuan) {
    if (isTemuanNomorRusak(t.kode)) continue;
    const desa = (wilayah === null ? null : desaPerBukti[wilayah]) ?? satu;
    perDesa.get(desa ?? semua[0] ?? '')?.temuan.push({ ...t, desa, berkas });
  }
  // Of the file as a whole there is one such finding; each desa keeps its own, with its own count, as long as its version lives.
  for (const [desa, pemilih] of milik) {
    for (const { wilayah: _, ...t } of findNomorRusak(pemilih))
      perDesa.get(desa)?.temuan.push({ ...t, desa, berkas });
  }
}
