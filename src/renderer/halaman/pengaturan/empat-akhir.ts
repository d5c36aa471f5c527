const bersih = (teks: string): string => teks.toUpperCase().replace(/[^A-Z0-9]/g, '');

/**
 * Whether somebody holds the sheet: the last four signs of the code, in any spelling.
 * @example cocokEmpatAkhir('ACDE-FGHJ-KLMN-PRTV-WXY3', 'wxy3') // true
 */
export function cocokEmpatAkhir(kode: string, diketik: string): boolean {
  return bersih(diketik) === bersih(kode).slice(-4);
}
