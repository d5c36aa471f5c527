import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { GalatPanggilan } from '../../../contract/galat.ts';
import {
  detectTipeBukti,
  getAkhiranBukti,
  isFotoTelepon,
  UKURAN_BUKTI_MAKSIMUM,
} from '../../../core/bukti/tipe-bukti.ts';
import { ok, type Result } from '../../../core/result.ts';
import { maskAngkaPanjang } from '../../../core/samaran/samar.ts';
import { attachBerkasBukti, loadBerkasBukti, type IsiBerkasBukti } from '../../store/berkas-bukti.ts';
import { appendJejak, catatPeristiwa } from '../../store/jejak.ts';
import { formatNamaBerkas } from '../data/nama-berkas.ts';
import { tolak, tolakBasisData } from '../galat.ts';
import type { JalurTitipan, PenanganSesi } from '../konteks.ts';
import { buildTampil, listSidik, requireBukti, saveDanCatat } from './simpan-bukti.ts';

function tolakHilang(nama: string): Result<never, GalatPanggilan> {
  return tolak(
    'TITIPAN_TIDAK_DITEMUKAN',
    `"${nama}" tidak ditemukan lagi. Pasang kembali stik USB-nya atau salin berkasnya ke laptop, lalu pilih lagi.`,
  );
}

/** A file that is not there, or a folder, is no file. */
async function readBerkas(jalur: string): Promise<Buffer | 'TIDAK_ADA' | 'TERLALU_BESAR'> {
  try {
    const keadaan = await stat(jalur);
    if (!keadaan.isFile()) return 'TIDAK_ADA';
    return keadaan.size > UKURAN_BUKTI_MAKSIMUM ? 'TERLALU_BESAR' : await readFile(jalur);
  } catch {
    return 'TIDAK_ADA';
  }
}

/** The file as it will be kept; what it is stands in its bytes, whatever its name says. */
async function readLampiran({ jalur, nama }: JalurTitipan): Promise<Result<IsiBerkasBukti, GalatPanggilan>> {
  const isi = await readBerkas(jalur);
  if (isi === 'TIDAK_ADA') return tolakHilang(nama);
  if (isi === 'TERLALU_BESAR' || isi.length > UKURAN_BUKTI_MAKSIMUM)
    return tolak(
      'BERKAS_BUKTI_TERLALU_BESAR',
      `"${nama}" lebih besar dari 10 MB. Kecilkan fotonya atau pindai dengan mutu lebih rendah, lalu pilih lagi.`,
    );
  const tipe = detectTipeBukti(isi);
  if (tipe !== null) return ok({ nama, tipe, isi });
  const anjuran = isFotoTelepon(isi)
    ? 'Foto berformat HEIC belum dapat dibuka di semua laptop. Simpan dahulu sebagai JPEG, lalu pilih lagi.'
    : 'Yang diterima: foto JPEG, PNG, atau WebP, dan PDF.';
  return tolak('BERKAS_BUKTI_TIDAK_DIKENAL', `"${nama}" bukan berkas bukti yang dapat disimpan. ${anjuran}`);
}

export const attachBukti: PenanganSesi<'bukti.lampirkan'> = async (
  { bukti: id, titipan },
  sesi,
  { mesin, signal },
) => {
  const bukti = requireBukti(sesi, id);
  if (!bukti.ok) return bukti;
  const jalur = mesin.findTitipan(titipan);
  if (jalur === null) return tolakHilang('Berkas yang dipilih');
  const lampiran = await readLampiran(jalur);
  if (!lampiran.ok) return lampiran;
  signal.throwIfAborted();
  const { desa } = bukti.nilai.penanda;
  const hasil = saveDanCatat(sesi, () => {
    const sha256 = attachBerkasBukti(sesi.db, id, lampiran.nilai);
    appendJejak(sesi.db, {
      peristiwa: 'BUKTI_DILAMPIRI',
      rincian: { desa, sha256, bukti: listSidik(sesi.db, [id], desa) ?? [] },
      mengubahData: false,
    });
  });
  return hasil.ok ? buildTampil(sesi, id) : hasil;
};

/** The one way out of the encrypted store: on purpose, and told by the jejak before anything is written. */
export const openBerkasBukti: PenanganSesi<'bukti.berkas'> = async ({ berkas: id }, sesi, { mesin }) => {
  const berkas = loadBerkasBukti(sesi.db, id);
  if (berkas === null)
    return tolak(
      'BERKAS_BUKTI_TIDAK_ADA',
      'Berkas bukti itu tidak ada atau sudah diganti. Muat ulang daftarnya, lalu pilih lagi.',
    );
  const { desa, sha256, tipe, isi } = berkas;
  const tercatat = catatPeristiwa(sesi.db, { peristiwa: 'BUKTI_DILIHAT', rincian: { desa, sha256 } });
  if (!tercatat.ok) return tolakBasisData(tercatat.galat);
  const dasar = formatNamaBerkas(maskAngkaPanjang(path.parse(berkas.nama).name)) || 'bukti';
  const nama = `${dasar}${getAkhiranBukti(tipe)}`;
  const jalur = path.join(await mesin.folderSementara(), nama);
  await writeFile(jalur, isi, { mode: 0o600 });
  return ok(await mesin.serahkan({ jalur, nama, tipe }));
};
