/** Every field an Excel form may name, what it is now, and which files a form becomes. */
import { formatBilangan } from '../bahasa/bilangan.ts';
import { formatNamaWilayah } from '../bahasa/nama-wilayah.ts';
import { terbilang } from '../bahasa/terbilang.ts';
import type { FaktaDokumen, Sasaran } from '../dokumen/fakta-dokumen.ts';
import type { Profil } from '../profil/profil.ts';
import type { Butir } from './butir.ts';
import { listMedanAngka } from './medan-angka-xlsx.ts';
import { listMedanTeks } from './medan-teks-xlsx.ts';
import {
  TPS_TIDAK_ADA,
  type KamusMedanXlsx,
  type LingkupTemplat,
  type MedanXlsx,
  type NilaiMedan,
  type Tempat,
} from './medan-xlsx.ts';

export const TIDAK_ADA_DATA_XLSX = 'tidak ada data';
const GARIS_TITIK = '……………………';

export function createKamusXlsx(profil: Profil): KamusMedanXlsx {
  const anggota = (penanda: readonly string[]): number => Math.max(0, penanda.length - 1);
  const semua = [
    ...listMedanTeks({ ppk: anggota(profil.penandaTangan), pps: anggota(profil.penandaTanganPps) }),
    ...listMedanAngka(profil),
  ];
  return new Map(semua.map((m) => [m.nama, m]));
}

/** The list whose rows a repeated row becomes. */
export type DaftarUlang = 'desa' | 'tps';

/** The places of a list: all desa, all TPS of the kecamatan, or those of one desa. Never none: an empty list prints one row without data. */
export function listTempatUlang(
  fakta: FaktaDokumen,
  daftar: DaftarUlang,
  { desa }: Sasaran,
  berkas: LingkupTemplat,
): readonly Tempat[] {
  const milik = fakta.rekap.desa.filter((d) => desa === null || d.kode === desa);
  const tempat =
    daftar === 'desa'
      ? milik.map((d) => ({ desa: d.kode, tps: null }))
      : milik.flatMap((d): readonly Sasaran[] =>
          d.tps.length === 0
            ? [{ desa: d.kode, tps: TPS_TIDAK_ADA }]
            : d.tps.map((t) => ({ desa: d.kode, tps: t.nomor })),
        );
  return tempat.map((t, i) => ({ ...t, nomor: i + 1, berkas }));
}

/** What one file each is about, in the order of the kecamatan; `desa`: only those, `null`: all. */
export function listSasaranTemplat(
  fakta: FaktaDokumen,
  lingkup: LingkupTemplat,
  desa: readonly string[] | null,
): readonly Sasaran[] {
  if (lingkup === 'kecamatan') return [{ desa: null, tps: null }];
  const dipilih = fakta.rekap.desa.filter((d) => desa === null || desa.includes(d.kode));
  return lingkup === 'desa'
    ? dipilih.map((d) => ({ desa: d.kode, tps: null }))
    : dipilih.flatMap((d) => d.tps.map((t) => ({ desa: d.kode, tps: t.nomor })));
}

function applyFungsi(fungsi: Butir['fungsi'], teks: string): string {
  if (fungsi === 'kapital') return teks.toUpperCase();
  return fungsi === 'judul' ? formatNamaWilayah(teks) : teks;
}

/** A figure stays a figure unless words are asked for. */
export function computeNilai(
  medan: MedanXlsx,
  { fungsi }: Butir,
  fakta: FaktaDokumen,
  tempat: Tempat,
): NilaiMedan {
  const nilai = medan.nilai(fakta, tempat);
  if (nilai.jenis === 'angka') {
    if (fungsi === null || nilai.nilai === null) return nilai;
    const kata = fungsi === 'terbilang' ? terbilang(nilai.nilai) : formatBilangan(nilai.nilai);
    return { jenis: 'teks', teks: kata };
  }
  return nilai.teks === null ? nilai : { jenis: 'teks', teks: applyFungsi(fungsi, nilai.teks) };
}

/** As it stands inside a sentence. */
export function formatNilai(nilai: NilaiMedan): string {
  if (nilai.jenis === 'teks') return nilai.teks ?? GARIS_TITIK;
  return nilai.nilai === null ? TIDAK_ADA_DATA_XLSX : formatBilangan(nilai.nilai);
}

export interface ContohMedan {
  readonly nama: string;
  readonly arti: string;
  readonly contoh: string;
  readonly ulang: string | null;
}

function findUlang({ butuh, nama }: MedanXlsx): string | null {
  if (butuh === 'daftar') return 'desa atau tps';
  return butuh === 'kecamatan' || nama.startsWith('pps.') ? null : butuh;
}

/** For the list on the screen, with the first desa and TPS as example. */
export function listContohMedan(kamus: KamusMedanXlsx, fakta: FaktaDokumen): readonly ContohMedan[] {
  const desa = fakta.rekap.desa.find((d) => d.adaData) ?? fakta.rekap.desa[0];
  return [...kamus.values()].map((m) => {
    const tempat: Tempat = {
      desa: m.butuh === 'kecamatan' ? null : (desa?.kode ?? null),
      tps: m.butuh === 'tps' ? (desa?.tps[0]?.nomor ?? null) : null,
      nomor: 1,
      berkas: 'kecamatan',
    };
    const contoh = formatNilai(m.nilai(fakta, tempat));
    return { nama: m.nama, arti: m.arti, contoh, ulang: findUlang(m) };
  });
}
