import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { GalatPanggilan } from '../../contract/galat.ts';
import { ok, type Result } from '../../core/result.ts';
import { unlockKunci, type Rahasia } from '../store/kunci.ts';
import {
  findFolderPekerjaan,
  formatFolderPekerjaan,
  formatIdPekerjaan,
  formatJalurBasisData,
  listPekerjaan,
  loadKeterangan,
  placePekerjaan,
} from './berkas-pekerjaan.ts';
import { createPekerjaan } from './buat-pekerjaan.ts';
import { openPekerjaan } from './buka-pekerjaan.ts';
import { KATA_SANDI_CONTOH } from './data-contoh.ts';
import { tolak, tolakBasisData } from './galat.ts';
import type { LayananMesin, Penangan } from './konteks.ts';
import { issueLembarPemulihan } from './terbit-pemulihan.ts';
import { readVersiProgram } from './versi-program.ts';

export const loadSesi: Penangan<'sesi.load'> = (_, { mesin }) =>
  ok({
    versi: readVersiProgram(mesin.folderSumber),
    terbuka: mesin.sesi()?.terbuka() ?? null,
    pekerjaan: listPekerjaan(mesin.folderData, mesin.folderSumber),
  });

export const createSesi: Penangan<'sesi.create'> = async (masukan, { mesin, signal }) => {
  const { kecamatan, profil, tahapan, kataSandi } = masukan;
  const identitas = { kecamatan, profil, tahapan };
  const dibuat = await createPekerjaan(mesin, {
    identitas,
    kataSandi,
    denganKodePemulihan: true,
    contoh: false,
    pengaturan: { desa: [] },
  });
  if (!dibuat.ok) return dibuat;
  const baru = dibuat.nilai;
  try {
    signal.throwIfAborted();
    const dipilih = baru.profil.tahapan.find((t) => t.kode === tahapan);
    if (dipilih === undefined || baru.kodePemulihan === null) throw new Error('no stage or recovery code');
    // Before the database gets its place: without its sheet it would not be finished.
    const lembar = await issueLembarPemulihan(mesin, baru.kodePemulihan, { ...baru, tahapan: dipilih });
    const id = await placePekerjaan(mesin.folderData, baru.folder, formatIdPekerjaan(identitas));
    const folder = path.join(formatFolderPekerjaan(mesin.folderData), id);
    const sesi = openPekerjaan(mesin, { id, folder, kunci: baru.kunci, denganKodePemulihan: false });
    if (!sesi.ok) return sesi;
    await mesin.gantiSesi(sesi.nilai);
    return ok(lembar);
  } finally {
    await rm(baru.folder, { recursive: true, force: true, maxRetries: 5 });
  }
};

interface KunciSesi {
  readonly kunci: Buffer;
  readonly denganKodePemulihan: boolean;
}

/** Practice data opens whatever was typed; everything else by one of its two secrets. */
async function unlock(
  mesin: LayananMesin,
  folder: string,
  rahasia: Rahasia,
): Promise<Result<KunciSesi, GalatPanggilan>> {
  const berkas = formatJalurBasisData(folder);
  if (loadKeterangan(folder, mesin.folderSumber).contoh) {
    const kunci = await unlockKunci(berkas, { kataSandi: KATA_SANDI_CONTOH });
    if (kunci.ok) return ok({ kunci: kunci.nilai, denganKodePemulihan: false });
  }
  const kunci = await unlockKunci(berkas, rahasia);
  return kunci.ok
    ? ok({ kunci: kunci.nilai, denganKodePemulihan: 'kodePemulihan' in rahasia })
    : tolakBasisData(kunci.galat);
}

export const openSesi: Penangan<'sesi.open'> = async ({ id, rahasia }, { mesin, signal }) => {
  const folder = findFolderPekerjaan(mesin.folderData, id);
  if (folder === null)
    return tolak(
      'DATA_TIDAK_DITEMUKAN',
      'Data ini tidak ada lagi di folder data. Muat ulang daftar di halaman Mulai.',
    );
  const kunci = await unlock(mesin, folder, rahasia);
  if (!kunci.ok) return kunci;
  signal.throwIfAborted();
  // Opened already, perhaps from another window: it cannot be opened twice, and need not be.
  const terbuka = mesin.sesi();
  if (terbuka?.pekerjaan.id === id) return ok(terbuka.terbuka());
  const sesi = openPekerjaan(mesin, { id, folder, ...kunci.nilai });
  if (!sesi.ok) return sesi;
  await mesin.gantiSesi(sesi.nilai);
  return ok(sesi.nilai.terbuka());
};

export const closeSesi: Penangan<'sesi.close'> = async (_, { mesin }) => {
  await mesin.gantiSesi(null);
  return ok(null);
};
