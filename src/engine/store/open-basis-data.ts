import { gagal, ok } from '../../core/result.ts';
import type { Result } from '../../core/result.ts';
import { BasisData } from './basis-data.ts';
import type { Identitas } from './basis-data.ts';
import { DAFTAR_MIGRASI } from './daftar-migrasi.ts';
import { captureGalat } from './galat-basis-data.ts';
import type { BagianIdentitas, GalatBuka } from './galat-basis-data.ts';
import { appendJejak } from './jejak.ts';
import { hasContent } from './berkas-kunci.ts';
import { connect, isUtuh } from './koneksi.ts';
import type { Koneksi } from './penggerak-sqlite.ts';
import { findGalatAsal, loadVersiSkema, runMigrasi } from './migrasi.ts';
import type { Migrasi } from './migrasi.ts';

export interface PilihanBuka {
  /** Path of the database, or `DI_MEMORI`. Its folder must exist. */
  readonly berkas: string;
  /** The data key (kunci.ts); any 32 random bytes for a throw-away database. */
  readonly kunci: Buffer;
  readonly waktu: () => string;
  readonly identitas: Identitas;
  /** How long to wait while another program holds the database; 2 s unless told. */
  readonly tungguMs?: number;
  /** Schema steps; those of the program unless a test brings its own. */
  readonly migrasi?: readonly Migrasi[];
}

const BAGIAN: readonly BagianIdentitas[] = ['kecamatan', 'profil', 'tahapan'];

function loadIdentitas(koneksi: Koneksi): Identitas | undefined {
  if (loadVersiSkema(koneksi) === 0) return undefined;
  return koneksi.prepare<[], Identitas>('SELECT kecamatan, profil, tahapan FROM identitas').get();
}

function findBedaIdentitas(tersimpan: Identitas | undefined, diminta: Identitas): GalatBuka | null {
  if (tersimpan === undefined) return null;
  const beda = BAGIAN.filter((b) => tersimpan[b] !== diminta[b]).map((bagian) => ({
    bagian,
    tersimpan: tersimpan[bagian],
    diminta: diminta[bagian],
  }));
  return beda.length === 0 ? null : { kode: 'IDENTITAS_BERBEDA', beda };
}

/** The first entry of the chain binds it to what the database is about. */
function saveIdentitas(db: BasisData): Result<null, GalatBuka> {
  const { identitas, waktu } = db.keterangan;
  return db.transact(() => {
    const { kecamatan, profil, tahapan } = identitas;
    db.run(
      'INSERT INTO identitas (id, kecamatan, profil, tahapan, dibuat_pada) VALUES (1, ?, ?, ?, ?)',
      kecamatan,
      profil,
      tahapan,
      waktu(),
    );
    appendJejak(db, {
      peristiwa: 'BASIS_DATA_DIBUAT',
      rincian: { kecamatan, profil, tahapan },
      mengubahData: false,
    });
    return ok(null);
  });
}

function prepareIsi(koneksi: Koneksi, pilihan: PilihanBuka): Result<BasisData, GalatBuka> {
  if (!isUtuh(koneksi)) return gagal({ kode: 'BASIS_DATA_RUSAK', sebab: 'quick_check' });
  const daftar = pilihan.migrasi ?? DAFTAR_MIGRASI;
  const asing = findGalatAsal(koneksi);
  if (asing !== null) return gagal(asing);
  const versi = loadVersiSkema(koneksi);
  if (versi > daftar.length) return gagal({ kode: 'BASIS_DATA_LEBIH_BARU', versi, dikenal: daftar.length });
  const tersimpan = loadIdentitas(koneksi);
  const beda = findBedaIdentitas(tersimpan, pilihan.identitas);
  if (beda !== null) return gagal(beda);
  const migrasi = runMigrasi(koneksi, pilihan, daftar);
  if (!migrasi.ok) return migrasi;
  const db = new BasisData(koneksi, {
    berkas: pilihan.berkas,
    identitas: pilihan.identitas,
    waktu: pilihan.waktu,
    baru: tersimpan === undefined,
    cadangan: migrasi.nilai.cadangan,
  });
  const disimpan = tersimpan === undefined ? saveIdentitas(db) : ok(null);
  return disimpan.ok ? ok(db) : disimpan;
}

/**
 * Opens the database of one kecamatan, creating and migrating it as needed; the caller closes it. Until then no other program
 * can open it. Takes some 0.1 s per 60,000 pemilih, for every page is read and checked first.
 */
export function openDatabase(pilihan: PilihanBuka): Result<BasisData, GalatBuka> {
  const koneksi = connect(pilihan.berkas, pilihan.kunci, pilihan.tungguMs ?? 2000);
  if (!koneksi.ok) return koneksi;
  let hasil: Result<BasisData, GalatBuka> | null = null;
  try {
    const dicoba = captureGalat(() => prepareIsi(koneksi.nilai, pilihan));
    hasil = dicoba.ok ? dicoba.nilai : dicoba;
    return hasil;
  } finally {
    if (hasil?.ok !== true) koneksi.nilai.close();
  }
}

/** What an existing database is about, without changing it; `null` when there is none yet or it is still empty. */
export function readIdentitas(berkas: string, kunci: Buffer): Result<Identitas | null, GalatBuka> {
  if (!hasContent(berkas)) return ok(null);
  const koneksi = connect(berkas, kunci, 2000);
  if (!koneksi.ok) return koneksi;
  try {
    return captureGalat(() => loadIdentitas(koneksi.nilai) ?? null);
  } finally {
    koneksi.nilai.close();
  }
}
