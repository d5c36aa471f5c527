import { writeFile } from 'node:fs/promises';
import type { KecamatanContoh } from '../../core/contoh/contoh.ts';
import { computePlenoContoh } from '../../core/contoh/pleno-contoh.ts';
import { renderXlsx } from './render-xlsx.ts';
import { createLembar } from './sel-tulis.ts';

/** The official number of TPS of every desa, as an xlsx for `--tps`: Kode, Desa, Jumlah TPS. */
export async function writeDaftarTpsContoh(jalur: string, contoh: KecamatanContoh): Promise<void> {
  const baris = contoh.desa.map(({ desa, tps }) => [desa.kode, desa.nama, tps.length]);
  const lembar = createLembar('Daftar TPS', [['Kode', 'Desa', 'Jumlah TPS'], ...baris]);
  await writeFile(jalur, await renderXlsx([lembar], true));
}

/** Facts of an invented plenary meeting, as JSON for `--pleno`. */
export async function writePlenoContoh(jalur: string, contoh: KecamatanContoh): Promise<void> {
  const pleno = computePlenoContoh(contoh.kecamatan, contoh.profil);
  await writeFile(jalur, `${JSON.stringify(pleno, null, 2)}\n`);
}
