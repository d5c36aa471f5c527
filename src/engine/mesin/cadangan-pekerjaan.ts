import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Cadangan } from '../../contract/bentuk/cadangan.ts';
import type { GalatPanggilan } from '../../contract/galat.ts';
import type { KeteranganCadangan } from '../../contract/keterangan-schema.ts';
import { formatNamaWilayah } from '../../core/bahasa/nama-wilayah.ts';
import { ok, type Result } from '../../core/result.ts';
import { writeZipBerkas } from '../render/kemas-zip-berkas.ts';
import { syncFolder } from '../store/berkas-atomik.ts';
import { formatNamaBerkasKunci, readBerkasKunci } from '../store/berkas-kunci.ts';
import { findGalatBasisData } from '../store/galat-basis-data.ts';
import { catatPeristiwa } from '../store/jejak.ts';
import { composeKeterangan } from './bangun-keterangan.ts';
import { checkBerkasCadangan, ISI_CADANGAN, readKeteranganCadangan } from './berkas-cadangan.ts';
import { formatJalurBasisData, readKeterangan, saveKeterangan } from './berkas-pekerjaan.ts';
import { createFolderMilik, removeSisa } from './folder-mesin.ts';
import { tolakBasisData } from './galat.ts';
import type { SesiAktif } from './konteks.ts';
import { formatSaatSetempat } from './tanggal-setempat.ts';

export const AKHIRAN_CADANGAN = '.plenocadangan';
const AWALAN_SEMENTARA = '.sementara-';
/** Older ones of those the program makes by itself go; what the operator made stays until they delete it. */
const OTOMATIS_DISIMPAN = 10;

type Sebab = Cadangan['sebab'];

const SEBUTAN: Readonly<Record<Sebab, string>> = {
  manual: 'cadangan',
  'sebelum-impor': 'sebelum impor',
  'sebelum-pulih': 'sebelum pulih',
};

export function formatFolderCadangan(folder: string): string {
  return path.join(folder, 'cadangan');
}

async function readCadangan(folder: string, nama: string): Promise<Cadangan> {
  const jalur = path.join(folder, nama);
  const { size, mtime } = await stat(jalur);
  const keterangan = await readKeteranganCadangan(jalur);
  return keterangan.ok
    ? { nama, dibuatPada: keterangan.nilai.dibuatPada, ukuran: size, sebab: keterangan.nilai.sebab }
    : { nama, dibuatPada: mtime.toISOString(), ukuran: size, sebab: 'manual' };
}

/** Backups of the open database, newest first; a damaged one is listed too. */
export async function listCadangan(sesi: SesiAktif): Promise<readonly Cadangan[]> {
  const folder = formatFolderCadangan(sesi.folder);
  if (!existsSync(folder)) return [];
  const nama = (await readdir(folder)).filter((n) => n.endsWith(AKHIRAN_CADANGAN));
  const semua = await Promise.all(nama.map((n) => readCadangan(folder, n)));
  return semua.sort((a, b) => (a.dibuatPada < b.dibuatPada ? 1 : a.dibuatPada > b.dibuatPada ? -1 : 0));
}

async function pruneOtomatis(sesi: SesiAktif): Promise<void> {
  const otomatis = (await listCadangan(sesi)).filter((c) => c.sebab !== 'manual');
  for (const { nama } of otomatis.slice(OTOMATIS_DISIMPAN))
    await rm(path.join(formatFolderCadangan(sesi.folder), nama), { force: true });
}

