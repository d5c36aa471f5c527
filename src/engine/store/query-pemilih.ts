import type { JenisKelamin } from '../../core/berkas/pemilih.ts';
import type { BasisData, NilaiSql } from './basis-data.ts';

export type UrutanPemilih = 'tempat' | 'nama' | 'nik' | 'tanggalLahir';

/** What a column of codes must hold. `ADA`: anything but blank; `TANPA`: blank. A missing column (`null`) is neither. */
export type SyaratKode = 'ADA' | 'TANPA' | { readonly kode: readonly string[] };

/** What rows are asked for among the versions in force; `null`: whatever. */
export interface SyaratPemilih {
  /** Parts of the name, all of which must occur. */
  readonly kata: readonly string[];
  /** Digits that NIK or NKK must hold; `*` stands for one digit not known. */
  readonly angka: readonly string[];
  readonly desa: string | null;
  readonly tps: string | null;
  readonly rt: string | null;
  readonly rw: string | null;
  readonly keterangan: SyaratKode | null;
  readonly disabilitas: SyaratKode | null;
  readonly ktpEl: SyaratKode | null;
  readonly urut: UrutanPemilih;
}

/** Every row in force, by place. */
export const TANPA_SYARAT: SyaratPemilih = {
  kata: [],
  angka: [],
  desa: null,
  tps: null,
  rt: null,
  rw: null,
  keterangan: null,
  disabilitas: null,
  ktpEl: null,
  urut: 'tempat',
};

/** Version, TPS and place of a row in one number, so that sixty thousand of them are half a megabyte. */
export type KunciBaris = number;

/** One row of a list. Numbers are as stored: masking is for who shows them. */
export interface BarisDaftar {
  readonly desa: string;
  readonly versi: number;
  readonly tps: string;
  readonly urut: number;
  readonly nama: string;
  readonly nik: string | null;
  readonly nkk: string | null;
  readonly jenisKelamin: JenisKelamin;
  readonly tanggalLahir: string | null;
  readonly rt: string;
  readonly rw: string;
  readonly keterangan: string;
  readonly disabilitas: string | null;
  readonly ktpEl: string | null;
}

const PENGALI_TPS = 1000;
const PENGALI_URUT = 1_000_000;

const SQL_KUNCI = `SELECT (p.versi_id * ${String(PENGALI_TPS)} + CAST(p.tps AS INTEGER)) * ${String(PENGALI_URUT)} + p.urut
  FROM versi v CROSS JOIN pemilih p ON p.versi_id = v.id WHERE v.aktif = 1`;

const TEMPAT = 'v.desa, p.tps, p.urut';

/** Blanks stand last. */
const URUTAN: Readonly<Record<UrutanPemilih, string>> = {
  tempat: TEMPAT,
  nama: `p.nama, ${TEMPAT}`,
  nik: `coalesce(p.nik, '') = '', p.nik, ${TEMPAT}`,
  tanggalLahir: `p.tanggal_lahir IS NULL, p.tanggal_lahir, ${TEMPAT}`,
};

export function packKunciBaris(versiId: number, tps: string, urut: number): KunciBaris {
  return (versiId * PENGALI_TPS + Number(tps)) * PENGALI_URUT + urut;
}

function unpackKunciBaris(kunci: KunciBaris): readonly [versiId: number, tps: string, urut: number] {
  const atas = Math.floor(kunci / PENGALI_URUT);
  return [Math.floor(atas / PENGALI_TPS), String(atas % PENGALI_TPS).padStart(3, '0'), kunci % PENGALI_URUT];
}

/** Id of a version of a desa, for `packKunciBaris`. */
export function findVersiId(db: BasisData, desa: string, nomor: number): number | null {
  return db.get<{ id: number }>('SELECT id FROM versi WHERE desa = ? AND nomor = ?', desa, nomor)?.id ?? null;
}

function escapeLike(teks: string): string {
  return teks.replace(/[\\%_]/g, (t) => `\\${t}`);
}

/** Conditions with their parameters; no text of the user ever stands in the statement. */
class Penyusun {
  readonly syarat: string[] = [];
  readonly nilai: NilaiSql[] = [];

  tambah(syarat: string, ...nilai: NilaiSql[]): void {
    this.syarat.push(syarat);
    this.nilai.push(...nilai);
  }

  sama(kolom: string, nilai: string | null): void {
    if (nilai !== null) this.tambah(`${kolom} = ?`, nilai);
  }

  kode(kolom: string, syarat: SyaratKode | null): void {
    if (syarat === null) return;
    if (syarat === 'ADA') this.tambah(`${kolom} <> ''`);
    else if (syarat === 'TANPA') this.tambah(`${kolom} = ''`);
    else this.tambah(`${kolom} IN (${syarat.kode.map(() => '?').join(', ')})`, ...syarat.kode);
  }
}

function susunSyarat(s: SyaratPemilih): Penyusun {
  const susun = new Penyusun();
  susun.sama('v.desa', s.desa);
  susun.sama('p.tps', s.tps);
  susun.sama('p.rt', s.rt);
  susun.sama('p.rw', s.rw);
  susun.kode('p.keterangan', s.keterangan);
  susun.kode('p.disabilitas', s.disabilitas);
  susun.kode('p.ktp_el', s.ktpEl);
  for (const kata of s.kata) susun.tambah(`p.nama LIKE ? ESCAPE '\\'`, `%${escapeLike(kata)}%`);
  for (const angka of s.angka) {
    const pola = `%${escapeLike(angka).replaceAll('*', '_')}%`;
    susun.tambah(`(p.nik LIKE ? ESCAPE '\\' OR p.nkk LIKE ? ESCAPE '\\')`, pola, pola);
  }
  return susun;
}

/**
 * Keys of all rows in force that fulfil the conditions, in the order asked for. 60,000 rows take some 20 ms, sorted by name 40 ms
 * (bench/cari.mjs): every row is looked at, for a part of a word has no index.
 */
export function listKunciPemilih(db: BasisData, syarat: SyaratPemilih): Float64Array {
  const susun = susunSyarat(syarat);
  const sql = [SQL_KUNCI, ...susun.syarat].join(' AND ');
  const baris = db.allRaw<readonly [KunciBaris]>(`${sql} ORDER BY ${URUTAN[syarat.urut]}`, ...susun.nilai);
  const kunci = new Float64Array(baris.length);
  for (let i = 0; i < baris.length; i++) kunci[i] = baris[i]?.[0] ?? 0;
  return kunci;
}

/** Room for the pages of a whole kecamatan, so that they are decrypted once and not at every keystroke. */
export function enlargeSimpananHalaman(db: BasisData): void {
  db.run('PRAGMA cache_size = -65536');
}

/** The rows of these keys, in their order; a key without row gives none. */
export function loadBarisDaftar(db: BasisData, kunci: Iterable<KunciBaris>): readonly BarisDaftar[] {
  const hasil: BarisDaftar[] = [];
  for (const k of kunci) {
    const baris = db.get<BarisDaftar>(
      `SELECT v.desa, v.nomor AS versi, p.tps, p.urut, p.nama, p.nik, p.nkk, p.jenis_kelamin AS jenisKelamin,
         p.tanggal_lahir AS tanggalLahir, p.rt, p.rw, p.keterangan, p.disabilitas, p.ktp_el AS ktpEl
       FROM pemilih p JOIN versi v ON v.id = p.versi_id WHERE p.versi_id = ? AND p.tps = ? AND p.urut = ?`,
      ...unpackKunciBaris(k),
    );
    if (baris !== undefined) hasil.push(baris);
  }
  return hasil;
}
