import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { CalonKecamatan } from '../../core/wilayah/infer-kecamatan.ts';
import type { Desa, Kecamatan } from '../../core/wilayah/wilayah.ts';

/**
 * Areas of Indonesia (Kemendagri codes) from the data files of `idn-area-data` (data under the ODbL; attribution in README).
 * The files are read directly and only the wanted lines are split: the package's own loader parses all 83,000 desa.
 */
const FOLDER = path.join(
  path.dirname(createRequire(import.meta.url).resolve('idn-area-data/package.json')),
  'data',
);

/** The lines of a data file that begin with `awalan`, split; found without splitting the 83,000 others. */
function readBaris(berkas: string, awalan: string): string[][] {
  const isi = `\n${readFileSync(path.join(FOLDER, berkas), 'utf8')}`;
  const hasil: string[][] = [];
  for (let i = isi.indexOf(`\n${awalan}`); i >= 0; i = isi.indexOf(`\n${awalan}`, i + 1)) {
    const akhir = isi.indexOf('\n', i + 1);
    const baris = isi.slice(i + 1, akhir < 0 ? isi.length : akhir).trimEnd();
    if (baris !== '') hasil.push(splitCsv(baris));
  }
  return hasil;
}

/** `code,parent,name`; a name that holds a comma or quote is quoted. */
function splitCsv(baris: string): string[] {
  if (!baris.includes('"')) return baris.split(',');
  return [...baris.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((m) =>
    (m[1] ?? m[2] ?? '').replaceAll('""', '"'),
  );
}

function namaDari(berkas: string, kode: string): string {
  return (readBaris(berkas, `${kode},`)[0]?.at(-1) ?? '').toUpperCase();
}

/** "33.11.02", "331102" or "33.11.2" → "33.11.02"; `null` when it is no kecamatan code. */
export function parseKodeKecamatan(teks: string): string | null {
  const bagian = /^(\d\d)\.?(\d\d)\.?(\d\d)$/.exec(teks.trim());
  return bagian === null ? null : bagian.slice(1).join('.');
}

/** A kecamatan with all its desa in order of code, or `null` when the code is unknown. */
export function loadKecamatan(kode: string): Kecamatan | null {
  const baris = readBaris('districts.csv', `${kode},`)[0];
  if (baris === undefined) return null;
  const desa: Desa[] = readBaris('villages.csv', `${kode}.`)
    .map((b) => ({ kode: b[0] ?? '', nama: (b.at(-1) ?? '').toUpperCase() }))
    .sort((a, b) => (a.kode < b.kode ? -1 : 1));
  const kodeKabupaten = kode.slice(0, 5);
  const kodeProvinsi = kode.slice(0, 2);
  return {
    kode,
    nama: (baris.at(-1) ?? '').toUpperCase(),
    kabupaten: { kode: kodeKabupaten, nama: namaDari('regencies.csv', kodeKabupaten) },
    provinsi: { kode: kodeProvinsi, nama: namaDari('provinces.csv', kodeProvinsi) },
    desa,
  };
}

/** Names of all provinsi by their code. */
export function loadNamaProvinsi(): ReadonlyMap<string, string> {
  return new Map(readBaris('provinces.csv', '').map((b) => [b[0] ?? '', (b.at(-1) ?? '').toUpperCase()]));
}

/** Every kecamatan with the names of its desa, for inference and search. About 0.1 s. */
export function loadCalonKecamatan(): readonly CalonKecamatan[] {
  const kabupaten = new Map(
    readBaris('regencies.csv', '').map((b) => [b[0] ?? '', (b.at(-1) ?? '').toUpperCase()]),
  );
  const desa = new Map<string, string[]>();
  for (const b of readBaris('villages.csv', '')) {
    const kecamatan = b[1] ?? '';
    const daftar = desa.get(kecamatan);
    if (daftar === undefined) desa.set(kecamatan, [(b.at(-1) ?? '').toUpperCase()]);
    else daftar.push((b.at(-1) ?? '').toUpperCase());
  }
  return readBaris('districts.csv', '')
    .filter((b) => /^\d/.test(b[0] ?? ''))
    .map((b) => {
      const kode = b[0] ?? '';
      return {
        kode,
        nama: (b.at(-1) ?? '').toUpperCase(),
        namaKabupaten: kabupaten.get(kode.slice(0, 5)) ?? '',
        namaDesa: desa.get(kode) ?? [],
      };
    });
}
