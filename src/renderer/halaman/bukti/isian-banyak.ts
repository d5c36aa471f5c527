import type { BarisBukti } from '../../../contract/bentuk/bukti.ts';
import { toMasukan, type IsianBukti } from './isian-bukti.ts';

/** As `bukti.saveBanyak` takes it: the same for all, but a number of its own where one is typed. */
export function buildIsianBanyak(
  baris: readonly Pick<BarisBukti, 'id'>[],
  isian: IsianBukti,
  nomor: Readonly<Record<string, string>>,
): ({ pemilih: string } & ReturnType<typeof toMasukan>)[] {
  const umum = toMasukan(isian);
  return baris.map(({ id }) => {
    const sendiri = nomor[id]?.trim() ?? '';
    return { pemilih: id, ...umum, nomor: sendiri === '' ? umum.nomor : sendiri };
  });
}
