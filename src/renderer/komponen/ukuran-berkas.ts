/**
 * Size of a file, decimal as the file manager shows it.
 * @example formatUkuran(1_250_000) // "1,3 MB"
 */
export function formatUkuran(bita: number): string {
  if (bita < 1000) return `${bita} bita`;
  const satuan = bita < 1_000_000 ? 'kB' : bita < 1_000_000_000 ? 'MB' : 'GB';
  const pembagi = satuan === 'kB' ? 1000 : satuan === 'MB' ? 1_000_000 : 1_000_000_000;
  const nilai = bita / pembagi;
  return `${nilai < 10 ? nilai.toFixed(1).replace('.', ',').replace(/,0$/, '') : String(Math.round(nilai))} ${satuan}`;
}
