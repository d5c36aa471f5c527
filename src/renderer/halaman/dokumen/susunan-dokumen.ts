import type { DaftarDokumen, DokumenTampil, JenisDokumenTampil } from '../../../contract/bentuk/dokumen.ts';
import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import { jenisDesa, type Kecamatan } from '../../../core/wilayah/wilayah.ts';
import { toRupa, type RupaKeadaan } from './keadaan-dokumen.ts';

/** A kind of document of the kecamatan or of one desa: the smallest thing a call can be told to make, pack or print. */
export type KunciPilihan = string;

export function toKunciPilihan({ jenis, desa }: Pick<DokumenTampil, 'jenis' | 'desa'>): KunciPilihan {
  return `${jenis}|${desa ?? ''}`;
}

export function toKunciDokumen({ jenis, desa, tps }: Pick<DokumenTampil, 'jenis' | 'desa' | 'tps'>): string {
  return `${jenis}|${desa ?? ''}|${tps ?? ''}`;
}

/** A line of the set: a document, or a heading that opens to more lines. */
export interface Simpul {
  /** Unique in the tree. */
  readonly kunci: string;
  readonly judul: string;
  /** What a search looks in: the titles from the top down to this line. */
  readonly cari: string;
  /** `null`: a heading. */
  readonly dokumen: DokumenTampil | null;
  readonly anak: readonly Simpul[];
  /** Every document at or below it. */
  readonly isi: readonly DokumenTampil[];
  /** A desa that has handed in nothing. */
  readonly tanpaData: boolean;
}

function toDaun(dokumen: DokumenTampil, judul: string, atas: string): Simpul {
  return {
    kunci: `d:${toKunciDokumen(dokumen)}`,
    judul,
    cari: `${atas} ${judul}`.toLowerCase(),
    dokumen,
    anak: [],
    isi: [dokumen],
    tanpaData: false,
  };
}

function toInduk(kunci: string, judul: string, atas: string, anak: readonly Simpul[]): Simpul {
  return {
    kunci,
    judul,
    cari: `${atas} ${judul}`.toLowerCase(),
    dokumen: null,
    anak,
    isi: anak.flatMap((a) => a.isi),
    tanpaData: false,
  };
}

/** "Desa Gentan", "Kelurahan Sukoharjo". */
export function formatDesa(kode: string, kecamatan: Kecamatan): string {
  const nama = kecamatan.desa.find((d) => d.kode === kode)?.nama;
  return nama === undefined ? kode : `${jenisDesa(kode)} ${formatNamaWilayah(nama)}`;
}

function composeRapat(
  jenis: readonly JenisDokumenTampil[],
  perJenis: ReadonlyMap<string, readonly DokumenTampil[]>,
  kecamatan: Kecamatan,
): readonly Simpul[] {
  const atas = 'Rapat';
  return jenis.flatMap((j) => {
    const dokumen = perJenis.get(j.jenis) ?? [];
    if (j.lingkup === 'kecamatan') return dokumen.map((d) => toDaun(d, j.judul, atas));
    const anak = dokumen.map((d) =>
      toDaun(d, d.desa === null ? j.judul : formatDesa(d.desa, kecamatan), `${atas} ${j.judul}`),
    );
    return anak.length === 0 ? [] : [toInduk(`j:${j.jenis}`, j.judul, atas, anak)];
  });
}

function composeDesa(
  kode: string,
  jenis: readonly JenisDokumenTampil[],
  dokumen: readonly DokumenTampil[],
  kecamatan: Kecamatan,
): Simpul {
  const judul = formatDesa(kode, kecamatan);
  const anak = jenis.flatMap((j) => {
    const sejenis = dokumen.filter((d) => d.jenis === j.jenis);
    if (j.lingkup === 'desa') return sejenis.map((d) => toDaun(d, j.judul, judul));
    const tps = sejenis.map((d) => toDaun(d, `TPS ${d.tps ?? ''}`, `${judul} ${j.judul}`));
    return tps.length === 0 ? [] : [toInduk(`t:${j.jenis}|${kode}`, j.judul, judul, tps)];
  });
  return { ...toInduk(`p:${kode}`, judul, 'PPS', anak), tanpaData: dokumen.length === 0 };
}

