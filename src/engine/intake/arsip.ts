import { open } from 'node:fs/promises';
import { BATAS_ARSIP, BATAS_UKURAN_ARSIP } from './batas.ts';
import type { BerkasMasuk } from './berkas-masuk.ts';
import { detectJenisIsi, detectJenisZip } from './jenis-isi.ts';
import { compareNama } from './find-berkas.ts';
import { formatPenolakan, Penolakan } from './penolakan.ts';
import { isSampahSistem } from './sampah-sistem.ts';
import { type EntriZip, withArsip } from './zip.ts';

/**
 * Puts the entries of a zip archive in its place; every other file, and what cannot be opened as an archive, stays as
 * it is (its reader will say what is wrong). Only the table of contents is read here.
 */
export async function expandArsip(berkas: BerkasMasuk): Promise<readonly BerkasMasuk[]> {
  if (berkas.sumber.jenis !== 'jalur') return [berkas];
  const jalur = berkas.sumber.jalur;
  try {
    const entri = await readDaftarArsip(jalur, berkas.ukuran);
    return entri === null ? [berkas] : toBerkas(berkas.nama, jalur, entri);
  } catch (galat) {
    // A file that cannot be opened is refused by its reader.
    if (!(galat instanceof Penolakan) || !isUrusanArsip(galat)) return [berkas];
    const alasan = formatPenolakan(galat, berkas.nama);
    return [{ nama: berkas.nama, ukuran: berkas.ukuran, sumber: { jenis: 'ditolak', alasan } }];
  }
}

/** What only holds for an archive; all other trouble is better told by the reader of the file. */
function isUrusanArsip(penolakan: Penolakan): boolean {
  return ['ARSIP_MENCURIGAKAN', 'BERKAS_TERKUNCI_SANDI', 'BERKAS_KOSONG', 'BERKAS_TERLALU_BESAR'].includes(
    penolakan.kode,
  );
}

async function readDaftarArsip(jalur: string, ukuran: number): Promise<readonly EntriZip[] | null> {
  if (!(await isZip(jalur))) return null;
  const entri = await withArsip({ jalur }, BATAS_ARSIP, async (arsip) => arsip.entri);
  if (detectJenisZip(entri.map((e) => e.nama)) !== 'arsip') return null;
  if (ukuran > BATAS_UKURAN_ARSIP) throw new Penolakan('BERKAS_TERLALU_BESAR', 'terlalu besar.');
  const isi = entri.filter((e) => !splitRuas(e.nama).some(isSampahSistem));
  if (isi.length === 0) throw new Penolakan('BERKAS_KOSONG', 'adalah arsip tanpa isi.');
  if (isi.every((e) => e.terkunci)) {
    throw new Penolakan('BERKAS_TERKUNCI_SANDI', 'adalah arsip yang terkunci kata sandi.', {
      tindakan: 'Bongkar dahulu dengan kata sandinya, lalu impor isinya.',
    });
  }
  return isi;
}

async function isZip(jalur: string): Promise<boolean> {
  const pegangan = await open(jalur, 'r');
  try {
    const { buffer, bytesRead } = await pegangan.read(Buffer.alloc(64), 0, 64, 0);
    return detectJenisIsi(buffer.subarray(0, bytesRead)) === 'zip';
  } finally {
    await pegangan.close();
  }
}

function toBerkas(arsip: string, jalur: string, entri: readonly EntriZip[]): BerkasMasuk[] {
  const dipakai = new Map<string, number>();
  return entri
    .map((e) => ({ nama: `${arsip}/${splitRuas(e.nama).join('/') || 'tanpa nama'}`, entri: e }))
    .toSorted((a, b) => compareNama(a.nama, b.nama) || a.entri.awal - b.entri.awal)
    .map(({ nama, entri: e }) => {
      const ke = (dipakai.get(nama) ?? 0) + 1;
      dipakai.set(nama, ke);
      return {
        nama: ke === 1 ? nama : `${nama} (${ke})`,
        ukuran: e.ukuran,
        sumber: { jenis: 'entri', jalur, entri: e },
      };
    });
}

/** The parts of a name, without those that would mean something to a file system. */
function splitRuas(nama: string): string[] {
  return nama
    .replace(/\p{Cc}/gu, '')
    .split('/')
    .filter((ruas) => ruas !== '' && ruas !== '.' && ruas !== '..');
}
