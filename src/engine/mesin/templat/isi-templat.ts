import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import type { FaktaDokumen, Sasaran } from '../../../core/dokumen/fakta-dokumen.ts';
import { computeNilai, listTempatUlang } from '../../../core/templat-xlsx/kamus-xlsx.ts';
import { namaDesa } from '../../../core/wilayah/wilayah.ts';
import type { Pengisi, TemplatBuku } from '../../templat/bentuk-templat.ts';
import { formatNamaBerkas } from '../data/nama-berkas.ts';
import { listAlasanDraf, listAlasanDrafDesa } from '../dokumen/alasan-draf.ts';
import type { SesiAktif } from '../konteks.ts';

/** Where a form gets its values for one place. */
export function createPengisi(
  { kamus, lingkup }: TemplatBuku,
  fakta: FaktaDokumen,
  sasaran: Sasaran,
): Pengisi {
  return {
    tempat: { ...sasaran, nomor: null, berkas: lingkup },
    listUlang: (daftar) => listTempatUlang(fakta, daftar, sasaran, lingkup),
    nilai: (butir, tempat) => {
      const medan = kamus.get(butir.medan);
      return medan === undefined ? { jenis: 'teks', teks: null } : computeNilai(medan, butir, fakta, tempat);
    },
  };
}

/** Whether a form about this place can only be a draft: as the documents of the PPK, or of that PPS. */
export function createCariDraf(sesi: SesiAktif): (sasaran: Sasaran) => boolean {
  const kecamatan = listAlasanDraf(sesi).length > 0;
  const desaDraf = new Set(listAlasanDrafDesa(sesi).map((a) => a.desa));
  return ({ desa }) => (desa === null ? kecamatan : desaDraf.has(desa));
}

/** Sorted as the desa and TPS are: "2001 Gentan/TPS 001 Model A-Rekap (DRAF).xlsx". */
export function formatNamaIsian(
  templat: string,
  { desa, tps }: Sasaran,
  { kecamatan, draf, contoh }: Pick<FaktaDokumen, 'kecamatan' | 'draf' | 'contoh'>,
): string {
  const nama = templat.replace(/\.xlsx$/i, '');
  const akhiran = `${draf ? ' (DRAF)' : ''}${contoh ? ' (DATA CONTOH)' : ''}.xlsx`;
  if (desa === null) return formatNamaBerkas(`${nama} ${formatNamaWilayah(kecamatan.nama)}`) + akhiran;
  const wilayah = formatNamaBerkas(`${desa.slice(-4)} ${formatNamaWilayah(namaDesa(desa, kecamatan))}`);
  return tps === null
    ? formatNamaBerkas(`${wilayah} ${nama}`) + akhiran
    : `${wilayah}/${formatNamaBerkas(`TPS ${tps} ${nama}`)}${akhiran}`;
}
