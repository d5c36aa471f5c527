import type { Kejadian } from '../../../core/dokumen/fakta-dokumen.ts';
import { composeTindakLanjut, composeUraianBeda } from '../../../core/rekonsiliasi/kronologi.ts';
import { loadTandaBeda } from '../../store/rekonsiliasi.ts';
import type { SesiAktif } from '../konteks.ts';
import { getBeda } from '../rekap-masuk/sanding.ts';

/**
 * Differences between sources and what was done about them: all the office has marked, and those still open of a desa or the kecamatan
 * as a whole. Open ones of single TPS say the same once more.
 */
export function listKejadian(sesi: SesiAktif): readonly Kejadian[] {
  const tanda = loadTandaBeda(sesi.db);
  return getBeda(sesi).flatMap((beda): Kejadian[] => {
    const ditandai = tanda.get(beda.kunci);
    if (ditandai === undefined && beda.tps !== null) return [];
    return [
      {
        desa: beda.desa,
        uraian: ditandai?.kronologi ?? composeUraianBeda(beda, sesi.kecamatan),
        tindakLanjut: composeTindakLanjut(ditandai?.keadaan ?? 'terbuka', ditandai?.catatan ?? ''),
      },
    ];
  });
}