function chooseNama(sesi: SesiAktif, folder: string, sebab: Sebab, waktu: string): string {
  const kecamatan = formatNamaWilayah(sesi.kecamatan.nama).replace(/[\\/:*?"<>|]/g, '-');
  const kode = sesi.db.keterangan.identitas.tahapan;
  const dasar = `${kecamatan} ${kode} ${formatSaatSetempat(waktu)} ${SEBUTAN[sebab]}`;
  for (let ke = 1; ; ke += 1) {
    const nama = `${dasar}${ke === 1 ? '' : ` (${ke})`}${AKHIRAN_CADANGAN}`;
    if (!existsSync(path.join(folder, nama))) return nama;
  }
}

/** Packs a checked copy and the key file, and reads the package once more before it is a backup. */
async function packCadangan(
  sesi: SesiAktif,
  sementara: string,
  keterangan: KeteranganCadangan,
): Promise<Result<string, GalatPanggilan>> {
  const salinan = path.join(sementara, ISI_CADANGAN.basisData);
  const tersalin = sesi.db.saveSalinan(sesi.kunci, salinan);
  if (!tersalin.ok) return tolakBasisData(tersalin.galat);
  const asal = formatJalurBasisData(sesi.folder);
  const kunci = readBerkasKunci(asal);
  if (!kunci.ok) return tolakBasisData(kunci.galat);
  const salinanKunci = path.join(sementara, ISI_CADANGAN.kunci);
  await copyFile(formatNamaBerkasKunci(asal), salinanKunci);
  const paket = path.join(sementara, `paket${AKHIRAN_CADANGAN}`);
  await writeZipBerkas(
    paket,
    new Map<string, string | Uint8Array>([
      [ISI_CADANGAN.keterangan, new TextEncoder().encode(`${JSON.stringify(keterangan, null, 2)}\n`)],
      [ISI_CADANGAN.kunci, salinanKunci],
      [ISI_CADANGAN.basisData, salinan],
    ]),
  );
  const diperiksa = await checkBerkasCadangan(paket);
  return diperiksa.ok ? ok(paket) : diperiksa;
}

function composeIsi(sesi: SesiAktif, sebab: Sebab, dibuatPada: string): KeteranganCadangan {
  const { contoh, dibuatPada: lahir } = sesi.pekerjaan;
  return {
    format: 'pleno-dpsh-cadangan',
    versi: 1,
    dibuatPada,
    sebab,
    keterangan: composeKeterangan(sesi.kecamatan, sesi.profilAsal, sesi.tahapan, {
      contoh,
      dibuatPada: lahir,
    }),
  };
}

async function makeCadangan(
  sesi: SesiAktif,
  sebab: Sebab,
  sementara: string,
): Promise<Result<Cadangan, GalatPanggilan>> {
  const dibuatPada = sesi.db.keterangan.waktu();
  const paket = await packCadangan(sesi, sementara, composeIsi(sesi, sebab, dibuatPada));
  if (!paket.ok) return paket;
  const folder = formatFolderCadangan(sesi.folder);
  const nama = chooseNama(sesi, folder, sebab, dibuatPada);
  await rename(paket.nilai, path.join(folder, nama));
  syncFolder(folder);
  const keterangan = readKeterangan(sesi.folder);
  if (keterangan !== null) saveKeterangan(sesi.folder, { ...keterangan, cadanganTerakhir: dibuatPada });
  const tercatat = catatPeristiwa(sesi.db, { peristiwa: 'CADANGAN_DIBUAT', rincian: { sebab } });
  if (!tercatat.ok) return tolakBasisData(tercatat.galat);
  await pruneOtomatis(sesi);
  const { size } = await stat(path.join(folder, nama));
  return ok({ nama, dibuatPada, ukuran: size, sebab });
}

/**
 * A checked, encrypted copy of the open database with its key file, as one file in its backup folder. It appears there only when it is
 * whole, and takes the place of no other. Of those made by the program itself the newest ten stay.
 */
export async function createCadangan(
  sesi: SesiAktif,
  sebab: Sebab,
): Promise<Result<Cadangan, GalatPanggilan>> {
  const folder = formatFolderCadangan(sesi.folder);
  let sementara: string | null = null;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await removeSisa(folder, AWALAN_SEMENTARA);
    sementara = await createFolderMilik(folder, AWALAN_SEMENTARA);
    return await makeCadangan(sesi, sebab, sementara);
  } catch (e) {
    const galat = findGalatBasisData(e);
    if (galat === null) throw e;
    return tolakBasisData(galat);
  } finally {
    if (sementara !== null) await rm(sementara, { recursive: true, force: true, maxRetries: 5 });
  }
}
