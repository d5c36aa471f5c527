import { jenisDesa, type Desa } from '../wilayah/wilayah.ts';

/** "Desa NGROMBO", "Kelurahan KARTASURA": in running text. */
export function formatSebutanDesa(desa: Desa): string {
  return `${jenisDesa(desa.kode)} ${desa.nama}`;
}

/** The name in a table: with its kind only where the kecamatan has both. */
export function formatNamaDesa(desa: Desa, semua: readonly Desa[]): string {
  const campur = new Set(semua.map((d) => jenisDesa(d.kode))).size > 1;
  return campur ? formatSebutanDesa(desa) : desa.nama;
}

/** @example formatJumlahDesa(desaKartasura) // "10 Desa, 2 Kelurahan" */
export function formatJumlahDesa(semua: readonly Desa[]): string {
  return (['Desa', 'Kelurahan'] as const)
    .map((jenis) => ({ jenis, jumlah: semua.filter((d) => jenisDesa(d.kode) === jenis).length }))
    .filter(({ jumlah }) => jumlah > 0)
    .map(({ jenis, jumlah }) => `${jumlah} ${jenis}`)
    .join(', ');
}
