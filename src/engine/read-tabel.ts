import { createHash } from 'node:crypto';
import { findTabel } from '../core/tabel/find-tabel.ts';
import type { TabelRekap } from '../core/tabel/tabel-rekap.ts';
import { type BerkasMasuk, readIsiBerkas } from './intake/berkas-masuk.ts';
import { formatPenolakan, Penolakan } from './intake/penolakan.ts';
import { readBuku } from './intake/read-buku.ts';

export interface TabelTerbaca {
  readonly sha256: string | null;
  /** Empty: the file holds no table, or cannot be read (`pesan`). */
  readonly tabel: readonly TabelRekap[];
  readonly pesan: string | null;
}

/** The tables of a file. */
export async function readTabel(berkas: BerkasMasuk): Promise<TabelTerbaca> {
  if (berkas.sumber.jenis === 'ditolak')
    return { sha256: null, tabel: [], pesan: berkas.sumber.alasan.pesan };
  let sha256: string | null = null;
  try {
    const isi = await readIsiBerkas(berkas.sumber);
    sha256 = createHash('sha256').update(isi).digest('hex');
    const buku = await readBuku(isi, berkas.nama);
    if (!buku.ok) return { sha256, tabel: [], pesan: buku.galat.pesan };
    const tabel = findTabel(buku.nilai);
    const pesan =
      tabel.length > 0
        ? null
        : `Di berkas ${berkas.nama} tidak ditemukan tabel wilayah dan angka. Pilih berkas rekapnya.`;
    return { sha256, tabel, pesan };
  } catch (galat) {
    if (!(galat instanceof Penolakan)) throw galat;
    return { sha256, tabel: [], pesan: formatPenolakan(galat, berkas.nama).pesan };
  }
}
