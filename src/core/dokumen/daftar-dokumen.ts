/**
 * The catalogue of the plenary: every kind of document, what it is about, and the function that composes it. **A new form is a model file
 * and a line here.** Folders, names, screens, packages and states follow from it.
 */
import { formatNamaWilayah } from '../bahasa/nama-wilayah.ts';
import { jenisDesa, namaDesa } from '../wilayah/wilayah.ts';
import type { JenisDokumen } from './dokumen.ts';
import type { EntriDokumen } from './entri-dokumen.ts';
import type { FaktaDokumen, Sasaran } from './fakta-dokumen.ts';
import { ENTRI_PPK } from './entri-ppk.ts';
import { ENTRI_PPS } from './entri-pps.ts';
import { ENTRI_RAPAT } from './entri-rapat.ts';

/** The documents of the plenary, in the order in which they are handed over. */
export const daftarDokumen: readonly EntriDokumen[] = [...ENTRI_PPK, ...ENTRI_RAPAT, ...ENTRI_PPS];

export function findEntri(jenis: JenisDokumen): EntriDokumen {
  const entri = daftarDokumen.find((e) => e.jenis === jenis);
  if (entri === undefined) throw new Error(`unknown document: ${jenis}`);
  return entri;
}

/** Everything one kind is made for: the kecamatan, each desa that has data, or each TPS of those. */
export function listSasaran({ lingkup }: EntriDokumen, { rekap }: FaktaDokumen): readonly Sasaran[] {
  if (lingkup === 'kecamatan') return [{ desa: null, tps: null }];
  const desa = rekap.desa.filter((d) => d.adaData);
  if (lingkup === 'desa') return desa.map((d) => ({ desa: d.kode, tps: null }));
  return desa.flatMap((d) => d.tps.map((t) => ({ desa: d.kode, tps: t.nomor })));
}

/** Characters no file system of the office refuses. */
function formatNamaAman(teks: string): string {
  return teks.replace(/[\\/:*?"<>|]/g, '-');
}

/** "01 Berita Acara Pleno PPK Baki", "TPS 003 Laporan Hasil Coklit": without folder and extension. */
export function formatNamaBerkas(entri: EntriDokumen, fakta: FaktaDokumen, sasaran: Sasaran): string {
  const sekelompok = daftarDokumen.filter((e) => e.kelompok === entri.kelompok);
  const nomor = String(sekelompok.indexOf(entri) + (entri.kelompok === 'utama' ? 0 : 1)).padStart(2, '0');
  if (sasaran.tps !== null) return formatNamaAman(`TPS ${sasaran.tps} ${entri.namaBerkas}`);
  const wilayah = sasaran.desa === null ? fakta.kecamatan.nama : namaDesa(sasaran.desa, fakta.kecamatan);
  return formatNamaAman(`${nomor} ${entri.namaBerkas} ${formatNamaWilayah(wilayah)}`);
}

/** Folder of a document inside the set, with forward slashes: "PPK", "Rapat", "PPS/2001 Desa Gentan". */
export function formatFolder(
  { kelompok }: EntriDokumen,
  { kecamatan }: FaktaDokumen,
  { desa }: Sasaran,
): string {
  if (kelompok === 'utama') return 'PPK';
  if (kelompok === 'rapat' && desa === null) return 'Rapat';
  if (desa === null) throw new Error('a document of a desa without its desa');
  const nama = formatNamaWilayah(namaDesa(desa, kecamatan));
  const folder = formatNamaAman(`${desa.slice(-4)} ${jenisDesa(desa)} ${nama}`);
  return kelompok === 'rapat' ? `Rapat/${folder}` : `PPS/${folder}`;
}
