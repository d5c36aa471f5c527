import type { Temuan } from './temuan.ts';

/**
 * For each finding the text its key is made of: what it is about, never where that stands. A row is told by its hash, so that the key
 * survives a restart, another file name and other row numbers; what is about no row is told by its sentence. Equal findings are numbered
 * in the order given (`sortTemuan`), so that each has its own key.
 */
export function listBahanKunci(
  temuan: readonly Temuan[],
  findHashBaris: (t: Temuan) => string | null,
): readonly string[] {
  const cacah = new Map<string, number>();
  return temuan.map((t) => {
    const hash = findHashBaris(t);
    const bahan = JSON.stringify([t.kode, t.desa, t.tps, hash ?? t.pesan]);
    const ke = cacah.get(bahan) ?? 0;
    cacah.set(bahan, ke + 1);
    return `${bahan}#${String(ke)}`;
  });
}
