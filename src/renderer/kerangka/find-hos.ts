import type { Hos } from '../../contract/hos.ts';
import { createHosElectron } from '../hos/hos-electron.ts';
import { createHosPeramban } from '../hos/hos-peramban.ts';

/** The host this page runs in: the desktop window puts `pleno` on it, a browser does not. */
export async function findHos(): Promise<Hos> {
  return 'pleno' in window ? createHosElectron() : createHosPeramban();
}
