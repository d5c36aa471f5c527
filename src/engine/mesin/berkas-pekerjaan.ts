import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Pekerjaan } from '../../contract/bentuk/sesi.ts';
import { idPekerjaan } from '../../contract/isian.ts';
import { keteranganSchema, type Keterangan } from '../../contract/keterangan-schema.ts';
import { syncFolder, writeFileAtomic } from '../store/berkas-atomik.ts';
import type { Identitas } from '../store/basis-data.ts';
import { formatNamaBerkasKunci } from '../store/berkas-kunci.ts';
import { rebuildKeterangan } from './bangun-keterangan.ts';

export const ID_CONTOH = 'contoh';
/** Folders still in the making: dead ones are removed at start. */
export const AWALAN_BARU = '.baru-';

export function formatFolderPekerjaan(folderData: string): string {
  return path.join(folderData, 'basis-data');
}

export function formatJalurBasisData(folder: string): string {
  return path.join(folder, 'data.pleno');
}

function formatJalurKeterangan(folder: string): string {
  return path.join(folder, 'keterangan.json');
}

/** `33-11-10-pilkada-2024-dpsh`: what the database is about, so that a lost description can be made again. */
export function formatIdPekerjaan({ kecamatan, profil, tahapan }: Identitas): string {
  return `${kecamatan}-${profil}-${tahapan}`
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 70);
}

/** Swallows failures: a description can be made again, and nothing depends on it. */
export function saveKeterangan(folder: string, keterangan: Keterangan): void {
  try {
    writeFileAtomic(formatJalurKeterangan(folder), `${JSON.stringify(keterangan, null, 2)}\n`, {
      baru: false,
    });
  } catch {
    // Disk full or write-protected: the database itself will say so.
  }
}

/** `null`: missing or damaged. */
export function readKeterangan(folder: string): Keterangan | null {
  try {
    const hasil = keteranganSchema.safeParse(JSON.parse(readFileSync(formatJalurKeterangan(folder), 'utf8')));
    return hasil.success ? hasil.data : null;
  } catch {
    return null;
  }
}

export function toPekerjaan(id: string, k: Keterangan): Pekerjaan {
  return {
    id,
    kecamatan: k.kecamatan,
    profil: k.profil,
    tahapan: k.tahapan,
    contoh: k.contoh,
    dibuatPada: k.dibuatPada,
    terakhirDibuka: k.terakhirDibuka,
    cadanganTerakhir: k.cadanganTerakhir,
  };
}

/** There is a database, or the key file of one that should be there. */
export function isPekerjaan(folder: string): boolean {
  const berkas = formatJalurBasisData(folder);
  return existsSync(berkas) || existsSync(formatNamaBerkasKunci(berkas));
}

export function loadKeterangan(folder: string, folderSumber: string): Keterangan {
  return readKeterangan(folder) ?? rebuildKeterangan(path.basename(folder), folder, folderSumber);
}

/** Every database of this machine, last opened first. A damaged description hides none. */
export function listPekerjaan(folderData: string, folderSumber: string): readonly Pekerjaan[] {
  const induk = formatFolderPekerjaan(folderData);
  const waktu = (p: Pekerjaan): string => p.terakhirDibuka ?? p.dibuatPada;
  return readdirSync(induk)
    .filter((nama) => idPekerjaan.safeParse(nama).success && isPekerjaan(path.join(induk, nama)))
    .map((nama) => toPekerjaan(nama, loadKeterangan(path.join(induk, nama), folderSumber)))
    .sort((a, b) => (waktu(a) < waktu(b) ? 1 : waktu(a) > waktu(b) ? -1 : a.id < b.id ? -1 : 1));
}

export function findFolderPekerjaan(folderData: string, id: string): string | null {
  const folder = path.join(formatFolderPekerjaan(folderData), id);
  return isPekerjaan(folder) ? folder : null;
}

function isAda(jalur: string): boolean {
  return statSync(jalur, { throwIfNoEntry: false }) !== undefined;
}

const COBA_PINDAH = 10;

/** On Windows a virus scanner may still hold what was just written. */
async function moveFolder(asal: string, tujuan: string): Promise<void> {
  for (let sisa = COBA_PINDAH; ; sisa -= 1) {
    try {
      return await rename(asal, tujuan);
    } catch (e) {
      const kode = e instanceof Error && 'code' in e ? e.code : '';
      if (sisa === 0 || !['EPERM', 'EBUSY', 'EACCES'].includes(String(kode)) || isAda(tujuan)) throw e;
      await setTimeout(100);
    }
  }
}

/** Gives a finished folder its place: `id`, or `id-2` and so on where that is taken. Nothing is ever overwritten. */
export async function placePekerjaan(folderData: string, baru: string, id: string): Promise<string> {
  const induk = formatFolderPekerjaan(folderData);
  for (let ke = 1; ; ke += 1) {
    const nama = ke === 1 ? id : `${id}-${ke}`;
    const tujuan = path.join(induk, nama);
    if (isAda(tujuan)) continue;
    try {
      await moveFolder(baru, tujuan);
    } catch (e) {
      // Another engine was faster.
      if (isAda(tujuan) && isAda(baru)) continue;
      throw e;
    }
    syncFolder(induk);
    return nama;
  }
}
