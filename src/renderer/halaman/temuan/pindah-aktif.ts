/** The row a key leads to; `null`: the key does not move. */
export function pindahAktif(tombol: string, aktif: number, jumlah: number, selayar: number): number | null {
  const batasi = (i: number): number => Math.max(0, Math.min(jumlah - 1, i));
  switch (tombol) {
    case 'ArrowDown':
      return batasi(aktif + 1);
    case 'ArrowUp':
      return batasi(aktif - 1);
    case 'PageDown':
      return batasi(aktif + selayar);
    case 'PageUp':
      return batasi(aktif - selayar);
    case 'Home':
      return 0;
    case 'End':
      return batasi(jumlah - 1);
    default:
      return null;
  }
}
