import { ok } from '../../core/result.ts';
import { countJejak, loadJejakTerbaru } from '../store/jejak.ts';
import { formatKalimatJejak } from './kalimat-jejak.ts';
import type { PenanganSesi } from './konteks.ts';

/** Newest first. */
export const listJejak: PenanganSesi<'jejak.list'> = ({ offset, limit }, sesi) =>
  ok({
    jumlah: countJejak(sesi.db),
    baris: loadJejakTerbaru(sesi.db, offset, limit).map((e) => ({
      nomor: e.nomor,
      waktu: e.waktu,
      peristiwa: e.peristiwa,
      kalimat: formatKalimatJejak(e, sesi.kecamatan),
      mengubahData: e.mengubahData,
      hash: e.hash,
    })),
  });
