export interface UkuranGambar {
  readonly lebar: number;
  readonly tinggi: number;
}

const TANDA_PNG = [0x89, 0x50, 0x4e, 0x47];
/** Frames of a JPEG that tell its size; the others of the same range are tables. */
const BUKAN_BINGKAI: ReadonlySet<number> = new Set([0xc4, 0xc8, 0xcc]);

/** Pixels of a PNG or JPEG, as its header says; `null`: it is neither. */
export function readUkuranGambar(isi: Buffer): UkuranGambar | null {
  if (TANDA_PNG.every((b, i) => isi[i] === b) && isi.length >= 24)
    return { lebar: isi.readUInt32BE(16), tinggi: isi.readUInt32BE(20) };
  if (isi[0] !== 0xff || isi[1] !== 0xd8) return null;
  for (let i = 2; i + 9 < isi.length && isi[i] === 0xff; i += 2 + isi.readUInt16BE(i + 2)) {
    const jenis = isi[i + 1] ?? 0;
    if (jenis >= 0xc0 && jenis <= 0xcf && !BUKAN_BINGKAI.has(jenis))
      return { lebar: isi.readUInt16BE(i + 7), tinggi: isi.readUInt16BE(i + 5) };
  }
  return null;
}

/** The largest size of the same shape within a square. */
export function fitGambar(isi: Buffer, sisi: number): UkuranGambar {
  const { lebar, tinggi } = readUkuranGambar(isi) ?? { lebar: 1, tinggi: 1 };
  const skala = sisi / Math.max(lebar, tinggi, 1);
  return { lebar: lebar * skala, tinggi: tinggi * skala };
}
