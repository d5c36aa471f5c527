import type { DaftarDokumen } from '../../../contract/bentuk/dokumen.ts';

/** Why a document of this desa (`null`: of the kecamatan) can only be a DRAF; empty: it can be final. */
export function listAlasanDraf(
  { alasanDraf, alasanDrafDesa }: Pick<DaftarDokumen, 'alasanDraf' | 'alasanDrafDesa'>,
  desa: string | null,
): readonly string[] {
  if (desa === null) return alasanDraf;
  return alasanDrafDesa.find((a) => a.desa === desa)?.alasan ?? [];
}

/** Whether any document there is can be final. */
export function isAdaResmi(daftar: DaftarDokumen): boolean {
  return daftar.dokumen.some((d) => listAlasanDraf(daftar, d.desa).length === 0);
}
