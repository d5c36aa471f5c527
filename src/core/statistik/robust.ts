/** Median and spread that a few odd values do not move. */
export function computeMedian(nilai: readonly number[]): number {
  const urut = nilai.toSorted((a, b) => a - b);
  const tengah = Math.floor(urut.length / 2);
  return urut.length % 2 === 1 ? (urut[tengah] ?? 0) : ((urut[tengah - 1] ?? 0) + (urut[tengah] ?? 0)) / 2;
}

/** Median absolute deviation, scaled to a standard deviation. */
export function computeSebaran(nilai: readonly number[]): number {
  const tengah = computeMedian(nilai);
  return 1.4826 * computeMedian(nilai.map((x) => Math.abs(x - tengah)));
}
