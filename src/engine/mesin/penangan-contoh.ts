import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { GalatPanggilan } from '../../contract/galat.ts';
import { formatNamaWilayah } from '../../core/bahasa/nama-wilayah.ts';
import { ok, type Result } from '../../core/result.ts';
import { packZip } from '../render/kemas-zip.ts';
import { appendJejak } from '../store/jejak.ts';
import { unlockKunci } from '../store/kunci.ts';
import { connect } from '../store/koneksi.ts';
import { insertImpor } from '../store/riwayat-impor.ts';
import {
  findFolderPekerjaan,
  formatFolderPekerjaan,
  formatJalurBasisData,
  ID_CONTOH,
  placePekerjaan,
} from './berkas-pekerjaan.ts';
import { createPekerjaan } from './buat-pekerjaan.ts';
import { openPekerjaan } from './buka-pekerjaan.ts';
import {
  buildPengaturanContoh,
  IDENTITAS_CONTOH,
  KATA_SANDI_CONTOH,
  loadKecamatanContoh,
} from './data-contoh.ts';
import { getKeadaan, ringkasYangMasuk } from './data/keadaan-data.ts';
import { tolak, tolakBasisData } from './galat.ts';
import { fillContoh, writeBerkasDesa } from './isi-contoh.ts';
import type { Jawaban, KonteksPanggilan, LayananMesin, Penangan, SesiAktif } from './konteks.ts';

interface ContohLama {
  readonly folder: string;
  readonly kunci: Buffer;
}

/**
 * The practice database that is there, or `null`. Only what opens with the passphrase of practice data is one; a database of anybody's
 * own, however its folder is called, is refused.
 */
async function findContohLama(mesin: LayananMesin): Promise<Result<ContohLama | null, GalatPanggilan>> {
  const folder = findFolderPekerjaan(mesin.folderData, ID_CONTOH);
  if (folder === null) return ok(null);
  const kunci = await unlockKunci(formatJalurBasisData(folder), { kataSandi: KATA_SANDI_CONTOH });
  return kunci.ok
    ? ok({ folder, kunci: kunci.nilai })
    : tolak(
        'BUKAN_DATA_CONTOH',
        'Data di folder "contoh" bukan data contoh, jadi tidak dihapus. Ganti nama folder itu di folder data, lalu ulangi.',
      );
}

async function removePekerjaanContoh(mesin: LayananMesin): Promise<Result<null, GalatPanggilan>> {
  const lama = await findContohLama(mesin);
  if (!lama.ok) return lama;
  if (lama.nilai === null) return ok(null);
  if (mesin.sesi()?.pekerjaan.id === ID_CONTOH) await mesin.gantiSesi(null);
  // Another window may have it open.
  const koneksi = connect(formatJalurBasisData(lama.nilai.folder), lama.nilai.kunci, 0);
  if (koneksi.ok) koneksi.nilai.close();
  else if (koneksi.galat.kode === 'BASIS_DATA_SEDANG_DIPAKAI') return tolakBasisData(koneksi.galat);
  await rm(lama.nilai.folder, { recursive: true, force: true, maxRetries: 5 });
  return ok(null);
}

export const createContoh: Penangan<'contoh.create'> = async (_, konteks) => {
  const { mesin, signal, onKemajuan } = konteks;
  onKemajuan({ teks: 'Menyusun kecamatan contoh …', selesai: null, jumlah: null });
  const lama = await findContohLama(mesin);
  if (!lama.ok) return lama;
  // Turns for what was asked in the meantime, before the engine is busy for a while.
  await nextTurn();
  signal.throwIfAborted();
  const contoh = loadKecamatanContoh(mesin.folderSumber);
  const folderBerkas = await mesin.folderSementara();
  let folderBaru: string | null = null;
  try {
    const berkas = await writeBerkasDesa(folderBerkas, contoh, konteks);
    const baru = await createPekerjaan(mesin, {
      identitas: IDENTITAS_CONTOH,
      kataSandi: KATA_SANDI_CONTOH,
      denganKodePemulihan: false,
      contoh: true,
      pengaturan: buildPengaturanContoh(contoh),
    });
    if (!baru.ok) return baru;
    folderBaru = baru.nilai.folder;
    const terisi = await fillContoh(baru.nilai, folderBerkas, konteks);
    if (!terisi.ok) return terisi;
    signal.throwIfAborted();
    return await replaceContoh(konteks, folderBaru, baru.nilai.kunci, berkas.length);
  } finally {
    await rm(folderBerkas, { recursive: true, force: true, maxRetries: 5 });
    if (folderBaru !== null) await rm(folderBaru, { recursive: true, force: true, maxRetries: 5 });
  }
};

/** In the history it stands as the first import, so that a second one has something to be compared with. */
function recordImpor(sesi: SesiAktif, jumlahBerkas: number): Result<null, GalatPanggilan> {
  const desa = sesi.kecamatan.desa.map((d) => d.kode);
  const angka = JSON.stringify(ringkasYangMasuk(sesi, getKeadaan(sesi).rekap));
  const hasil = sesi.db.transact(() => {
    insertImpor(sesi.db, {
      jumlahBerkas,
      jumlahDitolak: 0,
      desa: JSON.stringify(desa),
      angkaSebelum: null,
      angkaSesudah: angka,
    });
    appendJejak(sesi.db, {
      peristiwa: 'IMPOR_SELESAI',
      rincian: { berkas: jumlahBerkas, ditolak: 0, desa },
      mengubahData: false,
    });
    return ok(null);
  });
  return hasil.ok ? hasil : tolakBasisData(hasil.galat);
}

async function replaceContoh(
  { mesin }: KonteksPanggilan,
  folderBaru: string,
  kunci: Buffer,
  jumlahBerkas: number,
): Promise<Jawaban<'contoh.create'>> {
  const dihapus = await removePekerjaanContoh(mesin);
  if (!dihapus.ok) return dihapus;
  const id = await placePekerjaan(mesin.folderData, folderBaru, ID_CONTOH);
  const folder = path.join(formatFolderPekerjaan(mesin.folderData), id);
  const sesi = openPekerjaan(mesin, { id, folder, kunci, denganKodePemulihan: false });
  if (!sesi.ok) return sesi;
  await mesin.gantiSesi(sesi.nilai);
  const tercatat = recordImpor(sesi.nilai, jumlahBerkas);
  return tercatat.ok ? ok(sesi.nilai.terbuka()) : tercatat;
}

export const berkasContoh: Penangan<'contoh.berkas'> = async (_, konteks) => {
  const { mesin, signal } = konteks;
  const contoh = loadKecamatanContoh(mesin.folderSumber);
  const folder = await mesin.folderSementara();
  const berkas = await writeBerkasDesa(path.join(folder, 'desa'), contoh, konteks);
  const isi = new Map<string, Uint8Array>();
  for (const b of berkas) isi.set(b.nama, await readFile(b.jalur));
  signal.throwIfAborted();
  const nama = `Berkas Desa Contoh ${formatNamaWilayah(contoh.kecamatan.nama)}.zip`;
  const jalur = path.join(folder, nama);
  await writeFile(jalur, packZip(isi), { mode: 0o600 });
  await rm(path.join(folder, 'desa'), { recursive: true, force: true, maxRetries: 5 });
  return ok(await mesin.serahkan({ jalur, nama, tipe: 'application/zip' }));
};

export const removeContoh: Penangan<'contoh.remove'> = (_, { mesin }) => removePekerjaanContoh(mesin);
