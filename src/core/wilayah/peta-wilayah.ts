import { kunci } from '../berkas/teks.ts';
import type { CalonKecamatan } from './infer-kecamatan.ts';

/** An area and the names of the areas in it: a kecamatan with its desa, a kabupaten with its kecamatan. */
export interface WilayahBernama {
  readonly kode: string;
  readonly nama: string;
  /** Of a kecamatan: its kabupaten. Of a kabupaten: nothing. */
  readonly induk: string;
  readonly isi: ReadonlySet<string>;
}

/** Names of Indonesia's areas, ready to be looked up: names repeat, so every name leads to a list. */
export interface PetaWilayah {
  readonly kecamatan: TingkatWilayah;
  readonly kabupaten: TingkatWilayah;
}

export interface TingkatWilayah {
  readonly menurutNama: ReadonlyMap<string, readonly WilayahBernama[]>;
  /** Areas that hold one of this name. */
  readonly menurutIsi: ReadonlyMap<string, readonly WilayahBernama[]>;
}

/** `KABUPATEN SUKOHARJO` → `SUKOHARJO` to compare by. */
export function kunciKabupaten(nama: string): string {
  return kunci(nama.replace(/^(?:KABUPATEN|KAB|KOTA(?:\s+ADMINISTRASI)?)\b[\s.]*/i, ''));
}

function indexTingkat(semua: readonly WilayahBernama[], kunciNama: (nama: string) => string): TingkatWilayah {
  const menurutNama = new Map<string, WilayahBernama[]>();
  const menurutIsi = new Map<string, WilayahBernama[]>();
  const tambah = (peta: Map<string, WilayahBernama[]>, k: string, w: WilayahBernama): void => {
    const daftar = peta.get(k);
    if (daftar === undefined) peta.set(k, [w]);
    else daftar.push(w);
  };
  for (const w of semua) {
    tambah(menurutNama, kunciNama(w.nama), w);
    for (const nama of w.isi) tambah(menurutIsi, nama, w);
  }
  return { menurutNama, menurutIsi };
}

/** Some 0.2 s for all of Indonesia. */
export function buildPetaWilayah(calon: readonly CalonKecamatan[]): PetaWilayah {
  const kecamatan = calon.map((k): WilayahBernama => ({
    kode: k.kode,
    nama: k.nama,
    induk: k.namaKabupaten,
    isi: new Set(k.namaDesa.map(kunci)),
  }));
  const perKabupaten = Map.groupBy(calon, (k) => k.kode.slice(0, 5));
  const kabupaten = [...perKabupaten].map(([kode, isi]): WilayahBernama => ({
    kode,
    nama: isi[0]?.namaKabupaten ?? '',
    induk: '',
    isi: new Set(isi.map((k) => kunci(k.nama))),
  }));
  return {
    kecamatan: indexTingkat(kecamatan, kunci),
    kabupaten: indexTingkat(kabupaten, kunciKabupaten),
  };
}
