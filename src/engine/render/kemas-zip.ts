import { zipSync } from 'fflate';

/** Files under their names as one archive, in their order and with fixed times: equal files, equal bytes. */
export function packZip(berkas: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(berkas), { level: 6, mtime: new Date(1980, 0, 1) });
}
