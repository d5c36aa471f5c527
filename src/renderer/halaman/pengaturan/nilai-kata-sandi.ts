/** The contract refuses a shorter one. */
export const PANJANG_TERPENDEK = 8;

export type TingkatKataSandi = 'lemah' | 'cukup' | 'kuat';

export interface NilaiKataSandi {
  readonly tingkat: TingkatKataSandi;
  /** Indonesian: what would make it better. */
  readonly saran: string;
}

const URUTAN = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
/** What is tried first in an office like this. */
const UMUM = [
  'password',
  'katasandi',
  'rahasia',
  'sandi',
  'admin',
  'pemilu',
  'pilkada',
  'ppk',
  'kpu',
  'dpsh',
  'indonesia',
];

/** What is left when guessable runs are taken for one sign each: repetitions, rows of keys, common words, years. */
function buangTertebak(teks: string): string {
  let sisa = teks.toLowerCase();
  for (const kata of UMUM) sisa = sisa.replaceAll(kata, '*');
  sisa = sisa.replace(/(?:19|20)\d\d/g, '*').replace(/(.)\1{2,}/gu, '$1');
  for (const urutan of URUTAN)
    for (let panjang = urutan.length; panjang >= 4; panjang--)
      for (let i = 0; i + panjang <= urutan.length; i++)
        sisa = sisa.replaceAll(urutan.slice(i, i + panjang), '*');
  return sisa;
}

/**
 * A hint, no gate: how hard a passphrase is to guess. Length counts most, since several words are both kept in mind and strong.
 * @example nilaiKataSandi('sawah kerbau pelangi tiga').tingkat // "kuat"
 */
export function nilaiKataSandi(teks: string): NilaiKataSandi {
  const sisa = buangTertebak(teks);
  const kata = teks
    .trim()
    .split(/\s+/)
    .filter((k) => k.length >= 3).length;
  if (teks.length < PANJANG_TERPENDEK || sisa.length < 8)
    return { tingkat: 'lemah', saran: 'Mudah ditebak. Tambahkan beberapa kata lain.' };
  if (sisa.length >= 18 || (kata >= 4 && sisa.length >= 15))
    return { tingkat: 'kuat', saran: 'Catat di tempat yang aman.' };
  return { tingkat: 'cukup', saran: 'Satu atau dua kata lagi membuatnya jauh lebih kuat.' };
}
