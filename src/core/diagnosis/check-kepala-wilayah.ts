import { hurufKolom, kunci } from '../berkas/teks.ts';
import { kunciLabel } from '../tabel/find-tabel.ts';
import { parseLabelTps } from '../tabel/label-tps.ts';
import type { TabelRekap } from '../tabel/tabel-rekap.ts';
import {
  kunciKabupaten,
  type PetaWilayah,
  type TingkatWilayah,
  type WilayahBernama,
} from '../wilayah/peta-wilayah.ts';
import type { Diagnosis, SelDiagnosis } from './format-diagnosis.ts';
import { findSebutan, type SebutanWilayah } from './sebutan-judul.ts';

const BARIS_MINIMUM = 3;
/** This part of all rows must be known to an area before a heading is doubted for it … */
const COCOK = 0.7;
/** … and at most this part to the area named: names repeat, spellings differ. */
const MASIH_MUNGKIN = 0.4;

interface Judul {
  readonly kecamatan: SebutanWilayah | null;
  readonly kabupaten: SebutanWilayah | null;
  readonly desa: SebutanWilayah | null;
}

/**
 * The rows belong to another kecamatan (or kabupaten) than the heading names. Judged by all rows together, never by one
 * name; silent when the area named fits as well, or when no area fits. One finding per table.
 */
export function checkKepalaWilayah(tabel: TabelRekap, peta: PetaWilayah): readonly Diagnosis[] {
  if (tabel.susunan === 'alasan') return [];
  const judul = readJudul(tabel, peta);
  const nama = listNama(tabel);
  if (tabel.susunan === 'tegak' || nama.length === 0) return checkDesaKecamatan(tabel, judul, peta);
  if (nama.length < BARIS_MINIMUM) return [];
  const tingkat = chooseTingkat(tabel, nama, judul, peta);
  return tingkat === 'kecamatan'
    ? checkKecamatan(tabel, judul, nama, peta)
    : checkKabupaten(tabel, judul, nama, peta);
}

function readJudul(tabel: TabelRekap, peta: PetaWilayah): Judul {
  const ada =
    (t: TingkatWilayah['menurutNama'], k: (teks: string) => string) =>
    (teks: string): string | null =>
      t.has(k(teks)) ? k(teks) : null;
  const isKabupaten = ada(peta.kabupaten.menurutNama, kunciKabupaten);
  const isKecamatan = ada(peta.kecamatan.menurutNama, kunci);
  const kolom = findSebutanKolom(tabel);
  return {
    kecamatan: findSebutan(tabel.judul, 'kecamatan', isKecamatan) ?? kolom('KECAMATAN', isKecamatan),
    kabupaten: findSebutan(tabel.judul, 'kabupaten', isKabupaten) ?? kolom('KABUPATEN|KOTA', isKabupaten),
    desa: findSebutan(tabel.judul, 'desa', ada(peta.kecamatan.menurutIsi, kunci)),
  };
}

/** A column that says the same area in every row stands for a heading. */
function findSebutanKolom(tabel: TabelRekap) {
  return (judul: string, isNama: (teks: string) => string | null): SebutanWilayah | null => {
    const { kolomInduk } = tabel;
    const [isi, lain] = [...new Set(tabel.baris.map((b) => b.induk))];
    if (kolomInduk === null || isi == null || lain !== undefined) return null;
    const k = new RegExp(judul, 'i').test(kolomInduk.judul) ? isNama(isi) : null;
    const sel = `${hurufKolom(kolomInduk.indeks)}${String(tabel.baris[0]?.nomor ?? 1)}`;
    return k === null ? null : { nama: isi.toUpperCase(), kunci: [k], sel };
  };
}

/** Names of the areas of the rows, each once; empty when the rows are numbers of TPS. */
function listNama(tabel: TabelRekap): readonly string[] {
  const bernomor = tabel.baris.filter((b) => parseLabelTps(b.label) !== null).length;
  const label =
    bernomor * 2 > tabel.baris.length
      ? tabel.baris.flatMap((b) => (b.induk === null ? [] : [b.induk]))
      : tabel.baris.map((b) => b.label);
  return [...new Set(label.map(kunciLabel).filter((k) => /[A-Z]/.test(k) && !/^TPS\d*$/.test(k)))];
}

