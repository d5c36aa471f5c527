import { mkdir, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { KecamatanContoh } from '../../core/contoh/contoh.ts';
import type { KodeWilayah } from '../../core/wilayah/wilayah.ts';
import { BENTUK_BAKU, designBerkas } from './bentuk.ts';
import type { NamaBentuk } from './bentuk.ts';

export interface BerkasContoh {
  readonly nama: string;
  readonly jalur: string;
  readonly bentuk: NamaBentuk;
  readonly desa: readonly KodeWilayah[];
  /** How many pemilih the file holds. */
  readonly baris: number;
}

export interface KemajuanContoh {
  readonly selesai: number;
  readonly jumlah: number;
  /** The file just written. */
  readonly berkas: string;
}

export interface PilihanBerkasContoh {
  readonly onKemajuan?: (kemajuan: KemajuanContoh) => void;
  /** Shapes that go round the desa; `['bulk']` writes one xlsx for each of them. */
  readonly bentuk?: readonly NamaBentuk[];
}

/** A second "export_dp.xlsx" becomes "export_dp (2).xlsx", as a downloading browser does it. */
function createPenamaan(): (nama: string) => string {
  const terpakai = new Set<string>();
  return (nama) => {
    const akhiran = extname(nama);
    let pilihan = nama;
    for (let ke = 2; terpakai.has(pilihan.toLowerCase()); ke += 1) {
      pilihan = `${nama.slice(0, nama.length - akhiran.length)} (${ke})${akhiran}`;
    }
    terpakai.add(pilihan.toLowerCase());
    return pilihan;
  };
}

/**
 * Writes the sample as the villages would hand it in, each desa in another shape of DOMAIN §7. Equal sample, equal bytes.
 * @param folder made when missing; files of the same names are replaced, others stay
 */
export async function writeBerkasContoh(
  folder: string,
  contoh: KecamatanContoh,
  { onKemajuan, bentuk = BENTUK_BAKU }: PilihanBerkasContoh = {},
): Promise<readonly BerkasContoh[]> {
  await mkdir(folder, { recursive: true });
  const chooseNama = createPenamaan();
  const rancangan = designBerkas(contoh, bentuk);
  const hasil: BerkasContoh[] = [];
  for (const satu of rancangan) {
    // A desa name such as "A/B" must not become a folder.
    const nama = chooseNama(satu.nama.replaceAll(/[\\/:*?"<>|]/gu, '-'));
    const jalur = join(folder, nama);
    await writeFile(jalur, await satu.renderIsi());
    hasil.push({ nama, jalur, bentuk: satu.bentuk, desa: satu.desa, baris: satu.baris });
    onKemajuan?.({ selesai: hasil.length, jumlah: rancangan.length, berkas: nama });
  }
  return hasil;
}
