/**
 * Full years of age on a day; `null` when born after it.
 * @param lahir `YYYY-MM-DD`
 * @param pada `YYYY-MM-DD`
 * @example computeUsia('2007-11-28', '2024-11-27') // 16
 */
export function computeUsia(lahir: string, pada: string): number | null {
  const tahun = Number(pada.slice(0, 4)) - Number(lahir.slice(0, 4));
  const usia = pada.slice(5) < lahir.slice(5) ? tahun - 1 : tahun;
  return usia < 0 ? null : usia;
}