interface Kecocokan {
  readonly wilayah: WilayahBernama;
  readonly cocok: number;
  readonly bagian: number;
}

/** Areas by how many of the names they hold; of equals the one that has fewest others. */
function rank(nama: readonly string[], tingkat: TingkatWilayah): readonly Kecocokan[] {
  const cacah = new Map<WilayahBernama, number>();
  for (const n of nama)
    for (const w of tingkat.menurutIsi.get(n) ?? []) cacah.set(w, (cacah.get(w) ?? 0) + 1);
  return [...cacah]
    .map(([wilayah, cocok]) => ({ wilayah, cocok, bagian: cocok / nama.length }))
    .sort((a, b) => b.cocok - a.cocok || a.wilayah.isi.size - b.wilayah.isi.size);
}

function chooseTingkat(
  tabel: TabelRekap,
  nama: readonly string[],
  judul: Judul,
  peta: PetaWilayah,
): 'kecamatan' | 'kabupaten' {
  if (/KECAMATAN|\bKEC\b/i.test(tabel.judulLabel)) return 'kabupaten';
  if (/DESA|KELURAHAN/i.test(tabel.judulLabel)) return 'kecamatan';
  const desa = rank(nama, peta.kecamatan)[0]?.bagian ?? 0;
  const kecamatan = rank(nama, peta.kabupaten)[0]?.bagian ?? 0;
  if (desa === kecamatan) return judul.kecamatan === null ? 'kabupaten' : 'kecamatan';
  return desa > kecamatan ? 'kecamatan' : 'kabupaten';
}

function findSenama(
  { menurutNama }: TingkatWilayah,
  { kunci: semua }: SebutanWilayah,
): readonly WilayahBernama[] {
  return semua.flatMap((k) => menurutNama.get(k) ?? []);
}

function bagianDari(urut: readonly Kecocokan[], wilayah: readonly WilayahBernama[]): number {
  return Math.max(0, ...urut.filter((k) => wilayah.includes(k.wilayah)).map((k) => k.bagian));
}

function checkKecamatan(
  tabel: TabelRekap,
  judul: Judul,
  nama: readonly string[],
  peta: PetaWilayah,
): readonly Diagnosis[] {
  const { kecamatan, kabupaten } = judul;
  if (kecamatan === null && kabupaten === null) return [];
  const urut = rank(nama, peta.kecamatan);
  const diKabupaten = (w: WilayahBernama): boolean =>
    kabupaten === null || kabupaten.kunci.includes(kunciKabupaten(w.induk));
  const senama = kecamatan === null ? [] : findSenama(peta.kecamatan, kecamatan);
  const disebut =
    kecamatan === null ? urut.map((k) => k.wilayah).filter(diKabupaten) : senama.filter(diKabupaten);
  if (bagianDari(urut, disebut) > MASIH_MUNGKIN) return [];
  const terbaik = urut[0]?.cocok ?? 0;
  const sebaik = urut.filter((k) => k.cocok === terbaik);
  const pilihan =
    sebaik.find((k) => kecamatan?.kunci.includes(kunci(k.wilayah.nama)) === true) ??
    sebaik.find((k) => diKabupaten(k.wilayah)) ??
    sebaik[0];
  if (pilihan === undefined || pilihan.bagian < COCOK) return [];
  const { wilayah } = pilihan;
  const salah: { readonly apa: string; readonly sebutan: SebutanWilayah; readonly benar: string }[] = [];
  if (kecamatan !== null && !kecamatan.kunci.includes(kunci(wilayah.nama)))
    salah.push({ apa: 'Kecamatan', sebutan: kecamatan, benar: wilayah.nama });
  if (kabupaten !== null && !diKabupaten(wilayah))
    salah.push({ apa: 'Kabupaten/Kota', sebutan: kabupaten, benar: wilayah.induk });
  return format(
    tabel,
    salah,
    `${String(pilihan.cocok)} dari ${String(nama.length)} barisnya desa di Kecamatan ${wilayah.nama}, ${wilayah.induk}`,
  );
}

