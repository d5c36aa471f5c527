import { createContext, useContext } from 'react';
import type { Hos } from '../../contract/hos.ts';

export const KonteksHos = createContext<Hos | null>(null);

/** The host of this page. Throws outside `KonteksHos`. */
export function useHos(): Hos {
  const hos = useContext(KonteksHos);
  if (hos === null) throw new Error('no host around this component');
  return hos;
}