/** `Map.groupBy` is younger than browsers of an office may be. */
function groupDokumen(
  dokumen: readonly DokumenTampil[],
  kunci: (d: DokumenTampil) => string,
): ReadonlyMap<string, readonly DokumenTampil[]> {
  const hasil = new Map<string, DokumenTampil[]>();
  for (const d of dokumen) {
    const kelompok = hasil.get(kunci(d));
    if (kelompok === undefined) hasil.set(kunci(d), [d]);
    else kelompok.push(d);
  }
  return hasil;
}

/** The set as a tree: Pleno PPK, Rapat, and PPS with every desa of the kecamatan, its documents, and those of its TPS. */
export function composeSusunan(daftar: DaftarDokumen, kecamatan: Kecamatan): readonly Simpul[] {
  const perJenis = groupDokumen(daftar.dokumen, (d) => d.jenis);
  const jenisDari = (...kelompok: readonly JenisDokumenTampil['kelompok'][]): readonly JenisDokumenTampil[] =>
    daftar.jenis.filter((j) => kelompok.includes(j.kelompok));
  const utama = jenisDari('utama').flatMap((j) =>
    (perJenis.get(j.jenis) ?? []).map((d) => toDaun(d, j.judul, 'Pleno PPK')),
  );
  const jenisPps = jenisDari('pps', 'tps');
  const namaPps = new Set(jenisPps.map((j) => j.jenis));
  const perDesa = groupDokumen(
    daftar.dokumen.filter((d) => namaPps.has(d.jenis)),
    (d) => d.desa ?? '',
  );
  return [
    toInduk('utama', 'Pleno PPK', '', utama),
    toInduk('rapat', 'Rapat', '', composeRapat(jenisDari('rapat'), perJenis, kecamatan)),
    toInduk(
      'pps',
      'PPS per desa/kelurahan',
      '',
      kecamatan.desa.map((d) => composeDesa(d.kode, jenisPps, perDesa.get(d.kode) ?? [], kecamatan)),
    ),
  ].filter((s) => s.anak.length > 0);
}

export interface Saringan {
  readonly cari: string;
  /** `null`: every state. */
  readonly keadaan: RupaKeadaan | null;
}

export const SARINGAN_KOSONG: Saringan = { cari: '', keadaan: null };

/** The tree with the lines only that the search and the state leave, and what stands above them. */
export function filterSusunan(susunan: readonly Simpul[], { cari, keadaan }: Saringan): readonly Simpul[] {
  const kata = cari.toLowerCase().split(/\s+/).filter(Boolean);
  const saring = (s: Simpul): readonly Simpul[] => {
    const cocok = kata.every((k) => s.cari.includes(k));
    if (s.dokumen !== null) return cocok && (keadaan === null || toRupa(s.dokumen) === keadaan) ? [s] : [];
    const anak = s.anak.flatMap(saring);
    if (anak.length > 0) return [{ ...s, anak, isi: anak.flatMap((a) => a.isi) }];
    return s.tanpaData && cocok && keadaan === null ? [s] : [];
  };
  return kata.length === 0 && keadaan === null ? susunan : susunan.flatMap(saring);
}

export interface BarisSusunan {
  readonly simpul: Simpul;
  /** From 1. */
  readonly tingkat: number;
  /** `null`: it opens to nothing. */
  readonly terbuka: boolean | null;
}

/** The lines on screen, top to bottom. */
export function listBaris(
  susunan: readonly Simpul[],
  isTerbuka: (kunci: string) => boolean,
): readonly BarisSusunan[] {
  const telusur = (s: Simpul, tingkat: number): readonly BarisSusunan[] => {
    const terbuka = s.anak.length === 0 ? null : isTerbuka(s.kunci);
    const ini = { simpul: s, tingkat, terbuka };
    return terbuka === true ? [ini, ...s.anak.flatMap((a) => telusur(a, tingkat + 1))] : [ini];
  };
  return susunan.flatMap((s) => telusur(s, 1));
}
