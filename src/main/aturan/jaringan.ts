import { isAsalSendiri } from './asal.ts';

/**
 * Whether the window may ask for an address at all: its own files, and what it has made itself in memory. Nothing on a network,
 * nothing on the disk.
 */
export function isPermintaanBoleh(alamat: string, { alatPengembang }: { alatPengembang: boolean }): boolean {
  const protokol = URL.parse(alamat)?.protocol;
  switch (protokol) {
    case 'app:':
      return isAsalSendiri(alamat);
    case 'data:':
      return true;
    case 'blob:':
      return isAsalSendiri(alamat.slice('blob:'.length));
    case 'devtools:':
      return alatPengembang;
    default:
      return false;
  }
}
