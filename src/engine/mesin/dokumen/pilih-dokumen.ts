import type { JenisDokumen } from '../../../core/dokumen/dokumen.ts';
import type { DokumenKini } from './keadaan-dokumen.ts';

export interface Pilihan {
  readonly jenis: readonly JenisDokumen[];
  /** `null`: all. Documents of the kecamatan are chosen by their kind alone. */
  readonly desa: readonly string[] | null;
}

export function filterDokumen(
  dokumen: readonly DokumenKini[],
  { jenis, desa }: Pilihan,
): readonly DokumenKini[] {
  return dokumen.filter(
    ({ entri, sasaran }) =>
      jenis.includes(entri.jenis) && (desa === null || sasaran.desa === null || desa.includes(sasaran.desa)),
  );
}

export function isBerlaku({ keadaan }: DokumenKini): boolean {
  return keadaan === 'siap' || keadaan === 'disahkan';
}
