import { gatherVersi, type BerkasTerbaca, type StatusBerkas } from '../core/berkas/gather-versi.ts';
import type { AlasanTolak } from '../core/berkas/hasil-berkas.ts';
import type { TabelBernama } from '../core/diagnosis/banding-tabel.ts';
import type { Diagnosis } from '../core/diagnosis/format-diagnosis.ts';
import { periksaTabel, type HasilTabel } from '../core/diagnosis/periksa-tabel.ts';
import type { TemuanRekap } from '../core/diagnosis/temuan-rekap.ts';
import { sortTemuan, type Temuan } from '../core/pemeriksaan/temuan.ts';
import type { Profil } from '../core/profil/profil.ts';
import { checkKendali } from '../core/rekap-masuk/check-kendali.ts';
import { normalizeTabel } from '../core/rekap-masuk/normalize-tabel.ts';
import type { RekapKecamatan } from '../core/rekap/angka.ts';
import { gagal, ok, type Result } from '../core/result.ts';
import { inferKecamatan } from '../core/wilayah/infer-kecamatan.ts';
import type { TpsResmi } from '../core/wilayah/parse-daftar-tps.ts';
import { buildPetaWilayah, type PetaWilayah } from '../core/wilayah/peta-wilayah.ts';
import type { Kecamatan } from '../core/wilayah/wilayah.ts';
import { expandArsip } from './intake/arsip.ts';
import type { BerkasMasuk } from './intake/berkas-masuk.ts';
import { findBerkas } from './intake/find-berkas.ts';
import { readBerkasParalel } from './intake/read-paralel.ts';
import { loadKeadaan } from './load-keadaan.ts';
import { loadTpsResmi } from './load-tps-resmi.ts';
import { readTabel } from './read-tabel.ts';
import { saveMasukan, toBerkasTerbaca } from './save-masukan.ts';
import { DI_MEMORI } from './store/koneksi.ts';
import { createKunciAcak } from './store/kunci.ts';
import { openDatabase } from './store/open-basis-data.ts';
import { loadCalonKecamatan, loadKecamatan } from './wilayah/load-wilayah.ts';

export interface PermintaanPeriksa {
  readonly masukan: readonly string[];
  /** Code, or `null` to take it from the content of the files. */
  readonly kecamatan: string | null;
  readonly profil: Profil;
  readonly berkasTps: string | null;
  /** ISO time; the only clock. */
  readonly waktu: () => string;
  readonly onKemajuan: (teks: string) => void;
  readonly signal: AbortSignal;
}

export interface BerkasPeriksa {
  readonly nama: string;
  readonly jenis: 'daftar' | 'rekap' | 'tidak-dikenal';
  readonly sha256: string | null;
  /** Rows of a list that were accepted; areas of the tables. */
  readonly baris: number;
  readonly tabel: number;
  readonly alasan: readonly AlasanTolak[];
}

export interface DiagnosisBerkas extends Diagnosis {
  readonly berkas: string;
}

export interface HasilPeriksa {
  readonly kecamatan: Kecamatan | null;
  readonly berkas: readonly BerkasPeriksa[];
  readonly temuan: readonly (Temuan | TemuanRekap)[];
  readonly diagnosis: readonly DiagnosisBerkas[];
}

/** Refusals of a file in which no list of names was found at all: it may be a table. */
const BUKAN_DAFTAR: ReadonlySet<string> = new Set([
  'BUKAN_DAFTAR_PEMILIH',
  'KEPALA_TIDAK_DITEMUKAN',
  'KOLOM_TIDAK_DITEMUKAN',
  'KEPALA_TANPA_BARIS',
]);

interface Terbaca {
  readonly masuk: BerkasMasuk;
  readonly berkas: BerkasTerbaca;
  readonly tabel: readonly TabelBernama[];
}

