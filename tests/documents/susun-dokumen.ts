/** Composes and reads back one document of the catalogue, as the engine does. */
import { findEntri } from '../../src/core/dokumen/daftar-dokumen.ts';
import type { JenisDokumen } from '../../src/core/dokumen/dokumen.ts';
import { SASARAN_KECAMATAN, type FaktaDokumen, type Sasaran } from '../../src/core/dokumen/fakta-dokumen.ts';
import { renderDokumen } from '../../src/engine/render/render-dokumen.ts';
import { readPdf, readXlsx, type LembarTerbaca, type NilaiSel } from './baca-dokumen.ts';

/** The only sheet of a document of one sheet. */
export async function bacaLembar(
  jenis: JenisDokumen,
  fakta: FaktaDokumen,
  sasaran: Sasaran = SASARAN_KECAMATAN,
): Promise<LembarTerbaca> {
  const [lembar, ...lain] = readXlsx(await renderDokumen(findEntri(jenis).compose(fakta, sasaran), 'xlsx'));
  if (lembar === undefined || lain.length > 0) throw new Error(`${jenis} tidak berlembar satu.`);
  return lembar;
}

/** Pages of the PDF. */
export async function bacaHalaman(
  jenis: JenisDokumen,
  fakta: FaktaDokumen,
  sasaran: Sasaran = SASARAN_KECAMATAN,
  cara: 'layout' | 'raw' = 'layout',
): Promise<readonly string[]> {
  return readPdf(await renderDokumen(findEntri(jenis).compose(fakta, sasaran), 'pdf'), cara);
}

/** What stands in the cells of a row: empty ones and what a merged cell covers are left out. */
export function isiBaris(baris: readonly NilaiSel[] | undefined): readonly NilaiSel[] {
  return (baris ?? []).filter((sel) => sel !== null && sel !== '');
}

/** The rows below the row of column numbers that begins with 1, 2, 3. */
export function barisTabel({ baris }: LembarTerbaca): readonly (readonly NilaiSel[])[] {
  const nomor = baris.findIndex((b) => isiBaris(b).slice(0, 3).join(' ') === '1 2 3');
  if (nomor === -1) throw new Error('Baris nomor kolom tidak ada.');
  return baris.slice(nomor + 1);
}
