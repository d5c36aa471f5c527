import type { PengaturanTermuat } from '../../../contract/bentuk/pengaturan.ts';

/** What every section about the settings gets. */
export interface BagianProps {
  readonly data: PengaturanTermuat;
}
