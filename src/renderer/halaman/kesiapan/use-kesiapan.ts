import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Kesiapan } from '../../../contract/bentuk/kesiapan.ts';
import { useHos } from '../../hos/konteks-hos.ts';
import { buildKueri, useBasisData, type PanggilanGagal } from '../../panggil/panggil.ts';

/**
 * Asked anew whenever the page is opened: the disk, the clock and what is done behind the program's back are named stale by no
 * change, and an answer of an hour ago must not stand here as one of now.
 */
export function useKesiapan(): UseQueryResult<Kesiapan, PanggilanGagal> {
  return useQuery<Kesiapan, PanggilanGagal>({
    ...buildKueri(useHos(), useBasisData(), 'kesiapan.load', {}),
    gcTime: 0,
  });
}
