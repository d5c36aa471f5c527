import type { KecamatanDitemukan } from '../../contract/bentuk/sesi.ts';
import { ok } from '../../core/result.ts';
import { loadCalonKecamatan, loadNamaProvinsi } from '../wilayah/load-wilayah.ts';
import type { Penangan } from './konteks.ts';

const HASIL_MAKSIMUM = 30;
/** Words that people write before a name and that tell nothing apart. */
const KATA_UMUM: ReadonlySet<string> = new Set(['KEC', 'KECAMATAN', 'KAB', 'KABUPATEN', 'PROV', 'PROVINSI']);

interface Entri {
  readonly hasil: KecamatanDitemukan;
  readonly digit: string;
  /** Letters and digits of the name alone, to find "BAKIPANDEYAN" for "BAKI PANDEYAN". */
  readonly rapat: string;
  /** Words of kecamatan, kabupaten and provinsi: the nearer to the front, the better a match. */
  readonly kata: readonly (readonly string[])[];
}

function splitKata(teks: string): string[] {
  return teks
    .normalize('NFKD')
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter((k) => k !== '');
}

function buildIndeks(): readonly Entri[] {
  const provinsi = loadNamaProvinsi();
  return loadCalonKecamatan().map(({ kode, nama, namaKabupaten, namaDesa }) => {
    const namaProvinsi = provinsi.get(kode.slice(0, 2)) ?? '';
    const kata = [nama, namaKabupaten, namaProvinsi].map(splitKata);
    return {
      hasil: { kode, nama, kabupaten: namaKabupaten, provinsi: namaProvinsi, jumlahDesa: namaDesa.length },
      digit: kode.replaceAll('.', ''),
      rapat: (kata[0] ?? []).join(''),
      kata,
    };
  });
}

let indeks: readonly Entri[] | undefined;

/** Built when first asked for, some 0.2 s. */
function loadIndeks(): readonly Entri[] {
  indeks ??= buildIndeks();
  return indeks;
}

/** How far a word of the question is from the names: 0 is the kecamatan itself, `null`: it stands nowhere. */
function computeJarakKata(kata: string, entri: Entri): number | null {
  for (const [tingkat, bagian] of entri.kata.entries()) {
    if (bagian.includes(kata)) return tingkat * 2;
    if (bagian.some((k) => k.startsWith(kata))) return tingkat * 2 + 1;
  }
  return null;
}

function computeJarak(tanya: readonly string[], entri: Entri): number | null {
  const rapat = tanya.join('');
  if (entri.rapat === rapat) return -2;
  if (rapat.length >= 3 && entri.rapat.startsWith(rapat)) return -1;
  let jumlah = 0;
  for (const kata of tanya) {
    const jarak = computeJarakKata(kata, entri);
    if (jarak === null) return null;
    jumlah += jarak;
  }
  return jumlah;
}

function cariKode(digit: string): readonly KecamatanDitemukan[] {
  return loadIndeks()
    .filter((e) => e.digit.startsWith(digit))
    .map((e) => e.hasil);
}

function cariNama(tanya: readonly string[]): readonly KecamatanDitemukan[] {
  return loadIndeks()
    .flatMap((entri) => {
      const jarak = computeJarak(tanya, entri);
      return jarak === null ? [] : [{ entri, jarak }];
    })
    .sort(
      (a, b) =>
        a.jarak - b.jarak ||
        a.entri.rapat.length - b.entri.rapat.length ||
        (a.entri.digit < b.entri.digit ? -1 : 1),
    )
    .map(({ entri }) => entri.hasil);
}

/** Kecamatan of all Indonesia by code, or by words of their names in any order; best match first. */
export const searchWilayah: Penangan<'wilayah.search'> = ({ teks }) => {
  if (/^[\s\d.]*\d[\s\d.]*$/.test(teks))
    return ok(cariKode(teks.replace(/\D/g, '')).slice(0, HASIL_MAKSIMUM));
  const semua = splitKata(teks);
  const kata = semua.filter((k) => !KATA_UMUM.has(k));
  const tanya = kata.length > 0 ? kata : semua;
  return ok(tanya.length === 0 ? [] : cariNama(tanya).slice(0, HASIL_MAKSIMUM));
};
