import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { gatherVersi, type BerkasTerbaca, type StatusBerkas } from '../core/berkas/gather-versi.ts';
import { sortTemuan, type Temuan } from '../core/pemeriksaan/temuan.ts';
import type { Profil, Tahapan } from '../core/profil/profil.ts';
import type { RekapKecamatan } from '../core/rekap/angka.ts';
import { gagal, ok, type Result } from '../core/result.ts';
import { inferKecamatan } from '../core/wilayah/infer-kecamatan.ts';
import type { TpsResmi } from '../core/wilayah/parse-daftar-tps.ts';
import type { Kecamatan } from '../core/wilayah/wilayah.ts';
import { readBerkasParalel } from './intake/read-paralel.ts';
import { findBerkas } from './intake/find-berkas.ts';
import { loadKeadaan } from './load-keadaan.ts';
import { loadTpsResmi } from './load-tps-resmi.ts';
import { saveMasukan, toBerkasTerbaca } from './save-masukan.ts';
import type { BasisData } from './store/basis-data.ts';
import { openDatabase, readIdentitas } from './store/open-basis-data.ts';
import type { GalatBuka } from './store/galat-basis-data.ts';
import { DI_MEMORI } from './store/koneksi.ts';
import { createKunciAcak, openKunci, type GalatKunci } from './store/kunci.ts';
import { loadCalonKecamatan, loadKecamatan } from './wilayah/load-wilayah.ts';

/** Where the data lives: a throw-away database in memory, or an encrypted file. */
export type TempatData =
  | { readonly jenis: 'sementara' }
  | { readonly jenis: 'berkas'; readonly berkas: string; readonly kataSandi: string };

export interface PermintaanRekap {
  readonly masukan: readonly string[];
  /** Code, or `null` to take it from the database or from the content of the files. */
  readonly kecamatan: string | null;
  readonly profil: Profil;
  readonly tahapan: Tahapan;
  readonly tempat: TempatData;
  readonly berkasTps: string | null;
  readonly ganti: boolean;
  /** ISO time; the only clock. */
  readonly waktu: () => string;
  readonly onKemajuan: (teks: string) => void;
  readonly signal: AbortSignal;
}

export interface HasilRekap {
  readonly kecamatan: Kecamatan;
  readonly status: readonly StatusBerkas[];
  readonly rekap: RekapKecamatan;
  readonly temuan: readonly Temuan[];
  readonly kepalaJejak: string;
}

/** Why a run cannot even begin: an Indonesian sentence, or a failure of the database. */
export type GalatRekap =
  | { readonly jenis: 'pemakaian'; readonly pesan: string }
  | { readonly jenis: 'basis-data'; readonly berkas: string; readonly galat: GalatBuka | GalatKunci };

function salahPakai(pesan: string): Result<never, GalatRekap> {
  return gagal({ jenis: 'pemakaian', pesan });
}

/** Files in, figures out: reads, understands, saves and recapitulates. What cannot be accepted stands in `status`. */
export async function runRekap(p: PermintaanRekap): Promise<Result<HasilRekap, GalatRekap>> {
  const kunci = unlock(p.tempat);
  const berkas = await readMasukan(p);
  if (!berkas.ok) return berkas;
  const terbuka = await kunci;
  if (!terbuka.ok) return terbuka;
  const kecamatan = chooseKecamatan(p, berkas.nilai, terbuka.nilai);
  if (!kecamatan.ok) return kecamatan;
  const tpsResmi =
    p.berkasTps === null ? ok<TpsResmi>(new Map()) : await loadTpsResmi(p.berkasTps, kecamatan.nilai);
  if (!tpsResmi.ok) return salahPakai(tpsResmi.galat);
  p.onKemajuan('Menyimpan dan merekap …');
  const letak = p.tempat.jenis === 'berkas' ? p.tempat.berkas : DI_MEMORI;
  const db = openDatabase({
    berkas: letak,
    kunci: terbuka.nilai,
    waktu: p.waktu,
    identitas: { kecamatan: kecamatan.nilai.kode, profil: p.profil.kode, tahapan: p.tahapan.kode },
  });
  if (!db.ok) return gagal({ jenis: 'basis-data', berkas: letak, galat: db.galat });
  try {
    return saveDanRekap(db.nilai, letak, p, kecamatan.nilai, berkas.nilai, tpsResmi.nilai);
  } finally {
    db.nilai.close();
  }
}

