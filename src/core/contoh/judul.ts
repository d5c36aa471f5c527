/** @example formatJudul('BAKI RAYA') // 'Baki Raya' */
export function formatJudul(teks: string): string {
  return teks
    .toLowerCase()
    .replace(/(^|[\s(/-])(\p{L})/gu, (_cocok, sela: string, huruf: string) => sela + huruf.toUpperCase());
}
