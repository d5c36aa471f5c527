import type { Pemilih } from '../core/berkas/pemilih.ts';
import { findTemuan } from '../core/pemeriksaan/find-temuan.ts';
import { sortTemuan, type Temuan } from '../core/pemeriksaan/temuan.ts';
import type { Profil } from '../core/profil/profil.ts';
import type { RekapKecamatan } from '../core/rekap/angka.ts';
import { computeRekapDesa, computeRekapKecamatan } from '../core/rekap/compute-rekap.ts';
import type { TpsResmi } from '../core/wilayah/parse-daftar-tps.ts';
import type { Kecamatan } from '../core/wilayah/wilayah.ts';
import { loadKoreksiAngka } from './load-koreksi-angka.ts';
import { findRekapDesaMasuk, findTemuanMasuk, loadRekapMasukTermuat } from './load-rekap-masuk.ts';
import type { BasisData } from './store/basis-data.ts';
import type { LetakPemilih } from './store/load-satu-pemilih.ts';
import { loadPemilihDesa, loadTemuanAktif, loadVersiAktif } from './store/load-versi.ts';
import { kepalaJejak } from './store/jejak.ts';
import { computeHashPemilih } from './store/sidik.ts';

/** Everything that follows from the data now in force. */
export interface Keadaan {
  readonly rekap: RekapKecamatan;
  /** Findings of the data in force: those made while reading and those of the rules. */
  readonly temuan: readonly Temuan[];
  readonly kepalaJejak: string;
}

/** The row that a finding is about. */
export interface BarisTemuan extends LetakPemilih {
  /** Hash of the content of the row. */
  readonly hash: string;
}

export interface KeadaanRinci extends Keadaan {
  /** One entry per finding, in the same order; `null`: it is about no single row. */
  readonly barisTemuan: readonly (BarisTemuan | null)[];
}

interface DesaTermuat {
  readonly versi: number;
  /** In order of TPS and row. */
  readonly pemilih: readonly Pemilih[];
}

/** Loads the whole state of the database: the figures of every run come from here, never from the files just read. */
export function loadKeadaan(
  db: BasisData,
  kecamatan: Kecamatan,
  profil: Profil,
  tpsResmi: TpsResmi,
): Keadaan {
  return computeKeadaan(db, loadDesa(db), kecamatan, profil, tpsResmi);
}

/** The same, with the row of every finding. 60,000 pemilih take some 0.7 s; the rows themselves are not kept. */
export function loadKeadaanRinci(
  db: BasisData,
  kecamatan: Kecamatan,
  profil: Profil,
  tpsResmi: TpsResmi,
): KeadaanRinci {
  const desa = loadDesa(db);
  const keadaan = computeKeadaan(db, desa, kecamatan, profil, tpsResmi);
  return { ...keadaan, barisTemuan: locateTemuan(keadaan.temuan, desa) };
}

function loadDesa(db: BasisData): ReadonlyMap<string, DesaTermuat> {
  return new Map(
    loadVersiAktif(db).map(({ desa, nomor }) => [
      desa,
      { versi: nomor, pemilih: loadPemilihDesa(db, desa, nomor) ?? [] },
    ]),
  );
}

function computeKeadaan(
  db: BasisData,
  desa: ReadonlyMap<string, DesaTermuat>,
  kecamatan: Kecamatan,
  profil: Profil,
  tpsResmi: TpsResmi,
): Keadaan {
  const pemilihPerDesa = new Map([...desa].map(([kode, d]) => [kode, d.pemilih]));
  const masuk = loadRekapMasukTermuat(db);
  const koreksi = loadKoreksiAngka(db);
  const rekapDesa = kecamatan.desa.map((d) => {
    const pemilih = pemilihPerDesa.get(d.kode) ?? null;
    const dariRekap = pemilih === null ? findRekapDesaMasuk(masuk, d, profil) : null;
    if (dariRekap !== null) return koreksi.apply(dariRekap);
    return computeRekapDesa(d, pemilih, profil, tpsResmi.get(d.kode) ?? []);
  });
  const rekap = computeRekapKecamatan(kecamatan, rekapDesa, profil);
  return {
    rekap,
    temuan: sortTemuan([
      ...loadTemuanAktif(db),
      ...findTemuan({ pemilihPerDesa, rekapDesa, tpsResmi, profil }),
      ...findTemuanMasuk(masuk, rekap, kecamatan, profil),
      ...koreksi.findTemuan(rekap),
    ]),
    kepalaJejak: kepalaJejak(db),
  };
}

function formatTempat(desa: string, berkas: string, lembar: string | null, baris: number): string {
  return `${desa}\u0001${berkas}\u0001${lembar ?? '\u0002'}\u0001${String(baris)}`;
}

function findTempat(t: Temuan): string | null {
  if (t.desa === null || t.berkas === null || t.baris === null) return null;
  return formatTempat(t.desa, t.berkas, t.lembar, t.baris);
}

function locateTemuan(
  temuan: readonly Temuan[],
  desa: ReadonlyMap<string, DesaTermuat>,
): readonly (BarisTemuan | null)[] {
  const tempat = temuan.map(findTempat);
  const dicari = new Set(tempat.filter((t) => t !== null));
  const ditemukan = new Map<string, BarisTemuan>();
  for (const [kode, { versi, pemilih }] of desa) {
    let tps = '';
    let urut = 0;
    for (const p of pemilih) {
      urut = p.tps === tps ? urut + 1 : 1;
      tps = p.tps;
      const kunci = formatTempat(kode, p.asal.berkas, p.asal.lembar, p.asal.baris);
      if (dicari.has(kunci))
        ditemukan.set(kunci, { desa: kode, versi, tps, urut, hash: computeHashPemilih(p) });
    }
  }
  return tempat.map((t) => (t === null ? null : (ditemukan.get(t) ?? null)));
}
