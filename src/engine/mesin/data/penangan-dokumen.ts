import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { daftarDokumen } from '../../../core/dokumen/daftar-dokumen.ts';
import { formatNamaWilayah } from '../../../core/bahasa/nama-wilayah.ts';
import { ok } from '../../../core/result.ts';
import { packZip } from '../../render/kemas-zip.ts';
import { renderDokumen } from '../../render/render-dokumen.ts';
import { findBerkasDokumen, loadRiwayatDokumen } from '../../store/riwayat-dokumen.ts';
import { FORMAT_DOKUMEN, formatNamaDokumen, removeSisaTulis } from '../../write-dokumen.ts';
import { tolak } from '../galat.ts';
import type { KonteksPanggilan, PenanganSesi, SesiAktif } from '../konteks.ts';
import { buildFakta, computeSidik, findEntri, JUDUL_DOKUMEN, listAlasanDraf } from './fakta-dokumen.ts';
import { buildDaftarDokumen, listDokumenTampil, listRiwayat } from './keadaan-dokumen.ts';
import { formatNamaBerkas } from './nama-berkas.ts';
import { TIPE_PDF, TIPE_XLSX, TIPE_ZIP } from './tipe-media.ts';
import { FOLDER_DOKUMEN, readDokumen, saveDokumen, type DokumenJadi } from './simpan-dokumen.ts';

export const listDokumen: PenanganSesi<'dokumen.list'> = (_masukan, sesi) => ok(buildDaftarDokumen(sesi));

export const listRiwayatDokumen: PenanganSesi<'dokumen.riwayat'> = ({ jenis }, sesi) =>
  ok(listRiwayat(sesi, jenis));

export const previewDokumen: PenanganSesi<'dokumen.preview'> = async ({ jenis }, sesi, { mesin, signal }) => {
  const fakta = buildFakta(sesi, listAlasanDraf(sesi).length > 0);
  const entri = findEntri(jenis);
  const isi = await renderDokumen(entri.compose(fakta), 'pdf');
  signal.throwIfAborted();
  const nama = formatNamaDokumen(entri.formatNamaBerkas(fakta), fakta.draf, 'pdf');
  const jalur = path.join(await mesin.folderSementara(), nama);
  await writeFile(jalur, isi, { mode: 0o600 });
  return ok(await mesin.serahkan({ jalur, nama, tipe: TIPE_PDF }));
};

type Langkah = (nama: string) => void;

/** Every format from one model, so that the files cannot differ. */
async function renderSemua(
  sesi: SesiAktif,
  jenis: DokumenJadi['jenis'],
  draf: boolean,
  signal: AbortSignal,
  onMulai: Langkah,
): Promise<DokumenJadi> {
  const fakta = buildFakta(sesi, draf);
  const entri = findEntri(jenis);
  const model = entri.compose(fakta);
  const berkas: DokumenJadi['berkas'][number][] = [];
  for (const format of FORMAT_DOKUMEN) {
    signal.throwIfAborted();
    const nama = formatNamaDokumen(entri.formatNamaBerkas(fakta), draf, format);
    onMulai(nama);
    berkas.push({ nama, format, isi: await renderDokumen(model, format) });
  }
  signal.throwIfAborted();
  return {
    jenis,
    judul: JUDUL_DOKUMEN[jenis],
    draf,
    sidik: computeSidik(model),
    kepalaJejak: fakta.kepalaJejak,
    berkas,
  };
}

function createPelapor(konteks: KonteksPanggilan, jumlah: number): Langkah {
  let selesai = 0;
  return (nama) => {
    konteks.onKemajuan({ teks: `Membuat ${nama}`, selesai, jumlah });
    selesai++;
  };
}

/** One document after another; what is done when it is cancelled stays, and the history tells exactly that. */
export const makeDokumen: PenanganSesi<'dokumen.make'> = async ({ jenis, draf }, sesi, konteks) => {
  const [alasan] = listAlasanDraf(sesi);
  if (!draf && alasan !== undefined)
    return tolak(
      'DOKUMEN_HANYA_DRAF',
      `Dokumen akhir belum dapat dibuat. ${alasan} Sementara itu dapat dibuat sebagai DRAF.`,
    );
  const folder = path.join(sesi.folder, FOLDER_DOKUMEN);
  await mkdir(folder, { recursive: true });
  await removeSisaTulis(folder);
  const diminta = daftarDokumen.map((e) => e.jenis).filter((j) => jenis.includes(j));
  const lapor = createPelapor(konteks, diminta.length * FORMAT_DOKUMEN.length);
  const sebelum = loadRiwayatDokumen(sesi.db).length;
  for (const j of diminta) {
    const jadi = await renderSemua(sesi, j, draf, konteks.signal, lapor);
    const tersimpan = await saveDokumen(sesi, jadi, konteks.mesin.waktu());
    if (!tersimpan.ok) return tersimpan;
  }
  const riwayat = listRiwayat(sesi, null);
  return ok(riwayat.slice(0, riwayat.length - sebelum).toReversed());
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

export const zipDokumen: PenanganSesi<'dokumen.zip'> = async (_masukan, sesi, { mesin }) => {
  const berlaku = new Set(
    listDokumenTampil(sesi).flatMap((d) =>
      (d.keadaan === 'siap' ? (d.terakhir?.berkas ?? []) : []).map((b) => b.id),
    ),
  );
  const berkas = loadRiwayatDokumen(sesi.db)
    .flatMap((d) => d.berkas)
    .filter((b) => berlaku.has(b.id))
    .sort((a, b) => (a.nama < b.nama ? -1 : 1));
  if (berkas.length === 0)
    return tolak(
      'DOKUMEN_BELUM_ADA',
      'Belum ada dokumen yang sesuai dengan data sekarang. Buat dahulu dokumennya, lalu unduh semuanya.',
    );
  const isi = new Map<string, Uint8Array>();
  for (const b of berkas) {
    const terbaca = await readDokumen(sesi, b);
    if (!terbaca.ok) return terbaca;
    isi.set(b.nama, terbaca.nilai.isi);
  }
  const kecamatan = formatNamaWilayah(sesi.kecamatan.nama);
  const nama = `${formatNamaBerkas(`Dokumen Pleno ${sesi.tahapan.kode} Kecamatan ${kecamatan}`)}.zip`;
  const jalur = path.join(await mesin.folderSementara(), nama);
  await writeFile(jalur, packZip(isi), { mode: 0o600 });
  return ok(await mesin.serahkan({ jalur, nama, tipe: TIPE_ZIP }));
};

export const openFolderDokumen: PenanganSesi<'dokumen.folder'> = async (_masukan, sesi, { mesin }) => {
  const jalur = path.join(sesi.folder, FOLDER_DOKUMEN);
  await mkdir(jalur, { recursive: true });
  return ok(await mesin.serahkan({ jalur, nama: FOLDER_DOKUMEN, tipe: 'inode/directory', folder: true }));
};