async function unlock(tempat: TempatData): Promise<Result<Buffer, GalatRekap>> {
  if (tempat.jenis === 'sementara') return ok(createKunciAcak());
  await mkdir(path.dirname(path.resolve(tempat.berkas)), { recursive: true });
  const hasil = await openKunci(tempat.berkas, { kataSandi: tempat.kataSandi, denganKodePemulihan: false });
  if (hasil.ok) return ok(hasil.nilai.kunci);
  return gagal({ jenis: 'basis-data', berkas: tempat.berkas, galat: hasil.galat });
}

async function readMasukan(p: PermintaanRekap): Promise<Result<readonly BerkasTerbaca[], GalatRekap>> {
  if (p.masukan.length === 0) return ok([]);
  const ditemukan = await findBerkas(p.masukan);
  if (!ditemukan.ok) return salahPakai(ditemukan.galat.pesan);
  if (ditemukan.nilai.length === 0) return salahPakai('Tidak ada berkas di --masukan.');
  const hasil = await readBerkasParalel(ditemukan.nilai, p.profil, {
    signal: p.signal,
    onKemajuan: (k) =>
      p.onKemajuan(`Membaca berkas ${String(k.selesai)} dari ${String(k.jumlah)}: ${k.nama}`),
  });
  return ok(hasil.map(toBerkasTerbaca));
}

/** The kecamatan asked for, else that of the database, else the one the content of the files agrees on. */
function chooseKecamatan(
  p: PermintaanRekap,
  berkas: readonly BerkasTerbaca[],
  kunci: Buffer,
): Result<Kecamatan, GalatRekap> {
  let kode = p.kecamatan;
  if (kode === null && p.tempat.jenis === 'berkas') {
    const identitas = readIdentitas(p.tempat.berkas, kunci);
    if (!identitas.ok) return gagal({ jenis: 'basis-data', berkas: p.tempat.berkas, galat: identitas.galat });
    kode = identitas.nilai?.kecamatan ?? null;
  }
  kode ??= inferKecamatan(
    berkas.map((b) => b.hasil?.wilayah ?? []),
    loadCalonKecamatan(),
  );
  if (kode === null) {
    return salahPakai(
      'Kecamatan tidak dapat ditentukan dari isi berkas. Sebut kodenya, misalnya --kecamatan 33.11.02.',
    );
  }
  const kecamatan = loadKecamatan(kode);
  return kecamatan === null ? salahPakai(`Kecamatan berkode ${kode} tidak dikenal.`) : ok(kecamatan);
}

function saveDanRekap(
  db: BasisData,
  letak: string,
  p: PermintaanRekap,
  kecamatan: Kecamatan,
  berkas: readonly BerkasTerbaca[],
  tpsResmi: TpsResmi,
): Result<HasilRekap, GalatRekap> {
  const masukan = saveMasukan(db, gatherVersi(berkas, kecamatan), kecamatan, p.ganti);
  if (!masukan.ok) return gagal({ jenis: 'basis-data', berkas: letak, galat: masukan.galat });
  const keadaan = loadKeadaan(db, kecamatan, p.profil, tpsResmi);
  return ok({
    kecamatan,
    status: masukan.nilai.status,
    rekap: keadaan.rekap,
    temuan: sortTemuan([...masukan.nilai.temuan, ...keadaan.temuan]),
    kepalaJejak: keadaan.kepalaJejak,
  });
}
