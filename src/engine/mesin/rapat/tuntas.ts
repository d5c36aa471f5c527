import { loadDokumenTerbaru } from '../../store/riwayat-dokumen.ts';
import type { SesiAktif } from '../konteks.ts';

/** The berita acara of that decision is made and locked: what follows a decision was carried through. */
export function isTuntas(sesi: SesiAktif, disahkanPada: string): boolean {
  return loadDokumenTerbaru(sesi.db).some(
    (d) =>
      d.jenis === 'berita-acara' &&
      d.sasaran.desa === null &&
      !d.draf &&
      (d.disahkanPada ?? '') >= disahkanPada,
  );
}
