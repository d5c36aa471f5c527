import type { TabelBernama } from '../core/diagnosis/banding-tabel.ts';
import { findTabel } from '../core/tabel/find-tabel.ts';
import { type BerkasMasuk, readIsiBerkas } from './intake/berkas-masuk.ts';
import { Penolakan } from './intake/penolakan.ts';
import { readBuku } from './intake/read-buku.ts';

/** The tables of a file, empty when it holds none or cannot be read. */
export async function readTabel(berkas: BerkasMasuk): Promise<readonly TabelBernama[]> {
  if (berkas.sumber.jenis === 'ditolak') return [];
  try {
    const buku = await readBuku(await readIsiBerkas(berkas.sumber), berkas.nama);
    return buku.ok ? findTabel(buku.nilai).map((tabel) => ({ nama: berkas.nama, tabel })) : [];
  } catch (galat) {
    if (galat instanceof Penolakan) return [];
    throw galat;
  }
}
