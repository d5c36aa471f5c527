import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { GalatPanggilan } from '../../../contract/galat.ts';
import { ok, type Result } from '../../../core/result.ts';
import { expandArsip } from '../../intake/arsip.ts';
import type { BerkasMasuk } from '../../intake/berkas-masuk.ts';
import { findBerkas } from '../../intake/find-berkas.ts';
import { tolak } from '../galat.ts';
import type { JalurTitipan, LayananMesin } from '../konteks.ts';

function tolakHilang(nama: string): Result<never, GalatPanggilan> {
  return tolak(
    'TITIPAN_TIDAK_DITEMUKAN',
    `"${nama}" tidak ditemukan lagi. Pasang kembali stik USB-nya atau salin berkasnya ke laptop, lalu pilih lagi.`,
  );
}

/** What the user has chosen: the file under the name the user knows, or what is in the folder. Paths stay here. */
async function collectTitipan(t: JalurTitipan): Promise<Result<readonly BerkasMasuk[], GalatPanggilan>> {
  const hasil = await findBerkas([t.jalur]);
  if (!hasil.ok) return tolakHilang(t.nama);
  const folder = (await stat(t.jalur)).isDirectory();
  return ok(folder ? hasil.nilai : hasil.nilai.map((b) => ({ ...b, nama: t.nama })));
}

/** Two files of one name, from two folders: the second is told from the first. */
function nameUnik(berkas: readonly BerkasMasuk[]): readonly BerkasMasuk[] {
  const terpakai = new Set<string>();
  return berkas.map((b) => {
    const { dir, name, ext } = path.posix.parse(b.nama);
    let nama = b.nama;
    for (let ke = 2; terpakai.has(nama); ke++) nama = path.posix.join(dir, `${name} (${String(ke)})${ext}`);
    terpakai.add(nama);
    return { ...b, nama };
  });
}

function dropKembar(berkas: readonly BerkasMasuk[]): readonly BerkasMasuk[] {
  const dilihat = new Set<string>();
  return berkas.filter(({ sumber }) => {
    if (sumber.jenis !== 'jalur') return true;
    const baru = !dilihat.has(sumber.jalur);
    dilihat.add(sumber.jalur);
    return baru;
  });
}

/** All files behind these tokens, entries of archives as files of their own, each under a name of its own. */
export async function listBerkasTitipan(
  token: readonly string[],
  mesin: LayananMesin,
): Promise<Result<readonly BerkasMasuk[], GalatPanggilan>> {
  const semua: BerkasMasuk[] = [];
  for (const satu of token) {
    const titipan = mesin.findTitipan(satu);
    if (titipan === null) return tolakHilang('Berkas yang dipilih');
    const berkas = await collectTitipan(titipan);
    if (!berkas.ok) return berkas;
    semua.push(...berkas.nilai);
  }
  const isi = (await Promise.all(nameUnik(dropKembar(semua)).map(expandArsip))).flat();
  return ok(nameUnik(isi));
}
