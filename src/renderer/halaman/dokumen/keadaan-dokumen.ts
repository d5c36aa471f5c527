import type { DokumenTampil } from '../../../contract/bentuk/dokumen.ts';

/** What the operator tells apart: a DRAF that is up to date is not yet a document to sign. */
export type RupaKeadaan = 'belum' | 'usang' | 'draf' | 'siap' | 'disahkan';

/** In the order of what is to be done first. */
export const URUTAN_RUPA: readonly RupaKeadaan[] = ['usang', 'belum', 'draf', 'siap', 'disahkan'];

export function toRupa({ keadaan, terakhir }: DokumenTampil): RupaKeadaan {
  return keadaan === 'siap' && terakhir?.draf === true ? 'draf' : keadaan;
}

export type JumlahRupa = Readonly<Record<RupaKeadaan, number>>;

export function countRupa(dokumen: readonly DokumenTampil[]): JumlahRupa {
  const jumlah = { belum: 0, usang: 0, draf: 0, siap: 0, disahkan: 0 };
  for (const d of dokumen) jumlah[toRupa(d)]++;
  return jumlah;
}

/** There, and what it says is still true. */
export function isBerlaku({ keadaan }: DokumenTampil): boolean {
  return keadaan === 'siap' || keadaan === 'disahkan';
}