/** Files in, findings out: lists of names by the rules of `rekap`, tables by their sums. Nothing is kept. */
export async function runPeriksa(p: PermintaanPeriksa): Promise<Result<HasilPeriksa, string>> {
  const terbaca = await readMasukan(p);
  if (!terbaca.ok) return terbaca;
  const daftar = terbaca.nilai.filter((t) => t.tabel.length === 0 && !isBukanDaftar(t.berkas));
  const adaDaftar = daftar.some((t) => (t.berkas.hasil?.wilayah.length ?? 0) > 0);
  const kecamatan = chooseKecamatan(p, terbaca.nilai);
  if (adaDaftar && kecamatan === null)
    return gagal(
      'Kecamatan tidak dapat ditentukan dari isi berkas. Sebut kodenya, misalnya --kecamatan 33.11.02.',
    );
  if (p.kecamatan !== null && kecamatan === null)
    return gagal(`Kecamatan berkode ${p.kecamatan} tidak dikenal.`);
  const tpsResmi =
    p.berkasTps === null || kecamatan === null
      ? ok<TpsResmi>(new Map())
      : await loadTpsResmi(p.berkasTps, kecamatan);
  if (!tpsResmi.ok) return tpsResmi;
  const tabel = periksaTabel(
    terbaca.nilai.flatMap((t) => t.tabel),
    createPeta(),
  );
  const nama =
    adaDaftar && kecamatan !== null ? periksaDaftar(p, daftar, kecamatan, tpsResmi.nilai) : TANPA_NAMA;
  const kendali =
    nama.rekap === null || kecamatan === null ? [] : periksaKendali(tabel, nama.rekap, kecamatan, p.profil);
  return ok(gather(terbaca.nilai, tabel, nama, kecamatan, kendali));
}

/** Names of all Indonesia, indexed once and only when a heading needs them. */
function createPeta(): () => PetaWilayah {
  let peta: PetaWilayah | null = null;
  return () => (peta ??= buildPetaWilayah(loadCalonKecamatan()));
}

async function readMasukan(p: PermintaanPeriksa): Promise<Result<readonly Terbaca[], string>> {
  const ditemukan = await findBerkas(p.masukan);
  if (!ditemukan.ok) return gagal(ditemukan.galat.pesan);
  if (ditemukan.nilai.length === 0) return gagal('Tidak ada berkas di --masukan.');
  const masuk = (await Promise.all(ditemukan.nilai.map(expandArsip))).flat();
  const hasil = await readBerkasParalel(masuk, p.profil, {
    signal: p.signal,
    onKemajuan: (k) =>
      p.onKemajuan(`Membaca berkas ${String(k.selesai)} dari ${String(k.jumlah)}: ${k.nama}`),
  });
  const terbaca: Terbaca[] = [];
  for (const [i, h] of hasil.entries()) {
    p.signal.throwIfAborted();
    const berkas = toBerkasTerbaca(h);
    const satu = masuk[i];
    if (satu === undefined) throw new Error('one file in, none out');
    const tabel = isBukanDaftar(berkas) ? (await readTabel(satu)).tabel : [];
    terbaca.push({ masuk: satu, berkas, tabel: tabel.map((t) => ({ nama: satu.nama, tabel: t })) });
  }
  return ok(terbaca);
}

function isBukanDaftar({ hasil }: BerkasTerbaca): boolean {
  return (
    hasil !== null &&
    hasil.pemilih.length === 0 &&
    hasil.alasan.length > 0 &&
    hasil.alasan.every((a) => BUKAN_DAFTAR.has(a.kode))
  );
}

function chooseKecamatan(p: PermintaanPeriksa, terbaca: readonly Terbaca[]): Kecamatan | null {
  const kode =
    p.kecamatan ??
    inferKecamatan(
      terbaca.map((t) => [...(t.berkas.hasil?.wilayah ?? []), ...t.tabel.map((x) => x.tabel.wilayah)]),
      loadCalonKecamatan(),
    );
  return kode === null ? null : loadKecamatan(kode);
}

interface HasilNama {
  readonly status: readonly StatusBerkas[];
  readonly temuan: readonly Temuan[];
  readonly rekap: RekapKecamatan | null;
}

const TANPA_NAMA: HasilNama = { status: [], temuan: [], rekap: null };

