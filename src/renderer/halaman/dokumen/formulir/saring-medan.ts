import type { MedanTemplat } from '../../../../contract/bentuk/dokumen.ts';

/** As it is typed into a cell. */
export function tulisMedan(nama: string): string {
  return `{{${nama}}}`;
}

/**
 * Fields whose name, meaning or example hold every word searched for.
 * @example saringMedan(medan, 'ketua ppk')
 */
export function saringMedan(medan: readonly MedanTemplat[], cari: string): readonly MedanTemplat[] {
  const kata = cari
    .toLowerCase()
    .replace(/[{}]/g, ' ')
    .split(/\s+/)
    .filter((k) => k !== '');
  if (kata.length === 0) return medan;
  return medan.filter((m) => {
    const teks = `${m.nama} ${m.arti} ${m.contoh}`.toLowerCase();
    return kata.every((k) => teks.includes(k));
  });
}
