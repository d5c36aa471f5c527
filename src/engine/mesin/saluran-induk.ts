import type { PesanDariMesin, PesanKeMesin } from '../../contract/pesan.ts';

/** The way to the process that started this one. */
export interface SaluranInduk {
  readonly kirim: (pesan: PesanDariMesin) => void;
  readonly onPesan: (terima: (pesan: unknown) => void) => void;
  readonly onPutus: (terima: () => void) => void;
}

interface PelabuhanInduk {
  postMessage(pesan: unknown): void;
  on(peristiwa: 'message', terima: (e: { readonly data: unknown }) => void): unknown;
}

function isPelabuhanInduk(nilai: unknown): nilai is PelabuhanInduk {
  return (
    typeof nilai === 'object' &&
    nilai !== null &&
    'postMessage' in nilai &&
    typeof nilai.postMessage === 'function' &&
    'on' in nilai &&
    typeof nilai.on === 'function'
  );
}

/** That of a utility process of Electron, else that of a forked child, else `null`: started by hand. */
export function openSaluranInduk(): SaluranInduk | null {
  const pelabuhan: unknown = Reflect.get(process, 'parentPort');
  if (isPelabuhanInduk(pelabuhan)) {
    return {
      // A port between processes, not a window: there is no origin.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      kirim: (pesan) => pelabuhan.postMessage(pesan),
      onPesan: (terima) => pelabuhan.on('message', (e) => terima(e.data)),
      // Electron ends its utility processes itself.
      onPutus: () => {},
    };
  }
  if (process.send === undefined) return null;
  return {
    // A parent that is gone is told of by 'disconnect'; without a callback its loss would be an error here.
    kirim: (pesan) => void process.send?.(pesan, undefined, undefined, () => {}),
    onPesan: (terima) => process.on('message', terima),
    onPutus: (terima) => process.on('disconnect', terima),
  };
}

function isTeks(nilai: unknown): nilai is string {
  return typeof nilai === 'string';
}

/** A message as the host builds it; `null` for anything else, which is then ignored. */
export function parsePesan(nilai: unknown): PesanKeMesin | null {
  if (typeof nilai !== 'object' || nilai === null || !('jenis' in nilai)) return null;
  const p: Readonly<Record<string, unknown>> = { ...nilai };
  const { jenis, id, nama, token, jalur, ukuran } = p;
  switch (jenis) {
    case 'panggil':
      return typeof id === 'number' && isTeks(nama) ? { jenis, id, nama, masukan: p['masukan'] } : null;
    case 'batal':
      return typeof id === 'number' ? { jenis, id } : null;
    case 'titip':
      return isTeks(token) && isTeks(jalur) && isTeks(nama) && typeof ukuran === 'number'
        ? { jenis, token, jalur, nama, ukuran }
        : null;
    case 'lepas':
      return isTeks(token) ? { jenis, token } : null;
    case 'tutup':
      return { jenis };
    default:
      return null;
  }
}
