import { hash } from 'node:crypto';
import type { PeristiwaPleno, PeristiwaTercatat } from '../../core/pleno/peristiwa-pleno.ts';
import type { BasisData } from './basis-data.ts';
import { appendJejak, type EntriJejak } from './jejak.ts';
import { encodeBagian } from './sidik.ts';

interface BarisPeristiwa {
  readonly nomor: number;
  readonly waktu: string;
  readonly jenis: string;
  readonly isi: string;
  readonly hash: string;
}

/** The hash of an event covers its number, its time and every word of it; the jejak holds it. */
function computeHashPeristiwa(nomor: number, waktu: string, isi: string): string {
  return hash('sha256', encodeBagian(['peristiwa-pleno/1', String(nomor), waktu, isi]));
}

function loadBaris(db: BasisData): readonly BarisPeristiwa[] {
  return db.all<BarisPeristiwa>('SELECT nomor, waktu, jenis, isi, hash FROM pleno_peristiwa ORDER BY nomor');
}

/** Everything that has happened in the plenaries, in order. Only this program writes there; `findPeristiwaBerubah` tells when another did. */
export function loadPeristiwaPleno(db: BasisData): readonly PeristiwaTercatat[] {
  return loadBaris(db).map(({ nomor, waktu, isi }) => ({
    nomor,
    waktu,
    isi: JSON.parse(isi) as PeristiwaPleno,
  }));
}

/**
 * Adds one event inside the caller's transaction, and its hash to the jejak: no name and no word of it stands there.
 * @param mengubahData whether documents made before are of another state
 */
export function appendPeristiwaPleno(
  db: BasisData,
  isi: PeristiwaPleno,
  mengubahData: boolean,
): PeristiwaTercatat {
  const akhir = db.get<{ nomor: number }>('SELECT max(nomor) AS nomor FROM pleno_peristiwa');
  const nomor = (akhir?.nomor ?? 0) + 1;
  const waktu = db.keterangan.waktu();
  const teks = JSON.stringify(isi);
  const sidik = computeHashPeristiwa(nomor, waktu, teks);
  db.run(
    'INSERT INTO pleno_peristiwa (nomor, waktu, jenis, isi, hash) VALUES (?, ?, ?, ?, ?)',
    nomor,
    waktu,
    isi.jenis,
    teks,
    sidik,
  );
  const desa = 'desa' in isi ? isi.desa : null;
  appendJejak(db, {
    peristiwa: 'PLENO_DICATAT',
    rincian: { nomor, jenis: isi.jenis, desa, hash: sidik },
    mengubahData,
  });
  return { nomor, waktu, isi };
}

function findHash(entri: EntriJejak): { readonly nomor: number; readonly hash: string } | null {
  if (entri.peristiwa !== 'PLENO_DICATAT') return null;
  const isi: unknown = JSON.parse(entri.rincian);
  if (typeof isi !== 'object' || isi === null || !('nomor' in isi) || !('hash' in isi)) return null;
  return typeof isi.nomor === 'number' && typeof isi.hash === 'string'
    ? { nomor: isi.nomor, hash: isi.hash }
    : null;
}

/** Numbers of events that are not as they were decided: changed, taken out, or slipped in. */
export function findPeristiwaBerubah(db: BasisData, jejak: readonly EntriJejak[]): readonly number[] {
  if (db.get("SELECT 1 FROM sqlite_schema WHERE name = 'pleno_peristiwa'") === undefined) return [];
  const tercatat = new Map(jejak.flatMap((e) => findHash(e) ?? []).map((x) => [x.nomor, x.hash]));
  const baris = loadBaris(db);
  const ada = new Set(baris.map((b) => b.nomor));
  const berubah = baris.filter(
    (b) => b.hash !== computeHashPeristiwa(b.nomor, b.waktu, b.isi) || tercatat.get(b.nomor) !== b.hash,
  );
  const hilang = [...tercatat.keys()].filter((n) => !ada.has(n));
  return [...berubah.map((b) => b.nomor), ...hilang].sort((a, b) => a - b);
}

/** Notes of the operator by desa (`''`: of the meeting). */
export function loadCatatanPleno(db: BasisData): ReadonlyMap<string, string> {
  return new Map(
    db
      .all<{ tempat: string; isi: string }>('SELECT tempat, isi FROM pleno_catatan ORDER BY tempat')
      .map((b) => [b.tempat, b.isi]),
  );
}

/** Inside the caller's transaction. Notes are no decision: the jejak says nothing of them. */
export function putCatatanPleno(db: BasisData, tempat: string, isi: string): void {
  db.run(
    `INSERT INTO pleno_catatan (tempat, isi, diubah_pada) VALUES (?, ?, ?)
     ON CONFLICT (tempat) DO UPDATE SET isi = excluded.isi, diubah_pada = excluded.diubah_pada`,
    tempat,
    isi,
    db.keterangan.waktu(),
  );
}
