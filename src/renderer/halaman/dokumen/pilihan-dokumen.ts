import type { DaftarDokumen, DokumenTampil } from '../../../contract/bentuk/dokumen.ts';
import type { JenisDokumen } from '../../../core/dokumen/dokumen.ts';
import { isBerlaku } from './keadaan-dokumen.ts';
import { toKunciPilihan, type KunciPilihan } from './susunan-dokumen.ts';

/** What one act is about: these kinds, of all desa (`null`) or of these. */
export interface PilihanDokumen {
  readonly jenis: readonly JenisDokumen[];
  readonly desa: readonly string[] | null;
  /** Lists with NIK in full as well. */
  readonly rahasia: boolean;
}

export function isDipilih({ jenis, desa }: PilihanDokumen, d: DokumenTampil): boolean {
  return jenis.includes(d.jenis) && (d.desa === null || desa === null || desa.includes(d.desa));
}

/** Kinds without the secret ones unless they are wanted, in the order of the set. */
export function listJenis(daftar: DaftarDokumen, pilihan: PilihanDokumen): readonly JenisDokumen[] {
  return daftar.jenis
    .filter((j) => (j.rahasia ? pilihan.rahasia : pilihan.jenis.includes(j.jenis)))
    .map((j) => j.jenis);
}

/** Every document the choice covers. */
export function listTerpilih(daftar: DaftarDokumen, pilihan: PilihanDokumen): readonly DokumenTampil[] {
  const utuh = { ...pilihan, jenis: listJenis(daftar, pilihan) };
  return daftar.dokumen.filter((d) => isDipilih(utuh, d));
}

/** All of the set but what is secret. */
export function chooseSemua(daftar: DaftarDokumen): PilihanDokumen {
  return {
    jenis: daftar.jenis.filter((j) => !j.rahasia).map((j) => j.jenis),
    desa: null,
    rahasia: false,
  };
}

/**
 * The smallest choice that covers what is ticked: its kinds, and its desa when some are left out. It may cover more than was
 * ticked (`berita acara` of one desa and `rekap` of another), which the dialog then says.
 */
export function choosePilihan(
  daftar: DaftarDokumen,
  dicentang: ReadonlySet<KunciPilihan>,
): PilihanDokumen | null {
  const dokumen = daftar.dokumen.filter((d) => dicentang.has(toKunciPilihan(d)));
  if (dokumen.length === 0) return null;
  const jenis = new Set(dokumen.map((d) => d.jenis));
  const desa = new Set(dokumen.flatMap((d) => d.desa ?? []));
  const desaMungkin = new Set(daftar.dokumen.filter((d) => jenis.has(d.jenis)).flatMap((d) => d.desa ?? []));
  return {
    jenis: daftar.jenis.filter((j) => jenis.has(j.jenis)).map((j) => j.jenis),
    desa: desa.size === desaMungkin.size ? null : [...desa],
    rahasia: daftar.jenis.some((j) => j.rahasia && jenis.has(j.jenis)),
  };
}

/** Documents of the choice that were not ticked; none when the choice was made in the dialog. */
export function countTambahan(
  daftar: DaftarDokumen,
  pilihan: PilihanDokumen,
  dicentang: ReadonlySet<KunciPilihan>,
): number {
  if (dicentang.size === 0) return 0;
  return listTerpilih(daftar, pilihan).filter((d) => !dicentang.has(toKunciPilihan(d))).length;
}

/** Of the choice, what is there and true: kinds of the kecamatan one by one, kinds of desa for the desa that have all of them. */
export function chooseSiap(daftar: DaftarDokumen, pilihan: PilihanDokumen): PilihanDokumen {
  const terpilih = listTerpilih(daftar, pilihan);
  const perDesa = terpilih.filter((d) => d.desa !== null);
  const jenisDesa = new Set(perDesa.filter(isBerlaku).map((d) => d.jenis));
  const semuaDesa = new Set(perDesa.flatMap((d) => d.desa ?? []));
  const kurang = new Set(
    perDesa.filter((d) => jenisDesa.has(d.jenis) && !isBerlaku(d)).flatMap((d) => d.desa ?? []),
  );
  const desa = [...semuaDesa].filter((d) => !kurang.has(d));
  const jenis = new Set(terpilih.filter((d) => d.desa === null && isBerlaku(d)).map((d) => d.jenis));
  if (desa.length > 0) for (const j of jenisDesa) jenis.add(j);
  const utuh = desa.length === semuaDesa.size || desa.length === 0;
  return {
    jenis: daftar.jenis.filter((j) => jenis.has(j.jenis)).map((j) => j.jenis),
    desa: utuh ? pilihan.desa : desa,
    rahasia: pilihan.rahasia && daftar.jenis.some((j) => j.rahasia && jenis.has(j.jenis)),
  };
}
