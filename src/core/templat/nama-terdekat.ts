/** Fewest single-letter changes that make one word of the other. */
function computeJarak(a: string, b: string): number {
  let sebelum = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 0; i < a.length; i++) {
    const baris = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const ganti = (sebelum[j] ?? 0) + (a[i] === b[j] ? 0 : 1);
      baris.push(Math.min(ganti, (sebelum[j + 1] ?? 0) + 1, (baris[j] ?? 0) + 1));
    }
    sebelum = baris;
  }
  return sebelum[b.length] ?? 0;
}

/** Longer than any name: not worth comparing. */
const PANJANG_TERBESAR = 60;

/**
 * The known name most like a mistyped one; `null` when none is near.
 * @example findNamaTerdekat('kecamtan', ['kecamatan', 'kabupaten']) // "kecamatan"
 */
export function findNamaTerdekat(nama: string, dikenal: readonly string[]): string | null {
  if (nama === '' || nama.length > PANJANG_TERBESAR) return null;
  const batas = Math.max(2, Math.floor(nama.length / 3));
  let terdekat: string | null = null;
  let jarak = batas + 1;
  for (const calon of dikenal) {
    const n = computeJarak(nama, calon);
    if (n < jarak) [terdekat, jarak] = [calon, n];
  }
  if (terdekat !== null || nama.length < 4) return terdekat;
  return dikenal.find((calon) => calon.includes(nama) || nama.includes(calon)) ?? null;
}
