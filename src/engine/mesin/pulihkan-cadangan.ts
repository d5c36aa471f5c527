import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { GalatPanggilan } from '../../contract/galat.ts';
import { ok, type Result } from '../../core/result.ts';
import type { BasisData } from '../store/basis-data.ts';
import { catatPeristiwa } from '../store/jejak.ts';
import { unlockKunci, type Rahasia } from '../store/kunci.ts';
import { verifyBasisData } from '../store/verifikasi.ts';
import { unpackCadangan } from './berkas-cadangan.ts';
import {
  AWALAN_BARU,
  formatFolderPekerjaan,
  formatIdPekerjaan,
  formatJalurBasisData,
  ID_CONTOH,
  placePekerjaan,
  saveKeterangan,
} from './berkas-pekerjaan.ts';
import { openPekerjaan } from './buka-pekerjaan.ts';
import { KATA_SANDI_CONTOH } from './data-contoh.ts';
import { createFolderMilik } from './folder-mesin.ts';
import { tolak, tolakBasisData } from './galat.ts';
import type { KonteksPanggilan, SesiAktif } from './konteks.ts';

export interface PermintaanPulih {
  readonly jalur: string;
  readonly rahasia: Rahasia;
}

/** Of a database these ask for the last backup; of a backup the advice is another one. */
const ISI_RUSAK: ReadonlySet<string> = new Set([
  'BASIS_DATA_RUSAK',
  'BUKAN_BASIS_DATA_PLENO',
  'KUNCI_BUKAN_MILIK_BASIS_DATA',
  'BERKAS_KUNCI_RUSAK',
  'BASIS_DATA_KOSONG',
]);

function describeIsiRusak<T>(hasil: Result<T, GalatPanggilan>): Result<T, GalatPanggilan> {
  if (hasil.ok || !ISI_RUSAK.has(hasil.galat.kode)) return hasil;
  const pesan =
    'Isi berkas cadangan ini rusak atau pernah diubah, jadi tidak dipulihkan. Pilih cadangan lain, atau salin ulang berkas itu dari tempat asalnya.';
  return tolak(hasil.galat.kode, pesan);
}

interface KunciPulih {
  readonly kunci: Buffer;
  readonly denganKodePemulihan: boolean;
}

async function unlock(
  folder: string,
  rahasia: Rahasia,
  contoh: boolean,
): Promise<Result<KunciPulih, GalatPanggilan>> {
  const berkas = formatJalurBasisData(folder);
  const sandi = contoh ? { kataSandi: KATA_SANDI_CONTOH } : rahasia;
  const kunci = await unlockKunci(berkas, sandi);
  if (!kunci.ok) return tolakBasisData(kunci.galat);
  return ok({ kunci: kunci.nilai, denganKodePemulihan: 'kodePemulihan' in sandi });
}

/** Reads all of it. What was changed behind the program's back is told by a check of the open database. */
function isTerbaca(db: BasisData): boolean {
  try {
    verifyBasisData(db);
    return true;
  } catch {
    return false;
  }
}

/** Opens what was unpacked where nobody sees it yet, reads all of it, and closes it again. */
function checkIsi(
  konteks: KonteksPanggilan,
  folder: string,
  kunci: KunciPulih,
  dibuatPada: string,
): Result<{ readonly id: string }, GalatPanggilan> {
  const sesi = openPekerjaan(konteks.mesin, { id: path.basename(folder), folder, ...kunci });
  if (!sesi.ok) return sesi;
  const { db, pekerjaan } = sesi.nilai;
  try {
    if (!isTerbaca(db))
      return tolak('CADANGAN_RUSAK', 'Isi cadangan ini tidak terbaca seluruhnya. Pilih cadangan lain.');
    const tercatat = catatPeristiwa(db, { peristiwa: 'CADANGAN_DIPULIHKAN', rincian: { dibuatPada } });
    if (!tercatat.ok) return tolakBasisData(tercatat.galat);
    return ok({ id: pekerjaan.contoh ? ID_CONTOH : formatIdPekerjaan(db.keterangan.identitas) });
  } finally {
    db.close();
  }
}

/**
 * A backup as a new database beside the others. It becomes visible only after it was unpacked, unlocked, opened and read from end to end.
 */
export async function restoreCadangan(
  permintaan: PermintaanPulih,
  konteks: KonteksPanggilan,
): Promise<Result<SesiAktif, GalatPanggilan>> {
  const { mesin, signal, onKemajuan } = konteks;
  const induk = formatFolderPekerjaan(mesin.folderData);
  await mkdir(induk, { recursive: true, mode: 0o700 });
  const baru = await createFolderMilik(induk, AWALAN_BARU);
  try {
    onKemajuan({ teks: 'Membuka berkas cadangan …', selesai: 1, jumlah: 3 });
    const isi = await unpackCadangan(permintaan.jalur, baru, signal);
    if (!isi.ok) return isi;
    const { keterangan, dibuatPada } = isi.nilai;
    const kunci = describeIsiRusak(await unlock(baru, permintaan.rahasia, keterangan.contoh));
    if (!kunci.ok) return kunci;
    signal.throwIfAborted();
    onKemajuan({ teks: 'Memeriksa isi cadangan …', selesai: 2, jumlah: 3 });
    saveKeterangan(baru, { ...keterangan, cadanganTerakhir: dibuatPada });
    const diperiksa = describeIsiRusak(checkIsi(konteks, baru, kunci.nilai, dibuatPada));
    if (!diperiksa.ok) return diperiksa;
    signal.throwIfAborted();
    const id = await placePekerjaan(mesin.folderData, baru, diperiksa.nilai.id);
    return openPekerjaan(mesin, { id, folder: path.join(induk, id), ...kunci.nilai });
  } finally {
    await rm(baru, { recursive: true, force: true, maxRetries: 5 });
  }
}
