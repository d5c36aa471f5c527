/** A seeded source of numbers (sfc32): the same seed gives the same sample on every machine. */
export interface Acak {
  /** In [0, 1). */
  nextPecahan(): number;
  /** Whole number, both ends included. */
  nextBulat(minimum: number, maksimum: number): number;
  nextPeluang(peluang: number): boolean;
  /** One of the list; throws on an empty list. */
  pick<T>(daftar: readonly T[]): T;
  /** A new list in random order. */
  shuffle<T>(daftar: readonly T[]): T[];
}

function createSfc32(benih: number): () => number {
  let a = 0x9e3779b9;
  let b = 0x243f6a88;
  let c = benih >>> 0;
  let d = 1;
  const next = (): number => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    return (t >>> 0) / 4294967296;
  };
  for (let i = 0; i < 15; i += 1) next();
  return next;
}

/**
 * @param benih any integer; only its lowest 32 bits count
 * @example createAcak(2024).nextBulat(1, 6) // always the same
 */
export function createAcak(benih: number): Acak {
  const nextPecahan = createSfc32(benih);
  const nextBulat = (minimum: number, maksimum: number): number =>
    minimum + Math.floor(nextPecahan() * (maksimum - minimum + 1));
  const pick = <T>(daftar: readonly T[]): T => {
    if (daftar.length === 0) throw new Error('Tidak ada pilihan: daftar kosong.');
    return daftar[nextBulat(0, daftar.length - 1)] as T;
  };
  const shuffle = <T>(daftar: readonly T[]): T[] => {
    const hasil = [...daftar];
    for (let i = hasil.length - 1; i > 0; i -= 1) {
      const j = nextBulat(0, i);
      [hasil[i], hasil[j]] = [hasil[j] as T, hasil[i] as T];
    }
    return hasil;
  };
  return { nextPecahan, nextBulat, nextPeluang: (peluang) => nextPecahan() < peluang, pick, shuffle };
}