function checkKabupaten(
  tabel: TabelRekap,
  judul: Judul,
  nama: readonly string[],
  peta: PetaWilayah,
): readonly Diagnosis[] {
  const { kabupaten } = judul;
  if (kabupaten === null) return [];
  const urut = rank(nama, peta.kabupaten);
  if (bagianDari(urut, findSenama(peta.kabupaten, kabupaten)) > MASIH_MUNGKIN) return [];
  const pilihan = urut[0];
  if (pilihan === undefined || pilihan.bagian < COCOK) return [];
  return format(
    tabel,
    [{ apa: 'Kabupaten/Kota', sebutan: kabupaten, benar: pilihan.wilayah.nama }],
    `${String(pilihan.cocok)} dari ${String(nama.length)} barisnya kecamatan di ${pilihan.wilayah.nama}`,
  );
}

/** Rows are TPS: the heading must at least agree with itself. */
function checkDesaKecamatan(tabel: TabelRekap, judul: Judul, peta: PetaWilayah): readonly Diagnosis[] {
  const { desa, kecamatan, kabupaten } = judul;
  if (desa === null || kecamatan === null) return [];
  const senama = findSenama(peta.kecamatan, kecamatan);
  const diKabupaten = (w: WilayahBernama): boolean =>
    kabupaten === null || kabupaten.kunci.includes(kunciKabupaten(w.induk));
  const punya = senama.filter((w) => desa.kunci.some((k) => w.isi.has(k)));
  if (punya.some(diKabupaten)) return [];
  if (punya.length === 1 && kabupaten !== null && senama.filter(diKabupaten).length === 0)
    return format(
      tabel,
      [{ apa: 'Kabupaten/Kota', sebutan: kabupaten, benar: punya[0]?.induk ?? '' }],
      `Kecamatan ${kecamatan.nama} yang memuat desa ${desa.nama} ada di ${punya[0]?.induk ?? ''}`,
    );
  const kab = new Set(senama.filter(diKabupaten).map((w) => w.induk));
  const calon = desa.kunci
    .flatMap((k) => peta.kecamatan.menurutIsi.get(k) ?? [])
    .filter((w) => kab.has(w.induk));
  if (calon.length === 0) return [];
  const nama = calon.map((w) => w.nama).join(' atau ');
  return format(
    tabel,
    [{ apa: 'Kecamatan', sebutan: kecamatan, benar: nama }],
    `desa ${desa.nama} ada di Kecamatan ${nama}, ${calon[0]?.induk ?? ''}`,
  );
}

function format(
  tabel: TabelRekap,
  salah: readonly { readonly apa: string; readonly sebutan: SebutanWilayah; readonly benar: string }[],
  bukti: string,
): readonly Diagnosis[] {
  const [pertama] = salah;
  if (pertama === undefined) return [];
  const semuaSel = salah.map(({ sebutan, benar }): SelDiagnosis => ({
    sel: sebutan.sel,
    tertulis: sebutan.nama,
    seharusnya: benar,
  }));
  const disebut = salah.map(({ apa, sebutan }) => `${apa} ${sebutan.nama}`).join(', ');
  return [
    {
      jenis: 'KEPALA_WILAYAH_LAIN',
      lembar: tabel.lembar,
      sel: pertama.sebutan.sel,
      tertulis: pertama.sebutan.nama,
      seharusnya: pertama.benar,
      alasan: `Judul menyebut ${disebut}, tetapi ${bukti}. Tanyakan apakah judulnya belum diganti atau isinya tertukar.`,
      urutan: 1,
      memulihkanSemua: true,
      semuaSel,
    },
  ];
}
