import type { JenisRekapMasuk } from '../../core/rekap-masuk/rekap-masuk.ts';
import type { BasisData } from './basis-data.ts';
import { computeHashRekapMasuk, loadSemuaRekapMasuk } from './rekap-masuk.ts';

/** Figures handed in that are not as the program left them. */
export interface KetidakcocokanRekapMasuk {
  readonly kode: 'REKAP_MASUK_BERUBAH';
  readonly jenis: JenisRekapMasuk;
  readonly desa: string | null;
  readonly nomor: number;
}

function formatKunci(r: {
  readonly jenis: string;
  readonly desa: string | null;
  readonly tps: string | null;
  readonly nomor: number;
}): string {
  return JSON.stringify([r.jenis, r.desa, r.tps, r.nomor]);
}

/** Fingerprints by place and number, as the jejak tells them. */
function loadTercatat(db: BasisData): ReadonlyMap<string, string> {
  const baris = db.all<{
    jenis: string;
    desa: string | null;
    tps: string | null;
    nomor: number;
    isiHash: string;
  }>(
    `SELECT rincian ->> '$.jenis' AS jenis, rincian ->> '$.desa' AS desa, rincian ->> '$.tps' AS tps,
       rincian ->> '$.nomor' AS nomor, rincian ->> '$.isiHash' AS isiHash
     FROM jejak WHERE peristiwa = 'REKAP_MASUK_DISIMPAN' ORDER BY jejak.nomor`,
  );
  return new Map(baris.map((b) => [formatKunci(b), b.isiHash]));
}

/** Every version of every recapitulation handed in, its figures against their fingerprint in the jejak. */
export function findRekapMasukBerubah(db: BasisData): readonly KetidakcocokanRekapMasuk[] {
  if (db.get("SELECT 1 FROM sqlite_schema WHERE name = 'rekap_masuk'") === undefined) return [];
  const tercatat = loadTercatat(db);
  return loadSemuaRekapMasuk(db)
    .filter((r) => tercatat.get(formatKunci(r)) !== computeHashRekapMasuk(r.jenis, r.baris))
    .map(({ jenis, desa, nomor }) => ({ kode: 'REKAP_MASUK_BERUBAH', jenis, desa, nomor }));
}
