import { hash } from 'node:crypto';
import type { LingkupTemplat } from '../../core/templat-xlsx/medan-xlsx.ts';
import { ok, type Result } from '../../core/result.ts';
import type { BasisData } from './basis-data.ts';
import type { GalatBasisData } from './galat-basis-data.ts';
import { appendJejak } from './jejak.ts';

export interface TemplatTersimpan {
  readonly id: number;
  readonly nama: string;
  readonly lingkup: LingkupTemplat;
  readonly sha256: string;
  readonly ukuran: number;
  readonly ditambahPada: string;
  /** Names of its fields. */
  readonly medan: readonly string[];
}

type BarisTemplat = Omit<TemplatTersimpan, 'medan'> & { readonly medan: string };

const KOLOM = `id, nama, lingkup, sha256, length(isi) AS ukuran, ditambah_pada AS ditambahPada, medan`;

function toTersimpan(baris: BarisTemplat): TemplatTersimpan {
  const medan: unknown = JSON.parse(baris.medan);
  return { ...baris, medan: Array.isArray(medan) ? medan.filter((m) => typeof m === 'string') : [] };
}

/** By name. */
export function loadTemplatXlsx(db: BasisData): readonly TemplatTersimpan[] {
  return db.all<BarisTemplat>(`SELECT ${KOLOM} FROM templat_xlsx ORDER BY nama, id`).map(toTersimpan);
}

/** With its bytes; `null`: there is none of that id. */
export function loadSatuTemplat(
  db: BasisData,
  id: number,
): (TemplatTersimpan & { readonly isi: Buffer }) | null {
  const baris = db.get<BarisTemplat & { readonly isi: Buffer }>(
    `SELECT ${KOLOM}, isi FROM templat_xlsx WHERE id = ?`,
    id,
  );
  return baris === undefined ? null : { ...toTersimpan(baris), isi: baris.isi };
}

export function insertTemplatXlsx(
  db: BasisData,
  {
    nama,
    lingkup,
    isi,
    medan,
  }: Pick<TemplatTersimpan, 'nama' | 'lingkup' | 'medan'> & { readonly isi: Buffer },
): Result<TemplatTersimpan, GalatBasisData> {
  const sha256 = hash('sha256', isi);
  const ditambahPada = db.keterangan.waktu();
  return db.transact(() => {
    const baris = db.get<{ id: number }>(
      `INSERT INTO templat_xlsx (nama, lingkup, isi, sha256, medan, ditambah_pada) VALUES (?, ?, ?, ?, ?, ?) RETURNING id`,
      nama,
      lingkup,
      isi,
      sha256,
      JSON.stringify(medan),
      ditambahPada,
    );
    if (baris === undefined) throw new Error('insert without id');
    appendJejak(db, { peristiwa: 'TEMPLAT_DITAMBAH', rincian: { lingkup, sha256 }, mengubahData: false });
    return ok({ id: baris.id, nama, lingkup, sha256, ukuran: isi.length, ditambahPada, medan });
  });
}

/** `false`: there is none of that id. */
export function removeTemplatXlsx(db: BasisData, id: number): Result<boolean, GalatBasisData> {
  return db.transact(() => {
    const baris = db.get<{ sha256: string }>('DELETE FROM templat_xlsx WHERE id = ? RETURNING sha256', id);
    if (baris !== undefined)
      appendJejak(db, {
        peristiwa: 'TEMPLAT_DILEPAS',
        rincian: { sha256: baris.sha256 },
        mengubahData: false,
      });
    return ok(baris !== undefined);
  });
}
