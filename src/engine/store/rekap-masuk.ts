import { hash } from 'node:crypto';
import { gagal, ok, type Result } from '../../core/result.ts';
import { listMedan, type RekapAktif } from '../../core/rekap-masuk/gabung-masuk.ts';
import type {
  AngkaMasuk,
  BarisMasuk,
  JenisRekapMasuk,
  MedanMasuk,
  RekapMasuk,
} from '../../core/rekap-masuk/rekap-masuk.ts';
import type { BasisData } from './basis-data.ts';
import type { GalatBasisData } from './galat-basis-data.ts';
import { appendJejak } from './jejak.ts';

/** Where figures come from: a file, or the hands of the office. */
export type AsalMasuk =
  | {
      readonly sumber: 'berkas';
      readonly sha256: string;
      readonly nama: string;
      readonly lembar: string | null;
    }
  /** `pemeriksa`: who compared what was typed with the paper; empty: nobody yet. */
  | { readonly sumber: 'ketikan'; readonly pemeriksa: string };

export interface RekapTersimpan extends RekapAktif {
  readonly desa: string | null;
  readonly tps: string | null;
  readonly nomor: number;
  readonly sumber: 'berkas' | 'ketikan';
  readonly sha256: string | null;
  readonly pemeriksa: string;
  readonly aktif: boolean;
  readonly dibuatPada: string;
}

export interface HasilSimpanMasuk {
  readonly desa: string | null;
  readonly tps: string | null;
  readonly status: 'baru' | 'sama';
  readonly nomor: number;
}

interface Tempat {
  readonly desa: string;
  readonly tps: string;
}

/** A form of one TPS is a record of its own; all others are one record per desa, with the TPS in it. */
function tempatDari(jenis: JenisRekapMasuk, b: BarisMasuk): Tempat {
  return { desa: b.desa ?? '', tps: jenis === 'laporan-coklit' ? (b.tps ?? '') : '' };
}

/** Over every figure that is kept, whatever their order. */
export function computeHashRekapMasuk(jenis: JenisRekapMasuk, baris: readonly BarisMasuk[]): string {
  const isi = baris
    .flatMap((b) =>
      listMedan(b.angka).map(([medan, { l, p, jumlah }]) => [b.desa, b.tps, medan, l, p, jumlah] as const),
    )
    .filter(([, , , l, p, jumlah]) => l !== null || p !== null || jumlah !== null)
    .map((x) => JSON.stringify(x))
    .sort();
  return hash('sha256', JSON.stringify(['rekap-masuk/2', jenis, ...isi]));
}

interface Aktif {
  readonly id: number;
  readonly nomor: number;
  readonly isiHash: string;
}

function saveSatu(
  db: BasisData,
  jenis: JenisRekapMasuk,
  tempat: Tempat,
  baris: readonly BarisMasuk[],
  asal: AsalMasuk,
): HasilSimpanMasuk {
  const isiHash = computeHashRekapMasuk(jenis, baris);
  const dasar = { desa: tempat.desa || null, tps: tempat.tps || null };
  const pemeriksa = asal.sumber === 'ketikan' ? asal.pemeriksa : '';
  const aktif = db.get<Aktif & { readonly pemeriksa: string; readonly sumber: string }>(
    'SELECT id, nomor, isi_hash AS isiHash, pemeriksa, sumber FROM rekap_masuk WHERE jenis = ? AND desa = ? AND tps = ? AND aktif = 1',
    jenis,
    tempat.desa,
    tempat.tps,
  );
  if (aktif?.isiHash === isiHash && aktif.pemeriksa === pemeriksa && aktif.sumber === asal.sumber)
    return { ...dasar, status: 'sama', nomor: aktif.nomor };
  const akhir = db.get<{ nomor: number | null }>(
    'SELECT max(nomor) AS nomor FROM rekap_masuk WHERE jenis = ? AND desa = ? AND tps = ?',
    jenis,
    tempat.desa,
    tempat.tps,
  );
  const nomor = (akhir?.nomor ?? 0) + 1;
  if (aktif !== undefined) db.run('UPDATE rekap_masuk SET aktif = 0 WHERE id = ?', aktif.id);
  const berkas = asal.sumber === 'berkas' ? asal : null;
  const id = db.get<{ id: number }>(
    `INSERT INTO rekap_masuk (jenis, desa, tps, nomor, sumber, sha256, nama, lembar, pemeriksa, isi_hash, aktif, dibuat_pada)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?) RETURNING id`,
    jenis,
    tempat.desa,
    tempat.tps,
    nomor,
    asal.sumber,
    berkas?.sha256 ?? null,
    berkas?.nama ?? null,
    berkas?.lembar ?? null,
    pemeriksa,
    isiHash,
    db.keterangan.waktu(),
  )?.id;
  if (id === undefined) throw new Error('insert without id');
  insertAngka(db, id, baris);
  appendJejak(db, {
    peristiwa: 'REKAP_MASUK_DISIMPAN',
    rincian: {
      ...dasar,
      jenis,
      nomor,
      nomorSebelumnya: aktif?.nomor ?? null,
      sumber: asal.sumber,
      berkas: berkas?.sha256 ?? null,
      diperiksa: pemeriksa !== '',
      isiHash,
    },
    mengubahData: true,
  });
  return { ...dasar, status: 'baru', nomor };
}

