import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { LembarPemulihan } from '../../contract/bentuk/sesi.ts';
import { formatNamaWilayah } from '../../core/bahasa/nama-wilayah.ts';
import { composeLembarPemulihan, type FaktaPemulihan } from '../../core/dokumen/lembar-pemulihan.ts';
import { renderPdf } from '../render/render-pdf.ts';
import type { LayananMesin } from './konteks.ts';
import { formatTanggalSetempat } from './tanggal-setempat.ts';

/** The recovery code and its sheet as a PDF, for the host to print or save. */
export async function issueLembarPemulihan(
  mesin: LayananMesin,
  kode: string,
  fakta: Pick<FaktaPemulihan, 'kecamatan' | 'profil' | 'tahapan'>,
): Promise<LembarPemulihan> {
  const { kecamatan, profil, tahapan } = fakta;
  const tanggal = formatTanggalSetempat(mesin.waktu());
  const isi = await renderPdf(composeLembarPemulihan({ kecamatan, profil, tahapan, tanggal, kode }));
  const nama = `Lembar Pemulihan ${formatNamaWilayah(kecamatan.nama).replace(/[\\/:*?"<>|]/g, '-')}.pdf`;
  const jalur = path.join(await mesin.folderSementara(), nama);
  await writeFile(jalur, isi, { mode: 0o600 });
  return { kodePemulihan: kode, keluaran: await mesin.serahkan({ jalur, nama, tipe: 'application/pdf' }) };
}
