import { hash } from 'node:crypto';
import type { KodeWilayah } from '../../core/wilayah/wilayah.ts';
import type { BasisData } from './basis-data.ts';
import { loadSidikBukti } from './bukti.ts';

/** Evidence that is not as the program left it. */
export type KetidakcocokanBukti =
  | { readonly kode: 'BUKTI_BERUBAH'; readonly desa: KodeWilayah; readonly nomorBukti: number }
  | { readonly kode: 'BERKAS_BUKTI_BERUBAH'; readonly desa: KodeWilayah; readonly nomorBukti: number };

/** `[id, fingerprint, desa]` of every record, as the jejak last told it. */
function loadTercatat(db: BasisData): Map<number, { readonly sidik: string; readonly desa: string }> {
  const baris = db.all<{ id: number; sidik: string; desa: string }>(
    `SELECT e.value ->> 0 AS id, e.value ->> 1 AS sidik, e.value ->> 2 AS desa
     FROM jejak j, json_each(j.rincian, '$.bukti') e WHERE j.peristiwa GLOB 'BUKTI_*' ORDER BY j.nomor`,
  );
  return new Map(baris.map(({ id, ...b }) => [id, b]));
}

function listBerkasBerubah(db: BasisData): KetidakcocokanBukti[] {
  const isi = db.all<{ id: number; sha256: string }>('SELECT id, sha256 FROM bukti_isi ORDER BY id');
  // One at a time: all of them together may be larger than the memory of the laptop.
  const berubah = isi.filter(({ id, sha256 }) => {
    const baris = db.get<{ isi: Buffer }>('SELECT isi FROM bukti_isi WHERE id = ?', id);
    return baris === undefined || hash('sha256', baris.isi) !== sha256;
  });
  return berubah.flatMap(({ id }) =>
    db
      .all<{ desa: string; nomorBukti: number }>(
        `SELECT b.desa, b.id AS nomorBukti FROM bukti_berkas f JOIN bukti b ON b.id = f.bukti_id WHERE f.bukti_isi_id = ? ORDER BY b.id`,
        id,
      )
      .map((b) => ({ kode: 'BERKAS_BUKTI_BERUBAH' as const, ...b })),
  );
}

/** Compares records and files with their fingerprints in the jejak. Empty before the schema knows evidence. */
export function findBuktiBerubah(db: BasisData): readonly KetidakcocokanBukti[] {
  if (db.get("SELECT 1 FROM sqlite_schema WHERE name = 'bukti'") === undefined) return [];
  const [tercatat, ada] = [loadTercatat(db), loadSidikBukti(db)];
  const semua = [...new Set([...tercatat.keys(), ...ada.keys()])].sort((a, b) => a - b);
  const berubah = semua.filter((id) => tercatat.get(id)?.sidik !== ada.get(id)?.sidik);
  return [
    ...berubah.map((id) => ({
      kode: 'BUKTI_BERUBAH' as const,
      desa: tercatat.get(id)?.desa ?? ada.get(id)?.desa ?? '',
      nomorBukti: id,
    })),
    ...listBerkasBerubah(db),
  ];
}
