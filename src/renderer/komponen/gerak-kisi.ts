/**
 * The row a key moves to; `null`: the key moves nothing.
 * @param perLayar rows on one screen
 */
export function gerakBaris(tombol: string, kini: number, jumlah: number, perLayar: number): number | null {
  if (jumlah === 0) return null;
  const batasi = (n: number): number => Math.max(0, Math.min(jumlah - 1, n));
  switch (tombol) {
    case 'ArrowDown':
      return batasi(kini + 1);
    case 'ArrowUp':
      return batasi(kini - 1);
    case 'PageDown':
      return batasi(kini + Math.max(1, perLayar - 1));
    case 'PageUp':
      return batasi(kini - Math.max(1, perLayar - 1));
    case 'Home':
      return 0;
    case 'End':
      return jumlah - 1;
    default:
      return null;
  }
}