function insertAngka(db: BasisData, id: number, baris: readonly BarisMasuk[]): void {
  for (const b of baris)
    for (const [medan, { l, p, jumlah }] of listMedan(b.angka)) {
      if (l === null && p === null && jumlah === null) continue;
      db.run(
        `INSERT INTO rekap_masuk_angka (rekap_masuk_id, desa, tps, medan, l, p, jumlah, baris) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (rekap_masuk_id, desa, tps, medan) DO NOTHING`,
        id,
        b.desa ?? '',
        b.tps ?? '',
        medan,
        l,
        p,
        jumlah,
        b.nomor,
      );
    }
}

/** Saves a recapitulation, one new version per place it speaks of; equal figures change nothing. Earlier versions stay. */
export function saveRekapMasuk(
  db: BasisData,
  rekap: RekapMasuk,
  asal: AsalMasuk,
): Result<readonly HasilSimpanMasuk[], GalatBasisData> {
  const kelompok = Map.groupBy(rekap.baris, (b) => JSON.stringify(tempatDari(rekap.jenis, b)));
  return db.transact(() =>
    ok(
      [...kelompok.values()].flatMap((baris) => {
        const [pertama] = baris;
        return pertama === undefined
          ? []
          : [saveSatu(db, rekap.jenis, tempatDari(rekap.jenis, pertama), baris, asal)];
      }),
    ),
  );
}

/** Takes a recapitulation out of force; its versions stay readable. */
export function removeRekapMasuk(
  db: BasisData,
  id: number,
): Result<null, GalatBasisData | { readonly kode: 'REKAP_MASUK_TIDAK_ADA' }> {
  return db.transact<null, GalatBasisData | { readonly kode: 'REKAP_MASUK_TIDAK_ADA' }>(() => {
    const ada = db.get<{ jenis: string; desa: string; tps: string; nomor: number; isiHash: string }>(
      'SELECT jenis, desa, tps, nomor, isi_hash AS isiHash FROM rekap_masuk WHERE id = ? AND aktif = 1',
      id,
    );
    if (ada === undefined) return gagal({ kode: 'REKAP_MASUK_TIDAK_ADA' });
    db.run('UPDATE rekap_masuk SET aktif = 0 WHERE id = ?', id);
    appendJejak(db, {
      peristiwa: 'REKAP_MASUK_DILEPAS',
      rincian: { ...ada, desa: ada.desa || null, tps: ada.tps || null },
      mengubahData: true,
    });
    return ok(null);
  });
}

interface BarisAngkaSql {
  readonly id: number;
  readonly desa: string;
  readonly tps: string;
  readonly medan: MedanMasuk;
  readonly l: number | null;
  readonly p: number | null;
  readonly jumlah: number | null;
  readonly baris: number | null;
}

function toBaris(angka: readonly BarisAngkaSql[]): readonly BarisMasuk[] {
  const perTempat = Map.groupBy(angka, (a) => `${a.desa}|${a.tps}`);
  return [...perTempat.values()].map((isi): BarisMasuk => {
    const angkaMasuk: AngkaMasuk = Object.fromEntries(
      isi.map(({ medan, l, p, jumlah }) => [medan, { l, p, jumlah }]),
    );
    const [satu] = isi;
    return {
      desa: satu?.desa || null,
      tps: satu?.tps || null,
      angka: angkaMasuk,
      nomor: satu?.baris ?? null,
    };
  });
}

function load(db: BasisData, syarat: string, ...nilai: (string | number)[]): readonly RekapTersimpan[] {
  type Kepala = Omit<RekapTersimpan, 'baris' | 'aktif' | 'berkas'> & { aktif: number; nama: string | null };
  const kepala = db.all<Kepala>(
    `SELECT id, jenis, desa, tps, nomor, sumber, sha256, nama, lembar, pemeriksa, aktif, dibuat_pada AS dibuatPada
     FROM rekap_masuk WHERE ${syarat} ORDER BY desa, jenis, tps, nomor`,
    ...nilai,
  );
  const angka = db.all<BarisAngkaSql>(
    `SELECT rekap_masuk_id AS id, desa, tps, medan, l, p, jumlah, baris FROM rekap_masuk_angka
     WHERE rekap_masuk_id IN (SELECT id FROM rekap_masuk WHERE ${syarat})`,
    ...nilai,
  );
  const perId = Map.groupBy(angka, (a) => a.id);
  return kepala.map(({ nama, aktif, ...k }) => ({
    ...k,
    desa: k.desa === '' ? null : k.desa,
    tps: k.tps === '' ? null : k.tps,
    aktif: aktif === 1,
    berkas: nama,
    baris: toBaris(perId.get(k.id) ?? []),
  }));
}

/** Everything in force, in order of desa and form. */
export function loadRekapMasukAktif(db: BasisData): readonly RekapTersimpan[] {
  return load(db, 'aktif = 1');
}

/** Every version, older ones included. */
export function loadSemuaRekapMasuk(db: BasisData): readonly RekapTersimpan[] {
  return load(db, '1 = 1');
}

export function loadRekapMasuk(db: BasisData, id: number): RekapTersimpan | null {
  return load(db, 'id = ?', id)[0] ?? null;
}
