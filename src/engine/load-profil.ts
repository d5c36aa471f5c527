import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { profilSchema } from '../contract/profil-schema.ts';
import type { Profil } from '../core/profil/profil.ts';
import { gagal, ok, type Result } from '../core/result.ts';

/** Where profiles, fonts and other data of the program lie; each host knows its own. */
export const FOLDER_SUMBER = path.join(import.meta.dirname, '..', '..', 'resources');

/**
 * A profile by its code (`pilkada-2024`) or from a file of the user.
 * Errors are Indonesian sentences naming the file and the part that is wrong.
 */
export function loadProfil(namaAtauBerkas: string, folderSumber = FOLDER_SUMBER): Result<Profil, string> {
  const bawaan = path.join(folderSumber, 'profil', `${namaAtauBerkas}.json`);
  const jalur = /^[a-z0-9-]+$/.test(namaAtauBerkas) ? bawaan : path.resolve(namaAtauBerkas);
  let isi: unknown;
  try {
    isi = JSON.parse(readFileSync(jalur, 'utf8'));
  } catch (e) {
    const sebab = e instanceof SyntaxError ? 'bukan JSON yang sah' : 'tidak dapat dibaca';
    return gagal(`Profil pemilihan "${namaAtauBerkas}" ${sebab}.`);
  }
  const hasil = profilSchema.safeParse(isi);
  if (hasil.success) return ok(hasil.data);
  const rinci = hasil.error.issues.slice(0, 3).map((i) => `${i.path.join('.') || 'profil'}: ${i.message}`);
  return gagal(`Profil pemilihan "${namaAtauBerkas}" tidak sesuai bentuknya (${rinci.join('; ')}).`);
}

/** Every profile that ships with the program, the latest election first. @throws when one of them is damaged */
export function listProfil(folderSumber = FOLDER_SUMBER): readonly Profil[] {
  return readdirSync(path.join(folderSumber, 'profil'))
    .filter((nama) => /^[a-z0-9-]+\.json$/.test(nama))
    .map((nama) => {
      const hasil = loadProfil(path.basename(nama, '.json'), folderSumber);
      if (!hasil.ok) throw new Error(hasil.galat);
      return hasil.nilai;
    })
    .sort((a, b) => (a.hariPemungutanSuara < b.hariPemungutanSuara ? 1 : -1));
}
