/** Addresses of cells, rows and columns as a workbook writes them. */
export const BARIS_TERAKHIR = 1_048_576;
export const KOLOM_TERAKHIR = 16_384;

export interface Alamat {
  /** From 1. */
  readonly kolom: number;
  readonly baris: number;
}

export interface Rentang {
  readonly awal: Alamat;
  readonly akhir: Alamat;
}

/** @example parseKolom('AB') // 28 */
export function parseKolom(huruf: string): number {
  let nilai = 0;
  for (const h of huruf.toUpperCase()) nilai = nilai * 26 + h.charCodeAt(0) - 64;
  return nilai;
}

export function formatKolom(kolom: number): string {
  let sisa = kolom;
  let huruf = '';
  while (sisa > 0) {
    huruf = String.fromCharCode(65 + ((sisa - 1) % 26)) + huruf;
    sisa = Math.floor((sisa - 1) / 26);
  }
  return huruf;
}

export function formatAlamat({ kolom, baris }: Alamat): string {
  return `${formatKolom(kolom)}${String(baris)}`;
}

export function parseAlamat(teks: string): Alamat | null {
  const [, huruf = '', angka = ''] = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(teks) ?? [];
  const alamat = { kolom: parseKolom(huruf), baris: Number(angka) };
  const sah = huruf !== '' && alamat.kolom <= KOLOM_TERAKHIR && alamat.baris <= BARIS_TERAKHIR;
  return sah ? alamat : null;
}

export function parseRentang(teks: string): Rentang | null {
  const [kiri = '', kanan = kiri] = teks.split(':');
  const awal = parseAlamat(kiri);
  const akhir = parseAlamat(kanan);
  return awal === null || akhir === null ? null : { awal, akhir };
}

export function formatRentang({ awal, akhir }: Rentang): string {
  const kiri = formatAlamat(awal);
  const kanan = formatAlamat(akhir);
  return kiri === kanan ? kiri : `${kiri}:${kanan}`;
}
