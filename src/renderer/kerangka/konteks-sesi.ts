import { createContext, useContext } from 'react';
import type { SesiTerbuka } from '../../contract/bentuk/sesi.ts';

/** The open database, around every page that needs one. */
export const KonteksSesi = createContext<SesiTerbuka | null>(null);

/** The open database. Throws where none is open. */
export function useSesi(): SesiTerbuka {
  const sesi = useContext(KonteksSesi);
  if (sesi === null) throw new Error('no open session around this component');
  return sesi;
}
