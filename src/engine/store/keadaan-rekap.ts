import { hash } from 'node:crypto';
import type { BasisData } from './basis-data.ts';
import { appendJejak } from './jejak.ts';

/** The figures of one state of the data, kept when documents were first made of it. */
export interface KeadaanTercatat {
  readonly kepalaJejak: string;
  readonly waktu: string;
  /** JSON text, exactly as hashed. */
  readonly isi: string;
  readonly sha256: string;
}

const BACA = 'SELECT kepala_jejak AS kepalaJejak, waktu, isi, sha256 FROM keadaan_rekap';

/** Inside the caller's transaction: keeps the figures of a state once; its hash goes into the jejak. */
export function saveKeadaanRekap(db: BasisData, kepalaJejak: string, isi: unknown): void {
  if (db.get('SELECT 1 FROM keadaan_rekap WHERE kepala_jejak = ?', kepalaJejak) !== undefined) return;
  const teks = JSON.stringify(isi);
  const sha256 = hash('sha256', teks);
  db.run(
    'INSERT INTO keadaan_rekap (kepala_jejak, waktu, isi, sha256) VALUES (?, ?, ?, ?)',
    kepalaJejak,
    db.keterangan.waktu(),
    teks,
    sha256,
  );
  appendJejak(db, {
    peristiwa: 'KEADAAN_DICATAT',
    rincian: { kepalaJejak, sha256 },
    mengubahData: false,
  });
}

/** Newest first. */
export function loadKeadaanRekap(db: BasisData): readonly KeadaanTercatat[] {
  return db.all<KeadaanTercatat>(`${BACA} ORDER BY waktu DESC, kepala_jejak`);
}

/** Heads of the states whose figures are not those that the jejak tells of. */
export function listKeadaanBerubah(db: BasisData): readonly string[] {
  const dijejak = new Map(
    db
      .all<{ kepala: string; sha256: string }>(
        `SELECT rincian ->> '$.kepalaJejak' AS kepala, rincian ->> '$.sha256' AS sha256 FROM jejak
         WHERE peristiwa = 'KEADAAN_DICATAT' ORDER BY nomor`,
      )
      .map((b) => [b.kepala, b.sha256]),
  );
  const ada = loadKeadaanRekap(db);
  const tercatat = new Set(ada.map((k) => k.kepalaJejak));
  return [
    ...ada
      .filter((k) => hash('sha256', k.isi) !== k.sha256 || dijejak.get(k.kepalaJejak) !== k.sha256)
      .map((k) => k.kepalaJejak),
    ...[...dijejak.keys()].filter((kepala) => !tercatat.has(kepala)),
  ];
}
