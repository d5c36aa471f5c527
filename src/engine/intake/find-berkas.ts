import type { Dirent, Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { gagal, ok, type Result } from '../../core/result.ts';
import { type BerkasMasuk, codeOf } from './berkas-masuk.ts';
import { formatPenolakan, Penolakan } from './penolakan.ts';
import { isSampahSistem } from './sampah-sistem.ts';

export interface GalatMasukan {
  readonly kode: 'JALUR_TIDAK_DITEMUKAN' | 'JALUR_TIDAK_TERBACA';
  readonly jalur: string;
  /** Indonesian sentence. */
  readonly pesan: string;
}

/** A file found, with the path that tells it from all others. */
interface Temuan {
  readonly nama: string;
  readonly jalur: string;
  readonly berkas: BerkasMasuk;
}

/**
 * The files named, and those in the folders named, in an order that does not depend on the file system. A file reached
 * twice counts once. Links are followed only inside their folder; what cannot be followed is a refused file.
 */
export async function findBerkas(masukan: readonly string[]): Promise<Result<BerkasMasuk[], GalatMasukan>> {
  const temuan: Temuan[] = [];
  for (const jalur of masukan) {
    try {
      temuan.push(...(await collectMasukan(jalur)));
    } catch (galat) {
      return gagal(describeGalat(jalur, codeOf(galat)));
    }
  }
  return ok(nameUnik(dropKembar(temuan)));
}

async function collectMasukan(jalur: string): Promise<Temuan[]> {
  const asli = await realpath(jalur);
  const keadaan = await stat(asli);
  if (!keadaan.isDirectory()) return [toTemuan(path.basename(jalur), asli, keadaan)];
  const hasil: Temuan[] = [];
  await collectFolder({ akar: asli, dilalui: new Set() }, asli, '', hasil);
  return hasil;
}

interface Penelusuran {
  readonly akar: string;
  /** Folders already entered: a link may lead back up. */
  readonly dilalui: Set<string>;
}

async function collectFolder(
  telusur: Penelusuran,
  folder: string,
  awalan: string,
  hasil: Temuan[],
): Promise<void> {
  if (telusur.dilalui.has(folder)) return;
  telusur.dilalui.add(folder);
  const isi = await readdir(folder, { withFileTypes: true });
  for (const anggota of isi.toSorted((a, b) => compareNama(a.name, b.name))) {
    if (isSampahSistem(anggota.name)) continue;
    const nama = `${awalan}${anggota.name}`;
    const jalur = path.join(folder, anggota.name);
    const asli = await resolveAsli(telusur.akar, anggota, jalur);
    if (asli === null) {
      const alasan = new Penolakan('TAUTAN_KELUAR', 'hanya tautan ke tempat lain dan tidak dibaca.');
      hasil.push(toDitolak(nama, jalur, alasan));
      continue;
    }
    const keadaan = await stat(asli);
    if (keadaan.isDirectory()) await collectFolder(telusur, asli, `${nama}/`, hasil);
    else hasil.push(toTemuan(nama, asli, keadaan));
  }
}

/** Where an entry of a folder really is, or `null` when that is nowhere or outside the folder asked for. */
async function resolveAsli(akar: string, anggota: Dirent, jalur: string): Promise<string | null> {
  if (!anggota.isSymbolicLink()) return jalur;
  try {
    const asli = await realpath(jalur);
    return asli === akar || asli.startsWith(akar + path.sep) ? asli : null;
  } catch {
    return null;
  }
}

function toTemuan(nama: string, jalur: string, keadaan: Stats): Temuan {
  if (keadaan.isFile()) {
    return { nama, jalur, berkas: { nama, ukuran: keadaan.size, sumber: { jenis: 'jalur', jalur } } };
  }
  return toDitolak(nama, jalur, new Penolakan('BERKAS_TIDAK_TERBACA', 'bukan berkas biasa.'));
}

function toDitolak(nama: string, jalur: string, penolakan: Penolakan): Temuan {
  const alasan = formatPenolakan(penolakan, nama);
  return { nama, jalur, berkas: { nama, ukuran: 0, sumber: { jenis: 'ditolak', alasan } } };
}

function dropKembar(temuan: readonly Temuan[]): Temuan[] {
  const dilihat = new Set<string>();
  return temuan.filter((t) => {
    const baru = !dilihat.has(t.jalur);
    dilihat.add(t.jalur);
    return baru;
  });
}

/** Two files of one name, from two folders, are told apart by their whole paths. */
function nameUnik(temuan: readonly Temuan[]): BerkasMasuk[] {
  const cacah = new Map<string, number>();
  for (const t of temuan) cacah.set(t.nama, (cacah.get(t.nama) ?? 0) + 1);
  return temuan.map((t) =>
    cacah.get(t.nama) === 1 ? t.berkas : { ...t.berkas, nama: t.jalur.split(path.sep).join('/') },
  );
}

/** By code unit: the same on every machine and in every language. */
export function compareNama(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function describeGalat(jalur: string, kode: string): GalatMasukan {
  if (kode === 'ENOENT' || kode === 'ENOTDIR') {
    const pesan = `Berkas atau folder ${jalur} tidak ditemukan. Periksa penulisan namanya.`;
    return { kode: 'JALUR_TIDAK_DITEMUKAN', jalur, pesan };
  }
  const pesan = `Berkas atau folder ${jalur} tidak dapat dibaca (${kode}). Salin ke laptop, lalu coba lagi.`;
  return { kode: 'JALUR_TIDAK_TERBACA', jalur, pesan };
}