/** In a database that lives as long as the question. A desa of which no file was given is no finding here. */
function periksaDaftar(
  p: PermintaanPeriksa,
  daftar: readonly Terbaca[],
  kecamatan: Kecamatan,
  tpsResmi: TpsResmi,
): HasilNama {
  const db = openDatabase({
    berkas: DI_MEMORI,
    kunci: createKunciAcak(),
    waktu: p.waktu,
    identitas: { kecamatan: kecamatan.kode, profil: p.profil.kode, tahapan: p.profil.tahapanBaku },
  });
  if (!db.ok) throw new Error(`database in memory: ${db.galat.kode}`);
  try {
    const kumpul = gatherVersi(
      daftar.map((t) => t.berkas),
      kecamatan,
    );
    const masukan = saveMasukan(db.nilai, kumpul, kecamatan, false);
    if (!masukan.ok) throw new Error(`database in memory: ${masukan.galat.kode}`);
    const { rekap, temuan } = loadKeadaan(db.nilai, kecamatan, p.profil, tpsResmi);
    const diperiksa = temuan.filter((t) => t.kode !== 'DESA_BELUM_ADA_DATA');
    return { status: masukan.nilai.status, temuan: [...masukan.nilai.temuan, ...diperiksa], rekap };
  } finally {
    db.nilai.close();
  }
}

function periksaKendali(
  tabel: readonly HasilTabel[],
  rekap: RekapKecamatan,
  kecamatan: Kecamatan,
  profil: Profil,
): readonly Temuan[] {
  return tabel.flatMap(({ tabel: t }) => {
    const normal = normalizeTabel(t.tabel, kecamatan, t.nama);
    const asal = { berkas: t.nama, lembar: t.tabel.lembar };
    return normal.rekap === null ? [] : checkKendali(normal.rekap, asal, rekap, kecamatan, profil);
  });
}

function gather(
  terbaca: readonly Terbaca[],
  tabel: readonly HasilTabel[],
  nama: HasilNama,
  kecamatan: Kecamatan | null,
  kendali: readonly Temuan[],
): HasilPeriksa {
  const status = new Map(nama.status.map((s) => [s.nama, s]));
  const berkas = terbaca.map((t) => describeBerkas(t, status.get(t.berkas.nama)));
  const temuanTabel = tabel.flatMap((h) => h.temuan);
  const ditolak = berkas.filter((b) => b.alasan.length > 0 && !status.has(b.nama)).map(catatDitolak);
  return {
    kecamatan,
    berkas,
    temuan: sortTemuan([...ditolak, ...temuanTabel, ...nama.temuan, ...kendali]),
    diagnosis: tabel.flatMap((h) =>
      h.temuan.flatMap((t) => t.diagnosis.map((d) => ({ ...d, berkas: h.tabel.nama }))),
    ),
  };
}

function describeBerkas(t: Terbaca, status: StatusBerkas | undefined): BerkasPeriksa {
  const { nama, sha256, hasil, alasanBaca } = t.berkas;
  const dasar = { nama, sha256, tabel: t.tabel.length };
  if (t.tabel.length > 0) {
    const baris = t.tabel.reduce((n, x) => n + x.tabel.baris.length, 0);
    return { ...dasar, jenis: 'rekap', baris, alasan: [] };
  }
  const dikenal = (hasil?.wilayah.length ?? 0) > 0;
  const alasan = status?.alasan ?? [...(alasanBaca === null ? [] : [alasanBaca]), ...(hasil?.alasan ?? [])];
  return {
    ...dasar,
    jenis: dikenal ? 'daftar' : 'tidak-dikenal',
    baris: status?.baris ?? hasil?.pemilih.length ?? 0,
    alasan,
  };
}

/** Neither a list of names nor a table, or not readable at all. Code: BERKAS_TIDAK_DIKENAL. */
function catatDitolak(b: BerkasPeriksa): Temuan {
  const [alasan] = b.alasan;
  return {
    kode: 'BERKAS_TIDAK_DIKENAL',
    tingkat: 'galat',
    pesan:
      `Berkas ini bukan daftar pemilih dan bukan tabel rekap yang dikenal. ${alasan?.pesan ?? ''}`.trim(),
    desa: null,
    tps: null,
    berkas: b.nama,
    lembar: alasan?.lembar ?? null,
    baris: alasan?.baris ?? null,
  };
}
