export type KesalahanDigit = 'DIGIT_SALAH' | 'DIGIT_TERTUKAR' | 'DIGIT_HILANG' | 'DIGIT_LEBIH';

function removeDigit(teks: string): string[] {
  return Array.from(teks, (_, i) => teks.slice(0, i) + teks.slice(i + 1)).map((t) =>
    t.replace(/^0+(?=\d)/, ''),
  );
}

/** Which slip of one hand turns `seharusnya` into `tertulis`; `null`: none of them does. */
export function findKesalahanDigit(tertulis: number, seharusnya: number): KesalahanDigit | null {
  if (tertulis === seharusnya || tertulis < 0 || seharusnya < 0) return null;
  const t = String(tertulis);
  const s = String(seharusnya);
  if (t.length === s.length) {
    const beda = Array.from(t, (_, i) => i).filter((i) => t[i] !== s[i]);
    if (beda.length === 1) return 'DIGIT_SALAH';
    const [i, j] = beda;
    if (beda.length === 2 && i !== undefined && j !== undefined && t[i] === s[j] && t[j] === s[i])
      return 'DIGIT_TERTUKAR';
    return null;
  }
  if (s.length > t.length && removeDigit(s).includes(t)) return 'DIGIT_HILANG';
  if (t.length === s.length + 1 && removeDigit(t).includes(s)) return 'DIGIT_LEBIH';
  // A swap or slip that leaves a zero in front: 1.034 for 0.134 cannot be written, 134 for 1.034 can.
  const lebar = Math.max(t.length, s.length);
  const [a, b] = [t.padStart(lebar, '0'), s.padStart(lebar, '0')];
  const beda = Array.from(a, (_, i) => i).filter((i) => a[i] !== b[i]);
  const [i, j] = beda;
  if (beda.length === 2 && i !== undefined && j === i + 1 && a[i] === b[j] && a[j] === b[i])
    return 'DIGIT_TERTUKAR';
  return null;
}
