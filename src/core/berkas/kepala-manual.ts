import { buildPetaKolom } from './apply-peta.ts';
import type { Baris } from './buku.ts';
import { classifyBaris } from './classify-baris.ts';
import { isBarisNomorKolom, readKepala, type Kepala } from './find-kepala.ts';
import type { PembacaKode } from './parse-kode.ts';
import type { KolomManual, PetaManual } from './peta-manual.ts';

/** A list that is read by the columns of the user. */
export interface DaftarManual {
  readonly kepala: Kepala;
  readonly peta: PetaManual;
  /** Index of the first row that must not read as a pemilih up to the first row of data. */
  readonly dari: number;
}

type KolomBerjudul = Kepala['takDikenal'];

/**
 * The heading and the first row of data of a list by a map of the user.
 * @param jangkar index of the anchor of the shape
 * @param otomatis the heading found there, `null` where none was
 */
export function buildDaftarManual(
  baris: readonly Baris[],
  peta: PetaManual,
  jangkar: number,
  otomatis: Kepala | null,
  baca: PembacaKode,
): DaftarManual {
  let awalData = findIndeks(baris, jangkar, peta.barisData);
  const tanpaJudul = peta.barisJudul === null;
  // The first pemilih of this file may be too bare to be the anchor.
  if (otomatis === null && tanpaJudul && awalData <= jangkar) awalData = naik(baris, awalData, peta, baca);
  const awal = peta.barisJudul === null ? awalData : findIndeks(baris, jangkar, peta.barisJudul);
  const judul = otomatis ?? (tanpaJudul ? null : bacaJudul(baris, awal, awalData));
  const berjudul = judul === null ? [] : [...judul.kolom, ...judul.takDikenal];
  const semua = otomatis === null ? lengkapi(berjudul, baris.slice(awalData)) : berjudul;
  return {
    peta,
    dari: otomatis === null ? Math.min(jangkar, awal) : Math.min(otomatis.awalData, awalData),
    kepala: { awal, awalData, ...bagikanKolom(semua, peta.kolom) },
  };
}

/** Index of the row so many rows below (above) the anchor as the user counts; rows without content may be left out. */
function findIndeks(baris: readonly Baris[], jangkar: number, jarak: number): number {
  const nomor = (baris[jangkar]?.nomor ?? 1) + jarak;
  const i = baris.findIndex((b) => b.nomor >= nomor);
  return i < 0 ? baris.length : i;
}

function naik(baris: readonly Baris[], awalData: number, peta: PetaManual, baca: PembacaKode): number {
  const kolom = buildPetaKolom(peta.kolom.map((k) => ({ indeks: k.indeks, nama: k.medan })));
  let i = awalData;
  for (let b = baris[i - 1]; b !== undefined; b = baris[i - 1]) {
    if (classifyBaris(b, kolom, baca).jenis !== 'pemilih') break;
    i--;
  }
  return i;
}

function bacaJudul(baris: readonly Baris[], awal: number, awalData: number): Kepala {
  const rentang = baris.slice(awal, awalData).filter((b) => !isBarisNomorKolom(b));
  return readKepala(rentang, 0, rentang.length);
}

/** Columns without heading that hold something; their heading is empty. */
function lengkapi(berjudul: KolomBerjudul, data: readonly Baris[]): KolomBerjudul {
  const ada = new Set(berjudul.map((k) => k.indeks));
  const lebar = Math.max(0, ...data.slice(0, 300).map((b) => b.sel.length));
  const tanpa = Array.from({ length: lebar }, (_, indeks) => ({ indeks, judul: '' }));
  return [...berjudul, ...tanpa.filter((k) => !ada.has(k.indeks))];
}

function bagikanKolom(
  semua: KolomBerjudul,
  dipilih: readonly KolomManual[],
): Pick<Kepala, 'kolom' | 'takDikenal'> {
  const judul = new Map(semua.map((k) => [k.indeks, k.judul]));
  const nama = new Set(dipilih.map((k) => k.indeks));
  return {
    kolom: dipilih.map((k) => ({
      indeks: k.indeks,
      nama: k.medan,
      judul: judul.get(k.indeks) ?? '',
      peringkat: 0,
    })),
    takDikenal: semua.filter((k) => !nama.has(k.indeks)).map((k) => ({ indeks: k.indeks, judul: k.judul })),
  };
}
