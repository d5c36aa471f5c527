import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { findEntri, formatNamaBerkas, listSasaran } from '../../../core/dokumen/daftar-dokumen.ts';
import { formatSasaran } from '../../../core/dokumen/fakta-dokumen.ts';
import { ok } from '../../../core/result.ts';
import { renderDokumen } from '../../render/render-dokumen.ts';
import { catatPeristiwa } from '../../store/jejak.ts';
import { findBerkasDokumen } from '../../store/riwayat-dokumen.ts';
import { formatNamaDokumen, removeSisaTulis } from '../../write-dokumen.ts';
import { TIPE_PDF, TIPE_XLSX } from '../data/tipe-media.ts';
import { tolak, tolakBasisData } from '../galat.ts';
import type { PenanganSesi } from '../konteks.ts';
import { createCariAlasan } from './alasan-draf.ts';
import { runBuat } from './buat-dokumen.ts';
import { buildDaftarDokumen, buildPapan, listIsiPaket, listRiwayat } from './keadaan-dokumen.ts';
import { planBuat } from './rencana-buat.ts';
import { FOLDER_DOKUMEN, readDokumen } from './tempat-dokumen.ts';

export const listDokumen: PenanganSesi<'dokumen.list'> = (_masukan, sesi) => ok(buildDaftarDokumen(sesi));

export const listRiwayatDokumen: PenanganSesi<'dokumen.riwayat'> = (saringan, sesi) =>
  ok(listRiwayat(sesi, saringan));

export const previewDokumen: PenanganSesi<'dokumen.preview'> = async (
  { jenis, desa, tps },
  sesi,
  { mesin, signal },
) => {
  const papan = buildPapan(sesi);
  const entri = findEntri(jenis);
  const dicari = formatSasaran({ desa, tps });
  const sasaran = listSasaran(entri, papan.fakta).find((s) => formatSasaran(s) === dicari);
  if (sasaran === undefined)
    return tolak(
      'DOKUMEN_TIDAK_ADA',
      'Dokumen itu tidak dapat dibuat dari data sekarang. Muat ulang halamannya, lalu pilih lagi.',
    );
  const draf = createCariAlasan(sesi)(entri, sasaran).length > 0;
  const isiPaket = listIsiPaket(papan.dokumen, papan.fakta, draf);
  const isi = await renderDokumen(entri.compose({ ...papan.fakta, draf, isiPaket }, sasaran), 'pdf');
  signal.throwIfAborted();
  if (entri.rahasia) {
    const tercatat = catatPeristiwa(sesi.db, {
      peristiwa: 'DOKUMEN_RAHASIA_DILIHAT',
      rincian: { jenis, desa, tps },
    });
    if (!tercatat.ok) return tolakBasisData(tercatat.galat);
  }
  const nama = formatNamaDokumen(formatNamaBerkas(entri, papan.fakta, sasaran), draf, 'pdf');
  const jalur = path.join(await mesin.folderSementara(), nama);
  await writeFile(jalur, isi, { mode: 0o600 });
  return ok(await mesin.serahkan({ jalur, nama, tipe: TIPE_PDF }));
};

export const makeDokumen: PenanganSesi<'dokumen.make'> = async (masukan, sesi, konteks) => {
  const papan = buildPapan(sesi);
  const rencana = planBuat(sesi, papan, masukan);
  if (rencana.hanyaDraf !== null)
    return tolak(
      'DOKUMEN_HANYA_DRAF',
      `Dokumen akhir belum dapat dibuat. ${rencana.hanyaDraf} Sementara itu dapat dibuat sebagai DRAF.`,
    );
  const folder = path.join(sesi.folder, FOLDER_DOKUMEN);
  await mkdir(folder, { recursive: true });
  await removeSisaTulis(folder);
  return runBuat(sesi, papan, rencana, masukan.draf, konteks);
};

export const serahkanDokumen: PenanganSesi<'dokumen.keluaran'> = async ({ id }, sesi, { mesin }) => {
  const berkas = findBerkasDokumen(sesi.db, id);
  if (berkas === null)
    return tolak(
      'DOKUMEN_TIDAK_ADA',
      'Dokumen itu tidak ada di riwayat. Muat ulang halamannya, lalu pilih lagi.',
    );
  const isi = await readDokumen(sesi, berkas);
  if (!isi.ok) return isi;
  const tipe = berkas.format === 'pdf' ? TIPE_PDF : TIPE_XLSX;
  return ok(await mesin.serahkan({ jalur: isi.nilai.jalur, nama: berkas.nama, tipe }));
};

export const openFolderDokumen: PenanganSesi<'dokumen.folder'> = async (_masukan, sesi, { mesin }) => {
  const jalur = path.join(sesi.folder, FOLDER_DOKUMEN);
  await mkdir(jalur, { recursive: true });
  return ok(await mesin.serahkan({ jalur, nama: FOLDER_DOKUMEN, tipe: 'inode/directory', folder: true }));
};
