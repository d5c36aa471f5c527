/** Numbers in names ("KOTO XI TARUSAN"), never the letters of other words. */
const ANGKA_ROMAWI = /^(?=.)X{0,3}(?:IX|IV|V?I{0,3})$/;
const TETAP = new Set(['DKI', 'DI']);
const KATA_SAMBUNG = new Set(['DAN']);

function formatKata(kata: string, urutan: number): string {
  if (TETAP.has(kata) || ANGKA_ROMAWI.test(kata)) return kata;
  if (urutan > 0 && KATA_SAMBUNG.has(kata)) return kata.toLowerCase();
  return kata
    .toLowerCase()
    .replace(/(^|[-(/.])(\p{L})/gu, (_, awal: string, huruf: string) => awal + huruf.toUpperCase());
}

/**
 * An upper-case area name in running text.
 * @example formatNamaWilayah('KABUPATEN PANGKAJENE DAN KEPULAUAN') // "Kabupaten Pangkajene dan Kepulauan"
 */
export function formatNamaWilayah(nama: string): string {
  return nama.toUpperCase().trim().split(/\s+/).map(formatKata).join(' ');
}
