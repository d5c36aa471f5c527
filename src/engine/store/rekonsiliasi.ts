import { ok, type Result } from '../../core/result.ts';
import type { AngkaLP } from '../../core/rekap/angka.ts';
import type { KeadaanBeda } from '../../core/rekonsiliasi/rekonsiliasi.ts';
import type { BasisData } from './basis-data.ts';
import type { GalatBasisData } from './galat-basis-data.ts';
import { appendJejak } from './jejak.ts';

/** What was done about a difference. */
export interface TandaBeda {
  readonly kunci: string;
  readonly keadaan: KeadaanBeda;
  readonly catatan: string;
  /** As the operator has worded it; `null`: as the program does. */
  readonly kronologi: string | null;
  /** JSON: the difference as it was when it was marked. */
  readonly selisih: string;
  readonly waktu: string;
}

export function loadTandaBeda(db: BasisData): ReadonlyMap<string, TandaBeda> {
  const baris = db.all<TandaBeda>(
    'SELECT kunci, keadaan, catatan, kronologi, selisih, waktu FROM rekonsiliasi',
  );
  return new Map(baris.map((b) => [b.kunci, b]));
}

/** The jejak notes how many and which state, never the words. */
export function markBeda(
  db: BasisData,
  beda: readonly { readonly kunci: string; readonly selisih: AngkaLP }[],
  tanda: Pick<TandaBeda, 'keadaan' | 'catatan' | 'kronologi'>,
): Result<null, GalatBasisData> {
  return db.transact(() => {
    const waktu = db.keterangan.waktu();
    for (const { kunci, selisih } of beda)
      db.run(
        `INSERT INTO rekonsiliasi (kunci, keadaan, catatan, kronologi, selisih, waktu) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (kunci) DO UPDATE SET keadaan = excluded.keadaan, catatan = excluded.catatan,
           kronologi = excluded.kronologi, selisih = excluded.selisih, waktu = excluded.waktu`,
        kunci,
        tanda.keadaan,
        tanda.catatan,
        tanda.kronologi,
        JSON.stringify(selisih),
        waktu,
      );
    appendJejak(db, {
      peristiwa: 'SELISIH_DITANDAI',
      rincian: { jumlah: beda.length, keadaan: tanda.keadaan },
      mengubahData: false,
    });
    return ok(null);
  });
}
